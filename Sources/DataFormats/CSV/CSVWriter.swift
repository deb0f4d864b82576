internal import ByteWriting

/// Writes RFC 4180 rows, CRLF at their ends; text cells are made inert for spreadsheets, numbers stay numbers.
struct CSVWriter {
    enum Cell {
        case text(String?)
        case count(Int?)
        case decimal(Double?, decimals: Int)
        /// Digits that something else has rounded.
        case digits(String?)
        case flag(Bool)
    }

    var output = ByteWriter()

    /// Rows without a header.
    init() {}

    /// - Parameter hasByteOrderMark: some spreadsheets take a table without one for their system's old encoding.
    init(columns: [String], hasByteOrderMark: Bool) {
        if hasByteOrderMark { output.write("\u{FEFF}") }
        row(columns.map { .text($0) })
    }

    mutating func row(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.write(byte: UInt8(ascii: ",")) }
            write(cell)
        }
        output.write("\r\n")
    }

    private mutating func write(_ cell: Cell) {
        switch cell {
        case .text(let text): output.writeCSV(text ?? "")
        case .count(let number): if let number { output.write(number) }
        case .decimal(let number, let decimals): if let number { output.write(number, decimals: decimals) }
        case .digits(let digits): output.write(digits ?? "")
        case .flag(let flag): output.write(flag ? "true" : "false")
        }
    }
}
