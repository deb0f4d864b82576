internal import IncidentModel

/// Places every text inside the neatline, the most important first.
struct SheetLabels {
    var placer: LabelPlacer
    /// Only what has its name beside it is dotted.
    var namedLandmarks: [SheetPoint] = []
    /// Symbols so closely surrounded that no label reaches them: they carry their number themselves.
    var enclosed: [SiteMarker] = []
    /// One name is written once, however many pieces of line or sources carry it.
    var written: Set<String> = []

    /// No names at all.
    init(_ frame: SheetFrame) { placer = LabelPlacer(area: frame.box.grown(by: -4)) }

    init(
        frame: SheetFrame, markers all: [SiteMarker], arrows: [Arrow], isSheaf: Bool = false,
        disagreements: [Disagreement],
        context: ContextLayers, outlines: [[SheetPoint]],
        furniture: [SheetBox]
    ) {
        placer = LabelPlacer(area: frame.box.grown(by: -4))
        let markers = all.filter { !$0.isInDetail }
        // Where symbols cover the sheet no name finds room.
        guard markers.count <= SymbolLayers.mostWhole else { return }
        for box in furniture { placer.block(OrientedBox(box)) }
        // Symbols that lie on each other are in the way once, as wide as the widest: thousands may share a spot.
        var widest: [SheetPoint: Double] = [:]
        for marker in all { widest[marker.position] = max(widest[marker.position] ?? 0, marker.radius) }
        for marker in all {
            guard let radius = widest.removeValue(forKey: marker.position) else { continue }
            placer.block(OrientedBox(center: marker.position, width: 2.2 * radius, height: 2.2 * radius))
        }
        for arrow in arrows { placer.discourage(arrow.path, price: 0.35) }
        for river in context.rivers { for line in river.lines { placer.discourage(line, price: 0.05) } }

        for (capital, at) in context.towns
        where capital.isCapital && !markers.contains(where: { $0.place == capital.id }) {
            place(capital: capital, at: at)
        }
        for line in disagreements { placer.discourage([line.from, line.to], price: 0.5) }
        // Reported attacks before those only recalled, so that these give way.
        var inOrder = markers.filter { !$0.isBackground } + markers.filter(\.isBackground)
        if markers.contains(where: { $0.counted != nil }) {
            // The busiest first.
            inOrder = inOrder.enumerated().sorted { a, b in
                (b.element.numbers.count, a.offset) < (a.element.numbers.count, b.offset)
            }.map(\.element)
        }
        if markers.contains(where: { $0.counted != nil }) {
            place(inOrder)
            for arrow in arrows { place(arrow) }
        } else if isSheaf {
            // The list has the figures, so they take what room the names leave.
            for arrow in arrows { placer.discourage(arrow.path, price: 0.3) }
            place(inOrder)
            for arrow in arrows { placer.discourage(arrow.path, price: 1) }
            for arrow in arrows { place(arrow, isSpare: true) }
        } else {
            for arrow in arrows { place(arrow) }
            for arrow in arrows { placer.discourage(arrow.path, price: 0.7) }
            place(inOrder)
        }
        for arrow in arrows { placer.discourage(arrow.path, price: 4) }
        let used = Set(markers.map(\.place))
        written.formUnion(markers.map(\.label))
        for ring in context.region?.waters ?? [] { placer.discourage(ring + ring.prefix(1), price: 0.3) }
        if let region = context.region, region.hasBorders { for country in region.countries { place(country) } }
        for sea in context.region?.seas ?? [] where !sea.name.isEmpty { place(sea: sea.name, in: sea.ring) }
        for river in context.region?.rivers ?? [] {
            for line in river.lines { placer.discourage(line, price: 0.15) }
            if written.insert(river.name).inserted {
                place(river.name, along: river.lines, offset: river.width / 2, size: TypeSize.water)
            }
        }
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
        for (place, at) in context.towns where !used.contains(place.id) && isNew(place) {
            requests.append(request(town: place, at: at))
        }
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

    /// Arrows of which each may carry its figure; of more, figures would hide other arrows.
    private static let mostTold = 14

    /// There are too many arrows to tell every distance along them.
    static func isSheaf(_ arrows: [Arrow]) -> Bool { arrows.count { !$0.texts.isEmpty } > mostTold }

    /// - Parameter isSpare: only where it costs nothing, along the arrow itself.
    private mutating func place(_ arrow: Arrow, isSpare: Bool = false) {
        let told = arrow.beyond + arrow.texts.prefix(2)
        guard !told.isEmpty else { return }
        let lines = told.map { LabelText.Line(text: $0, name: "t-dist", size: TypeSize.distance) }
        let text = LabelText(lines: lines)
        // The longest straight piece carries the text.
        let pieces = zip(arrow.path, arrow.path.dropFirst()).map { ($0, $1) }
        let longest = pieces.max { ($0.1 - $0.0).length < ($1.1 - $1.0).length }
        guard let (a, b) = longest else { return }
        guard !isSpare else {
            placer.place(text, at: LabelCandidates.along(a, b, text, gap: 7), limit: 6)
            return
        }
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
}
