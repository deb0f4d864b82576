internal import FoundationEssentials

/// Any JSON value, for files whose shape is not ours.
enum JSONTree: Decodable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([JSONTree])
    case object([String: JSONTree])
    case null

    /// - Returns: nil when the bytes are no JSON, or nested deeper than the decoder allows (512).
    init?(bytes: some Sequence<UInt8>) {
        // Pages write line ends and tabs into texts as they are.
        let data = Data(bytes.map { $0 < 0x20 ? 0x20 : $0 })
        guard let tree = try? JSONDecoder().decode(JSONTree.self, from: data) else { return nil }
        self = tree
    }

    init(from decoder: any Decoder) throws {
        if let keyed = try? decoder.container(keyedBy: Key.self) {
            var members: [String: JSONTree] = [:]
            for key in keyed.allKeys { members[key.stringValue] = try keyed.decode(JSONTree.self, forKey: key) }
            self = .object(members)
        } else if var list = try? decoder.unkeyedContainer() {
            var elements: [JSONTree] = []
            while !list.isAtEnd { elements.append(try list.decode(JSONTree.self)) }
            self = .list(elements)
        } else {
            let single = try decoder.singleValueContainer()
            if let text = try? single.decode(String.self) {
                self = .text(text)
            } else if let number = try? single.decode(Double.self) {
                self = .number(number)
            } else if let flag = try? single.decode(Bool.self) {
                self = .flag(flag)
            } else {
                self = .null
            }
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    subscript(name: String) -> JSONTree? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The elements of a list; a value alone is a list of one.
    var elements: [JSONTree] {
        switch self {
        case .list(let elements): elements
        case .null: []
        default: [self]
        }
    }
}
