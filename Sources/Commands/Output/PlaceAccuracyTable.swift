internal import IncidentEvaluation

/// The figures of `PlaceAccuracy` for a person.
struct PlaceAccuracyTable {
    private let places: PlaceAccuracy

    init(_ places: PlaceAccuracy) { self.places = places }

    func lines() -> [String] {
        let read = places.answers.count
        var table = TextTable(header: ["", "places of the sites read", ""])
        table.rows = [
            row("sites with a labelled place, read", Tally(right: read, total: read + places.unread)),
            row("given a place, of those in the gazetteer", places.coverage),
            row("left without, of those that are not", places.refused),
            row("the very entry, of all answers", places.exact),
            row("within 500 m", places.within(meters: 500)),
            row("within 1 km", places.within(meters: 1_000)),
            row("within 5 km", places.within(meters: 5_000)),
            ["median error", places.medianErrorMeters.map(Numbers.meters) ?? "–", ""],
        ]
        var reliability = TextTable(header: ["score", "mean", "right", "answers"])
        reliability.rows = places.reliability.map { bin in
            [
                "\(Numbers.score(bin.low))–\(Numbers.score(bin.high))", Numbers.score(bin.meanScore),
                Numbers.score(Double(bin.right) / Double(bin.answers)), String(bin.answers),
            ]
        }
        return [""] + table.lines() + [""] + reliability.lines()
    }

    /// Each answer that is not the labelled one.
    func misses() -> [String] {
        places.answers.filter { !$0.isRight && ($0.answer != nil || $0.gold != nil) }.map { answer in
            "\(answer.report)  place of \(answer.site): \(answer.gold ?? "none"), got \(answer.answer ?? "none") (\(Numbers.score(answer.score)))"
        }
    }

    private func row(_ label: String, _ tally: Tally) -> [String] {
        [label, tally.share.map(Numbers.score) ?? "–", "\(tally.right)/\(tally.total)"]
    }
}
