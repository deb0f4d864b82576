/// What a file says of its own encoding: `<?xml encoding="…"?>`, `<meta charset=…>`.
enum DeclaredEncoding {
    /// Browsers look at the first kilobyte; some systems put long comments before.
    private static let bytesLookedAt = 4_096

    /// In lower case; nil when nothing is said.
    static func label(in file: [UInt8]) -> String? {
        let head = file.prefix(bytesLookedAt).map { $0 &- 65 < 26 ? $0 | 32 : $0 }
        var index = 0
        while index < head.count {
            if head[index] == UInt8(ascii: "<") {
                let isXML = head[index...].starts(with: "<?xml".utf8)
                let isMeta = head[index...].starts(with: "<meta".utf8)
                if isXML || isMeta {
                    let end = head[index...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
                    if let label = value(of: isXML ? "encoding" : "charset", in: head[index..<end]) { return label }
                }
            }
            index += 1
        }
        return nil
    }

    private static func value(of key: StaticString, in tag: ArraySlice<UInt8>) -> String? {
        let key = key.withUTF8Buffer { Array($0) }
        var index = tag.startIndex
        while index + key.count < tag.endIndex {
            guard tag[index..<index + key.count].elementsEqual(key) else {
                index += 1
                continue
            }
            let rest = tag[(index + key.count)...].drop { $0 <= 0x20 }
            if rest.first == UInt8(ascii: "=") {
                let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
                let label = value.prefix { $0 > 0x20 && !"\"';/?>".utf8.contains($0) }
                if !label.isEmpty, label.count < 40 { return String(decoding: label, as: UTF8.self) }
            }
            index += key.count
        }
        return nil
    }
}
