/// A value as it stands in a text: sound, but not taken out.
public struct JSONSpan: Sendable {
    public enum Kind: Sendable { case null, yes, no, number, text, array, object }

    public let kind: Kind
    /// Of the whole text, quotation marks and brackets included.
    public let range: Range<Int>
    public let line: Int
    /// A text without escapes.
    let isPlain: Bool
}

/// Reads elements of a list without taking their values out: whoever needs a few of many members asks for those.
///
/// Finds fault with all that `JSONText.value` does, in the same words.
public struct JSONScan {
    public struct Member {
        let name: Range<Int>
        /// Nil for a name that is what stands there.
        let unescaped: String?
        public let value: JSONSpan
    }

    var text: JSONText
    /// The member whose own members are found, too.
    private let opened: [UInt8]
    /// Of the element read last.
    public private(set) var members: [Member] = []
    /// Of its member that is opened; empty when that is no object.
    public private(set) var openedMembers: [Member] = []
    /// The same number as long as the names of `openedMembers` are the same in the same order.
    public private(set) var openedNames = 0
    private var range = 0..<0
    private var kind = JSONSpan.Kind.null
    private var line = 0

    /// - Parameter opening: the name of the member whose own members are found, too.
    public init(opening: String) {
        self.init(JSONText(bytes: UnsafeBufferPointer(start: nil, count: 0)), opening: opening)
    }

    init(_ text: JSONText, opening: String) {
        (self.text, opened) = (text, Array(opening.utf8))
    }

    // MARK: Asking

    /// The bytes and the first line of the element.
    public var place: (range: Range<Int>, line: Int) { (range, line) }

    public subscript(name: StaticString) -> JSONSpan? {
        members.first { stands(name, $0) }?.value
    }

    public subscript(member name: String) -> JSONSpan? {
        members.first { $0.unescaped.map { $0 == name } ?? text.bytes[$0.name].elementsEqual(name.utf8) }?.value
    }

    /// Of the members of the opened one.
    public func opened(_ name: StaticString) -> JSONSpan? {
        openedMembers.first { stands(name, $0) }?.value
    }

    public func name(of member: Member) -> String {
        member.unescaped ?? String(decoding: text.bytes[member.name], as: UTF8.self)
    }

    /// Whether a value is this very text.
    public func isText(_ span: JSONSpan, _ words: StaticString) -> Bool {
        guard span.kind == .text else { return false }
        guard span.isPlain else { return string(span) == "\(words)" }
        return stands(words, span.range.lowerBound + 1..<span.range.upperBound - 1)
    }

    /// What a text says; of another kind of value, how it is written.
    public func string(_ span: JSONSpan) -> String {
        guard span.kind == .text else { return String(decoding: text.bytes[span.range], as: UTF8.self) }
        guard span.isPlain else { return value(span).text ?? "" }
        return String(
            decoding: UnsafeBufferPointer(rebasing: text.bytes[span.range.lowerBound + 1..<span.range.upperBound - 1]),
            as: UTF8.self)
    }

    /// Taken out with all that is in it.
    public func value(_ span: JSONSpan) -> JSONValue {
        var reader = JSONText(bytes: text.bytes)
        (reader.position, reader.line) = (span.range.lowerBound, span.line)
        // It was found sound.
        return (try? reader.value(depth: 0)) ?? .null
    }

    /// The element, taken out with all that is in it.
    public var whole: JSONValue { value(JSONSpan(kind: kind, range: range, line: line, isPlain: false)) }

    /// The two numbers of `{"type": "Point", "coordinates": [x, y]}`, members in this order; nil for all else.
    public func plainPoint(_ span: JSONSpan) -> (x: Double, y: Double)? {
        var reader = JSONText(bytes: text.bytes)
        reader.position = span.range.lowerBound
        guard reader.passes("{"), reader.passes("\"type\""), reader.passes(":"), reader.passes("\"Point\""),
            reader.passes(","), reader.passes("\"coordinates\""), reader.passes(":"), reader.passes("["),
            let x = reader.plainNumber(), reader.passes(","), let y = reader.plainNumber(), reader.passes("]"),
            reader.passes("}"), reader.position == span.range.upperBound
        else { return nil }
        return (x, y)
    }

