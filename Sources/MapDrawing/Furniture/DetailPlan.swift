/// Where sites crowd, and the free corner of the map in which they are shown once more, larger.
struct DetailPlan {
    /// The crowded ground, on the sheet.
    let source: SheetBox
    /// Where it stands again.
    let box: SheetBox

    /// Symbols that lie within this of one another hide each other's names, pixels; of a wide crowd the middle has to do.
    private static let crowdReaches = [62.0, 48]
    private static let leastCrowd = 6
    private static let leastScale = 1.75
    /// Pixels of the detail about the crowd, where its names find room, on both sides together.
    private static let around = (x: 150.0, y: 92.0)
    private static let mostScale = 10.0
    /// Beyond this the sheet shows masses, not sites.
    private static let mostSites = 1_500
    private static let margin = 10.0
    /// Of the map's width and height, the larger first.
    private static let shares = [(0.38, 0.36), (0.34, 0.36), (0.38, 0.3), (0.32, 0.32)]

    /// - Parameters:
    ///   - anchors: where the symbols belong.
    ///   - paths: of the arrows.
    ///   - isCounted: symbols stand for many, so the detail is for the densest ground alone.
    /// - Returns: nil when nothing is crowded, or no corner is free of sites and arrows.
    init?(_ anchors: [SheetPoint], paths: [[SheetPoint]], in map: SheetBox, isCounted: Bool = false) {
        guard anchors.count <= Self.mostSites, map.width >= 640, map.height >= 480 else { return nil }
        let inner = map.grown(by: -Self.margin)
        for reach in isCounted ? Self.densest(anchors) : Self.crowdReaches {
            guard let tight = Self.crowd(of: anchors, within: reach) else { return nil }
            for (across, down) in Self.shares {
                let (width, height) = ((map.width * across).rounded(), (map.height * down).rounded())
                let wide = max(
                    width / Self.mostScale, tight.width * width / max(width - Self.around.x, width / 4),
                    tight.height * width / max(height - Self.around.y, height / 4))
                let source = SheetBox(
                    x: tight.center.x - wide / 2, y: tight.center.y - wide * height / width / 2, width: wide,
                    height: wide * height / width)
                guard width / wide >= Self.leastScale, map.grown(by: -8).holds(source) else { continue }
                let corners = [
                    SheetBox(x: inner.maxX - width, y: inner.minY, width: width, height: height),
                    SheetBox(x: inner.minX, y: inner.minY, width: width, height: height),
                    SheetBox(x: inner.maxX - width, y: inner.maxY - height, width: width, height: height),
                    SheetBox(x: inner.minX, y: inner.maxY - height, width: width, height: height),
                ]
                let free = corners.first { corner in
                    let room = corner.grown(by: 22)
                    return !room.meets(source) && !anchors.contains(where: room.contains)
                        && !paths.contains { !corner.grown(by: 10).clip(line: $0).isEmpty }
                }
                if let free {
                    (self.source, box) = (source, free)
                    return
                }
            }
        }
        return nil
    }

    /// From the least reach on about which half of the widest crowd lies.
    private static func densest(_ anchors: [SheetPoint]) -> [Double] {
        let reaches = [8.0, 12, 18, 26, 36, 48, 62]
        let counts = reaches.map { reach in
            anchors.map { center in anchors.count { ($0 - center).length <= reach } }.max() ?? 0
        }
        return zip(reaches, counts).filter { $0.1 * 2 >= counts[counts.count - 1] }.map(\.0)
    }

    /// The ground of the most symbols about one of them.
    private static func crowd(of anchors: [SheetPoint], within reach: Double) -> SheetBox? {
        func isNear(_ a: SheetPoint, _ b: SheetPoint) -> Bool { (a - b).length <= reach }
        var best: (center: SheetPoint, count: Int)?
        for center in anchors {
            let count = anchors.count { isNear($0, center) }
            if count > best?.count ?? (leastCrowd - 1) { best = (center, count) }
        }
        return best.flatMap { best in SheetBox(around: anchors.filter { isNear($0, best.center) }) }
    }
}

extension DetailPlan {
    /// The word above the frame.
    var titleBox: SheetBox { SheetBox(x: source.minX, y: source.minY - 17, width: 70, height: 16) }
}

extension SheetBox {
    func meets(_ other: SheetBox) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    func holds(_ other: SheetBox) -> Bool {
        minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
    }
}
