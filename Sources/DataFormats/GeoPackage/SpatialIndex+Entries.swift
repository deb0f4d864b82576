internal import Foundation
internal import GRDB

extension SpatialIndex {
    /// The boxes of a layer's rows, put into its R-tree in one go when all are known.
    ///
    /// A few go in one by one. Of many, SQLite's own nodes are packed and written: sorted into squares, as full as they may
    /// be, each node touched once instead of some twenty times. Source: Leutenegger, Lopez, Edgington 1997, "STR: a simple
    /// and efficient algorithm for R-tree packing", doi:10.1109/ICDE.1997.582015; the nodes are those of SQLite's rtree.c.
    struct Entries {
        fileprivate struct Entry {
            var id: Int64
            var minX: Float
            var maxX: Float
            var minY: Float
            var maxY: Float
        }

        private var entries: [Entry] = []
        /// Up to here the tree's shape is left to SQLite.
        static let fewRows = 10_000

        mutating func add(_ id: Int64, _ box: GeometryBlob.Envelope) {
            entries.append(
                Entry(
                    id: id, minX: box.minX.floatBelow, maxX: box.maxX.floatAbove, minY: box.minY.floatBelow,
                    maxY: box.maxY.floatAbove))
        }

        /// Fills the index, and lets go of the boxes.
        mutating func write(to table: String, in database: Database) throws {
            defer { entries = [] }
            let index = "rtree_\(table)_geom"
            guard entries.count > Self.fewRows else {
                let statement = try database.makeStatement(sql: "INSERT INTO \"\(index)\" VALUES (?, ?, ?, ?, ?)")
                for entry in entries {
                    try statement.execute(arguments: [
                        entry.id, Double(entry.minX), Double(entry.maxX), Double(entry.minY), Double(entry.maxY),
                    ])
                }
                return
            }
            try writeNodes(to: index, in: database)
        }

        // MARK: Packing

        /// A cell is a row's number or a node's, and four numbers; SQLite has at most 51 of them in a node.
        private static let cellsInNode = 51
        private static let nodeBytes = 4 + cellsInNode * 24

        private mutating func writeNodes(to index: String, in database: Database) throws {
            let put = try database.makeStatement(sql: "INSERT OR REPLACE INTO \"\(index)_node\" VALUES (?, ?)")
            let parent = try database.makeStatement(sql: "INSERT INTO \"\(index)_parent\" VALUES (?, ?)")
            let rowid = try database.makeStatement(sql: "INSERT INTO \"\(index)_rowid\" VALUES (?, ?)")
            var level = entries
            entries = []
            var depth = 0
            // Number 1 is the root's.
            var nextNode: Int64 = 2
            while level.count > Self.cellsInNode {
                var above: [Entry] = []
                var nodeOfRow: [(id: Int64, node: Int64)] = []
                nodeOfRow.reserveCapacity(level.count)
                for cells in Self.packed(&level) {
                    let node = nextNode
                    nextNode += 1
                    try put.execute(arguments: [node, Self.blob(level[cells], depth: 0)])
                    for entry in level[cells] { nodeOfRow.append((entry.id, node)) }
                    above.append(Self.box(around: level[cells], id: node))
                }
                // In the order of their numbers, which is that of the table.
                nodeOfRow.sort { $0.id < $1.id }
                for (id, node) in nodeOfRow { try (depth == 0 ? rowid : parent).execute(arguments: [id, node]) }
                level = above
                depth += 1
            }
            for entry in level { try (depth == 0 ? rowid : parent).execute(arguments: [entry.id, 1]) }
            try put.execute(arguments: [1, Self.blob(level[...], depth: depth)])
        }

        /// Sorts into columns from west to east, each from south to north, and cuts them into nodes.
        private static func packed(_ level: inout [Entry]) -> [Range<Int>] {
            let nodes = (level.count + cellsInNode - 1) / cellsInNode
            let columns = Int(Double(nodes).squareRoot().rounded(.up))
            level.sort { ($0.minX, $0.id) < ($1.minX, $1.id) }
            var ranges: [Range<Int>] = []
            for column in parts(of: 0..<level.count, count: columns) {
                level[column].sort { ($0.minY, $0.id) < ($1.minY, $1.id) }
                ranges += parts(of: column, count: (column.count + cellsInNode - 1) / cellsInNode)
            }
            return ranges
        }

        /// As equal as can be, so that no node is emptier than SQLite likes them.
        private static func parts(of range: Range<Int>, count: Int) -> [Range<Int>] {
            (0..<count).map { part in
                let start = range.lowerBound + range.count * part / count
                return start..<range.lowerBound + range.count * (part + 1) / count
            }
        }

        private static func box(around entries: ArraySlice<Entry>, id: Int64) -> Entry {
            var box = entries[entries.startIndex]
            box.id = id
            for entry in entries {
                (box.minX, box.maxX) = (min(box.minX, entry.minX), max(box.maxX, entry.maxX))
                (box.minY, box.maxY) = (min(box.minY, entry.minY), max(box.maxY, entry.maxY))
            }
            return box
        }

        /// Big-endian: the tree's depth in the root, the number of cells, the cells, zeros.
        private static func blob(_ entries: ArraySlice<Entry>, depth: Int) -> Data {
            var bytes = [UInt8]()
            bytes.reserveCapacity(nodeBytes)
            func put<Number: FixedWidthInteger>(_ number: Number) {
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            }
            put(UInt16(depth))
            put(UInt16(entries.count))
            for entry in entries {
                put(entry.id)
                for bound in [entry.minX, entry.maxX, entry.minY, entry.maxY] { put(bound.bitPattern) }
            }
            bytes.append(contentsOf: repeatElement(0, count: nodeBytes - bytes.count))
            return Data(bytes)
        }
    }
}

extension Double {
    /// The nearest single number that is not above; the tree keeps boxes in those.
    fileprivate var floatBelow: Float {
        let near = Float(self)
        return Double(near) > self ? near.nextDown : near
    }

    fileprivate var floatAbove: Float {
        let near = Float(self)
        return Double(near) < self ? near.nextUp : near
    }
}
