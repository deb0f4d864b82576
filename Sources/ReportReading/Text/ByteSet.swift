/// Pairs of bytes that a rule looks for: a bit for each. Never freed, as `WordSet` is not.
struct BytePairs: @unchecked Sendable {
    private let table: UnsafePointer<UInt64>

    /// - Parameters:
    ///   - words: with the place of a pair in each.
    ///   - cases: the bytes that one may be written as.
    init(_ words: [(bytes: [UInt8], start: Int)], _ cases: (UInt8) -> [UInt8]) {
        let table = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
        table.initialize(repeating: 0, count: 1024)
        for (bytes, start) in words where bytes.count > start + 1 {
            for first in cases(bytes[start]) {
                for second in cases(bytes[start + 1]) {
                    table[Int(first) << 2 | Int(second >> 6)] |= 1 << UInt64(second & 63)
                }
            }
        }
        self.table = UnsafePointer(table)
    }

    @inline(__always)
    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
        table[Int(first) << 2 | Int(second >> 6)] >> UInt64(second & 63) & 1 == 1
    }
}

/// Bytes that a rule looks for: a table of all, because it is asked of every byte. Never freed, as `WordSet` is not.
struct ByteSet: @unchecked Sendable {
    private let table: UnsafePointer<Bool>

    init(_ bytes: some Sequence<UInt8>) {
        let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
        table.initialize(repeating: false, count: 256)
        for byte in bytes { table[Int(byte)] = true }
        self.table = UnsafePointer(table)
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }
}
