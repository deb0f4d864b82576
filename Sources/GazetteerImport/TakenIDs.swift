internal import IncidentModel

/// Which ids have been given, as 64-bit hashes: 8 to 21 bytes an id, so that a file of a gigabyte does not become one of memory.
///
/// Of ten million ids two meet by chance once in half a million files; the later one is then lengthened by its line.
struct TakenIDs {
    /// 0 is an empty slot.
    private var slots = [UInt64](repeating: 0, count: 1024)
    private var count = 0

    /// - Returns: false when the id was given before.
    mutating func insert(_ id: PlaceID) -> Bool {
        if count * 4 >= slots.count * 3 { grow() }
        let hash = Self.hash(id)
        let slot = Self.slot(of: hash, in: slots)
        guard slots[slot] == 0 else { return false }
        slots[slot] = hash
        count += 1
        return true
    }

    private mutating func grow() {
        var wider = [UInt64](repeating: 0, count: slots.count * 2)
        for hash in slots where hash != 0 { wider[Self.slot(of: hash, in: wider)] = hash }
        slots = wider
    }

    /// Where the hash is, or the empty slot that waits for it.
    private static func slot(of hash: UInt64, in slots: [UInt64]) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 32 ^ hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// FNV-1a, then the finaliser of splitmix64. Sources: RFC 9923; Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195.
    private static func hash(_ id: PlaceID) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in id.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
        return max(1, hash ^ hash >> 31)
    }
}
