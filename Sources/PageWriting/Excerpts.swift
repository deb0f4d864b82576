internal import IncidentModel
internal import MapDrawing

/// The sentences of reports that carry an incident's evidence, with the evidence marked.
struct ExcerptMaker: Sendable {
    private let reports: [ReportID: Report]

    init(_ reports: [Report]) {
        self.reports = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static let mostMarks = 2_000

    private struct Mark {
        let range: Range<Int>
        /// A role, or "value".
        let kind: String
        let label: String
    }

    /// Excerpts, each a list of pieces: plain text, or `[text, kind, label, …]` with the labels of what ends there.
    func write(_ id: ReportID, of incident: Incident, to json: inout PageJSON) {
        let marks = Self.marks(of: incident, in: id)
        guard let report = reports[id], !report.text.isEmpty else {
            // The text is gone; each piece of evidence is quoted by itself.
            json.list { json in
                for quote in Self.quotes(of: incident, in: id) {
                    json.list { json in json.values([quote.words, quote.kind, quote.label]) }
                }
            }
            return
        }
        var inside = marks.filter { !$0.range.isEmpty && $0.range.upperBound <= report.text.count }
        // Nobody reads more on a page, and marks are held against each other; the record has them all.
        if inside.count > Self.mostMarks {
            let last = inside.map(\.range.lowerBound).sorted()[Self.mostMarks]
            inside.removeAll { $0.range.lowerBound >= last }
        }
        var sentences: [Range<Int>] = []
        for mark in inside.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let sentence = SentenceSpan.around(mark.range, in: report)
            if let last = sentences.last, sentence.lowerBound <= last.upperBound {
                sentences[sentences.count - 1] = last.lowerBound..<max(last.upperBound, sentence.upperBound)
            } else {
                sentences.append(sentence)
            }
        }
        json.list { json in
            for sentence in sentences {
                json.list { json in Self.write(sentence, of: report, inside, to: &json) }
            }
        }
    }

    private static func write(_ sentence: Range<Int>, of report: Report, _ marks: [Mark], to json: inout PageJSON) {
        let own = marks.filter { $0.range.overlaps(sentence) }
        let edges = Set(
            own.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [sentence.lowerBound, sentence.upperBound]
        )
        .filter { $0 >= sentence.lowerBound && $0 <= sentence.upperBound }.sorted()
        for (start, end) in zip(edges, edges.dropFirst()) {
            let text = SentenceSpan.words(report.quote(start..<end))
            let over = own.filter { $0.range.lowerBound <= start && $0.range.upperBound >= end }
            guard let shown = over.first(where: { $0.kind != "value" }) ?? over.first else {
                json.value(text)
                continue
            }
            var labels: [String] = []
            for mark in over where mark.range.upperBound == end && !labels.contains(mark.label) {
                labels.append(mark.label)
            }
            json.values([text, shown.kind] + labels)
        }
    }

    private static func marks(of incident: Incident, in report: ReportID) -> [Mark] {
        pieces(of: incident, in: report).map { Mark(range: $0.evidence.range, kind: $0.kind, label: $0.label) }
    }

    private static func quotes(of incident: Incident, in report: ReportID) -> [(
        words: String, kind: String, label: String
    )] {
        pieces(of: incident, in: report).map { (SentenceSpan.words($0.evidence.quote), $0.kind, $0.label) }
    }

    private static func pieces(
        of incident: Incident, in report: ReportID
    ) -> [(evidence: Evidence, kind: String, label: String)] {
        var pieces: [(Evidence, String, String)] = []
        for site in incident.sites {
            let doubt = (site.isHedged ? ", hedged" : "") + (site.isDenied ? ", denied" : "")
            for evidence in site.evidence where evidence.report == report {
                pieces.append((evidence, site.role.rawValue, site.role.mapWord + doubt))
            }
        }
        for claim in incident.claims {
            let doubt = (claim.isHedged ? ", hedged" : "") + (claim.isDenied ? ", denied" : "")
            for evidence in claim.evidence where evidence.report == report {
                pieces.append((evidence, "value", claim.fact.label + doubt))
            }
        }
        return pieces
    }
}

extension Fact {
    /// What a mark in the report says it gave.
    fileprivate var label: String {
        switch self {
        case .casualtyNote, .damage, .claimedBy, .attributedTo, .blamed, .noClaim, .intercepted: field.spaced
        case .munitions: summary
        case .killed: "\(summary) killed"
        case .injured: "\(summary) injured"
        case .date, .time, .weapon: summary.isEmpty ? field : summary
        }
    }
}

extension String {
    /// "claimed by" of "claimedBy".
    var spaced: String { reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) } }
}
