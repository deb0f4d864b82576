/// The id of a labelled report, `en-042`: its language or style, and a number that decides the set it belongs to.
public struct LabelledID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let language: String
    public let description: String
    private let number: Int

    /// nil unless lower-case letters, a hyphen and digits.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ (97...122).contains($0) }),
            !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(parts[1])
        else { return nil }
        language = String(parts[0])
        self.number = number
        description = text
    }

    public var set: LabelledSet { number % 3 == 0 ? .held : .work }

    public static func < (a: LabelledID, b: LabelledID) -> Bool {
        a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
    }
}

/// Rules are written against `work`; `held` is kept back, looked at only for the figures. Every third number is held.
public enum LabelledSet: String, Hashable, Sendable, CaseIterable {
    case work, held
}
