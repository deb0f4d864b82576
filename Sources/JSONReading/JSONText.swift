/// Reads RFC 8259 strictly, with bounds on depth; a member that stands twice is a fault, for readers differ on which counts.
public struct JSONText {
    static let deepest = 200
    static let endsTooEarly = "the text ends too early"

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var line = 1
    var lineStart = 0
    /// The names of objects read before, by depth and first letter: records of one file have the same ones in one order.
    private var shapes: [[NameInShape]] = []

    private struct NameInShape {
        /// Where its characters stand, without the quotation marks.
        var start: Int
        var count: Int
        var name: String
    }

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
        try members(of: bytes, streaming: list) { text throws(JSONFault) in try text.eachElement(depth: 1, element) }
    }

    /// - Parameter read: reads the list.
    static func members(
        of bytes: UnsafeBufferPointer<UInt8>, streaming list: String,
        read: (inout JSONText) throws(JSONFault) -> Void
    ) throws(JSONFault) -> JSONValue? {
        try Self.read(bytes) { text throws(JSONFault) in
            text.skipSpace()
            let line = text.line
            guard text.next == UInt8(ascii: "{") else {
                _ = try text.value(depth: 0)
                return nil
            }
            let members = try text.object(depth: 0) { text, name throws(JSONFault) in
                text.skipSpace()
                guard name == list, text.next == UInt8(ascii: "[") else { return try text.value(depth: 1) }
                let start = text.line
                try read(&text)
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
        _ bytes: UnsafeBufferPointer<UInt8>, _ read: (inout JSONText) throws(JSONFault) -> Answer
    ) throws(JSONFault) -> Answer {
        var text = JSONText(bytes: bytes)
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

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            if byte == 0x0A { (line, lineStart) = (line + 1, position) }
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

    private mutating func word(_ word: StaticString, _ kind: JSONValue.Kind) throws(JSONFault) -> JSONValue.Kind {
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
        var members: [(name: String, value: JSONValue)] = []
        position += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return []
        }
        let slot = min(depth, 7) * 32 + Int((position + 1 < bytes.count ? bytes[position + 1] : 0) & 31)
        // As long as the names are those of the last such object, in its order, none can stand twice.
        var shape = takeShape(slot)
        var isInShape = true
        members.reserveCapacity(shape.count)
        // Few names are compared faster than hashed.
        var manyNames: Set<String> = []
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("a member's name in quotation marks belongs here") }
            let name: String
            if isInShape, members.count < shape.count, stands(shape[members.count]) {
                name = shape[members.count].name
                position += shape[members.count].count + 2
            } else {
                let start = position + 1
                name = try text()
                if isInShape {
                    isInShape = false
                    shape.removeSubrange(members.count...)
                    if members.count >= Self.fewMembers { manyNames = Set(members.map(\.name)) }
                } else if members.count == Self.fewMembers {
                    manyNames = Set(members.map(\.name))
                }
                let isTaken =
                    members.count < Self.fewMembers
                    ? members.contains { $0.name == name } : !manyNames.insert(name).inserted
                guard !isTaken else { throw fault("the member \"\(name.prefix(40))\" stands twice") }
                // A name with an escape is not what stands there.
                if shape.count == members.count, position - 1 - start == name.utf8.count, members.count < 1_000 {
                    shape.append(NameInShape(start: start, count: name.utf8.count, name: name))
                }
            }
            skipSpace()
            guard next == UInt8(ascii: ":") else {
                throw fault("a colon belongs after the name \"\(name.prefix(40))\"")
            }
            position += 1
            members.append((name, try member(&self, name)))
            if try ends(with: UInt8(ascii: "}")) {
                shapes[slot] = shape
                return members
            }
        }
    }

    /// Out of its place, so that it is not copied when it grows.
    private mutating func takeShape(_ slot: Int) -> [NameInShape] {
        if shapes.isEmpty { shapes = Array(repeating: [], count: 256) }
        var shape: [NameInShape] = []
        swap(&shape, &shapes[slot])
        return shape
    }

    private func stands(_ known: NameInShape) -> Bool {
        let start = position + 1
        guard start + known.count < bytes.count, bytes[start + known.count] == UInt8(ascii: "\"") else { return false }
        for offset in 0..<known.count where bytes[start + offset] != bytes[known.start + offset] { return false }
        return true
    }

    private static let fewMembers = 16

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
    private mutating func ends(with mark: UInt8) throws(JSONFault) -> Bool {
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
