/// Hands out the elements and texts of an XML document one after the other; never fails, and resolves no entity of a document's own.
///
/// Names are told without their prefix. Whether elements end where they should is for the reader of the document to say.
public struct XMLReader {
    public enum Step {
        case start(Tag)
        case end(name: String)
        /// Characters, references in them unless they stand in CDATA.
        case text(Characters)
    }

    public struct Tag {
        public let name: String
        /// Written as `<name/>`, so that no end follows.
        public let isEmpty: Bool
        let attributes: AttributeList

        /// The value of an attribute, references resolved; its name in lower case.
        public subscript(name: StaticString) -> String? { attributes[name] }
    }

    public struct Characters {
        let bytes: UnsafeBufferPointer<UInt8>
        let range: Range<Int>
        let hasReferences: Bool

        /// - Parameter most: of the bytes looked at; what is beyond them is dropped.
        public func append(to text: inout [UInt8], atMost most: Int) {
            let range = range.prefix(max(0, most - text.count))
            if hasReferences {
                CharacterText.decode(range, in: bytes, to: &text)
            } else {
                text += bytes[range]
            }
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var scanner: MarkupScanner
    private var counted = 0
    /// Where the step handed out last begins.
    public private(set) var start = 0
    /// The line of `start`, counted from 1.
    public private(set) var line = 1

    /// - Parameter bytes: outlive the reader.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        scanner = MarkupScanner(bytes, isXML: true)
    }

    /// Behind the step handed out last.
    public var offset: Int { scanner.offset }

    public mutating func next() -> Step? {
        start = scanner.offset
        guard let token = scanner.next() else { return nil }
        switch token {
        case .text(let range):
            // Comments before it are none of it.
            moveStart(to: range.lowerBound)
            return .text(Characters(bytes: bytes, range: range, hasReferences: true))
        case .raw(let range):
            moveStart(to: range.lowerBound)
            return .text(Characters(bytes: bytes, range: range, hasReferences: false))
        case .start(let name, let attributes, let isEmpty):
            moveStart(to: name.lowerBound - 1)
            return .start(
                Tag(
                    name: local(name), isEmpty: isEmpty, attributes: AttributeList(bytes: bytes, range: attributes)))
        case .end(let name):
            moveStart(to: name.lowerBound - 2)
            return .end(name: local(name))
        }
    }

    private mutating func moveStart(to offset: Int) {
        start = max(start, offset)
        line += bytes[counted..<start].count { $0 == 0x0A }
        counted = start
    }

    /// Up to 80 bytes.
    private func local(_ name: Range<Int>) -> String {
        let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.lowerBound
        return String(decoding: bytes[(colon..<name.upperBound).prefix(80)], as: UTF8.self)
    }
}

extension WebPage {
    /// The words of a fragment of a page or of a plain text, a line end between two blocks.
    public static func words(ofFragment fragment: String) -> String {
        guard fragment.utf8.contains(UInt8(ascii: "<")) else { return fragment }
        var report = ReportText(headline: nil)
        report.add(markup: fragment)
        return String(decoding: report.bytes, as: UTF8.self)
    }
}
