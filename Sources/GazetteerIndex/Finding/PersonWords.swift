/// Words beside a name that make it a person's.
enum PersonWords {
    static func isTitle(_ plain: [UInt8]) -> Bool { titles.contains(plain) }
    static func isSaying(_ plain: [UInt8]) -> Bool { sayings.contains(plain) }

    private static func table(_ words: String) -> Set<[UInt8]> {
        Set(words.split(separator: " ").map { Array($0.utf8) })
    }

    private static let titles = table(
        "mr mrs ms miss dr doctor prof professor judge justice sheikh sayyid chef coach captain")
    private static let sayings = table("said says told added who whose whom")
}
