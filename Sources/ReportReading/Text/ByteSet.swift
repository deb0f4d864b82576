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
