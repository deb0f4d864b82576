/// Reads RFC 8259 strictly, with bounds on depth; a member that stands twice is a fault, for readers differ on which counts.
public struct JSONText {
    static let deepest = 200
    static let endsTooEarly = "the text ends too early"

    var bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var line = 1
    var lineStart = 0
    /// Of objects read before, by depth and first letter.
    var shapes: [Shape] = []
    var lastShape = 0

    /// - Parameter line: the number of the first line, for a text that is a line of a file.
    public static func value(of bytes: [UInt8], onLine line: Int = 1) throws(JSONFault) -> JSONValue {
        try read(bytes) { text throws(JSONFault) in
            text.line += line - 1
            return try text.value(depth: 0)
        }
    }

    public static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSONValue {
        try read(bytes) { text throws(JSONFault) in try text.value(depth: 0) }
    }

    /// Reads a document that is one object with one long list, without keeping the list.
    ///
    /// - Parameters:
    ///   - list: the name of the member whose elements are handed out one by one as they are read.
    ///   - element: gets what was read before the fault, if there is one, each with its bytes.
    /// - Returns: the other members; of the list an empty one. Nil when the document is something else than an object.
    public static func members(
        of bytes: UnsafeBufferPointer<UInt8>, streaming list: String, element: (JSONValue, Range<Int>) -> Void
    ) throws(JSONFault) -> JSONValue? {
        try members(of: bytes, streaming: [list]) { text, _ throws(JSONFault) in
            try text.eachElement(depth: 1, element)
        }
    }

    /// The members of an object but for its lists, which are only looked through.
    ///
    /// - Returns: of the lists empty ones; nil when the document is no object.
    public static func members(
        of bytes: UnsafeBufferPointer<UInt8>, onLine line: Int = 1, without lists: Set<String>
    ) throws(JSONFault) -> JSONValue? {
        try members(of: bytes, onLine: line, streaming: lists) { text, _ throws(JSONFault) in
            _ = try text.pass(depth: 1)
        }
    }

    /// What an object says before the first of these members; nothing behind that is looked at.
    ///
    /// - Returns: up to the first fault; nil when the document is no object.
    public static func beginning(
        of bytes: UnsafeBufferPointer<UInt8>, before names: Set<String>
    ) -> (members: JSONValue, end: String?)? {
        var text = JSONText(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.position = 3 }
        text.skipSpace()
        guard text.next == UInt8(ascii: "{") else { return nil }
        var members: [(name: String, value: JSONValue)] = []
        var end: String?
        do throws(JSONFault) {
            if var object = text.beginObject(depth: 0) {
                repeat {
                    _ = try text.memberName(&object)
                    let name = object.lastName
                    guard !names.contains(name) else {
                        end = name
                        break
                    }
                    members.append((name, try text.value(depth: 1)))
                } while try text.hasAnotherMember(&object)
            }
        } catch {
            // Whoever reads all of it tells.
        }
        return (JSONValue(kind: .object(members), line: 1), end)
    }

    /// - Parameter read: reads a list.
    static func members(
        of bytes: UnsafeBufferPointer<UInt8>, onLine line: Int = 1, streaming lists: Set<String>,
        read: (inout JSONText, String) throws(JSONFault) -> Void
    ) throws(JSONFault) -> JSONValue? {
        try Self.read(bytes, onLine: line) { text throws(JSONFault) in
            text.skipSpace()
            let line = text.line
            guard text.next == UInt8(ascii: "{") else {
                _ = try text.pass(depth: 0)
                return nil
            }
            let members = try text.object(depth: 0) { text, name throws(JSONFault) in
                text.skipSpace()
                guard lists.contains(name), text.next == UInt8(ascii: "[") else { return try text.value(depth: 1) }
                let start = text.line
                try read(&text, name)
                return JSONValue(kind: .array([]), line: start)
            }
            return JSONValue(kind: .object(members), line: line)
        }
    }

