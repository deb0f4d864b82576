internal import IncidentModel

/// What one column says in one record, and where in the file.
struct RecordCell {
    /// As the file calls it.
    let column: String
    let text: String
    /// Bytes of the file; empty where it has no bytes to count (GeoPackage).
    let range: Range<Int>
}

/// Why a record is left out; the records after it are read.
struct RecordFault: Error {
    let column: String?
    let value: String?
    /// A sentence without subject.
    let reason: String

    init(_ reason: String, column: String? = nil, value: String? = nil) {
        self.reason = reason
        self.column = column
        self.value = value
    }

    init(_ cell: RecordCell, _ reason: String) {
        self.init(reason, column: cell.column, value: cell.text)
    }

    /// "events.csv:14: latitude "95" …; the row was left out."
    func finding(at place: some CustomStringConvertible, _ what: String) -> Finding {
        let value = value.map { " \"\($0.prefix(60))\($0.utf8.count > 60 ? "…" : "")\"" } ?? ""
        let subject = column.map { "\($0.prefix(60))\(value) " } ?? ""
        return Finding(
            code: "bad-record", severity: .error, message: "\(place): \(subject)\(reason); \(what) was left out.",
            isSetAside: true)
    }
}

/// A record of any structured file: a row of a table, a feature, a row of a layer.
struct RecordRow {
    /// For messages.
    let place: RecordPlace
    /// Of each column the position of its cell, counted from 1.
    private var slots = [64 of UInt8](repeating: 0)
    private var cells: [RecordCell] = []
    /// Where the file has positions of its own (GeoJSON, GeoPackage).
    var geometry: Geometry?

    init(place: RecordPlace) { self.place = place }

    static let longestText = 100_000

    /// Empty cells are left out: they say nothing.
    mutating func add(_ column: IncidentColumn, _ name: String, _ text: String, _ range: Range<Int>) throws(RecordFault)
    {
        guard text.utf8.count <= Self.longestText else {
            throw RecordFault("is longer than \(Self.longestText) bytes", column: name, value: text)
        }
        guard !text.isEmpty else { return }
        if text.isPlain { return put(column, RecordCell(column: name, text: text, range: range)) }
        var kept = Substring(text)
        // What our tables put before a text that a spreadsheet would run.
        if kept.first == "'", let next = kept.dropFirst().first, "=+-@\t\r\n＝＋－＠".contains(next) { kept.removeFirst() }
        let trimmed = kept.trimmed
        guard !trimmed.isEmpty else { return }
        put(column, RecordCell(column: name, text: trimmed, range: range))
    }

    /// "INCIDENT/site-3" and "INCIDENT/footprint-3" say in our layers which site of the incident a feature is of.
    mutating func addSiteIndex(ofFeature id: String, _ range: Range<Int>) throws(RecordFault) {
        guard self[.siteIndex] == nil, let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
        let tail = id[id.utf8.index(after: slash)...]
        guard tail.hasPrefix("site-") || tail.hasPrefix("footprint-"),
            let dash = tail.utf8.lastIndex(of: UInt8(ascii: "-")),
            let number = Int(tail[tail.utf8.index(after: dash)...])
        else { return }
        try add(.siteIndex, "id", String(number), range)
    }

    private mutating func put(_ column: IncidentColumn, _ cell: RecordCell) {
        let known = slots[column.slot]
        if known > 0 {
            cells[Int(known) - 1] = cell
        } else {
            if cells.isEmpty { cells.reserveCapacity(32) }
            cells.append(cell)
            slots[column.slot] = UInt8(truncatingIfNeeded: cells.count)
        }
    }

    subscript(column: IncidentColumn) -> RecordCell? {
        let known = slots[column.slot]
        return known > 0 ? cells[Int(known) - 1] : nil
    }

    func text(_ column: IncidentColumn) -> String? {
        let known = slots[column.slot]
        return known > 0 ? cells[Int(known) - 1].text : nil
    }

    var reports: [ReportID] {
        guard let text = text(.reports) else { return [] }
        return text.utf8.contains(UInt8(ascii: ";")) ? list(.reports).map { ReportID($0) } : [ReportID(text)]
    }

    /// Parts between semicolons.
    func list(_ column: IncidentColumn) -> [String] {
        guard let text = text(column) else { return [] }
        guard text.utf8.contains(UInt8(ascii: ";")) else { return [text] }
        return text.split(separator: ";").map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Begins and ends with a letter, digit or mark of ASCII that is no apostrophe: nothing to trim or take off.
    fileprivate var isPlain: Bool {
        guard let first = utf8.first, let last = utf8.last else { return false }
        return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last) && first != UInt8(ascii: "'")
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
