internal import IncidentModel

/// Numbers and names of the sites.
extension SheetLabels {
    /// Symbols of which each may have its name; of more the numbers alone are legible.
    private static let mostNamed = 150
    /// Orders in which the symbols get their labels.
    private static let mostTries = 6

    /// How well a symbol's label turned out: what is worse costs more.
    private struct Outcome {
        let isPlaced: Bool
        let penalty: Double

        static let nowhere = Outcome(isPlaced: false, penalty: 1000)
        /// A number, where no name is near that could be its.
        static let nameless = 60.0
    }

    /// Every symbol needs its number and, if it can be, its name: those that fared badly go first in another try, and the
    /// best of all tries stands.
    mutating func place(_ markers: [SiteMarker]) {
        guard markers.count <= Self.mostNamed else {
            enclosed = markers.filter { !placeNumber(of: $0) }
            return
        }
        let start = self
        var best: (labels: SheetLabels, penalty: Double)?
        var order = markers
        for _ in 0..<Self.mostTries {
            var labels = start
            var outcomes: [Outcome] = []
            for marker in order { outcomes.append(labels.place(marker)) }
            labels.enclosed = zip(order, outcomes).filter { !$0.1.isPlaced }.map(\.0)
            let penalty = outcomes.reduce(0) { $0 + $1.penalty }
            if penalty < best?.penalty ?? .infinity { best = (labels, penalty) }
            let failed = outcomes.map { $0.penalty >= Outcome.nameless }
            let next =
                zip(order, failed).filter(\.1).map(\.0) + zip(order, failed).filter { !$0.1 }.map(\.0)
            guard failed.contains(true), next.map(\.position) != order.map(\.position) else { break }
            order = next
        }
        if let best { self = best.labels }
    }

    private mutating func placeNumber(of marker: SiteMarker) -> Bool {
        [marker.badge, marker.briefBadge].contains { badge in
            let number = LabelText(lines: [], badge: badge, isFaded: marker.isBackground)
            let near = LabelCandidates.beside(marker.position, radius: marker.radius, number)
            return placer.place(number, at: near, limit: 34) != nil
        }
    }

    private mutating func place(_ marker: SiteMarker) -> Outcome {
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
        if isNamedNearby, placeNumber(of: marker) { return Outcome(isPlaced: true, penalty: 0) }
        func text(_ lines: [LabelText.Line], _ badge: String) -> LabelText {
            LabelText(lines: lines, badge: badge, isFaded: marker.isBackground)
        }
        let full = text([name] + (arabic.map { [$0] } ?? []), marker.badge)
        let short = text([name], marker.badge)
        // A long name in two lines stands closer than one on a long leader.
        let folded = text(
            wrapped(marker.label, width: 124, size: TypeSize.site, weight: .bold, maxLines: 2).map {
                LabelText.Line(text: $0, name: name.name, size: TypeSize.site, weight: .bold)
            }, marker.badge)
        for (text, limit) in [
            (full, 14.0), (short, 30), (folded, 30), (full, .infinity), (short, .infinity), (folded, .infinity),
            (text([], marker.badge), .infinity), (text([], marker.briefBadge), .infinity),
        ] {
            let candidates = LabelCandidates.around(marker.position, radius: marker.radius, text)
            guard let placed = placer.place(text, at: candidates, limit: limit) else { continue }
            let leader = placed.candidate.leader.map { ($0.to - $0.from).length } ?? 0
            return Outcome(
                isPlaced: true,
                penalty: leader / 8 + (text.lines.isEmpty && !isNamedNearby ? Outcome.nameless : 0))
        }
        return .nowhere
    }
}
