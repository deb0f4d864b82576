/// One thing the reader got wrong, for whoever mends the rules.
public struct Miss: Hashable, Sendable {
    public var report: LabelledID
    /// `launch`, `launch relation`, `day`, `munitions`, `background taken` …
    public var field: String
    /// What is right; nil when there should be nothing.
    public var gold: String?
    /// What the reader says; nil when it says nothing.
    public var found: String?
    /// The sentence of the report that it is about, when one can be shown.
    public var sentence: String?
}
