internal import IncidentModel

/// The reports that the page rests on, and what the run could not use.
enum SourceList {
    /// Reports that a browser lays out at once; a longer list is left until it comes into sight.
    static let mostAtOnce = 200

    static func entries(of collection: IncidentCollection) -> [[String: Any]] {
        collection.reports.map { report in
            var entry: [String: Any] = [
                "id": pageText(report.id.rawValue), "title": pageText(report.title ?? report.id.rawValue),
            ]
            if let language = languageTag(report.language) { entry["language"] = language }
            let details = [report.publisher, report.published?.edtf].compactMap { $0 }.map(pageText)
            entry["details"] = details.joined(separator: ", ")
            entry["isMixed"] = hasRightToLeft((report.title ?? report.id.rawValue) + (report.publisher ?? ""))
            if let url = webAddress(report.url) { entry["url"] = url }
            return entry
        }
    }

    /// Findings that belong to no incident, as many as a person may read.
    static func findings(of collection: IncidentCollection) -> [[String: Any]] {
        collection.findings.prefix(200).map { ["severity": $0.severity.rawValue, "message": pageText($0.message)] }
    }

    /// BCP 47, or nothing.
    static func languageTag(_ text: String?) -> String? {
        guard let text, (2...35).contains(text.utf8.count),
            text.utf8.allSatisfy({ $0 | 32 &- 97 < 26 || $0 &- 48 < 10 || $0 == UInt8(ascii: "-") })
        else { return nil }
        return text
    }
}
