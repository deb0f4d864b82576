/// A JSON value of a foreign feature, looked into without knowing its shape.
enum LooseJSON: Decodable {
    case text(String)
    case number(Double)
    case list([LooseJSON])
    case object([String: LooseJSON])
    case other

    private struct Name: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            var members: [String: LooseJSON] = [:]
            for key in container.allKeys {
                members[key.stringValue] = try container.decode(LooseJSON.self, forKey: key)
            }
            self = .object(members)
        } else if var container = try? decoder.unkeyedContainer() {
            var members: [LooseJSON] = []
            while !container.isAtEnd { members.append(try container.decode(LooseJSON.self)) }
            self = .list(members)
        } else {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .other
            }
        }
    }

    subscript(key: String) -> LooseJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// A text, or a number without a fraction as digits.
    var text: String? {
        switch self {
        case .text(let text): text
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
        default: nil
        }
    }

    var number: Double? {
        switch self {
        case .number(let number): number
        case .text(let text): Double(text)
        default: nil
        }
    }

    var list: [LooseJSON] { if case .list(let members) = self { members } else { [] } }
    var members: [String: LooseJSON] { if case .object(let members) = self { members } else { [:] } }
}
