import Foundation
import TestSupport
import Testing
import ZipArchives

@Suite("Zip archives")
struct ZipArchivesTests {
    private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in entries { writer.add(bytes, as: name) }
        return try writer.bytes()
    }

    @Test("give back what was put in, names in any script, empty entries, too")
    func roundTrip() throws {
        let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let entries: [(String, [UInt8])] = [("doc.kml", long), ("سجل/تقرير.txt", Array("نص".utf8)), ("empty", [])]
        let reader = try ZipReader(try archive(entries))
        #expect(reader.entries.map(\.name) == entries.map(\.0))
        for (entry, given) in zip(reader.entries, entries) {
            #expect(try reader.bytes(of: entry, limit: 1 << 20) == given.1)
        }
    }

    @Test("are the same bytes in a file, from a file, as in memory")
    func files() throws {
        let folder = try ScratchFolder()
        let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let (given, path) = (folder.url.appending(path: "given").path, folder.url.appending(path: "made.zip").path)
        try Data(long).write(to: URL(filePath: given))
        var writer = ZipWriter()
        writer.add(file: given, as: "doc.kml")
        try writer.write(toFile: path)
        #expect(try [UInt8](Data(contentsOf: URL(filePath: path))) == archive([("doc.kml", long)]))
        writer.add(file: given + "-gone", as: "other")
        #expect(throws: ZipFault.self) { try writer.write(toFile: path) }
        #expect(throws: ZipFault.self) { try writer.write(toFile: folder.url.appending(path: "no/made.zip").path) }
    }

    @Test("are the same bytes at any time and in any time zone, dated 1980")
    func fixedTimes() throws {
        let first = try archive([("doc.kml", Array("<kml/>".utf8))])
        setenv("TZ", "Asia/Baghdad", 1)
        tzset()
        let second = try archive([("doc.kml", Array("<kml/>".utf8))])
        unsetenv("TZ")
        tzset()
        #expect(first == second)
        #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
    }

    @Test("are read no further than the limit, whatever they declare")
    func bomb() throws {
        var bytes = try archive([("bomb", [UInt8](repeating: 0, count: 50_000_000))])
        #expect(bytes.count < 100_000)
        var reader = try ZipReader(bytes)
        #expect(throws: ZipFault.self) { try reader.bytes(of: reader.entries[0], limit: 1_000_000) }
        // The same, declared as ten bytes in the central directory.
        let directory = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes.replaceSubrange(directory + 24..<directory + 28, with: [10, 0, 0, 0])
        reader = try ZipReader(bytes)
        #expect(reader.entries[0].byteCount == 10)
        #expect(throws: ZipFault.self) { try reader.bytes(of: reader.entries[0], limit: 1_000_000) }
    }

    @Test(
        "tell names that would leave the folder",
        arguments: [
            ("a/b.txt", true), ("../b.txt", false), ("a/../../b", false), ("/etc/passwd", false), ("C:/x", false),
            ("a\\..\\b", false), ("a..b/c", true), ("a\nb", false),
        ])
    func names(name: String, isSafe: Bool) throws {
        let reader = try ZipReader(try archive([(name, [1])]))
        #expect(reader.entries[0].isSafeName == isSafe)
    }

    @Test("cut or changed anywhere give a fault or bytes, never a crash")
    func mutated() throws {
        let whole = try archive([("a.txt", Array("first".utf8)), ("b.txt", [UInt8](repeating: 65, count: 5000))])
        for cut in 0..<whole.count { read(Array(whole[..<cut])) }
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0xFF
            read(changed)
        }
        #expect(throws: ZipFault.self) { try ZipReader(Array("no archive".utf8)) }
    }

    private func read(_ bytes: [UInt8]) {
        guard let reader = try? ZipReader(bytes) else { return }
        for entry in reader.entries { _ = try? reader.bytes(of: entry, limit: 100_000) }
    }
}
