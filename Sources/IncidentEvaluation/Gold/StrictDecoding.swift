/// Any key, to see which ones a file has.
private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// A container whose keys are exactly those of `Key`.
    func strictContainer<Key: CodingKey & CaseIterable>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Key.allCases.map(\.stringValue)
        let found = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
        if let unknown = found.filter({ !known.contains($0) }).min() {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: codingPath,
                    debugDescription: "has the unknown key \"\(unknown)\"; known are \(known.joined(separator: ", ")).")
            )
        }
        return try container(keyedBy: type)
    }
}

extension KeyedDecodingContainer {
    /// A value that may be null, but whose key must be there.
    func decodeOrNull<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) throws -> Value? {
        try decodeNil(forKey: key) ? nil : decode(type, forKey: key)
    }

    /// - Parameter advice: what to write instead when `value` is nil.
    func parsed<Value>(_ key: Key, _ value: Value?, _ text: String, _ advice: String) throws -> Value {
        guard let value else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "\"\(text)\" does not do: \(advice).")
        }
        return value
    }
}

/// A decoding error as a field and a sentence.
struct GoldFault {
    private var field: String
    private var reason: String

    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            field = Self.path(context.codingPath)
            reason = "the key \"\(key.stringValue)\" is missing; write null or [] for what the report does not say."
        case .valueNotFound(_, let context):
            field = Self.path(context.codingPath)
            reason = "is null, which this field may not be."
        case .typeMismatch(let type, let context):
            field = Self.path(context.codingPath)
            reason = "is no \(Self.word(for: type))."
        case .dataCorrupted(let context):
            field = Self.path(context.codingPath)
            reason =
                field.isEmpty && !context.debugDescription.hasPrefix("has ")
                ? "is no JSON; `python3 -m json.tool` shows where." : context.debugDescription
        @unknown default:
            field = ""
            reason = "is no gold file: \(error)"
        }
    }

    func error(in file: String) -> EvaluationError { .malformed(file: file, field: field, reason: reason) }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }

    private static func word(for type: any Any.Type) -> String {
        if type == String.self { return "text" }
        if type == Int.self { return "whole number" }
        return type is any Collection.Type && type != [String: Any].self ? "list" : "object"
    }
}
