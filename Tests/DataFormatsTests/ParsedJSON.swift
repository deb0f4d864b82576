import Foundation

/// JSON as Foundation reads it: another program's view of what we wrote.
enum ParsedJSON: Decodable, Equatable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case array([ParsedJSON])
    case object([String: ParsedJSON])

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(ParsedJSON.self, from: Data(bytes))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let array = try? container.decode([ParsedJSON].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: ParsedJSON].self))
        }
    }

    subscript(key: String) -> ParsedJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var elements: [ParsedJSON] {
        if case .array(let elements) = self { elements } else { [] }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    var number: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    /// Two numbers, as a position has.
    var position: (longitude: Double, latitude: Double)? {
        guard elements.count == 2, let longitude = elements[0].number, let latitude = elements[1].number else {
            return nil
        }
        return (longitude, latitude)
    }
}
