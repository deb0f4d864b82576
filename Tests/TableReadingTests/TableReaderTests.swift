import Testing

@testable import TableReading

@Suite("Tables")
struct TableReaderTests {
    private func rows(_ text: String) -> [Result<TableRow, TableFault>] { Array(TableReader(Array(text.utf8))) }

    private func fields(_ text: String) throws -> [[String]] { try rows(text).map { try $0.get().fields } }

    @Test(
        "are read whatever parts their columns and ends their lines",
        arguments: [
            "a,b\n1,2\n", "a;b\r\n1;2\r\n", "a\tb\r1\t2", "a|b\n\n1|2\n  \n", "\u{FEFF}a,b\n1,2",
            "\"a\",\"b\"\n\"1\",2\n",
        ])
    func delimiters(text: String) throws { #expect(try fields(text) == [["a", "b"], ["1", "2"]]) }

    @Test("keep delimiters, quotation marks and line breaks inside quotation marks, and count lines over them")
    func quotes() throws {
        let text = "a,b\n\"x, \"\"y\"\"\",\"1\n2\n3\"\nlast,\n"
        #expect(try fields(text) == [["a", "b"], ["x, \"y\"", "1\n2\n3"], ["last", ""]])
        #expect(try rows(text).map { try $0.get().line } == [1, 2, 5])
    }

    @Test("lose a broken record and no other")
    func broken() {
        let read = rows("a,b\n\"x\"y,1\nc,2\n\"open,3\nd,4\n")
        #expect(
            read == [
                .success(TableRow(line: 1, fields: ["a", "b"], ranges: [0..<1, 2..<3])),
                .failure(TableFault(line: 2, reason: "text stands after a closing quotation mark")),
                .success(TableRow(line: 3, fields: ["c", "2"], ranges: [11..<12, 13..<14])),
                .failure(TableFault(line: 4, reason: "a quotation mark opens that is never closed")),
                .success(TableRow(line: 5, fields: ["d", "4"], ranges: [23..<24, 25..<26])),
            ])
    }

    @Test("say where the bytes of each field are, quotation marks left out")
    func ranges() throws {
        let text = "\u{FEFF}a,\"b, c\" ,d\n\"\",x"
        let bytes = Array(text.utf8)
        let words = try rows(text).map { row in
            try row.get().ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(words == [["a", "b, c", "d"], ["", "x"]])
    }

    @Test(
        "are the same read a stretch at a time, wherever the stretches end",
        arguments: [
            "a,b\n1,2\n3,4", "\u{FEFF}a;b\r\n1;\"2\n\n3\"\r\n\r\n\r\n4;5\r\n",
            "a,b\n\"x, \"\"y\"\"\",\"1\n2\n3\"\nlast,\n",
            "a,b\n\"x\"y,1\nc,2\n\"open,3\nd,4\n", "\n\n \r\n", "", "a\rb\r\rc\r",
        ])
    func stretches(text: String) {
        let whole = rows(text)
        for size in 1...max(text.utf8.count, 1) {
            var text = text
            let parts = text.withUTF8 { Array(TableStretches($0, stretchBytes: size)) }
            #expect(parts == whole, "in stretches of \(size)")
        }
    }

    @Test("of nothing are empty") func empty() { #expect(rows("").isEmpty && rows("\n\n \r\n").isEmpty) }
}
