import Testing

@testable import TableReading

@Suite("A table cut into pieces")
struct TablePiecesTests {
    private static let table =
        "id,name,note\r\n1,\"a, b\",x\n\n2,\"two\nlines \"\"here\"\"\",y\r3,\"broken\" z,\n4,\"never closed\n5,plain,é\n  \n"
        + "6,\"\u{0627}\nb\",\n\"7\"  ,x,\n8,,"

    @Test("gives the rows and faults of the table read in order, wherever it is broken and however it is cut")
    func same() {
        var state = 7 as UInt64
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let marks: [[UInt8]] = [[0x22], [0x0A], [0x0D], [0x2C], [0xFF], [0x20], [], [0x22, 0x22]]
        for round in 0..<2_000 {
            var bytes = Array(Self.table.utf8)
            for _ in 0..<random(4) {
                let place = random(bytes.count)
                bytes.replaceSubrange(place..<place + min(random(3), bytes.count - place), with: marks[random(8)])
            }
            var reader = TableReader(bytes)
            let header = reader.next()
            let whole = Array(TableReader(bytes))
            for size in [1, 9, 40, 1_000] {
                let cut = Self.rows(of: bytes, after: reader, size, keeping: [])
                #expect([header].compactMap(\.self) + cut == whole, "round \(round), \(size): \(bytes)")
            }
        }
    }

    @Test("columns that nobody asks for are looked at all the same, and come out empty")
    func keeping() throws {
        let bytes = Array("a,b,c\n1,\"x\"\"y\",3\n4,".utf8) + [0xFF] + Array(",6\n7,,\n \n".utf8)
        var reader = TableReader(bytes)
        _ = reader.next()
        let rows = Self.rows(of: bytes, after: reader, 1, keeping: [true, false, false])
        #expect(try rows[0].get().fields == ["1", "", ""])
        #expect(try rows[0].get().ranges == [6..<7, 9..<13, 15..<16])
        #expect(throws: TableFault.self) { try rows[1].get() }
        #expect(try rows[2].get().fields == ["7", "", ""])
        #expect(rows.count == 3)
    }

    private static func rows(
        of bytes: [UInt8], after reader: TableReader, _ leastBytes: Int, keeping isKept: [Bool]
    ) -> [Result<TableRow, TableFault>] {
        bytes.withUnsafeBufferPointer { buffer in
            var pieces = TablePieces(buffer, after: reader, leastBytes: leastBytes)
            var rows: [Result<TableRow, TableFault>] = []
            while let piece = pieces.next() { piece.eachRow(of: buffer, keeping: isKept) { rows.append($0) } }
            return rows
        }
    }
}
