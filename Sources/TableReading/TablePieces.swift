/// Cuts a table into pieces of whole records, so that several can be read at once; no record is taken out for that.
///
/// Rows and faults of the pieces are those of `TableReader` on the whole.
public struct TablePieces {
    public struct Piece: Sendable {
        public let range: Range<Int>
        /// How far one had to look to see that a record of it is broken: where bytes end, a quotation mark may.
        let reach: Int
        let line: Int
        let delimiter: UInt8

        /// Its records in order.
        ///
        /// - Parameters:
        ///   - bytes: of the whole table.
        ///   - isKept: of each column; what the others hold is looked at, but not taken out.
        public func eachRow(
            of bytes: UnsafeBufferPointer<UInt8>, keeping isKept: [Bool],
            _ row: (Result<TableRow, TableFault>) -> Void
        ) {
            var reader = TableReader(
                Array(bytes[range.lowerBound..<max(range.upperBound, reach)]), delimiter: delimiter, line: line,
                isOpening: range.lowerBound == 0, offset: range.lowerBound)
            reader.isKept = isKept
            while let next = reader.next(before: range.count) { row(next) }
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let delimiter: UInt8
    private let leastBytes: Int
    private var position: Int
    private var line: Int
    private var reach = 0
    /// Of the record passed last, within quotation marks.
    private var hasBreakInside = false

    /// - Parameters:
    ///   - bytes: must outlive the cutting.
    ///   - reader: of the same bytes; what it has read is left out.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, after reader: TableReader, leastBytes: Int = 1 << 18) {
        (self.bytes, delimiter, self.leastBytes) = (bytes, reader.delimiter, leastBytes)
        (position, line) = (reader.position, reader.line)
    }

    public mutating func next() -> Piece? {
        guard position < bytes.count else { return nil }
        let (start, startLine) = (position, line)
        reach = start
        while position < bytes.count, position - start < leastBytes { passRecord() }
        return Piece(range: start..<position, reach: reach, line: startLine, delimiter: delimiter)
    }

    /// As `TableReader.next` goes on from record to record, broken ones included.
    private mutating func passRecord() {
        let (start, startLine) = (position, line)
        hasBreakInside = false
        while true {
            guard passField() else { return passBrokenLine(start, startLine) }
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            endLine(after: byte)
            break
        }
        // A letter that is not UTF-8 breaks a record where it begins: the lines after the first are read as others.
        if hasBreakInside, String(validating: bytes[start..<position], as: UTF8.self) == nil {
            passBrokenLine(start, startLine)
        }
    }

    /// - Returns: false for one that breaks its record.
    private mutating func passField() -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            position = bytes.firstPlace(of: delimiter, 0x0A, 0x0D, from: position, before: bytes.count)
            return true
        }
        let start = position
        position += 1
        let end = min(bytes.count, start + TableReader.longestField)
        while position < end {
            position = bytes.firstPlace(of: UInt8(ascii: "\""), 0x0A, 0x0D, from: position, before: end)
            guard position < end else { break }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else {
                    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
                    return position == bytes.count || bytes[position] == delimiter || bytes[position] == 0x0A
                        || bytes[position] == 0x0D
                }
                position += 1
            }
            if byte == 0x0A { line += 1 }
            if byte == 0x0A || byte == 0x0D { hasBreakInside = true }
        }
        return false
    }

    private mutating func passBrokenLine(_ start: Int, _ startLine: Int) {
        reach = max(reach, min(position + 1, bytes.count))
        (position, line) = (start, startLine)
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
