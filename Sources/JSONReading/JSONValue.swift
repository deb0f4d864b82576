/// A JSON value with the place where it stands, so that whoever reads it can say what was wrong where.
public struct JSONValue: Sendable {
    public enum Kind: Sendable {
        case null
        case flag(Bool)
        case number(Double)
        case text(String)
        case array([JSONValue])
        case object([(name: String, value: JSONValue)])
    }

    public let kind: Kind
    /// Counted from 1.
    public let line: Int

    public static let null = JSONValue(kind: .null, line: 0)

    /// What it is, in words: "a number".
    public var noun: String {
        switch kind {
        case .null: "null"
        case .flag: "true or false"
        case .number(let number): "the number \(number)"
        case .text(let text): "the text \"\(text.prefix(40))\""
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// Why a text is no JSON.
public struct JSONFault: Error, Equatable, Sendable {
    public let line: Int
    /// Of the byte, counted from 1.
    public let column: Int
    public let reason: String
}

// MARK: - Looking into it

extension JSONValue {
    /// A member of an object; nil for everything else.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = kind else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var isNull: Bool { if case .null = kind { true } else { false } }
    public var text: String? { if case .text(let text) = kind { text } else { nil } }
    public var number: Double? { if case .number(let number) = kind { number } else { nil } }
    public var flag: Bool? { if case .flag(let flag) = kind { flag } else { nil } }
    public var elements: [JSONValue]? { if case .array(let elements) = kind { elements } else { nil } }
    public var members: [(name: String, value: JSONValue)]? {
        if case .object(let members) = kind { members } else { nil }
    }
}
