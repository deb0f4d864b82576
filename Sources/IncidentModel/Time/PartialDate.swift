/// A calendar date of which any part may be unknown; the gaps are never filled by guessing.
public struct PartialDate: Hashable, Sendable {
    public var year: Int?
    public var month: Int?
    public var day: Int?

    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// EDTF (ISO 8601-2): `2023-12-08`, `2020-12-XX`, `XXXX-03-26`; nil when nothing at all is known.
    public var edtf: String? {
        guard year != nil || month != nil || day != nil else { return nil }
        if let year, let month, let day, (1000...9999).contains(year), (1...99).contains(month), (1...99).contains(day)
        {
            return Self.written(year, month, day)
        }
        if let year, month == nil, day == nil { return padded(year, to: 4) }
        return [
            year.map { padded($0, to: 4) } ?? "XXXX", month.map { padded($0, to: 2) } ?? "XX",
            day.map { padded($0, to: 2) } ?? "XX",
        ].joined(separator: "-")
    }

    /// Ten characters, as most dates have.
    private static func written(_ year: Int, _ month: Int, _ day: Int) -> String {
        String(unsafeUninitializedCapacity: 10) { buffer in
            var rest = (year, month, day)
            for offset in stride(from: 9, through: 0, by: -1) {
                if offset == 4 || offset == 7 {
                    buffer[offset] = UInt8(ascii: "-")
                    continue
                }
                let digit: Int
                switch offset {
                case 8...: (rest.2, digit) = rest.2.quotientAndRemainder(dividingBy: 10)
                case 5...: (rest.1, digit) = rest.1.quotientAndRemainder(dividingBy: 10)
                default: (rest.0, digit) = rest.0.quotientAndRemainder(dividingBy: 10)
                }
                buffer[offset] = 48 + UInt8(digit)
            }
            return 10
        }
    }

    public var isFull: Bool { year != nil && month != nil && day != nil }

    /// Reads the forms that `edtf` writes, and `YYYY-MM`. Nil for anything else and for dates that cannot be.
    public init?(edtf text: String) {
        if let full = Self.numbers(ofFullDay: text) {
            self.init(year: full.year, month: full.month, day: full.day)
            guard isPossible else { return nil }
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        var numbers: [Int?] = []
        for (index, part) in parts.enumerated() {
            if part.utf8.allSatisfy({ $0 == UInt8(ascii: "X") }), part.utf8.count == (index == 0 ? 4 : 2) {
                numbers.append(nil)
            } else if part.utf8.count == (index == 0 ? 4 : 2), part.utf8.allSatisfy({ (48...57).contains($0) }),
                let number = Int(part)
            {
                numbers.append(number)
            } else {
                return nil
            }
        }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
        guard isPossible, year != nil || month != nil || day != nil else { return nil }
    }

    /// Of "2023-12-08", which most dates are.
    private static func numbers(ofFullDay text: String) -> (year: Int, month: Int, day: Int)? {
        guard text.utf8.count == 10 else { return nil }
        var numbers = (year: 0, month: 0, day: 0)
        for (index, byte) in text.utf8.enumerated() {
            let digit = Int(byte) - 48
            switch index {
            case 4, 7: if byte != UInt8(ascii: "-") { return nil }
            case _ where !(0...9).contains(digit): return nil
            case ..<4: numbers.year = numbers.year * 10 + digit
            case ..<7: numbers.month = numbers.month * 10 + digit
            default: numbers.day = numbers.day * 10 + digit
            }
        }
        return numbers
    }

    /// No month 13, no 30 February; unknown parts are given the benefit of the doubt.
    public var isPossible: Bool {
        if let year, !(1...9999).contains(year) { return false }
        if let month, !(1...12).contains(month) { return false }
        if let day, !(1...CivilDay.daysInMonth(month ?? 1, year: year ?? 2000)).contains(day) { return false }
        return true
    }

    /// Every part known to both is equal.
    public func agrees(with other: PartialDate) -> Bool {
        func same(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
        return same(year, other.year) && same(month, other.month) && same(day, other.day)
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension PartialDate {
    /// The full date as a day number, when it is full.
    public var civilDay: CivilDay? {
        guard let year, let month, let day, isPossible else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }
}
