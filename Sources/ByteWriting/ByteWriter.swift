/// Collects the bytes of a product. Numbers are written by hand: same digits everywhere, no locale, no format strings.
public struct ByteWriter: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init(reservingCapacity capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    public mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    public mutating func write(byte: UInt8) { bytes.append(byte) }

    public mutating func write(raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

    public mutating func removeAll(keepingCapacity: Bool) { bytes.removeAll(keepingCapacity: keepingCapacity) }

    public mutating func write(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        writeDigits(number.magnitude, atLeast: 1)
    }

    /// At most `decimals` (0 … 9) digits after the point, trailing zeros dropped unless `padded`; −0 is written 0.
    ///
    /// - Precondition: none; a number that is not finite or beyond 9e9 is written as `null`, which JSON readers take.
    public mutating func write(_ number: Double, decimals: Int, padded: Bool = false) {
        guard number.isFinite, abs(number) < 9e9 else { return write("null") }
        let places = Swift.min(Swift.max(decimals, 0), 9)
        let scale = Self.powers[places]
        let scaled = UInt((abs(number) * Double(scale)).rounded(.toNearestOrEven))
        if number < 0, scaled > 0 { bytes.append(UInt8(ascii: "-")) }
        writeDigits(scaled / scale, atLeast: 1)
        var fraction = scaled % scale
        var width = places
        if !padded {
            while width > 0, fraction % 10 == 0 {
                fraction /= 10
                width -= 1
            }
        }
        guard width > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        writeDigits(fraction, atLeast: width)
    }

    private static let powers: [UInt] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    ]

    private mutating func writeDigits(_ number: UInt, atLeast width: Int) {
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(48 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        while bytes.count - start < width { bytes.append(48) }
        bytes[start...].reverse()
    }
}
