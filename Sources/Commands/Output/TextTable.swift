/// Columns of text, padded to their widest cell; digits to the right.
struct TextTable {
    var header: [String]
    var rows: [[String]] = []

    func lines() -> [String] {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].count }.max() ?? 0
        }
        return ([header] + rows).map { row in
            row.indices.map { column -> String in
                let cell = row[column]
                let gap = String(repeating: " ", count: max(0, widths[column] - cell.count))
                return column == row.count - 1 ? cell : cell + gap
            }.joined(separator: "  ")
        }
    }
}
