/// ASCII letters and digits, of which nearly every word is made, told apart by one look at a table.
///
/// There is one, never freed, so that asking counts no references.
struct PlainLetters: @unchecked Sendable {
    static let table = PlainLetters()

    private let lower: UnsafePointer<UInt8>

    private init() {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let lower = byte &- 65 < 26 ? byte | 32 : byte
            (table + Int(byte)).initialize(to: lower &- 97 < 26 || lower &- 48 < 10 ? lower : 0)
        }
        lower = UnsafePointer(table)
    }

    /// The byte in lower case; 0 when it is no ASCII letter or digit.
    @inline(__always)
    func lower(_ byte: UInt8) -> UInt8 { lower[Int(byte)] }
}
