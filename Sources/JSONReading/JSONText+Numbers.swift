extension JSONText {
    mutating func number() throws(JSONFault) -> Double {
        let start = position
        try numberInDigits()
        if let short = shortNumber(start..<position) { return short }
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            throw fault("this is no number of JSON")
        }
        guard number.isFinite else { throw fault("the number is too large") }
        return number
    }

    /// Passes a number, whatever its size.
    mutating func numberInDigits() throws(JSONFault) {
        if next == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        let leadsWithZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
        var isSound = whole > 0 && !leadsWithZero
        if next == UInt8(ascii: ".") {
            position += 1
            isSound = digits() > 0 && isSound
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            isSound = digits() > 0 && isSound
        }
        guard isSound else { throw fault("this is no number of JSON") }
    }

    /// A number of at most 15 digits and no exponent: both the digits and the power of ten are exact, so that their quotient is
    /// the nearest double. Source: Clinger 1990, "How to read floating point numbers accurately", doi:10.1145/93542.93557.
    private func shortNumber(_ range: Range<Int>) -> Double? {
        guard range.count <= 17 else { return nil }
        var digits: UInt64 = 0
        var count = 0
        var decimals: Int?
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
                count += 1
            case UInt8(ascii: "."): decimals = count
            case UInt8(ascii: "-"): continue
            default: return nil
            }
        }
        guard count <= 15 else { return nil }
        let size = Double(digits) / Self.powersOfTen[decimals.map { count - $0 } ?? 0]
        return bytes[range.lowerBound] == UInt8(ascii: "-") ? -size : size
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// How many it passed.
    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }
}
