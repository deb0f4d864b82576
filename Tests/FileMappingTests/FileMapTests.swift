import FileMapping
import Foundation
import TestSupport
import Testing

@Suite("A mapped file") struct FileMapTests {
    private let scratch: ScratchFolder
    private let path: String

    init() throws {
        scratch = try ScratchFolder()
        path = scratch.url.appending(path: "f").path
        try scratch.write([UInt8](repeating: 7, count: 300_000), to: "f")
    }

    private func map() throws -> FileMap {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        return try #require(FileMap(descriptor: descriptor))
    }

    @Test("holds the bytes of the file, again after they were let go")
    func bytes() throws {
        let map = try map()
        #expect(map.bytes.count == 300_000 && map.bytes.allSatisfy { $0 == 7 })
        map.giveBack()
        map.giveBack(65_536..<200_000)
        #expect(map.bytes.allSatisfy { $0 == 7 })
        #expect(map.isUnchanged && !map.isCutShort)
    }

    @Test("reads as zeros where it was cut short meanwhile, and says so", arguments: [0, 1, 5_000, 262_144])
    func cutShort(kept: Int) throws {
        let map = try map()
        #expect(map.bytes[299_999] == 7)
        #expect(truncate(path, kept) == 0)
        map.giveBack()
        #expect(map.bytes.prefix(kept).allSatisfy { $0 == 7 })
        #expect(map.bytes.dropFirst(kept).allSatisfy { $0 == 0 })
        #expect(map.isCutShort && !map.isUnchanged)
    }

    @Test("says so when it has grown back to its size by then")
    func grownBack() throws {
        let map = try map()
        #expect(truncate(path, 0) == 0)
        #expect(map.bytes[200_000] == 0)
        try scratch.write([UInt8](repeating: 7, count: 300_000), to: "f")
        #expect(map.isCutShort && !map.isUnchanged)
    }

    @Test("says so when its last page alone was cut, where no signal tells")
    func lastPage() throws {
        let map = try map()
        #expect(truncate(path, 299_990) == 0)
        #expect(map.isCutShort && !map.isUnchanged)
    }

    @Test("keeps other maps as they are when one is cut")
    func others() throws {
        try scratch.write([UInt8](repeating: 9, count: 100_000), to: "g")
        let descriptor = open(scratch.url.appending(path: "g").path, O_RDONLY)
        let other = try #require(FileMap(descriptor: descriptor))
        close(descriptor)
        let map = try map()
        #expect(truncate(path, 0) == 0)
        #expect(map.bytes.allSatisfy { $0 == 0 } && other.bytes.allSatisfy { $0 == 9 })
        #expect(map.isCutShort && !other.isCutShort && other.isUnchanged)
    }

    @Test("is cut under several threads at once without harm")
    func threads() throws {
        let map = try map()
        #expect(truncate(path, 4_096) == 0)
        nonisolated(unsafe) let bytes = map.bytes
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            let sum = stride(from: index, to: bytes.count, by: 64).reduce(into: 0) { $0 += Int(bytes[$1]) }
            #expect(sum == 64 * 7)
        }
        #expect(map.isCutShort)
    }

    @Test("is nothing for a folder, an empty file and a pipe")
    func notMapped() throws {
        try scratch.write([], to: "empty")
        for path in ["/dev/null", scratch.url.path, scratch.url.appending(path: "empty").path] {
            let descriptor = open(path, O_RDONLY)
            #expect(FileMap(descriptor: descriptor) == nil)
            close(descriptor)
        }
        #expect(FileMap(descriptor: -1) == nil)
    }

    @Test("leaves room for others when it goes: a thousand files one after the other")
    func many() throws {
        for _ in 0..<1_000 { _ = try map() }
        let open = try (0..<100).map { _ in try map() }
        #expect(open.allSatisfy { $0.isUnchanged })
    }
}
