/// One word made ready to be held against many: its letters as bit masks.
///
/// Restricted Damerau–Levenshtein distance in one step a letter of the other word, all rows of the table at once.
/// Source: Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic Journal of
/// Computing 10(1), 29–39.
struct LetterPattern {
    /// Longer words do not fit a machine word; `EditDistance` takes them.
    static let mostLetters = 64

    private let word: [UInt8]
    private var masks = [UInt64](repeating: 0, count: 256)

    init(_ word: [UInt8]) {
        self.word = word
        guard word.count <= Self.mostLetters else { return }
        for (index, letter) in word.enumerated() { masks[Int(letter)] |= 1 << UInt64(index) }
    }

    /// The distance when it is at most `limit`, else nil.
    func distance(to other: some RandomAccessCollection<UInt8>, atMost limit: Int) -> Int? {
        guard abs(word.count - other.count) <= limit else { return nil }
        guard word.count <= Self.mostLetters, !word.isEmpty else {
            return EditDistance.distance(word, Array(other), atMost: limit)
        }
        var rows = Rows(count: word.count)
        for letter in other { rows.take(masks[Int(letter)]) }
        return rows.distance <= limit ? rows.distance : nil
    }

    /// The table's column so far, as differences of neighbours.
    struct Rows {
        private let last: UInt64
        private var verticalUp = UInt64.max
        private var verticalDown: UInt64 = 0
        private var diagonal: UInt64 = 0
        private var before: UInt64 = 0
        private(set) var distance: Int

        /// - Parameter count: of the letters of the word, 1 to 64.
        init(count: Int) {
            last = 1 << UInt64(count - 1)
            distance = count
        }

        /// - Parameter mask: where the word has the next letter of the other.
        @inline(__always)
        mutating func take(_ mask: UInt64) {
            let swapped = ((~diagonal & mask) << 1) & before
            diagonal = (((mask & verticalUp) &+ verticalUp) ^ verticalUp) | mask | verticalDown | swapped
            let up = verticalDown | ~(diagonal | verticalUp)
            let down = diagonal & verticalUp
            if up & last != 0 { distance += 1 }
            if down & last != 0 { distance -= 1 }
            let shifted = up << 1 | 1
            verticalUp = down << 1 | ~(diagonal | shifted)
            verticalDown = shifted & diagonal
            before = mask
        }
    }
}
