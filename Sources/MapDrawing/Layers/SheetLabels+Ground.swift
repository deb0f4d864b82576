internal import IncidentModel

/// Names of zones, waters, streets, towns, landmarks and quarters.
extension SheetLabels {
    mutating func place(_ zone: ContextLayers.NamedArea) {
        guard let ring = zone.polygons.map({ $0[0] }).max(by: { area($0) < area($1) }), let box = SheetBox(around: ring)
        else { return }
        let lines = wrapped(
            zone.place.title,
            width: max(box.width * 0.8, 60, widestWord(of: zone.place.title, size: TypeSize.zone, weight: .bold)),
            size: TypeSize.zone, weight: .bold, maxLines: 2
        ).map { LabelText.Line(text: $0, name: "t-zone", size: TypeSize.zone, weight: .bold) }
        let text = LabelText(lines: lines)
        guard let middle = innerPoint(of: ring, within: placer.area) else { return }
        let inside = LabelCandidates.centered(middle, text, steps: [0, 14, 28, 42, 56, 75, 100]).filter {
            isInside($0.box.center, ring)
        }
        placer.place(text, at: inside, limit: 60)
    }

    mutating func place(_ line: ContextLayers.NamedLine, offset: Double, size: Double) {
        place(line.place.title, along: line.lines, offset: offset, size: size)
    }

    mutating func place(_ name: String, along lines: [[SheetPoint]], offset: Double, size: Double) {
        // The class sets letters a pixel apart.
        let spacing = Double(name.unicodeScalars.count)
        var text = LabelText(lines: [LabelText.Line(text: name, name: "t-water", size: size)])
        if size == TypeSize.street { text.lines[0].name = "t-street" }
        let length = text.width + (size == TypeSize.street ? 0 : spacing) + 14
        for part in lines {
            let candidates = straightStretches(of: part, length: length, bend: max(offset, 3)).prefix(40).enumerated()
                .flatMap { rank, stretch in
                    LabelCandidates.along(stretch.from, stretch.to, text, gap: offset + 2).prefix(2).map {
                        LabelCandidate(
                            box: widened($0.box, by: spacing), cost: Double(rank) * 0.2 + $0.cost, align: .middle)
                    }
                }
            if placer.place(text, at: candidates, limit: 40) != nil { return }
        }
    }

    mutating func place(_ street: ContextLayers.NamedLine) {
        place(street, offset: 1, size: TypeSize.street)
    }

    /// In the open water; not where it would be wider than the water.
    mutating func place(sea name: String, in ring: [SheetPoint]) {
        guard area(ring) > 9_000, let middle = innerPoint(of: ring, within: placer.area) else { return }
        let text = LabelText(
            lines: wrapped(name, width: 110, size: TypeSize.water, maxLines: 2).map {
                LabelText.Line(text: $0, name: "t-water", size: TypeSize.water)
            })
        // The class sets letters a pixel apart.
        let spacing = Double(text.lines.map(\.text.unicodeScalars.count).max() ?? 0)
        let inside = LabelCandidates.centered(middle, text, steps: [0, 15, 30, 50, 75, 105, 140]).filter { candidate in
            widened(candidate.box, by: spacing).corners.allSatisfy { isInside($0, ring) }
        }
        let wide = inside.map {
            LabelCandidate(box: widened($0.box, by: spacing), cost: $0.cost / 2, align: .middle)
        }
        placer.place(text, at: wide, limit: 40, margin: 3)
    }

    /// Somewhere within, as it is on the sheet; where there is no room the border alone must do.
    mutating func place(_ country: RegionLayer.Country) {
        guard let ring = country.rings.max(by: { area($0) < area($1) }), area(ring) > 12_000,
            let middle = innerPoint(of: ring, within: placer.area)
        else { return }
        let name = country.name.uppercased()
        let text = LabelText(lines: [LabelText.Line(text: name, name: "t-country", size: TypeSize.country)])
        let spacing = 3.2 * Double(name.unicodeScalars.count)
        let steps = [0.0, 20, 40, 60, 90, 120, 160, 200]
        let inside = LabelCandidates.centered(middle, text, steps: steps).filter { isInside($0.box.center, ring) }
        let wide = inside.map { candidate in
            LabelCandidate(box: widened(candidate.box, by: spacing), cost: candidate.cost / 2, align: .middle)
        }
        placer.place(text, at: wide, limit: 30, margin: 6)
    }

    /// Readers look for it first; what lies close by has to do with the rest.
    mutating func place(capital place: Place, at point: SheetPoint) {
        let request = request(town: place, at: point)
        guard let dot = request.dot, isFree(dot), placer.place(request.text, at: request.candidates) != nil else {
            return
        }
        written.insert(place.title)
        placer.block(dot)
        namedLandmarks.append(point)
    }

    private func isFree(_ dot: OrientedBox) -> Bool { placer.isFree(LabelCandidate(box: dot, cost: 0), margin: 0) }

    func request(town place: Place, at point: SheetPoint) -> LabelRequest {
        let isLarge = place.isCapital || place.uncertaintyMeters >= 6000
        let size = isLarge ? TypeSize.city : TypeSize.landmark
        let text = LabelText(lines: [
            LabelText.Line(
                text: place.title, name: place.isCapital ? "t-city" : isLarge ? "t-town" : "t-mark", size: size,
                weight: place.isCapital ? .bold : .regular)
        ])
        return LabelRequest(
            text: text, candidates: LabelCandidates.beside(point, radius: 1, text), limit: 10, margin: 3,
            loss: place.isCapital ? 120 : isLarge ? 70 : 18, dot: OrientedBox(center: point, width: 4, height: 4))
    }

    func request(landmark place: Place, at point: SheetPoint) -> LabelRequest {
        let lines = wrapped(place.title, width: 110, size: TypeSize.landmark, maxLines: 2).map {
            LabelText.Line(text: $0, name: "t-mark", size: TypeSize.landmark)
        }
        let text = LabelText(lines: lines)
        return LabelRequest(
            text: text, candidates: LabelCandidates.beside(point, radius: 1, text), limit: 10,
            loss: place.tier == 1 ? 60 : 20, dot: OrientedBox(center: point, width: 4, height: 4))
    }

    func request(quarter: ContextLayers.NamedArea) -> LabelRequest? {
        guard quarter.place.tier <= 2,
            let ring = quarter.polygons.map({ $0[0] }).max(by: { area($0) < area($1) }),
            let box = SheetBox(around: ring)
        else { return nil }
        let lines = wrapped(
            quarter.place.title,
            width: max(box.width * 0.9, 40, widestWord(of: quarter.place.title, size: TypeSize.quarter)),
            size: TypeSize.quarter, maxLines: 2
        ).map { LabelText.Line(text: $0, name: "t-quarter", size: TypeSize.quarter) }
        let text = LabelText(lines: lines)
        guard text.width < box.width * 1.15, text.height < box.height,
            let middle = innerPoint(of: ring, within: placer.area)
        else { return nil }
        return LabelRequest(
            text: text, candidates: LabelCandidates.centered(middle, text, steps: [0, 8, 16]), limit: 14, margin: 3,
            loss: 16)
    }

    private func widened(_ box: OrientedBox, by pixels: Double) -> OrientedBox {
        OrientedBox(
            center: box.center, width: 2 * box.halfWidth + pixels, height: 2 * box.halfHeight, angle: box.angle)
    }

    private func area(_ ring: [SheetPoint]) -> Double {
        abs(zip(ring, ring.dropFirst() + ring.prefix(1)).map { $0.x * $1.y - $1.x * $0.y }.reduce(0, +)) / 2
    }
}
