/// Hashes of runs of words, to recognise text that two reports share.
enum Wording {
    /// Words in a run: long enough that two writers do not hit on it by chance.
    static let runLength = 8

    /// Sorted, distinct.
    static func hashes(of passage: Passage) -> [UInt32] {
        var keys: [UInt64] = []
        keys.reserveCapacity(passage.tokens.count)
        for token in passage.tokens where token.kind != .mark { keys.append(token.key) }
        return hashes(ofWords: keys)
    }

    static func hashes(ofWords keys: [UInt64]) -> [UInt32] {
        guard keys.count >= runLength else { return [] }
        let hashes = (0...keys.count - runLength).map { start in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for index in start..<start + runLength { hash = (hash ^ keys[index]) &* 0x100_0000_01b3 }
            // Half of it tells runs apart well enough, and there are many.
            return hash & ~0xFFFF_FFFF
        }
        return sorted(hashes).map { UInt32($0 >> 32) }
    }

    /// Sorted, and equal ones as one: `nearlySorted` leaves only few steps to each.
    private static func sorted(_ hashes: [UInt64]) -> [UInt64] {
        var sorted = nearlySorted(hashes)
        let kept = sorted.withUnsafeMutableBufferPointer { sorted in
            var kept = 0
            for hash in sorted {
                var slot = kept
                while slot > 0, sorted[slot - 1] > hash { slot -= 1 }
                if slot > 0, sorted[slot - 1] == hash { continue }
                var last = kept
                while last > slot {
                    sorted[last] = sorted[last - 1]
                    last -= 1
                }
                sorted[slot] = hash
                kept += 1
            }
            return kept
        }
        sorted.removeLast(sorted.count - kept)
        return sorted
    }

    /// Hashes spread evenly, so that the upper bits of each say nearly where it belongs.
    private static func nearlySorted(_ hashes: [UInt64]) -> [UInt64] {
        let bits = Int.bitWidth - max(1, hashes.count / 2).leadingZeroBitCount
        var places = [Int](repeating: 0, count: 1 << bits)
        for hash in hashes { places[Int(hash >> UInt64(64 - bits))] += 1 }
        // A text that says the same again and again.
        if places.contains(where: { $0 > 32 }) { return hashes.sorted() }
        var end = 0
        for index in places.indices { (places[index], end) = (end, end + places[index]) }
        var sorted = hashes
        for hash in hashes {
            let index = Int(hash >> UInt64(64 - bits))
            sorted[places[index]] = hash
            places[index] += 1
        }
        return sorted
    }
}
