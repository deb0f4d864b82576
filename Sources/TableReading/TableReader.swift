/// A record of a table with the line that it begins on.
public struct TableRow: Hashable, Sendable {
    /// Counted from 1; a quoted line break makes the next row's number jump.
    public var line: Int
    public var fields: [String]
    /// The bytes of each field in the table as given, quotation marks left out.
    public var ranges: [Range<Int>] = []
}

/// Why a record of a table could not be read; the records after it can.
public struct TableFault: Error, Hashable, Sendable {
    public var line: Int
    /// A sentence without subject: "a quotation mark opens that is never closed".
    public var reason: String
    /// A letter is not UTF-8: the table may be in another encoding.
    public var isOfEncoding = false
}

/// Reads RFC 4180 tables from bytes: commas, semicolons, tabs or bars, quoted line breaks, any line ends, a byte order mark.
///
/// One broken record costs itself alone: reading goes on with the next line.
public struct TableReader: Sendable, IteratorProtocol, Sequence {
    public let delimiter: UInt8
    private let bytes: [UInt8]
    private(set) var position: Int
    private var offset = 0
    private(set) var line = 1
    /// Of each column: what others hold is empty. Those beyond the list are kept.
    var isKept: [Bool] = []
    /// Of the last record.
    private var width = 0
    public var isAtEnd: Bool { position == bytes.count }
    /// A quoted field longer than this was opened by mistake.
    static let longestField = 1 << 20

    /// - Parameter delimiter: guessed from the first line when nil.
    public init(_ bytes: [UInt8], delimiter: UInt8? = nil) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.delimiter = delimiter ?? Self.guess(bytes[position...])
    }

    /// A part of a table that begins with a record.
    /// - Parameter offset: where it lies in the table; fields are counted from there.
    init(_ bytes: [UInt8], delimiter: UInt8, line: Int, isOpening: Bool, offset: Int = 0) {
        self.init(bytes, delimiter: delimiter)
        (self.line, self.offset) = (line, offset)
        if !isOpening { position = 0 }
    }

    /// The mark that stands most often outside quotation marks in the first line; a comma when none does.
    private static func guess(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let marks: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
        return marks.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? marks[0]
    }

    /// The next record that is not blank; a fault for one that is broken; nil at the end.
    public mutating func next() -> Result<TableRow, TableFault>? { next(before: bytes.count) }

    /// The next that begins before an offset.
    mutating func next(before end: Int) -> Result<TableRow, TableFault>? {
        while position < end {
            let (start, startLine) = (position, line)
            do throws(TableFault) {
                let (fields, ranges) = try readRecord()
                if fields.count == 1, isBlank(fields[0], ranges[0]) { continue }
                return .success(TableRow(line: startLine, fields: fields, ranges: ranges))
            } catch {
                (position, line) = (start, startLine)
                skipLine()
                return .failure(error)
            }
        }
        return nil
    }

    private mutating func readRecord() throws(TableFault) -> ([String], [Range<Int>]) {
        var fields: [String] = []
        var ranges: [Range<Int>] = []
        fields.reserveCapacity(width)
        ranges.reserveCapacity(width)
        defer { width = fields.count }
        while true {
            let (field, range) = try readField(fields.count >= isKept.count || isKept[fields.count])
            fields.append(field)
            ranges.append(range.lowerBound + offset..<range.upperBound + offset)
            guard position < bytes.count else { return (fields, ranges) }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            endLine(after: byte)
            return (fields, ranges)
        }
    }

    /// Only white space; what is not kept has to be looked at.
    private func isBlank(_ field: String, _ range: Range<Int>) -> Bool {
        guard field.isEmpty, !range.isEmpty else { return field.allSatisfy(\.isWhitespace) }
        return String(decoding: bytes[range.lowerBound - offset..<range.upperBound - offset], as: UTF8.self)
            .allSatisfy(\.isWhitespace)
    }

    private mutating func readField(_ isKept: Bool) throws(TableFault) -> (String, Range<Int>) {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try readQuoted(isKept) }
        let start = position
        position = bytes.withUnsafeBufferPointer {
            $0.firstPlace(of: delimiter, 0x0A, 0x0D, from: start, before: $0.count)
        }
        return (try text(start..<position, line, isKept), start..<position)
    }

    private mutating func readQuoted(_ isKept: Bool) throws(TableFault) -> (String, Range<Int>) {
        let (start, startLine) = (position, line)
        position += 1
        var hasDoubled = false
        let end = Swift.min(bytes.count, start + Self.longestField)
        while position < end {
            position = bytes.withUnsafeBufferPointer {
                $0.firstPlace(of: UInt8(ascii: "\""), 0x0A, 0x0A, from: position, before: end)
            }
            guard position < end else { break }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                if position < bytes.count, bytes[position] == byte {
                    position += 1
                    hasDoubled = true
                } else {
                    let last = position - 1
                    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
                    let isEnd =
                        position == bytes.count || bytes[position] == delimiter || bytes[position] == 0x0A
                        || bytes[position] == 0x0D
                    guard isEnd else {
                        throw TableFault(line: startLine, reason: "text stands after a closing quotation mark")
                    }
                    let text = try text(start + 1..<last, startLine, isKept)
                    return (hasDoubled && isKept ? Self.single(text) : text, start + 1..<last)
                }
            }
            if byte == 0x0A { line += 1 }
        }
        throw TableFault(line: startLine, reason: "a quotation mark opens that is never closed")
    }

    /// Each doubled quotation mark once.
    private static func single(_ text: String) -> String {
        var isFirst = false
        let bytes = text.utf8.filter { byte in
            isFirst = byte == UInt8(ascii: "\"") && !isFirst
            return byte != UInt8(ascii: "\"") || isFirst
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Names with letters lost would be looked up as others.
    private func text(_ range: Range<Int>, _ line: Int, _ isKept: Bool) throws(TableFault) -> String {
        let text = bytes.withUnsafeBufferPointer { bytes -> String? in
            let field = UnsafeBufferPointer(rebasing: bytes[range])
            // Validating costs more than taking out, and most fields need none.
            if bytes.isASCII(range) { return isKept ? String(decoding: field, as: UTF8.self) : "" }
            return String(validating: field, as: UTF8.self)
        }
        guard let text else {
            throw TableFault(
                line: line, reason: "a letter of it is not UTF-8; save the table as CSV in UTF-8", isOfEncoding: true)
        }
        return isKept ? text : ""
    }

    private mutating func skipLine() {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A || byte == 0x0D { return endLine(after: byte) }
        }
    }

    private mutating func endLine(after byte: UInt8) {
        line += 1
        if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
}
