internal import IncidentModel
internal import PageWriting
internal import ReportReading

/// A report as it was given, its evidence in brackets with what each stretch gave: "fired from [Dora]{launch}".
struct MarkedReport {
    /// A run of text, or what closes a mark.
    struct Piece: Equatable {
        var text: String
        /// Set for the brackets and labels that are not the report's.
        var tint: MarkTint?
        /// Marks that this text lies in, the innermost last.
        var within: [MarkTint] = []
    }

    private struct Mark {
        var range: Range<Int>
        var labels: [String]
        var tint: MarkTint
        /// A role, "value" or "unused".
        var kind: String
    }

    private let report: Report
    private var marks: [Mark] = []

    /// - Parameter incidents: all incidents of the run; `shown` are the ids told in full, the others say whose the words are.
    init(_ report: Report, incidents: [Incident], shown: Set<String>, reading: Reading?) {
        self.report = report
        var found: [Mark] = []
        for incident in incidents where incident.reports.contains(report.id) {
            let recalled = incident.status == .background ? ", recalled" : ""
            let owner = recalled + (shown.contains(incident.id) ? "" : " of \(incident.id)")
            for site in incident.sites {
                let tint = MarkTint(site.role)
                for evidence in site.evidence where evidence.report == report.id {
                    found.append(
                        Mark(
                            range: evidence.range, labels: [site.role.rawValue + owner], tint: tint,
                            kind: site.role.rawValue))
                }
            }
            for claim in incident.claims {
                for evidence in claim.evidence where evidence.report == report.id {
                    let value = "\(claim.fact.field) \(claim.fact.summary.prefix(60))"
                    let doubt = (claim.isHedged ? ", hedged" : "") + (claim.isDenied ? ", denied" : "")
                    found.append(
                        Mark(range: evidence.range, labels: [value + doubt + owner], tint: .value, kind: "value"))
                }
            }
        }
        for block in reading?.setAsideBlocks ?? [] {
            found.append(
                Mark(range: block.evidence.range, labels: ["not read: \(block.kind)"], tint: .unused, kind: "unused"))
        }
        for mention in reading?.unusedMentions ?? [] {
            if case .notRead = mention.why { continue }
            found.append(
                Mark(
                    range: mention.evidence.range, labels: ["no role: \(mention.why.words)"], tint: .unused,
                    kind: "unused"))
        }
        marks = Self.nested(found.filter { !$0.range.isEmpty && $0.range.upperBound <= report.text.count })
    }

    /// The report's lines, front matter left out.
    func lines() -> [[Piece]] {
        var lines: [[Piece]] = [[]]
        var open: [MarkTint] = []
        for part in parts() {
            switch part {
            case .text(let text):
                for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { lines.append([]) }
                    if !line.isEmpty {
                        lines[lines.count - 1].append(Piece(text: String(line), tint: nil, within: open))
                    }
                }
            case .open(let mark):
                lines[lines.count - 1].append(Piece(text: "[", tint: mark.tint))
                open.append(mark.tint)
            case .close(let mark):
                open.removeLast()
                lines[lines.count - 1].append(
                    Piece(text: "]{\(mark.labels.joined(separator: "; "))}", tint: mark.tint))
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The same for a page.
    func pageParts() -> [ExplanationPage.Part] {
        parts().map { part in
            switch part {
            case .text(let text): .text(text)
            case .open(let mark): .open(kind: mark.kind, start: mark.range.lowerBound)
            case .close(let mark): .close(labels: mark.labels)
            }
        }
    }

    private enum Part {
        case text(String)
        case open(Mark)
        case close(Mark)
    }

    /// The body from its beginning to its end; what is opened last is closed first.
    private func parts() -> [Part] {
        var parts: [Part] = []
        var open: [Mark] = []
        var at = report.body.lowerBound
        func emit(to end: Int) {
            guard at < end else { return }
            parts.append(.text(report.quote(at..<end)))
            at = end
        }
        func close(before start: Int) {
            while let last = open.last, last.range.upperBound <= start {
                emit(to: last.range.upperBound)
                parts.append(.close(open.removeLast()))
            }
        }
        for mark in marks where mark.range.lowerBound >= report.body.lowerBound {
            close(before: mark.range.lowerBound)
            emit(to: mark.range.lowerBound)
            parts.append(.open(mark))
            open.append(mark)
        }
        close(before: Int.max)
        emit(to: report.body.upperBound)
        return parts
    }

    /// Marks of one range become one; of two that cross, the later is cut where the earlier ends.
    private static func nested(_ marks: [Mark]) -> [Mark] {
        let sorted = marks.enumerated().sorted { a, b in
            (a.element.range.lowerBound, -a.element.range.upperBound, a.offset)
                < (b.element.range.lowerBound, -b.element.range.upperBound, b.offset)
        }
        var result: [Mark] = []
        var ends: [Int] = []
        for (_, next) in sorted {
            var mark = next
            while let end = ends.last, end <= mark.range.lowerBound { ends.removeLast() }
            if let end = ends.last, end < mark.range.upperBound { mark.range = mark.range.lowerBound..<end }
            if let last = result.indices.last, result[last].range == mark.range {
                result[last].labels += mark.labels.filter { !result[last].labels.contains($0) }
                if result[last].tint == .value { (result[last].tint, result[last].kind) = (mark.tint, mark.kind) }
            } else {
                result.append(mark)
                ends.append(mark.range.upperBound)
            }
        }
        return result
    }
}

/// What a mark is for; terminals show it as a colour, the label says it in words.
enum MarkTint: Equatable {
    case launch, impact, target, value, unused

    init(_ role: SiteRole) {
        switch role {
        case .launch, .found: self = .launch
        case .target: self = .target
        default: self = .impact
        }
    }
}

extension UnusedMention.Reason {
    /// Why the name got no role, for a person.
    var words: String {
        switch self {
        case .notRead(let kind): "stands in a \(kind), which is not read"
        case .speaks: "it speaks here, as an office or a government"
        case .noAttack: "its sentence tells of no attack"
        case .airStrike: "its sentence tells of an air strike"
        case .governsOthers(let words):
            "\(words.map { "\"\($0)\"" }.joined(separator: ", ")) \(words.count == 1 ? "governs" : "govern") other words"
        case .ungoverned: "no word for launching, landing or aiming governs it"
        case .languageNotRead: "the language is not read"
        }
    }
}
