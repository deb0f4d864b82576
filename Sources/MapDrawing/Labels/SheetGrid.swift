/// Boxes by the cells of a sheet they touch, so that a neighbourhood is asked and not the whole sheet.
struct SheetGrid {
    /// Pixels; about the width of a name.
    static let cellSize = 48.0

    private typealias Cells = (firstColumn: Int, lastColumn: Int, firstRow: Int, lastRow: Int)

    private let origin: SheetPoint
    private let columns: Int
    private let rows: Int
    private var members: [[Int32]]
    private var cells: [Cells] = []

    init(area: SheetBox) {
        origin = SheetPoint(x: area.minX, y: area.minY)
        columns = max(1, min(1000, Int((area.width / Self.cellSize).rounded(.up))))
        rows = max(1, min(1000, Int((area.height / Self.cellSize).rounded(.up))))
        members = Array(repeating: [], count: columns * rows)
    }

    /// Takes in a box; its number is the count of those before it.
    mutating func insert(_ box: SheetBox) {
        let own = range(of: box)
        for row in own.firstRow...own.lastRow {
            for column in own.firstColumn...own.lastColumn {
                members[row * columns + column].append(Int32(truncatingIfNeeded: cells.count))
            }
        }
        cells.append(own)
    }

    mutating func remove(_ number: Int) {
        let own = cells[number]
        for row in own.firstRow...own.lastRow {
            for column in own.firstColumn...own.lastColumn {
                members[row * columns + column].removeAll { $0 == Int32(truncatingIfNeeded: number) }
            }
        }
    }

    /// Each box that shares a cell with this one, once.
    func visit(near box: SheetBox, _ body: (Int) -> Void) {
        _ = contains(near: box) { number in
            body(number)
            return false
        }
    }

    func contains(near box: SheetBox, where isFitting: (Int) -> Bool) -> Bool {
        let asked = range(of: box)
        for row in asked.firstRow...asked.lastRow {
            for column in asked.firstColumn...asked.lastColumn {
                for member in members[row * columns + column] {
                    // Of the cells that both have, the first alone answers.
                    let own = cells[Int(member)]
                    guard column == max(own.firstColumn, asked.firstColumn), row == max(own.firstRow, asked.firstRow)
                    else { continue }
                    if isFitting(Int(member)) { return true }
                }
            }
        }
        return false
    }

    /// What lies outside the area belongs to the cells at its edge.
    private func range(of box: SheetBox) -> Cells {
        func cell(_ offset: Double, _ count: Int) -> Int {
            let cell = offset / Self.cellSize
            return cell >= Double(count) ? count - 1 : cell > 0 ? Int(cell) : 0
        }
        return (
            cell(box.minX - origin.x, columns), cell(box.maxX - origin.x, columns), cell(box.minY - origin.y, rows),
            cell(box.maxY - origin.y, rows)
        )
    }
}
