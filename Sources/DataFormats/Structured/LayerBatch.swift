internal import GRDB
internal import GRDBSQLite
internal import IncidentModel

/// Some rows of a layer, taken out of the database as they are: one thread steps through it, others read what it took.
struct LayerBatch: Sendable {
    /// Counted from 1, of the first row.
    let firstNumber: Int
    private(set) var count = 0
    private var cells: [Cell] = []
    private var bytes: [UInt8] = []

    private struct Cell {
        enum Kind: UInt8 { case null, integer, real, text, blob }

        var kind: Kind
        /// Bytes of a text or blob.
        var count: Int32 = 0
        /// The number, its bits, or where the bytes begin.
        var value: Int64 = 0
    }

    init(firstNumber: Int) { self.firstNumber = firstNumber }

    mutating func reserve(_ rows: Int, cells width: Int) {
        cells.reserveCapacity(rows * width)
        bytes.reserveCapacity(rows * 256)
    }

    /// - Parameter width: how many columns the statement has.
    mutating func add(_ row: SQLiteStatement, width: Int32) {
        count += 1
        for index in 0..<width {
            switch sqlite3_column_type(row, index) {
            case SQLITE_INTEGER: cells.append(Cell(kind: .integer, value: sqlite3_column_int64(row, index)))
            case SQLITE_FLOAT:
                cells.append(
                    Cell(kind: .real, value: Int64(bitPattern: sqlite3_column_double(row, index).bitPattern)))
            case SQLITE_TEXT: add(sqlite3_column_text(row, index), sqlite3_column_bytes(row, index), .text)
            case SQLITE_BLOB: add(sqlite3_column_blob(row, index), sqlite3_column_bytes(row, index), .blob)
            default: cells.append(Cell(kind: .null))
            }
        }
    }

    private mutating func add(_ start: UnsafeRawPointer?, _ count: Int32, _ kind: Cell.Kind) {
        cells.append(Cell(kind: kind, count: count, value: Int64(bytes.count)))
        if count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: Int(count))) }
    }

    var byteCount: Int { bytes.count }

    // MARK: Reading

    /// What a cell says as a cell of a table would; empty for none.
    func text(_ cell: Int) -> String {
        let cell = cells[cell]
        switch cell.kind {
        case .integer: return String(cell.value)
        case .real:
            let number = Double(bitPattern: UInt64(bitPattern: cell.value))
            return number.isFinite ? number.brief : "\(number)"
        case .text:
            return bytes.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[range(of: cell)]), as: UTF8.self)
            }
        case .null, .blob: return ""
        }
    }

    func integer(_ cell: Int) -> Int64? { cells[cell].kind == .integer ? cells[cell].value : nil }

    func geometry(_ cell: Int, column: String) throws(RecordFault) -> Geometry? {
        let cell = cells[cell]
        switch cell.kind {
        case .null: return nil
        case .integer, .real, .text: throw RecordFault("is no geometry", column: column)
        case .blob:
            let range = range(of: cell)
            if let point = bytes.withUnsafeBytes({
                WellKnownBinary.plainPoint(UnsafeRawBufferPointer(rebasing: $0[range]))
            }) {
                return .point(point)
            }
            do throws(WellKnownBinary.Fault) {
                return try WellKnownBinary(blob: Array(bytes[range])).geometry
            } catch {
                throw RecordFault(error.reason, column: column)
            }
        }
    }

    private func range(of cell: Cell) -> Range<Int> { Int(cell.value)..<Int(cell.value) + Int(cell.count) }
}
