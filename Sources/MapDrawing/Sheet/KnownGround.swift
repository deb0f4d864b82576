internal import IncidentModel

/// How much ground a sheet of few sites shows: a village alone on blank paper tells nobody where it is.
enum KnownGround {
    /// Names of the ground that a reader may know; with fewer the sheet shows more ground.
    private static let enough = 3
    /// Metres that a sheet is widened to at most for them.
    private static let widest = 160_000.0
    private static let step = 1.5

    /// Sites beyond which they tell by themselves where they are, and need the room.
    private static let mostSites = 8

    static func matters(to sites: Int) -> Bool { (1...mostSites).contains(sites) }

    /// - Parameter sites: the places of the incidents, which are named anyway.
    /// - Returns: metres that the sheet is to be wide at least.
    static func leastWidth(of frame: SheetFrame, _ reach: SheetReach, _ book: PlaceBook, sites: [Place]) -> Double {
        let sited = Set(sites.map(\.id))
        var wider = frame
        while isBare(wider, book, sited) {
            let width = wider.box.width / wider.pixelsPerMeter * step
            guard width <= widest else { return SheetFrame.leastWidthMeters }
            wider = SheetFrame(reach, in: frame.box, margin: 0, leastWidth: width)
        }
        return wider.pixelsPerMeter < frame.pixelsPerMeter
            ? wider.box.width / wider.pixelsPerMeter : SheetFrame.leastWidthMeters
    }

    private static func isBare(_ frame: SheetFrame, _ book: PlaceBook, _ sited: Set<PlaceID>) -> Bool {
        guard let sight = frame.sight else { return false }
        var seen = sited
        let (shapes, points) = ContextLayers.named(at: frame.pixelsPerMeter)
        // Asked by index: a place copied is a dozen references counted.
        func isEnough(_ grounds: [PlaceBook.Ground], _ isVisible: ([PlaceBook.Placed], Int) -> Bool) -> Bool {
            for ground in grounds {
                let all = book[ground]
                for index in all.indices where isVisible(all, index) {
                    seen.insert(all[index].place.id)
                    if seen.count - sited.count >= enough { return true }
                }
            }
            return false
        }
        let inner = frame.box.grown(by: -24)
        return !isEnough(points) { all, index in
            guard all[index].place.tier <= 2, all[index].extent == nil, let point = all[index].place.point,
                sight.contains(point)
            else { return false }
            return frame.project(point).map(inner.contains) ?? false
        }
            && !isEnough(shapes) { all, index in
                // The box about a river is half a country.
                all[index].extent.map(sight.meets) == true && all[index].place.isVisible(in: frame)
            }
    }
}

extension Place {
    /// So much of it that its name has room.
    fileprivate func isVisible(in frame: SheetFrame) -> Bool {
        lines.contains { line in
            frame.visible(line: line.coordinates, beyond: 0).contains { Arrow.length(of: $0) > 120 }
        }
            || areas.contains { area in
                frame.visible(area).contains { ring in
                    guard let box = SheetBox(around: ring) else { return false }
                    let width = min(box.maxX, frame.box.maxX) - max(box.minX, frame.box.minX)
                    let height = min(box.maxY, frame.box.maxY) - max(box.minY, frame.box.minY)
                    return width > 60 && height > 24
                }
            }
    }
}
