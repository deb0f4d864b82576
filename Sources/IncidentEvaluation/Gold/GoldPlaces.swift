internal import FoundationEssentials

/// Which gazetteer entry a site of a labelled report means: `places.tsv` beside the pairs, report, site name and id a line.
struct GoldPlaces {
    struct Row {
        var report: LabelledID
        var site: String
        /// nil: the gazetteer has no such place ("none").
        var place: String?
    }

    static let fileName = "places.tsv"
    private(set) var rows: [Row] = []

    /// nil when the folder has no such file.
    /// - Throws: for a line without three fields, an unknown report, and a report of the held set.
    init?(folder: String, reports: Set<LabelledID>) throws(EvaluationError) {
        let file = "\(folder)/\(Self.fileName)"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: file))
        } catch {
            throw .unreadable(file, reason: "\(error)")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let fields = line.split(separator: "\t").map(String.init)
            let field = "line \(number + 1)"
            guard fields.count == 3 else {
                throw .malformed(
                    file: file, field: field,
                    reason: "has \(fields.count) fields; write report, site name and id with tabs.")
            }
            guard let report = LabelledID(fields[0]), reports.contains(report) else {
                throw .malformed(file: file, field: field, reason: "\(folder) has no report \"\(fields[0])\".")
            }
            guard report.set == .work else {
                throw .malformed(
                    file: file, field: field, reason: "\(report) is held back; label places of the reports to work on.")
            }
            rows.append(Row(report: report, site: fields[1], place: fields[2] == "none" ? nil : fields[2]))
        }
    }
}
