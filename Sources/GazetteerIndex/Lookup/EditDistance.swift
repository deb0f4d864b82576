/// Damerau–Levenshtein distance, restricted: insert, delete, replace, swap two neighbours, nothing edited twice.
///
/// Bytes are compared; folded keys have one byte a Latin letter and two an Arabic one, so Arabic keys go through
/// `letters(of:)` first. Source: Boytsov 2011, "Indexing methods for approximate dictionary searching", doi:10.1145/1963190.1963191.
enum EditDistance {
    /// The distance when it is at most `limit`, else nil.
    /// - Complexity: O(limit · length).
    static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        let far = limit + 1
        var beforeLast = [Int](repeating: far, count: b.count + 1)
        var last = (0...b.count).map { min($0, far) }
        var row = [Int](repeating: far, count: b.count + 1)
        for i in 0..<a.count {
            let low = max(0, i - limit)
            let high = min(b.count, i + limit + 1)
            row[low] = low == 0 ? min(i + 1, far) : far
            var least = row[low]
            for j in low..<high {
                var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row[j + 1] = min(cost, far)
                least = min(least, row[j + 1])
            }
            if high < b.count { row[high + 1] = far }
            guard least <= limit else { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }

    /// The same of words in place, with the masks of `LetterPattern` on the stack: less work for a word that is held against few.
    static func distance(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        // More than a kilobyte would not lie on the stack, so that other letters than ASCII go the longer way.
        guard a.count <= LetterPattern.mostLetters, !a.isEmpty, isASCII(a), isASCII(b) else {
            return LetterPattern(Array(a)).distance(to: b, atMost: limit)
        }
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 128) { masks in
            for letter in b { masks[Int(letter)] = 0 }
            for letter in a { masks[Int(letter)] = 0 }
            for index in 0..<a.count { masks[Int(a[index])] |= 1 << UInt64(index) }
            var rows = LetterPattern.Rows(count: a.count)
            for letter in b { rows.take(masks[Int(letter)]) }
            return rows.distance <= limit ? rows.distance : nil
        }
    }

    private static func isASCII(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        var all: UInt8 = 0
        for letter in letters { all |= letter }
        return all < 0x80
    }

    /// One byte a letter: Arabic letters lie in two rows of 64, whose low bits do not meet those of ASCII letters.
    static func letters(of key: [UInt8]) -> [UInt8] {
        guard key.contains(where: { $0 >= 0x80 }) else { return key }
        var letters: [UInt8] = []
        letters.reserveCapacity(key.count)
        var lead: UInt8 = 0
        for byte in key {
            if byte < 0x80 {
                letters.append(byte)
            } else if byte >= 0xC0 {
                lead = byte
            } else {
                letters.append(0x80 | (lead & 1) << 6 | (byte & 0x3F))
            }
        }
        return letters
    }
}
