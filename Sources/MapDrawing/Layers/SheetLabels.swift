internal import IncidentModel

/// Places every text inside the neatline, the most important first.
struct SheetLabels {
    private(set) var placer: LabelPlacer
    /// Only what has its name beside it is dotted.
    private(set) var namedLandmarks: [SheetPoint] = []
    /// Symbols so closely surrounded that no label reaches them: they carry their number themselves.
    private(set) var enclosed: [SiteMarker] = []
    /// One name is written once, however many pieces of line or sources carry it.
    private var written: Set<String> = []

    /// No names at all.
    init(_ frame: SheetFrame) { placer = LabelPlacer(area: frame.box.grown(by: -4)) }

    init(
        frame: SheetFrame, markers all: [SiteMarker], arrows: [Arrow], disagreements: [Disagreement],
        context: ContextLayers, outlines: [[SheetPoint]],
        furniture: [SheetBox]
    ) {
        placer = LabelPlacer(area: frame.box.grown(by: -4))
        let markers = all.filter { !$0.isInDetail }
        // Where symbols cover the sheet no name finds room.
        guard markers.count <= SymbolLayers.mostWhole else { return }
        for box in furniture { placer.block(OrientedBox(box)) }
        for marker in all {
            placer.block(
                OrientedBox(center: marker.position, width: 2.2 * marker.radius, height: 2.2 * marker.radius))
        }
        for arrow in arrows { placer.discourage(arrow.path, price: 0.35) }
        for river in context.rivers { for line in river.lines { placer.discourage(line, price: 0.05) } }

        for line in disagreements { placer.discourage([line.from, line.to], price: 0.5) }
        for arrow in arrows { place(arrow) }
        for arrow in arrows { placer.discourage(arrow.path, price: 0.3) }
        // Reported attacks before those only recalled, so that these give way.
        place(markers.filter { !$0.isBackground } + markers.filter(\.isBackground))
        for arrow in arrows { placer.discourage(arrow.path, price: 4) }
        let used = Set(markers.map(\.place))
        written.formUnion(markers.map(\.label))
        for zone in context.zones where !used.contains(zone.place.id) && isNew(zone.place) { place(zone) }
        // Over water and roads only what cannot stand beside them.
        for river in context.rivers {
            for line in river.lines { placer.discourage(line, price: context.riverHalfWidth > 2.5 ? 0.6 : 0.2) }
        }
        for river in context.rivers where isNew(river.place) {
            place(river, offset: context.riverHalfWidth, size: TypeSize.water)
        }
        for canal in context.canals where isNew(canal.place) {
            place(canal, offset: context.canalHalfWidth, size: TypeSize.street)
        }
        for street in context.streets where isNew(street.place) { place(street) }
        for outline in outlines { placer.discourage(outline, price: 0.1) }
        for line in context.canals + context.streets {
            for part in line.lines { placer.discourage(part, price: 0.2) }
        }
        // The many small names find their places together, so that none blocks two others.
        var requests: [LabelRequest] = []
        for (place, at) in context.landmarks where !used.contains(place.id) && isNew(place) {
            requests.append(request(landmark: place, at: at))
        }
        for quarter in context.quarters where !used.contains(quarter.place.id) && isNew(quarter.place) {
            if let request = request(quarter: quarter) { requests.append(request) }
        }
        for (request, isPlaced) in zip(requests, placer.settle(requests)) where isPlaced {
            if let dot = request.dot { namedLandmarks.append(dot.center) }
        }
    }

    private mutating func isNew(_ place: Place) -> Bool { written.insert(place.title).inserted }

    private mutating func place(_ arrow: Arrow) {
        let told = arrow.beyond + arrow.texts.prefix(2)
        guard !told.isEmpty else { return }
        let lines = told.map { LabelText.Line(text: $0, name: "t-dist", size: TypeSize.distance) }
        let text = LabelText(lines: lines)
        // The longest straight piece carries the text.
        let pieces = zip(arrow.path, arrow.path.dropFirst()).map { ($0, $1) }
        let longest = pieces.max { ($0.1 - $0.0).length < ($1.1 - $1.0).length }
        guard let (a, b) = longest else { return }
        let middle = a + (b - a) * 0.5
        placer.place(
            text,
            at: LabelCandidates.along(a, b, text, gap: 7)
                + LabelCandidates.around(middle, radius: 3, text, leaderPrice: 14).map { candidate in
                    var dearer = candidate
                    dearer.cost += 12
                    return dearer
                },
            // In a sheaf of arrows the figure would hide more than it tells; the tables have it.
            limit: 50)
    }

    /// Symbols of which each may have its name; of more the numbers alone are legible.
    private static let mostNamed = 150

    /// Every symbol needs its number, so one that found no room goes first in another try.
    private mutating func place(_ markers: [SiteMarker]) {
        guard markers.count <= Self.mostNamed else {
            enclosed = markers.filter { !placeNumber(of: $0) }
            return
        }
        var order = markers
        let start = self
        for _ in 0..<3 {
            var left: [SiteMarker] = []
            var done: [SiteMarker] = []
            for marker in order {
                if place(marker) { done.append(marker) } else { left.append(marker) }
            }
            guard !left.isEmpty, left.count < order.count else { return }
            order = left + done
            self = start
        }
        enclosed = order.filter { !place($0) }
    }

