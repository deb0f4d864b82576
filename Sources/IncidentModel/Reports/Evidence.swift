/// The words of a report that carry a claim.
public struct Evidence: Hashable, Sendable {
    public var report: ReportID
    /// Bytes from the start of the report as given.
    public var range: Range<Int>
    public var quote: String

    public init(report: ReportID, range: Range<Int>, quote: String) {
        self.report = report
        self.range = range
        self.quote = quote
    }
}

/// Something a person should look at.
public struct Finding: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable { case note, warning, error }

    /// Kebab-case, stable, listed in `docs/formats.md`.
    public var code: String
    public var severity: Severity
    /// One sentence: what is the matter, where, and what was done about it.
    public var message: String
    public var evidence: [Evidence]
    /// A record was left out because of this; the run then ends with exit code 3.
    public var isSetAside: Bool

    public init(
        code: String, severity: Severity = .warning, message: String, evidence: [Evidence] = [],
        isSetAside: Bool = false
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.evidence = evidence
        self.isSetAside = isSetAside
    }
}
