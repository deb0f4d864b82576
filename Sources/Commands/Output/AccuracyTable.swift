internal import IncidentEvaluation

/// The figures for a person: one table a set, a column a language.
struct AccuracyTable {
    private let accuracy: Accuracy

    init(_ accuracy: Accuracy) { self.accuracy = accuracy }

    func lines(sets: [LabelledSet]) -> [String] {
        sets.map(table).joined(separator: [""]).map { $0 }
    }

    private func table(_ set: LabelledSet) -> [String] {
        let groups = accuracy.groups.filter { $0.set == set }
        let scores = groups.map(\.score) + [accuracy.score(of: set)]
        var table = TextTable(header: [set.rawValue] + groups.map(\.language) + ["all"])
        for (label, cell) in Self.rows { table.rows.append([label] + scores.map(cell)) }
        return table.lines()
    }

    private static let rows: [(label: String, cell: @Sendable (Score) -> String)] = [
        ("reports", { String($0.reports) }),
        ("launch sites: P R F1", { sites($0.launch.byName) }),
        ("  with relation", { sites($0.launch.withRelation) }),
        ("impact sites: P R F1", { sites($0.impact.byName) }),
        ("  with relation", { sites($0.impact.withRelation) }),
        ("target sites: P R F1", { sites($0.target.byName) }),
        ("  with relation", { sites($0.target.withRelation) }),
        ("found in another role", { share($0.roleConfusion) }),
        ("day, where it can be known", { share($0.day) }),
        ("day, known in part", { share($0.partialDay) }),
        ("weekday, without a day", { share($0.weekday) }),
        ("time", { share($0.time.all) }),
        ("  where told", { share($0.time.told) }),
        ("munitions", { share($0.munitions.all) }),
        ("  where told", { share($0.munitions.told) }),
        ("killed", { share($0.killed.all) }),
        ("  where told", { share($0.killed.told) }),
        ("injured", { share($0.injured.all) }),
        ("  where told", { share($0.injured.told) }),
        ("background taken as reported", { share($0.backgroundTaken) }),
        ("background found", { share($0.backgroundFound) }),
        ("no attack, none found", { share($0.empty) }),
    ]

    /// "0.84 0.79 0.81".
    private static func sites(_ tally: SiteTally) -> String {
        [tally.precision, tally.recall, tally.f1].map(score).joined(separator: " ")
    }

    /// "0.81 77/95".
    private static func share(_ tally: Tally) -> String {
        tally.share == nil ? "–" : "\(score(tally.share)) \(tally.right)/\(tally.total)"
    }

    private static func score(_ value: Double?) -> String { value.map(Numbers.score) ?? "–" }
}

/// Each miss with its sentence, report by report.
struct MissList {
    private let misses: [Miss]

    init(_ misses: [Miss]) { self.misses = misses }

    func lines() -> [String] {
        misses.flatMap { miss in
            [
                "",
                "\(miss.report)  \(miss.field): \(Self.plain(miss.gold ?? "nothing")), got \(Self.plain(miss.found ?? "nothing"))",
            ] + (miss.sentence.map { ["  \"\(Self.plain($0))\""] } ?? [])
        }
    }

    /// Without anything that a terminal would obey.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }))
    }
}
