import DataFormats
import Foundation
import IncidentModel
import Testing

/// Tables as spreadsheets of other systems save them.
@Suite("Tables in other encodings")
struct TableEncodingTests {
    /// The rows of a table in Arabic, as Excel writes "Unicode text" and "CSV" on systems of the region.
    static let arabic = """
        date;impact;killed
        2020-05-19;الزعفرانية;2
        2020-05-20;الدورة;

        """
    static let western = "date,impact,lat,lon\n2020-05-19,Café Zaïtoune,33.25,44.39\n"

    @Test(
        "are the rows of their UTF-8 twins",
        arguments: [
            (String.Encoding.utf16, ";", "UTF-16LE"), (.utf16LittleEndian, ";", "UTF-16LE"),
            (.utf16BigEndian, "\t", "UTF-16BE"), (.windowsCP1252, ",", "windows-1252"),
        ])
    func readsAsUTF8(encoding: String.Encoding, delimiter: String, name: String) throws {
        let text = (encoding == .windowsCP1252 ? Self.western : Self.arabic).replacing(";", with: delimiter)
        let given = try #require(text.data(using: encoding))
        let twin = StructuredFile(.table, bytes: Array(text.utf8), path: "f.csv", sha256: "")
        let file = StructuredFile(.table, bytes: Array(given), path: "f.csv", sha256: "")
        #expect(file.incidents.map { "\($0.incident)" } == twin.incidents.map { "\($0.incident)" })
        #expect(!file.incidents.isEmpty && file.findings.allSatisfy { !$0.isSetAside })
        let isMarked = encoding == .utf16
        let said = file.findings.filter { $0.code == "encoding-guessed" }.map(\.message)
        #expect(
            said == (isMarked ? [] : ["f.csv: the file does not say its encoding; it was read as \(name)."]))
    }

    /// "الزعفرانية" and "الدورة" in windows-1256.
    private static let arabicPage: [[UInt8]] = [
        [0xC7, 0xE1, 0xD2, 0xDA, 0xDD, 0xD1, 0xC7, 0xE4, 0xED, 0xC9], [0xC7, 0xE1, 0xCF, 0xE6, 0xD1, 0xC9],
    ]

    @Test("of Arabic code pages keep their letters") func arabicCodePage() {
        let rows = Self.arabicPage.map { Array("2020-05-19,".utf8) + $0 + [0x0A] }
        let file = StructuredFile(.table, bytes: Array("date,impact\n".utf8) + rows.joined(), path: "f.csv", sha256: "")
        #expect(file.incidents.map { $0.incident.sites.map(\.name) } == [["الزعفرانية"], ["الدورة"]])
        #expect(file.findings.contains { $0.message.contains("windows-1256") && $0.code == "encoding-guessed" })
    }

    @Test("letters that no column keeps, late in a long table, tell its encoding as well") func lateLetter() {
        var bytes = Array("date,impact,remark\n".utf8)
        for _ in 0..<40_000 { bytes += Array("2020-05-19,Dora,nothing to say\n".utf8) }
        bytes += Array("2020-05-20,Dora,caf".utf8) + [0xE9, 0x0A]
        let file = StructuredFile(.table, bytes: bytes, path: "f.csv", sha256: "")
        #expect(file.incidents.count == 40_001)
        #expect(file.findings.map(\.code).contains("encoding-guessed"))
        #expect(file.findings.allSatisfy { !$0.isSetAside })
    }

    @Test("a row of another encoding in a table of UTF-8 is left out, its letters not guessed") func oneRow() {
        let sound = Self.arabic.replacing(";", with: ",")
        let bytes = Array(sound.utf8) + Array("2020-05-21,".utf8) + Self.arabicPage[0].prefix(3) + Array(",1\n".utf8)
        let file = StructuredFile(.table, bytes: bytes, path: "f.x", sha256: "")
        #expect(file.incidents.count == 2)
        #expect(
            file.findings.first { $0.isSetAside }?.message
                == "f.x:4: a letter of it is not UTF-8; save the table as CSV in UTF-8; the row was left out.")
    }

    @Test("of letters that no known encoding has are refused") func unknown() {
        // "Москва" in windows-1251 is letters side by side that windows-1256 does not have.
        let bytes = Array("date,impact\n2020-05-19,".utf8) + [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, 0x0A]
        let file = StructuredFile(.table, bytes: bytes, path: "f.x", sha256: "")
        #expect(file.incidents.isEmpty)
        #expect(
            file.findings.map(\.message) == [
                "f.x: is not UTF-8, and its encoding is not known; save the table as CSV in UTF-8."
            ])
    }

    @Test("are known for tables of incidents by their heads") func heads() throws {
        let head = try #require(Self.arabic.data(using: .utf16))
        #expect(StructuredFile.showsIncidents(.table, head: Array(head), path: "f.csv"))
        #expect(StructuredFile.kind(ofUnnamed: Array(head)) == .table)
    }
}
