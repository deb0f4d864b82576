/// Reads a table that is larger than one wants in memory: a stretch at a time is copied, records are never cut.
///
/// Rows and faults are those of `TableReader` on the whole.
public struct TableStretches: IteratorProtocol, Sequence {
    public var delimiter: UInt8 { reader.delimiter }
    private let bytes: UnsafeBufferPointer<UInt8>
    private let leastBytes: Int
    /// Where the stretch of `reader` lies in the table.
    private var stretch: Range<Int>
    private var reader: TableReader

    /// - Parameter bytes: must outlive the reading.
    public init(_ bytes: UnsafeBufferPointer<UInt8>, stretchBytes: Int = 8 << 20) {
        self.bytes = bytes
        leastBytes = stretchBytes
        stretch = 0..<Swift.min(stretchBytes, bytes.count)
        let delimiter = TableReader(Array(bytes.prefix(TableReader.longestField))).delimiter
        reader = TableReader(Array(bytes[stretch]), delimiter: delimiter, line: 1, isOpening: true)
    }

    public mutating func next() -> Result<TableRow, TableFault>? {
        while true {
            let (position, line) = (reader.position, reader.line)
            let row = reader.next()
            guard stretch.upperBound < bytes.count, mayBeCut(row, from: position) else { return row.map(placed) }
            let start = stretch.lowerBound + position
            // A record as long as the stretch asks for a longer one.
            let count = position == 0 ? 2 * stretch.count : leastBytes
            stretch = start..<Swift.min(start + count, bytes.count)
            reader = TableReader(Array(bytes[stretch]), delimiter: reader.delimiter, line: line, isOpening: start == 0)
        }
    }

    /// The record reaches the end of the stretch, or was given up where the rest of the table may close its quotation mark.
    private func mayBeCut(_ row: Result<TableRow, TableFault>?, from position: Int) -> Bool {
        if reader.isAtEnd { return true }
        guard case .failure? = row else { return false }
        return stretch.count - position < 2 * TableReader.longestField
    }

    private func placed(_ row: Result<TableRow, TableFault>) -> Result<TableRow, TableFault> {
        guard stretch.lowerBound > 0 else { return row }
        return row.map { row in
            var row = row
            row.ranges = row.ranges.map { $0.lowerBound + stretch.lowerBound..<$0.upperBound + stretch.lowerBound }
            return row
        }
    }
}
