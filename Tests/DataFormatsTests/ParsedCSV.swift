/// RFC 4180 rows, read strictly.
struct ParsedCSV {
    let rows: [[String]]

    struct Malformed: Error { let row: Int }

    init(_ bytes: [UInt8]) throws {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var wasQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch (byte, isQuoted) {
            case (UInt8(ascii: "\""), true):
                if index < bytes.count, bytes[index] == byte {
                    cell.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                    wasQuoted = true
                }
            case (_, true): cell.append(byte)
            case (UInt8(ascii: "\""), false):
                guard cell.isEmpty, !wasQuoted else { throw Malformed(row: rows.count) }
                isQuoted = true
            case (UInt8(ascii: ","), false), (UInt8(ascii: "\r"), false):
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
                wasQuoted = false
                guard byte == UInt8(ascii: "\r") else { continue }
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\n") else { throw Malformed(row: rows.count) }
                index += 1
                rows.append(row)
                row = []
            case (UInt8(ascii: "\n"), false): throw Malformed(row: rows.count)
            default:
                guard !wasQuoted else { throw Malformed(row: rows.count) }
                cell.append(byte)
            }
        }
        guard !isQuoted, row.isEmpty, cell.isEmpty else { throw Malformed(row: rows.count) }
        self.rows = rows
    }

    /// The cells under a heading.
    subscript(column: String) -> [String] {
        guard let index = rows.first?.firstIndex(of: column) else { return [] }
        return rows.dropFirst().map { $0[index] }
    }
}
