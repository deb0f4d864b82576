internal import ContentHashing
internal import FileMapping
internal import Glibc
internal import IncidentModel

/// A large file of JSON lines, read from the disk piece by piece: neither its size nor its bytes need fit into memory.
struct MappedLines {
    private let map: FileMap

    /// From this size on a file is mapped.
    static let leastBytes = 16 << 20
    private let bytesOfPiece: Int

    /// Nil for what is smaller, has another ending, or cannot be mapped.
    init?(path: String, leastBytes: Int = Self.leastBytes, bytesOfPiece: Int = 4 << 20) {
        self.bytesOfPiece = bytesOfPiece
        guard ["jsonl", "ndjson"].contains(InputFolder.ending(of: path)) else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size >= leastBytes, let map = FileMap(descriptor: descriptor)
        else { return nil }
        map.expectReadingInOrder()
        self.map = map
    }

    /// - Returns: nil when it is no UTF-8, so that it wants decoding as a whole.
    func read(path: String, _ fields: ReportFields) -> (file: ReportFile, sha256: String, bytes: Int)? {
        let bytes = map.bytes.bindMemory(to: UInt8.self)
        let hashing = SHA256Hashing()
        var (file, reading) = (ReportFile(), ReportFile.LineReading())
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        hashing.add(UnsafeRawBufferPointer(rebasing: map.bytes[..<start]))
        while start < bytes.count {
            let end = bytes.lineEnd(from: min(start + bytesOfPiece, bytes.count))
            let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
            guard UTF8Check.firstInvalidOffset(in: piece) == nil, !piece.contains(0) else { return nil }
            hashing.add(UnsafeRawBufferPointer(piece))
            if end < bytes.count { hashing.add([0x0A]) }
            file.readLines(piece, path, fields, &reading)
            map.giveBack(start..<end)
            start = end + 1
        }
        file.noteSynonyms(reading, path)
        if !map.isUnchanged {
            file = ReportFile()
            file.setAside(
                "unreadable",
                "\(path): was changed by another program while it was read; run again when it is finished.")
        }
        return (file, hashing.digest().hexadecimal, bytes.count)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Of the line that goes through `start`: where its line feed stands, or the end of the bytes.
    func lineEnd(from start: Int) -> Int {
        guard start < count, let base = baseAddress, let found = memchr(base + start, 0x0A, count - start) else {
            return count
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
