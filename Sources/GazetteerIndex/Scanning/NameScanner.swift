/// Finds many names at once in bytes, exactly as they are written.
///
/// Leftmost-longest matches that do not overlap, as Aho–Corasick automata in that mode give. At every byte one hash of the
/// next bytes is looked up in a bit table that fits the innermost cache; only where some name begins like that are names
/// compared. No folding: see `Gazetteer.placeNames(in:)` for that.
/// - Complexity: O(n) where the text has few beginnings of names, at worst O(n × names with one beginning × their length).
public struct NameScanner: Sendable {
    /// A name found: its number in the list that was given, and where.
    public struct Match: Hashable, Sendable {
        public var name: Int
        public var range: Range<Int>

        public init(name: Int, range: Range<Int>) {
            self.name = name
            self.range = range
        }
    }

    /// A name's bytes in `letters`, and what follows in the chain of names with one beginning, longest first.
    private struct Entry {
        var name: Int32
        var start: Int32
        var length: Int32
        var next: Int32
    }

    private let letters: [UInt8]
    private let entries: [Entry]
    /// Index of the first entry of a beginning's chain, −1 for none.
    private let heads: [Int32]
    private let filter: [UInt64]
    private let headShift: UInt64
    private let shortest: Int
    private let longest: Int
    /// Bytes of a name that are hashed: 4, or as many as the shortest name has.
    private let hashed: Int
    private let isWholeWords: Bool

    private static let filterBits: UInt64 = 17

    /// - Parameters:
    ///   - names: empty ones are left out; of equal ones the first counts.
    ///   - wholeWords: a match may not begin or end inside a word (ASCII letters and digits, and all bytes above 127).
    public init(names: [String], wholeWords: Bool = false) {
        isWholeWords = wholeWords
        var listed: [(bytes: [UInt8], number: Int)] = []
        var seen: Set<[UInt8]> = []
        for (number, name) in names.enumerated() where !name.isEmpty {
            let bytes = Array(name.utf8)
            if seen.insert(bytes).inserted { listed.append((bytes, number)) }
        }
        shortest = listed.map(\.bytes.count).min() ?? 0
        longest = listed.map(\.bytes.count).max() ?? 0
        hashed = min(4, shortest)
        var bits: UInt64 = 4
        while 1 << bits < listed.count * 4 { bits += 1 }
        headShift = 64 - bits
        var heads = [Int32](repeating: -1, count: 1 << Int(bits))
        var filter = [UInt64](repeating: 0, count: 1 << Int(Self.filterBits - 6))
        var entries: [Entry] = []
        var letters: [UInt8] = []
        // Shortest first: each is put before those with the same beginning, so that chains run from long to short.
        for (bytes, number) in listed.sorted(by: { ($0.bytes.count, $1.number) < ($1.bytes.count, $0.number) }) {
            var value: UInt32 = 0
            for byte in bytes.prefix(hashed).reversed() { value = value << 8 | UInt32(byte) }
            let hash = Self.hash(value)
            let bit = hash >> (64 - Self.filterBits)
            filter[Int(bit >> 6)] |= 1 << (bit & 63)
            let head = Int(hash >> headShift)
            entries.append(
                Entry(
                    name: Int32(number), start: Int32(letters.count), length: Int32(bytes.count), next: heads[head]))
            heads[head] = Int32(entries.count - 1)
            letters += bytes
        }
        (self.heads, self.filter, self.entries, self.letters) = (heads, filter, entries, letters)
    }

    private static func hash(_ value: UInt32) -> UInt64 { UInt64(value) &* 0x9E37_79B9_7F4A_7C15 }

    /// The number of matches.
    public func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        scan(text, from: 0, to: text.count) { _, _ in count += 1 }
        return count
    }

    /// Every match, in order.
    public func matches(in text: UnsafeBufferPointer<UInt8>) -> [Match] {
        var matches: [Match] = []
        scan(text, from: 0, to: text.count) { name, range in matches.append(Match(name: name, range: range)) }
        return matches
    }

    /// Counts in parts that are scanned at the same time, the same number as `count(in:)`.
    /// - Parameters:
    ///   - tasks: at least 1.
    public func count(in text: [UInt8], tasks: Int) async -> Int {
        let cuts = text.withUnsafeBufferPointer { self.cuts(in: $0, parts: max(1, tasks)) }
        return await withTaskGroup(of: Int.self) { group in
            for part in 0..<cuts.count - 1 {
                group.addTask {
                    text.withUnsafeBufferPointer { bytes in
                        var count = 0
                        scan(bytes, from: cuts[part], to: cuts[part + 1]) { _, _ in count += 1 }
                        return count
                    }
                }
            }
            return await group.reduce(0, +)
        }
    }

    /// Places to cut at that no match can cross: after a byte that begins no name and lies in none. Without one, the text stays whole.
    private func cuts(in text: UnsafeBufferPointer<UInt8>, parts: Int) -> [Int] {
        var used = [Bool](repeating: false, count: 256)
        for letter in letters { used[Int(letter)] = true }
        var cuts = [0]
        for part in 1..<parts {
            var cut = text.count / parts * part
            while cut < text.count, used[Int(text[cut])] { cut += 1 }
            if cut > cuts[cuts.count - 1] { cuts.append(cut) }
        }
        if cuts[cuts.count - 1] < text.count || cuts.count == 1 { cuts.append(text.count) }
        return cuts
    }

    @inline(__always)
    private func scan(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, found: (Int, Range<Int>) -> Void
    ) {
        guard shortest > 0, end - start >= shortest, let base = text.baseAddress else { return }
        let bytes = UnsafeRawPointer(base)
        let mask: UInt32 = hashed == 4 ? .max : (1 << UInt32(hashed * 8)) - 1
        let fastEnd = min(end - shortest, text.count - 4)
        filter.withUnsafeBufferPointer { filter in
            var index = start
            while index <= fastEnd {
                let value = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)) & mask
                let hash = Self.hash(value)
                let bit = hash >> (64 - Self.filterBits)
                if filter[Int(bit >> 6)] >> (bit & 63) & 1 == 0 {
                    index += 1
                } else if let entry = entry(at: index, hash: hash, in: text, end: end) {
                    found(Int(entry.name), index..<index + Int(entry.length))
                    index += Int(entry.length)
                } else {
                    index += 1
                }
            }
            // Fewer than four bytes are left to read at once.
            while index + shortest <= end {
                var value: UInt32 = 0
                for offset in (0..<hashed).reversed() { value = value << 8 | UInt32(text[index + offset]) }
                guard let entry = entry(at: index, hash: Self.hash(value), in: text, end: end) else {
                    index += 1
                    continue
                }
                found(Int(entry.name), index..<index + Int(entry.length))
                index += Int(entry.length)
            }
        }
    }

    @inline(never)
    private func entry(at index: Int, hash: UInt64, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Entry? {
        if isWholeWords, index > 0, Self.isWordByte(text[index - 1]), Self.isWordByte(text[index]) { return nil }
        var next = heads[Int(hash >> headShift)]
        while next >= 0 {
            let entry = entries[Int(next)]
            next = entry.next
            let length = Int(entry.length)
            guard index + length <= end, equal(entry, text, index) else { continue }
            if isWholeWords, index + length < text.count, Self.isWordByte(text[index + length]),
                Self.isWordByte(text[index + length - 1])
            {
                continue
            }
            return entry
        }
        return nil
    }

    @inline(__always)
    private func equal(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        letters.withUnsafeBufferPointer { letters in
            let start = Int(entry.start)
            for offset in 0..<Int(entry.length) where letters[start + offset] != text[index + offset] { return false }
            return true
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
}
