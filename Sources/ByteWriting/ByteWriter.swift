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

    /// A line end and spaces.
    public mutating func writeLineEnd(spaces: Int) {
        let text: StaticString =
            "\n                                                                                "
        var rest = spaces
        text.withUTF8Buffer {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<Swift.min(1 + rest, $0.count)]))
        }
        rest -= text.utf8CodeUnitCount - 1
        while rest > 0 {
            bytes.append(0x20)
            rest -= 1
        }
    }

    /// A comma after what stands before, a line end, spaces, the name of a member in quotation marks and a colon: of all that a
    /// product of JSON holds most.
    ///
    /// - Parameter name: needs no escape.
    public mutating func writeKey(_ name: StaticString, isFirst: Bool, spaces: Int) {
        let head: StaticString = ",\n                                        \""
        guard spaces <= head.utf8CodeUnitCount - 3, name.utf8CodeUnitCount <= 80 else {
            if !isFirst { write(byte: UInt8(ascii: ",")) }
            writeLineEnd(spaces: spaces)
            write(byte: UInt8(ascii: "\""))
            write(name)
            return write("\": ")
        }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
            let start = buffer.baseAddress!
            var end = start
            if !isFirst {
                end.initialize(to: UInt8(ascii: ","))
                end += 1
            }
            end.initialize(from: head.utf8Start + 1, count: spaces + 1)
            end += spaces + 1
            end.initialize(to: UInt8(ascii: "\""))
            (end + 1).initialize(from: name.utf8Start, count: name.utf8CodeUnitCount)
            end += name.utf8CodeUnitCount + 1
            end.initialize(to: UInt8(ascii: "\""))
            (end + 1).initialize(to: UInt8(ascii: ":"))
            (end + 2).initialize(to: 0x20)
            end += 3
            bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: end - start))
        }
    }

    public mutating func removeAll(keepingCapacity: Bool) { bytes.removeAll(keepingCapacity: keepingCapacity) }

    public mutating func write(_ number: Int) {
        withDigits { digits in
            var start = digits.put(number.magnitude, atLeast: 1, before: digits.end)
            if number < 0 { start = digits.put(UInt8(ascii: "-"), before: start) }
            return start
        }
    }

    /// At most `decimals` (0 … 9) digits after the point, trailing zeros dropped unless `padded`; −0 is written 0. Rounded
    /// correctly: to the nearest decimal number of what the double is, ties to the even one.
    ///
    /// - Precondition: none; a number that is not finite or beyond 9e9 is written as `null`, which JSON readers take.
    public mutating func write(_ number: Double, decimals: Int, padded: Bool = false) {
        guard number.isFinite, abs(number) < 9e9 else { return write("null") }
        let places = Swift.min(Swift.max(decimals, 0), 9)
        let scale = Self.power(places)
        let scaled = Self.rounded(abs(number), times: scale)
        withDigits { digits in
            let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
            var start = digits.end
            if fraction > 0 || (padded && places > 0) {
                var (rest, width) = (fraction, places)
                while !padded, rest % 10 == 0 { (rest, width) = (rest / 10, width - 1) }
                start = digits.put(rest, atLeast: width, before: start)
                start = digits.put(UInt8(ascii: "."), before: start)
            }
            start = digits.put(whole, atLeast: 1, before: start)
            return number < 0 && scaled > 0 ? digits.put(UInt8(ascii: "-"), before: start) : start
        }
    }

    /// The whole number nearest to the exact product, ties to even.
    private static func rounded(_ number: Double, times scale: UInt) -> UInt {
        let product = number * Double(scale)
        let rounded = product.rounded(.toNearestOrEven)
        // A product halfway between two may have been rounded to there itself; what was lost decides.
        guard abs(product - product.rounded(.down)) == 0.5 else { return UInt(rounded) }
        let lost = (-product).addingProduct(number, Double(scale))
        return UInt(lost == 0 ? rounded : product.rounded(lost > 0 ? .up : .down))
    }

    private static func power(_ places: Int) -> UInt {
        switch places {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        case 8: 100_000_000
        default: 1_000_000_000
        }
    }

    /// Appends what is put between the offset returned and the end of a small buffer.
    private mutating func withDigits(_ put: (Digits) -> Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Digits.capacity) { buffer in
            let digits = Digits(buffer: buffer)
            let start = put(digits)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
        }
    }
}

/// Digits from the last to the first.
private struct Digits {
    /// Sign, twenty digits, point, nine digits.
    static let capacity = 32
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var end: Int { Self.capacity }

    func put(_ byte: UInt8, before offset: Int) -> Int {
        buffer.initializeElement(at: offset - 1, to: byte)
        return offset - 1
    }

    func put(_ number: UInt, atLeast width: Int, before end: Int) -> Int {
        var (offset, rest) = (end, number)
        repeat {
            let (tens, last) = rest.quotientAndRemainder(dividingBy: 10)
            offset = put(48 + UInt8(truncatingIfNeeded: last), before: offset)
            rest = tens
        } while rest > 0
        while end - offset < width { offset = put(48, before: offset) }
        return offset
    }
}
