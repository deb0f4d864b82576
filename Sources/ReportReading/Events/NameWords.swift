/// The words of a name by their keys: they are compared without making strings of them.
enum NameWords {
    private static let space = UInt8(ascii: " ")

    static func keys(_ name: String) -> [UInt64] { name.utf8.split(separator: space).map { wordKey($0) } }

    /// nil for a name without words.
    static func lastKey(_ name: String) -> UInt64? {
        let letters = name.utf8
        guard let end = letters.lastIndex(where: { $0 != space }) else { return nil }
        let start = letters[...end].lastIndex(of: space).map { letters.index(after: $0) } ?? letters.startIndex
        return wordKey(letters[start...end])
    }

    static func isSpaced(_ name: String) -> Bool { name.utf8.contains(space) }
}