    private func stands(_ name: StaticString, _ member: Member) -> Bool {
        if let unescaped = member.unescaped { return unescaped == "\(name)" }
        return stands(name, member.name)
    }

    private func stands(_ words: StaticString, _ range: Range<Int>) -> Bool {
        range.count == words.utf8CodeUnitCount
            && JSONText.equal(text.bytes.baseAddress! + range.lowerBound, words.utf8Start, range.count)
    }

    // MARK: Reading

    /// Reads the next element of a list.
    mutating func read(depth: Int) throws(JSONFault) {
        members.removeAll(keepingCapacity: true)
        openedMembers.removeAll(keepingCapacity: true)
        openedNames = 0
        text.skipSpace()
        (range, line) = (text.position..<text.position, text.line)
        guard text.next == UInt8(ascii: "{") else {
            let span = try text.pass(depth: depth)
            (range, kind) = (span.range, span.kind)
            return
        }
        kind = .object
        if var object = text.beginObject(depth: depth) {
            repeat {
                let name = try text.memberName(&object)
                text.skipSpace()
                let isOpened =
                    text.next == UInt8(ascii: "{") && name.range.count == opened.count
                    && name.unescaped == nil && text.bytes[name.range].elementsEqual(opened)
                let value = isOpened ? try readOpened(depth: depth + 1) : try text.pass(depth: depth + 1)
                members.append(Member(name: name.range, unescaped: name.unescaped, value: value))
            } while try text.hasAnotherMember(&object)
        }
        range = range.lowerBound..<text.position
    }

    /// Reads the next element of a list with all that is in it; nothing can be asked of it afterwards.
    mutating func readWhole(depth: Int) throws(JSONFault) -> JSONValue { try text.value(depth: depth) }

    /// Passes the comma behind an element, or stands at the end of the bytes.
    mutating func isAtEnd() throws(JSONFault) -> Bool {
        text.skipSpace()
        if text.position == text.bytes.count { return true }
        guard text.next == UInt8(ascii: ",") else {
            throw text.fault("a comma or the end of the list or object belongs here")
        }
        text.position += 1
        return false
    }

    /// Reads a value that stands alone, such as a line; columns are counted from its start.
    public mutating func read(alone range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, line: Int)
        throws(JSONFault)
    {
        stand(before: range, of: bytes, line: line)
        try read(depth: 0)
        try endAlone()
    }

    /// A value that stands alone, with all that is in it; nothing can be asked of it afterwards.
    public mutating func value(alone range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, line: Int)
        throws(JSONFault) -> JSONValue
    {
        stand(before: range, of: bytes, line: line)
        let value = try text.value(depth: 0)
        try endAlone()
        return value
    }

    private mutating func stand(before range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, line: Int) {
        text.bytes = UnsafeBufferPointer(rebasing: bytes[..<range.upperBound])
        (text.position, text.line, text.lineStart) = (range.lowerBound, line, range.lowerBound)
        if bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { text.position += 3 }
    }

    private mutating func endAlone() throws(JSONFault) {
        text.skipSpace()
        if text.position < text.bytes.count { throw text.fault("something follows after the end") }
    }

    private mutating func readOpened(depth: Int) throws(JSONFault) -> JSONSpan {
        guard depth < JSONText.deepest else { return try text.pass(depth: depth) }
        let (start, line) = (text.position, text.line)
        openedMembers.removeAll(keepingCapacity: true)
        openedNames = 0
        if var object = text.beginObject(depth: depth) {
            repeat {
                let name = try text.memberName(&object)
                let value = try text.pass(depth: depth + 1)
                openedMembers.append(Member(name: name.range, unescaped: name.unescaped, value: value))
            } while try text.hasAnotherMember(&object)
            openedNames = object.names
        }
        return JSONSpan(kind: .object, range: start..<text.position, line: line, isPlain: false)
    }
}
