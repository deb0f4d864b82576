internal import JSONReading

/// Values of foreign features, taken for what they look like.
extension JSONValue {
    /// A text, or a number without a fraction as digits.
    var looseText: String? {
        switch kind {
        case .text(let text): text
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
        default: nil
        }
    }

    var looseNumber: Double? { number ?? text.flatMap { Double($0) } }
    var looseCount: Int? { looseNumber.flatMap { Int(exactly: $0.rounded()) } }
}

extension JSONValue? {
    /// Empty for everything that is no list.
    var list: [JSONValue] { self?.elements ?? [] }
}
