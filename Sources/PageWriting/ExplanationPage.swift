public import IncidentModel
internal import MapDrawing
internal import Mustache

/// Incidents value by value with the words that gave each, and their reports with those words marked: one page without
/// script, from no network. Same input, same bytes.
public struct ExplanationPage: Sendable {
    /// A report's text from its beginning to its end, marks opened and closed like brackets.
    public enum Part: Hashable, Sendable {
        case text(String)
        /// - `kind`: a role, `value`, or `unused`; `start`: the byte of the report at which the mark begins.
        case open(kind: String, start: Int)
        /// What the words gave, or why they gave nothing.
        case close(labels: [String])
    }

    public struct MarkedText: Sendable {
        let report: Report
        let findings: [String]
        let parts: [Part]

        /// - Parameter findings: what the reader has to say of the report as a whole.
        public init(_ report: Report, findings: [String], parts: [Part]) {
            self.report = report
            self.findings = findings
            self.parts = parts
        }
    }

    private let title: String
    private let incidents: [Incident]
    private let texts: [MarkedText]

    public init(_ incidents: [Incident], texts: [MarkedText], title: String) {
        self.incidents = incidents
        self.texts = texts
        self.title = title
    }

    /// The file in UTF-8.
    ///
    /// - Throws: when the page's template is broken, which no input can cause.
    public func bytes() throws -> [UInt8] {
        let style = PageStyle.explanation
        var policy = ContentPolicy()
        policy.allow(style: style)
        let anchors = MarkAnchors(texts)
        let page: [String: Any] = [
            "policy": policy.text, "style": style, "title": pageText(title),
            "incidents": incidents.enumerated().map { index, incident -> [String: Any] in
                [
                    "number": index + 1, "id": pageText(incident.id), "status": Self.status(incident),
                    "heading": pageText(incident.listTexts().date + ": " + incident.listTexts().course),
                    "rows": ExplainedValue.all(of: incident).map { $0.entry(anchors) },
                    "findings": incident.findings.map {
                        ["severity": $0.severity.rawValue, "message": pageText($0.message)]
                    }, "hasFindings": !incident.findings.isEmpty,
                ]
            },
            "hasIncidents": !incidents.isEmpty,
            "texts": texts.enumerated().map { index, text in entry(text, number: index, anchors) },
        ]
        return Array(try PageTemplate.explanation().render(page).utf8)
    }

    private func entry(_ text: MarkedText, number: Int, _ anchors: MarkAnchors) -> [String: Any] {
        var seen: Set<Int> = []
        var open: [String] = []
        let parts = text.parts.map { part -> [String: Any] in
            switch part {
            case .text(let words):
                // Lines stay lines; the page shows them as they stand in the report.
                return [
                    "text": words.split(separator: "\n", omittingEmptySubsequences: false)
                        .map { pageText(String($0)) }.joined(separator: "\n")
                ]
            case .open(let kind, let start):
                open.append(kind)
                var mark: [String: Any] = ["kind": kind]
                if seen.insert(start).inserted { mark["anchor"] = anchors.name(report: number, start: start) }
                return ["open": mark]
            case .close(let labels):
                return [
                    "close": ["kind": open.popLast() ?? "value", "label": pageText(labels.joined(separator: "; "))]
                ]
            }
        }
        var entry: [String: Any] = [
            "number": number, "id": pageText(text.report.id.rawValue),
            "title": pageText(text.report.title ?? text.report.id.rawValue), "parts": parts,
            "findings": text.findings.map(pageText), "hasFindings": !text.findings.isEmpty,
            "details":
                ([text.report.publisher, text.report.published?.edtf].compactMap { $0 } + [text.report.id.rawValue])
                .map(pageText).joined(separator: ", "),
        ]
        if let language = SourceList.languageTag(text.report.language) { entry["language"] = language }
        if let url = webAddress(text.report.url) { entry["url"] = url }
        return entry
    }

    private static func status(_ incident: Incident) -> String {
        switch incident.status {
        case .carriedOut: "reported attack"
        case .foiled: "foiled attack"
        case .intercepted: "intercepted attack"
        case .background: "earlier attack that the reports recall"
        }
    }
}

/// The marks that a value may point to, by report and first byte.
struct MarkAnchors {
    private let marks: [ReportID: (number: Int, starts: Set<Int>)]

    init(_ texts: [ExplanationPage.MarkedText]) {
        let known = texts.enumerated().map { number, text in
            let starts = text.parts.compactMap { part -> Int? in
                if case .open(_, let start) = part { start } else { nil }
            }
            return (text.report.id, (number, Set(starts)))
        }
        marks = Dictionary(known, uniquingKeysWith: { first, _ in first })
    }

    func name(report: Int, start: Int) -> String { "r\(report)-\(start)" }

    /// Nil when the words stand outside the text that is shown, as in its front matter.
    func link(to evidence: Evidence) -> String? {
        guard let mark = marks[evidence.report], mark.starts.contains(evidence.range.lowerBound) else { return nil }
        return "#" + name(report: mark.number, start: evidence.range.lowerBound)
    }
}