    private mutating func placeNumber(of marker: SiteMarker) -> Bool {
        let number = LabelText(lines: [], badge: marker.badge, isFaded: marker.isBackground)
        let near = LabelCandidates.beside(marker.position, radius: marker.radius, number)
        return placer.place(number, at: near, limit: 34) != nil
    }

    private mutating func place(_ marker: SiteMarker) -> Bool {
        let name = LabelText.Line(
            text: shortened(marker.label, width: 230, size: TypeSize.site, weight: .bold),
            name: marker.isBackground ? "t-site-b" : "t-site", size: TypeSize.site, weight: .bold)
        // Where the same place has several symbols its Arabic name is told once.
        let isFirst = written.insert(marker.arabicName ?? "").inserted
        let arabic = marker.arabicName.flatMap { isFirst ? $0 : nil }.map {
            LabelText.Line(text: $0, name: "t-ar", size: TypeSize.arabic)
        }
        // Beside a symbol that has the name already, the number is enough.
        let isNamedNearby = placer.placed.contains { label in
            label.text.badge != nil && label.text.lines.first?.text == name.text
                && (label.candidate.box.center - marker.position).length < 170
        }
        if isNamedNearby {
            if placeNumber(of: marker) { return true }
        }
        let full = LabelText(
            lines: [name] + (arabic.map { [$0] } ?? []), badge: marker.badge, isFaded: marker.isBackground)
        let short = LabelText(lines: [name], badge: marker.badge, isFaded: marker.isBackground)
        let badge = LabelText(lines: [], badge: marker.badge, isFaded: marker.isBackground)
        // A long name in two lines stands closer than one on a long leader.
        let folded = LabelText(
            lines: wrapped(marker.label, width: 124, size: TypeSize.site, weight: .bold, maxLines: 2).map {
                LabelText.Line(text: $0, name: name.name, size: TypeSize.site, weight: .bold)
            }, badge: marker.badge, isFaded: marker.isBackground)
        for (text, limit) in [
            (full, 14.0), (short, 30), (folded, 30), (full, .infinity), (short, .infinity), (folded, .infinity),
            (badge, .infinity),
        ] {
            let candidates = LabelCandidates.around(marker.position, radius: marker.radius, text)
            if placer.place(text, at: candidates, limit: limit) != nil { return true }
        }
        return false
    }

    private mutating func place(_ zone: ContextLayers.NamedArea) {
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

    private mutating func place(_ line: ContextLayers.NamedLine, offset: Double, size: Double) {
        let name = line.place.title
        // The class sets letters a pixel apart.
        let spacing = Double(name.unicodeScalars.count)
        var text = LabelText(lines: [LabelText.Line(text: name, name: "t-water", size: size)])
        if size == TypeSize.street { text.lines[0].name = "t-street" }
        let length = text.width + (size == TypeSize.street ? 0 : spacing) + 14
        for part in line.lines {
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

    private mutating func place(_ street: ContextLayers.NamedLine) {
        place(street, offset: 1, size: TypeSize.street)
    }

    private func request(landmark place: Place, at point: SheetPoint) -> LabelRequest {
        let lines = wrapped(place.title, width: 110, size: TypeSize.landmark, maxLines: 2).map {
            LabelText.Line(text: $0, name: "t-mark", size: TypeSize.landmark)
        }
        let text = LabelText(lines: lines)
        return LabelRequest(
            text: text, candidates: LabelCandidates.beside(point, radius: 1, text), limit: 10,
            loss: place.tier == 1 ? 60 : 20, dot: OrientedBox(center: point, width: 4, height: 4))
    }

    private func request(quarter: ContextLayers.NamedArea) -> LabelRequest? {
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

extension PlacedLabel {
    func write(to svg: inout SVGWriter) {
        let box = candidate.box
        if let leader = candidate.leader { svg.line(leader.from, leader.to, class: "leader") }
        let (angle, x, y) = (SVGWriter.degrees(box.angle), box.center.x, box.center.y)
        let turn = abs(box.angle) > 0.001 ? "rotate(\(angle) \(SVGWriter.tenths(x)) \(SVGWriter.tenths(y)))" : nil
        let right = box.center.x + box.halfWidth
        // A label left of its symbol ends beside it, however wide its other line is.
        let isFromRight = candidate.align == .end && text.badge != nil
        let left = isFromRight ? right - text.headWidth : box.center.x - box.halfWidth
        var top = box.center.y - box.halfHeight
        if let badge = text.badge {
            let isFaded = text.isFaded
            svg.badge(badge, left: left, middle: top + 8.5, isFaded: isFaded)
            if text.lines.count == 1 { top += (17 - text.lines[0].size * LabelText.leading) / 2 }
            if text.lines.count > 1 { top += 1 }
        }
        for (index, line) in text.lines.enumerated() {
            let baseline = top + line.size * 0.95
            let anchor: TextAnchor = text.badge == nil ? candidate.align : isFromRight && index > 0 ? .end : .start
            let x =
                switch anchor {
                case .start: left + text.textOffset
                case .middle: box.center.x
                case .end: right
                }
            svg.text(line.text, at: SheetPoint(x: x, y: baseline), class: line.name, anchor: anchor, turn: turn)
            top += line.size * LabelText.leading
        }
    }
}