    private static func read<Answer>(
        _ bytes: [UInt8], _ read: (inout JSONText) throws(JSONFault) -> Answer
    ) throws(JSONFault) -> Answer {
        var result: Result<Answer, JSONFault>?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(JSONFault) {
                result = .success(try Self.read(buffer, read))
            } catch {
                result = .failure(error)
            }
        }
        return try result!.get()
    }

    static func read<Answer>(
        _ bytes: UnsafeBufferPointer<UInt8>, onLine line: Int = 1,
        _ read: (inout JSONText) throws(JSONFault) -> Answer
    ) throws(JSONFault) -> Answer {
        var text = JSONText(bytes: bytes)
        text.line = line
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.position = 3 }
        let answer = try read(&text)
        text.skipSpace()
        if text.position < bytes.count { throw text.fault("something follows after the end") }
        return answer
    }

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    func fault(_ reason: String) -> JSONFault {
        JSONFault(line: line, column: position - lineStart + 1, reason: reason)
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    @inline(__always)
    mutating func skipSpace() {
        if let byte = next, byte > 0x20 { return }
        skipSpaces()
    }

    private mutating func skipSpaces() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            guard byte == 0x0A else { continue }
            (line, lineStart) = (line + 1, position)
            // Indented: eight spaces at a time.
            while position + 8 <= bytes.count,
                UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt64.self) == 0x2020_2020_2020_2020
            {
                position += 8
            }
        }
    }

    mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        skipSpace()
        guard depth < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
        let start = line
        switch next {
        case UInt8(ascii: "{"): return JSONValue(kind: .object(try object(depth: depth)), line: start)
        case UInt8(ascii: "["): return JSONValue(kind: try array(depth), line: start)
        case UInt8(ascii: "\""): return JSONValue(kind: .text(try text()), line: start)
        case UInt8(ascii: "t"): return JSONValue(kind: try word("true", .flag(true)), line: start)
        case UInt8(ascii: "f"): return JSONValue(kind: try word("false", .flag(false)), line: start)
        case UInt8(ascii: "n"): return JSONValue(kind: try word("null", .null), line: start)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
            return JSONValue(kind: .number(try number()), line: start)
        case nil: throw fault(Self.endsTooEarly)
        default: throw fault("no value starts like this")
        }
    }

    mutating func word(_ word: StaticString, _ kind: JSONValue.Kind) throws(JSONFault) -> JSONValue.Kind {
        let count = word.utf8CodeUnitCount
        let fits =
            position + count <= bytes.count
            && word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + count]) }
        guard fits else { throw fault("no value starts like this") }
        position += count
        return kind
    }

    private mutating func object(depth: Int) throws(JSONFault) -> [(name: String, value: JSONValue)] {
        try object(depth: depth) { text, _ throws(JSONFault) in try text.value(depth: depth + 1) }
    }

    /// - Parameter member: reads the value of the member of that name.
    @inline(__always)
    mutating func object(
        depth: Int, member: (inout JSONText, String) throws(JSONFault) -> JSONValue
    ) throws(JSONFault) -> [(name: String, value: JSONValue)] {
        guard var object = beginObject(depth: depth) else { return [] }
        var members: [(name: String, value: JSONValue)] = []
        members.reserveCapacity(object.expectedCount)
        repeat {
            _ = try memberName(&object)
            let name = object.lastName
            members.append((name, try member(&self, name)))
        } while try hasAnotherMember(&object)
        return members
    }

    private mutating func array(_ depth: Int) throws(JSONFault) -> JSONValue.Kind {
        var elements: [JSONValue] = []
        try eachElement(depth: depth) { element, _ in elements.append(element) }
        return .array(elements)
    }

    private mutating func eachElement(depth: Int, _ element: (JSONValue, Range<Int>) -> Void) throws(JSONFault) {
        position += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return
        }
        while true {
            skipSpace()
            let start = position
            element(try value(depth: depth + 1), start..<position)
            if try ends(with: UInt8(ascii: "]")) { return }
        }
    }

    /// Passes a comma or the closing mark.
    @inline(__always)
    mutating func ends(with mark: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        defer { position += 1 }
        if next == mark { return true }
        guard next == UInt8(ascii: ",") else {
            throw fault(
                next == nil ? Self.endsTooEarly : "a comma or the end of the list or object belongs here")
        }
        return false
    }
}
