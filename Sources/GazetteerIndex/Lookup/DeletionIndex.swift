/// Keys that may lie within two edits of a query, found without looking at the others.
///
/// Two strings within *k* edits become equal when at most *k* letters are left out of each; so every key stands in a table
/// under its first eight letters with none, one or two of them left out, and a query looks under its own. Eight letters
/// of one byte are one machine word, and leaving one out is a shift. Answers are candidates: the distance decides.
/// Source: Mor, Fraenkel 1982, "A hash code method for detecting and correcting spelling errors", doi:10.1145/358728.358752;
/// the cut to a prefix after Garbe's SymSpell.
struct DeletionIndex: Sendable {
    private static let prefixLetters = 8
    /// Where the keys of a bucket begin in `entries`; one more than there are buckets.
    private let starts: [UInt32]
    /// A key's number in the lower bits; above it as many bits of the deletion's hash as find room, to know it from others of
    /// its bucket.
    private let entries: [UInt32]
    private let numberBits: UInt32
    private let shift: UInt64
    /// A bit for each hash that some key has, by more of its upper bits than the buckets: nearly every other is told by it alone.
    private let present: [UInt64]
    private let presentShift: UInt64

    /// - Parameters:
    ///   - count: of the keys, which are numbered from 0.
    ///   - key: its letters, one byte each.
    ///   - budget: the most edits in which the key is still meant; 0 leaves it out.
    init(count: Int, key: (Int) -> [UInt8], budget: (Int) -> Int) {
        var bits: UInt64 = 4
        while 1 << bits < count * 16, bits < 24 { bits += 1 }
        let shift = 64 - bits
        self.shift = shift
        var numberBits: UInt32 = 1
        while numberBits < 31, 1 << Int(numberBits) < count { numberBits += 1 }
        self.numberBits = numberBits
        // Counted first, so that the table is two flat arrays of the size that is needed.
        var starts = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
        for number in 0..<count {
            Self.eachDeletion(of: key(number), upTo: budget(number)) { starts[Int($0 >> shift) + 1] += 1 }
        }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        var presentBits: UInt64 = 10
        while 1 << presentBits < Int(starts[starts.count - 1]) * 8 { presentBits += 1 }
        let presentShift = 64 - presentBits
        self.presentShift = presentShift
        var present = [UInt64](repeating: 0, count: 1 << Int(presentBits - 6))
        var entries = [UInt32](repeating: 0, count: Int(starts[starts.count - 1]))
        var next = starts
        for number in 0..<count {
            Self.eachDeletion(of: key(number), upTo: budget(number)) { hash in
                let bucket = Int(hash >> shift)
                let bit = hash >> presentShift
                present[Int(bit >> 6)] |= 1 << (bit & 63)
                entries[Int(next[bucket])] = UInt32(number) | UInt32(truncatingIfNeeded: hash) << numberBits
                next[bucket] += 1
            }
        }
        self.starts = starts
        self.entries = entries
        self.present = present
    }

    /// Calls for every key that may be within `budget` edits, and some that are not; for some more than once.
    @inline(__always)
    func eachCandidate(for query: some RandomAccessCollection<UInt8>, budget: Int, _ found: (Int) -> Void) {
        let lower = (1 as UInt32) << numberBits - 1
        present.withUnsafeBufferPointer { present in
            starts.withUnsafeBufferPointer { starts in
                entries.withUnsafeBufferPointer { entries in
                    Self.eachDeletion(of: query, upTo: budget) { hash in
                        let bit = hash >> presentShift
                        guard present[Int(bit >> 6)] >> (bit & 63) & 1 == 1 else { return }
                        let bucket = Int(hash >> shift)
                        let tag = UInt32(truncatingIfNeeded: hash) << numberBits
                        for slot in Int(starts[bucket])..<Int(starts[bucket + 1])
                        where (entries[slot] ^ tag) & ~lower == 0 {
                            found(Int(entries[slot] & lower))
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func eachDeletion(
        of letters: some RandomAccessCollection<UInt8>, upTo budget: Int, _ deletion: (UInt64) -> Void
    ) {
        guard budget > 0 else { return }
        var prefix: UInt64 = 0
        var bits: UInt64 = 0
        for letter in letters.prefix(prefixLetters) {
            prefix |= UInt64(letter) &<< bits
            bits &+= 8
        }
        deletion(hash(prefix))
        var first: UInt64 = 0
        while first < bits {
            // Of a run of equal letters it is the same which one goes.
            if !isRepeated(first, in: prefix) {
                let one = without(first, of: prefix)
                deletion(hash(one))
                if budget > 1 {
                    var second = first
                    while second &+ 8 < bits {
                        if second == first || !isRepeated(second, in: one) {
                            deletion(hash(without(second, of: one)))
                        }
                        second &+= 8
                    }
                }
            }
            first &+= 8
        }
    }

    /// - Parameter bits: that lie below the letter.
    @inline(__always)
    private static func isRepeated(_ bits: UInt64, in word: UInt64) -> Bool {
        bits > 0 && (word &>> bits ^ word &>> (bits &- 8)) & 0xFF == 0
    }

    /// - Parameter bits: that lie below the letter.
    @inline(__always)
    private static func without(_ bits: UInt64, of word: UInt64) -> UInt64 {
        let low = (1 as UInt64) &<< bits &- 1
        return word & low | word >> 8 & ~low
    }

    /// Fibonacci hashing; the upper bits are used. Source: Knuth, The Art of Computer Programming 3, section 6.4.
    @inline(__always)
    private static func hash(_ word: UInt64) -> UInt64 {
        let mixed = (word ^ word >> 32) &* 0x9E37_79B9_7F4A_7C15
        return (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
    }
}
