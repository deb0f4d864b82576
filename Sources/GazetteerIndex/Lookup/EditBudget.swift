/// How many letters of a name may be wrong.
enum EditBudget {
    /// None below 5 letters, one up to 7, two from 8: one in five, so that a short name is not taken for its neighbour.
    static func of(_ letters: Int) -> Int { letters < 5 ? 0 : letters < 8 ? 1 : 2 }

    private static let space: UInt8 = 0x20

    /// Each word within the budget of its own length, so that a long name does not lend its letters to a short word: Camp
    /// David is not Camp Rashid. Names cut into words differently are compared as a whole only.
    static func mayMeanSameWords(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, edits: Int) -> Bool {
        let words = wordCount(a)
        guard words == wordCount(b) else { return true }
        // Most names have one word, whose edits are those of the whole.
        if words <= 1 { return edits <= of(min(a.count, b.count)) }
        var (first, second) = (0, 0)
        while let one = nextWord(a, &first), let other = nextWord(b, &second) {
            if one.elementsEqual(other) { continue }
            let budget = of(min(one.count, other.count))
            guard budget > 0, EditDistance.distance(one, other, atMost: budget) != nil else { return false }
        }
        return true
    }

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
