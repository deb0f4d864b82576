/// Characters that a page's text writes as references: "&nbsp;", "&#8217;". They are read where they stand, so that no byte moves.
enum CharacterReference {
    enum Kind: Sendable { case space, apostrophe, mark }

    private static let known: [(bytes: [UInt8], kind: Kind, character: StaticString)] = {
        let lines: [(Kind, StaticString, String)] = [
            (.space, " ", "nbsp #160 #xa0 ensp emsp thinsp #8239 zwnj zwj lrm rlm #8203"),
            (.apostrophe, "'", "rsquo lsquo apos #39 #039 #x27 #8217 #8216 #x2019 #x2018"),
            (.mark, "\"", "quot ldquo rdquo #34 #8220 #8221 #x201c #x201d laquo raquo"),
            (.mark, "—", "mdash #8212 #x2014"), (.mark, "–", "ndash #8211 #x2013"), (.mark, "&", "amp #38"),
            (.mark, "…", "hellip #8230"), (.mark, "<", "lt #60"), (.mark, ">", "gt #62"),
        ]
        return lines.flatMap { kind, character, names in
            names.split(separator: " ").map { (Array("&\($0);".utf8), kind, character) }
        }
    }()

    /// The reference that begins at an ampersand; nil when none that is known does.
    static func at(
        _ index: Int, _ end: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (kind: Kind, width: Int, character: StaticString)? {
        for (bytes, kind, character) in known where bytes.count <= end - index {
            let isHere = bytes.indices.allSatisfy { offset in
                let byte = text[index + offset]
                return (byte &- 65 < 26 ? byte | 32 : byte) == bytes[offset]
            }
            if isHere { return (kind, bytes.count, character) }
        }
        return nil
    }
}
