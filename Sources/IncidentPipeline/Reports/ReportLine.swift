internal import FoundationEssentials

/// One object of a file of JSON lines, its members found by their names or synonyms.
struct ReportLine: Decodable {
    var values: [String: String] = [:]
    /// Which member a field was read from, where it was not its own name.
    var synonyms: [String: String] = [:]

    static let fieldsKey = CodingUserInfoKey(rawValue: "fields")!

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Key.self)
        let fields = decoder.userInfo[Self.fieldsKey] as? ReportFields ?? ReportFields()
        for field in ReportFields.names {
            if let path = fields.paths[field] {
                values[field] = try Self.value(at: path, in: object)
            } else if object.contains(Key(field)) {
                values[field] = try Self.value(Key(field), in: object)
            } else if let name = ReportFields.synonyms[field]?.first(where: { object.contains(Key($0)) }) {
                values[field] = try Self.value(Key(name), in: object)
                if values[field] != nil { synonyms[field] = name }
            }
        }
        if values["text"] == nil {
            throw DecodingError.keyNotFound(
                Key(fields.paths["text"]?.joined(separator: ".") ?? "text"),
                .init(codingPath: decoder.codingPath, debugDescription: ""))
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private typealias Object = KeyedDecodingContainer<Key>

    private static func value(at path: [String], in object: Object) throws -> String? {
        var object = object
        for name in path.dropLast() {
            guard object.contains(Key(name)) else { return nil }
            object = try object.nestedContainer(keyedBy: Key.self, forKey: Key(name))
        }
        guard let last = path.last, object.contains(Key(last)) else { return nil }
        return try value(Key(last), in: object)
    }

    /// A text; a list of texts as one, parted by blank lines; the name of a person or house that is an object; a number as
    /// it is written.
    private static func value(_ key: Key, in object: Object) throws -> String? {
        do {
            return try object.decodeIfPresent(String.self, forKey: key)
        } catch {
            if let whole = try? object.decode(Int.self, forKey: key) { return String(whole) }
            if let named = try? object.nestedContainer(keyedBy: Key.self, forKey: key), named.contains(Key("name")) {
                return try named.decodeIfPresent(String.self, forKey: Key("name"))
            }
            if let list = try? object.decode([String].self, forKey: key) {
                return list.joined(separator: key.stringValue.hasPrefix("author") ? "; " : "\n\n")
            }
            throw error
        }
    }
}
