internal import IncidentModel

/// The parties that a coded event names.
///
/// Whom a coder names as the one who acted is an attribution; the other side has no field here, so a finding keeps it.
/// ACLED codes remote violence with its author first. UCDP GED's sides A and B say who fights whom, not who fired: only of
/// one-sided violence (type 3) is A the author, and in our own GED-shaped table, which says no type.
struct CodedActors {
    let attributed: [(name: String, cell: RecordCell)]
    private let others: [RecordCell]

    init(_ row: ExportRows.Row, of rows: ExportRows) {
        let columns: (authors: [String], others: [String])
        switch rows.kind {
        case .acled: columns = (["actor1", "assoc_actor_1"], ["actor2", "assoc_actor_2"])
        case .ged where ["3", nil].contains(rows.cell("type_of_violence", row)?.text):
            columns = (["side_a"], ["side_b"])
        case .ged: columns = ([], ["side_a", "side_b"])
        }
        let named = columns.authors.compactMap { rows.cell($0, row) }.flatMap { cell in
            cell.text.split(separator: ";").map { (String($0.trimmed), cell) }
        }
        // "Unidentified Armed Group (Iraq)" is nobody.
        func isNobody(_ name: String) -> Bool { name.lowercased().hasPrefix("unidentified") }
        attributed = named.filter { !$0.0.isEmpty && !isNobody($0.0) }
        others =
            columns.authors.compactMap { rows.cell($0, row) }.filter { isNobody($0.text) }
            + columns.others.compactMap { rows.cell($0, row) }
    }

    func claims(by speaker: Speaker, _ evidence: (RecordCell) -> Evidence) -> [Claim] {
        attributed.map { Claim(.attributedTo($0.name), speaker: speaker, evidence: [evidence($0.cell)]) }
    }

    /// Nil when there is nobody else.
    func finding(_ title: String, _ evidence: (RecordCell) -> Evidence) -> Finding? {
        guard !others.isEmpty else { return nil }
        let told = others.map { "\($0.column) \"\($0.text.prefix(120))\"" }.joined(separator: ", ")
        return Finding(
            code: "coded-actors", severity: .note,
            message: "The \(title) names \(told); what part they had is not said, so it stands here alone.",
            evidence: others.map(evidence))
    }
}
