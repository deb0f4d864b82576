/// The words of a name by their keys: they are compared without making strings of them.
enum NameWords {
    private static let space = UInt8(ascii: " ")

    static func keys(_ name: String) -> [UInt64] {
        var keys: [UInt64] = []
        forEach(name) { keys.append(wordKey($0)) }
        return keys
    }

    static func holds(_ key: UInt64, _ name: String) -> Bool {
        var isHeld = false
        forEach(name) { isHeld = isHeld || wordKey($0) == key }
        return isHeld
    }

    /// The bytes of each word between spaces.
    static func forEach(_ name: String, hyphensPart: Bool = false, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
        var name = name
        name.withUTF8 { bytes in
            var start = 0
            for index in 0...bytes.count
            where index == bytes.count || bytes[index] == space || hyphensPart && bytes[index] == UInt8(ascii: "-") {
                if start < index { take(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
                start = index + 1
            }
        }
    }

    /// nil for a name without words.
    static func lastKey(_ name: String) -> UInt64? {
        var name = name
        return name.withUTF8 { bytes in
            var end = bytes.count
            while end > 0, bytes[end - 1] == space { end -= 1 }
            guard end > 0 else { return nil }
            var start = end - 1
            while start > 0, bytes[start - 1] != space { start -= 1 }
            return wordKey(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    /// In lower case; nil for a name without words.
    static func last(_ name: String) -> String? {
        let letters = name.utf8
        guard let end = letters.lastIndex(where: { $0 != space }) else { return nil }
        let start = letters[...end].lastIndex(of: space).map { letters.index(after: $0) } ?? letters.startIndex
        return name[start...end].lowercased()
    }

    static func isSpaced(_ name: String) -> Bool { name.utf8.contains(space) }
}
