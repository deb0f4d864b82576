/// Where the next byte goes; whoever holds it has made sure of the room.
struct Pen {
    var next: UnsafeMutablePointer<UInt8>

    @inline(__always)
    mutating func put(byte: UInt8) {
        next.pointee = byte
        next += 1
    }

    /// Most are short: two copies that overlap are done before another function is called.
    @inline(__always)
    mutating func put(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        switch count {
        case 8...16:
            copy(UInt64.self, bytes, 0)
            copy(UInt64.self, bytes, count - 8)
        case 4..<8:
            copy(UInt32.self, bytes, 0)
            copy(UInt32.self, bytes, count - 4)
        default: next.update(from: bytes, count: count)
        }
        next += count
    }

    @inline(__always)
    private func copy<Word: BitwiseCopyable>(_: Word.Type, _ bytes: UnsafePointer<UInt8>, _ offset: Int) {
        let word = UnsafeRawPointer(bytes + offset).loadUnaligned(as: Word.self)
        UnsafeMutableRawPointer(next + offset).storeBytes(of: word, as: Word.self)
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let base = bytes.baseAddress { put(base, bytes.count) }
    }

    @inline(__always)
    mutating func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }

    /// What may be written beyond the last byte, to be written over.
    static let slack = 16

    @inline(__always)
    mutating func putLineEnd(spaces: Int) {
        put(byte: 0x0A)
        if spaces <= Self.slack {
            let eight = 0x2020_2020_2020_2020 as UInt64
            UnsafeMutableRawPointer(next).storeBytes(of: eight, as: UInt64.self)
            UnsafeMutableRawPointer(next + 8).storeBytes(of: eight, as: UInt64.self)
        } else {
            next.update(repeating: 0x20, count: spaces)
        }
        next += spaces
    }

    // MARK: Numbers

    /// A sign, twenty digits, a point, nine digits; and as much again, because digits are put together behind where they go.
    static let widestNumber = 2 * Digits.most

    mutating func put(_ number: Int) {
        let digits = Digits(behind: next)
        var start = digits.put(number.magnitude, atLeast: 1, before: digits.end)
        if number < 0 { start = digits.put(byte: UInt8(ascii: "-"), before: start) }
        put(start, digits.end - start)
    }

    mutating func put(_ number: Double, decimals: Int, padded: Bool = false) {
        guard number.isFinite, abs(number) < 9e9 else { return put("null") }
        let places = min(max(decimals, 0), 9)
        let scale = Self.power(places)
        let scaled = Self.rounded(abs(number), times: scale)
        let digits = Digits(behind: next)
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
        var start = digits.end
        if fraction > 0 || (padded && places > 0) {
            var (rest, width) = (fraction, places)
            while !padded, rest % 10 == 0 { (rest, width) = (rest / 10, width - 1) }
            start = digits.put(rest, atLeast: width, before: start)
            start = digits.put(byte: UInt8(ascii: "."), before: start)
        }
        start = digits.put(whole, atLeast: 1, before: start)
        if number < 0 && scaled > 0 { start = digits.put(byte: UInt8(ascii: "-"), before: start) }
        put(start, digits.end - start)
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
}

/// Digits from the last to the first.
private struct Digits {
    static let most = 32
    let end: UnsafeMutablePointer<UInt8>

    init(behind start: UnsafeMutablePointer<UInt8>) { end = start + 2 * Self.most }

    func put(byte: UInt8, before place: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        (place - 1).pointee = byte
        return place - 1
    }

    func put(
        _ number: UInt, atLeast width: Int, before end: UnsafeMutablePointer<UInt8>
    ) -> UnsafeMutablePointer<UInt8> {
        var (place, rest) = (end, number)
        repeat {
            let (tens, last) = rest.quotientAndRemainder(dividingBy: 10)
            place = put(byte: 48 + UInt8(truncatingIfNeeded: last), before: place)
            rest = tens
        } while rest > 0
        while end - place < width { place = put(byte: 48, before: place) }
        return place
    }
}
