internal import ByteWriting

/// Numbers for a person, the same on every machine.
enum Numbers {
    static func fixed(_ value: Double, decimals: Int, padded: Bool = false) -> String {
        var writer = ByteWriter()
        writer.write(value, decimals: decimals, padded: padded)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func degrees(_ value: Double) -> String { fixed(value, decimals: 4) }
    static func score(_ value: Double) -> String { fixed(value, decimals: 2, padded: true) }

    /// "900 m", "3.4 km".
    static func meters(_ value: Double) -> String {
        value < 1_000 ? "\(Int(value.rounded())) m" : "\(fixed(value / 1_000, decimals: 1)) km"
    }
}
