/// Words beside a name that make it a person's.
enum PersonWords {
    static func isTitle(_ plain: [UInt8]) -> Bool { titles.contains(plain) }
    static func isSaying(_ plain: [UInt8]) -> Bool { sayings.contains(plain) }

    /// By the first letter of a word that opens with an ASCII one: most words are settled by it.
    static func mayBeSaying(_ first: UInt8) -> Bool { first >= 0x80 || "satw".utf8.contains(first | 0x20) }
    static func mayBeTitle(_ first: UInt8) -> Bool { first >= 0x80 || "mdpjsc".utf8.contains(first | 0x20) }

    private static func table(_ words: String) -> HashedWords { HashedWords(words.split(separator: " ")) }

    private static let titles = table(
        "mr mrs ms miss dr doctor prof professor judge justice sheikh sayyid chef coach captain")
    private static let sayings = table("said says told added who whose whom")
}
