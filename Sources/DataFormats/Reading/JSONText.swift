/// A JSON value with the place where it stands, so that whoever reads it can say what was wrong where.
struct JSONValue {
    enum Kind {
        case null
        case flag(Bool)
        case number(Double)
        case text(String)
        case array([JSONValue])
        case object([(name: String, value: JSONValue)])
    }

    let kind: Kind
    /// Counted from 1.
    let line: Int

    /// What it is, in words: "a number".
    var noun: String {
        switch kind {
        case .null: "null"
        case .flag: "true or false"
        case .number(let number): "the number \(number)"
        case .text(let text): "the text \"\(text.prefix(40))\""
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// Why a text is no JSON.
struct JSONFault: Error, Equatable {
    let line: Int
    /// Of the byte, counted from 1.
    let column: Int
    let reason: String
}

/// Reads RFC 8259 strictly, with bounds on depth; a member that stands twice is a fault, for readers differ on which counts.
struct JSONText {
    static let deepest = 200

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var line = 1
    private var lineStart = 0

    static func value(of bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var result: Result<JSONValue, JSONFault> = .failure(JSONFault(line: 1, column: 1, reason: "the file is empty"))
        bytes.withUnsafeBufferPointer { buffer in
            var text = JSONText(bytes: buffer)
            do throws(JSONFault) {
                if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.position = 3 }
                let value = try text.value(depth: 0)
                text.skipSpace()
                if text.position < buffer.count { throw text.fault("something follows after the end") }
                result = .success(value)
            } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private func fault(_ reason: String) -> JSONFault {
        JSONFault(line: line, column: position - lineStart + 1, reason: reason)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            if byte == 0x0A { (line, lineStart) = (line + 1, position) }
        }
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        skipSpace()
        guard depth < Self.deepest else { throw fault("nested deeper than \(Self.deepest) levels") }
        let start = line
        switch next {
        case UInt8(ascii: "{"): return JSONValue(kind: try object(depth), line: start)
        case UInt8(ascii: "["): return JSONValue(kind: try array(depth), line: start)
        case UInt8(ascii: "\""): return JSONValue(kind: .text(try text()), line: start)
        case UInt8(ascii: "t"): return JSONValue(kind: try word("true", .flag(true)), line: start)
        case UInt8(ascii: "f"): return JSONValue(kind: try word("false", .flag(false)), line: start)
        case UInt8(ascii: "n"): return JSONValue(kind: try word("null", .null), line: start)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
            return JSONValue(kind: .number(try number()), line: start)
        case nil: throw fault("the text ends too early")
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

    private mutating func object(_ depth: Int) throws(JSONFault) -> JSONValue.Kind {
        var members: [(name: String, value: JSONValue)] = []
        var names: Set<String> = []
        position += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return .object([])
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("a member's name in quotation marks belongs here") }
            let name = try text()
            guard names.insert(name).inserted else { throw fault("the member \"\(name.prefix(40))\" stands twice") }
            skipSpace()
            guard next == UInt8(ascii: ":") else {
                throw fault("a colon belongs after the name \"\(name.prefix(40))\"")
            }
            position += 1
            members.append((name, try value(depth: depth + 1)))
            if try ends(with: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func array(_ depth: Int) throws(JSONFault) -> JSONValue.Kind {
        var elements: [JSONValue] = []
        position += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return .array([])
        }
        while true {
            elements.append(try value(depth: depth + 1))
            if try ends(with: UInt8(ascii: "]")) { return .array(elements) }
        }
    }

    /// Passes a comma or the closing mark.
    private mutating func ends(with mark: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        defer { position += 1 }
        if next == mark { return true }
        guard next == UInt8(ascii: ",") else {
            throw fault(
                next == nil ? "the text ends too early" : "a comma or the end of the list or object belongs here")
        }
        return false
    }

    private mutating func number() throws(JSONFault) -> Double {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        let leadsWithZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
        var isSound = whole > 0 && !leadsWithZero
        if next == UInt8(ascii: ".") {
            position += 1
            isSound = digits() > 0 && isSound
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            isSound = digits() > 0 && isSound
        }
        guard isSound, let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            throw fault("this is no number of JSON")
        }
        guard number.isFinite else { throw fault("the number is too large") }
        return number
    }

    /// How many it passed.
    private mutating func digits() -> Int {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }

    private mutating func text() throws(JSONFault) -> String {
        position += 1
        var start = position
        var collected: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                collected += bytes[start..<position]
                guard let text = String(validating: collected, as: UTF8.self) else {
                    throw fault("the text before is not UTF-8")
                }
                position += 1
                return text
            case UInt8(ascii: "\\"):
                collected += bytes[start..<position]
                collected += try escape()
                start = position
            case 0..<0x20: throw fault("a control character stands unescaped in a text")
            default: position += 1
            }
        }
        throw fault("a text is never closed")
    }

    private mutating func escape() throws(JSONFault) -> [UInt8] {
        position += 1
        defer { position += 1 }
        switch next {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case .some(let byte)
        where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
            return [byte]
        case UInt8(ascii: "u"):
            var code = try unit()
            if (0xD800..<0xDC00).contains(code), position + 2 < bytes.count, bytes[position + 1] == UInt8(ascii: "\\"),
                bytes[position + 2] == UInt8(ascii: "u")
            {
                position += 2
                let low = try unit()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("half a surrogate pair") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault("half a surrogate pair") }
            return Array(String(Character(scalar)).utf8)
        default: throw fault("\\ stands before what it cannot escape")
        }
    }

    /// The four digits after `\u`; stands on the last of them afterwards.
    private mutating func unit() throws(JSONFault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            position += 1
            guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw fault("\\u wants four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}
