import TestSupport
import Testing
import ZipArchives

/// An archive of one report `good.md` and one entry more, with something wrong about it.
struct HostileArchive: Sendable, CustomTestStringConvertible {
    let name: String
    /// What becomes of the sound archive.
    let spoil: @Sendable (inout [UInt8]) -> Void
    /// Reports that are left.
    let kept: Int
    let said: String

    init(_ name: String, kept: Int, says said: String, _ spoil: @escaping @Sendable (inout [UInt8]) -> Void) {
        (self.name, self.kept, self.said, self.spoil) = (name, kept, said, spoil)
    }

    var testDescription: String { name }
}

@Suite("Malformed archives") struct HostileArchiveTests {
    /// Offsets in a central record (APPNOTE 4.3.12): flags 8, method 10, CRC 16, packed 20, unpacked 24, name 46.
    static func central(_ bytes: inout [UInt8], _ offset: Int, _ new: [UInt8]) {
        let marks = bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
        bytes.replaceSubrange(marks[1] + offset..<marks[1] + offset + new.count, with: new)
    }
    /// Offsets in a local header (4.3.7): flags 6, method 8, name 30.
    static func local(_ bytes: inout [UInt8], _ offset: Int, _ new: [UInt8]) {
        let marks = bytes.indices.filter { bytes[$0...].starts(with: [0x50, 0x4B, 3, 4]) }
        bytes.replaceSubrange(marks[1] + offset..<marks[1] + offset + new.count, with: new)
    }
    static func name(_ bytes: inout [UInt8], _ name: [UInt8]) {
        local(&bytes, 30, name)
        central(&bytes, 46, name)
    }

    static let archives = [
        HostileArchive("nothing", kept: 0, says: "") { $0 = [] },
        HostileArchive("two letters", kept: 0, says: "is no zip archive") { $0 = [0x50, 0x4B] },
        HostileArchive("a text", kept: 0, says: "is no zip archive") { $0 = Array("Three rockets fell.".utf8) },
        HostileArchive("gzip", kept: 0, says: "is no zip archive") { $0 = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] },
        HostileArchive("no entry", kept: 0, says: "holds no report") {
            $0 = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
        },
        HostileArchive("cut before its directory", kept: 0, says: "is no zip archive") { $0.removeLast(120) },
        HostileArchive("its beginning cut off", kept: 0, says: "is no zip archive") { $0.removeFirst(40) },
        HostileArchive("a directory that points nowhere", kept: 0, says: "is no zip archive") { bytes in
            bytes.replaceSubrange(bytes.count - 6..<bytes.count - 2, with: [0xFF, 0xFF, 0xFF, 0x7F])
        },
        HostileArchive("more entries counted than there are", kept: 0, says: "is no zip archive") { bytes in
            bytes.replaceSubrange(bytes.count - 14..<bytes.count - 10, with: [0xFF, 0x7F, 0xFF, 0x7F])
        },
        HostileArchive("a wrong check sum", kept: 1, says: "cannot be unpacked") { central(&$0, 16, [1, 2, 3, 4]) },
        HostileArchive("an encrypted entry", kept: 1, says: "is encrypted") {
            local(&$0, 6, [1])
            central(&$0, 8, [1])
        },
        HostileArchive("a way of packing that nobody knows", kept: 1, says: "cannot be unpacked") {
            local(&$0, 8, [77])
            central(&$0, 10, [77])
        },
        HostileArchive("an entry of four gigabytes, as declared", kept: 1, says: "more than 50000000") {
            central(&$0, 24, [0xFF, 0xFF, 0xFF, 0xFE])
        },
        HostileArchive("..", kept: 1, says: "leads out of the archive") { name(&$0, Array("../x/y/e.txt".utf8)) },
        HostileArchive("a root", kept: 1, says: "leads out of the archive") {
            name(&$0, Array("/tmp/xyz.txt".utf8))
        },
        HostileArchive("a drive", kept: 1, says: "leads out of the archive") { name(&$0, Array("C:/xxxxx.txt".utf8)) },
        HostileArchive("backslashes", kept: 1, says: "leads out of the archive") {
            name(&$0, Array("a\\..\\xxx.txt".utf8))
        },
        HostileArchive("a line end in a name", kept: 1, says: "leads out of the archive") {
            name(&$0, Array("line\nend.txt".utf8))
        },
        HostileArchive("a symbolic link", kept: 1, says: "is a link to another file") {
            // The upper half of the attributes is the mode of Unix.
            central(&$0, 40, [0xFF, 0xA1])
        },
        HostileArchive("bytes in a report that are no text", kept: 1, says: "this is no text") { bytes in
            var writer = ZipWriter()
            writer.add(Array(ShortReport.text.utf8), as: "good.md")
            writer.add([0, 1, 2, 0, 0xFF], as: "bad.txt")
            bytes = (try? writer.bytes()) ?? []
        },
    ]

    @Test(
        "lose what is bad, give the rest, say it in a sentence, and write nothing beside the output",
        arguments: archives)
    func check(archive: HostileArchive) async throws {
        let scratch = try ScratchFolder()
        var writer = ZipWriter()
        writer.add(Array(ShortReport.text.utf8), as: "good.md")
        writer.add(Array("A second report, of twelve letters in its name.\n".utf8), as: "folder/e.txt")
        var bytes = try writer.bytes()
        archive.spoil(&bytes)
        try scratch.write(bytes, to: "in/a.zip")
        let run = try await Tool.run(["text", "in/a.zip", "--format", "json"], in: scratch.url)
        #expect(run.status == (archive.kept == 0 ? 1 : 3), "\(run.status): \(run.errors)")
        #expect(run.lines.count == archive.kept)
        #expect(run.errors.contains(archive.said), "\(run.errors)")
        let told = run.errors.split(separator: "\n")
        #expect(told.count == 1 && told[0].hasSuffix("."), "\(run.errors)")
        #expect(try scratch.files().keys.sorted() == ["in/a.zip"])
    }
}
