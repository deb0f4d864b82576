/// How many letters of a name may be wrong.
enum EditBudget {
    /// None below 5 letters, one up to 7, two from 8: one in five, so that a short name is not taken for its neighbour.
    static func of(_ letters: Int) -> Int { letters < 5 ? 0 : letters < 8 ? 1 : 2 }

    private static let space: UInt8 = 0x20

    /// Each word within the budget of its own length, so that a long name does not lend its letters to a short word: Camp
    /// David is not Camp Rashid. Only where all other words are the same may a short word have one letter wrong: Camp Taij.
    /// Names cut into words differently are compared as a whole only.
    /// - Returns: the letters that the edits are to be weighed against; nil when other words are meant.
    static func comparedLetters(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, edits: Int) -> Int? {
        let longest = max(a.count, b.count)
        let words = wordCount(a)
        guard words == wordCount(b) else { return longest }
        // Most names have one word, whose edits are those of the whole.
        if words <= 1 { return edits <= of(min(a.count, b.count)) ? longest : nil }
        var (first, second) = (0, 0)
        var differing = 0
        var short: Int?
        while let one = nextWord(a, &first), let other = nextWord(b, &second) {
            if one.elementsEqual(other) { continue }
            differing += 1
            let letters = min(one.count, other.count)
            let budget = of(letters)
            guard letters >= leastInName, EditDistance.distance(one, other, atMost: max(budget, 1)) != nil else {
                return nil
            }
            if budget == 0 { short = letters }
        }
        guard let short else { return longest }
        return differing == 1 ? short : nil
    }

    /// Of a word of a name whose other words are right.
    private static let leastInName = 3

    private static func wordCount(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for index in key.indices where key[index] != space && (index == 0 || key[index - 1] == space) { count += 1 }
        return count
    }

    private static func nextWord(_ key: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UnsafeBufferPointer<UInt8>? {
        while index < key.count, key[index] == space { index += 1 }
        guard index < key.count else { return nil }
        let start = index
        while index < key.count, key[index] != space { index += 1 }
        return UnsafeBufferPointer(rebasing: key[start..<index])
    }
}
