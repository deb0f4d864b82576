internal import Glibc

/// The file that an index is written to: block by block under another name, in place only when whole.
///
/// A lock on the unfinished file keeps a second process from building the same index at once.
final class IndexFileWriter {
    private let path: String
    private let partPath: String
    private var descriptor: Int32
    private var block: [UInt8] = []
    private var sums: [UInt64] = []
    /// Bytes so far, the header's block included.
    private(set) var position = IndexFileFormat.blockBytes

    init(_ path: String) throws(IndexFileError) {
        let partPath = path + ".part"
        var descriptor: Int32
        while true {
            descriptor = open(partPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else { throw .cannotWrite(path, reason: String(cString: strerror(errno))) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                close(descriptor)
                throw .beingBuilt(path)
            }
            // Between opening and locking the other process may have finished: then this is its finished file.
            var held = stat()
            var named = stat()
            if fstat(descriptor, &held) == 0, stat(partPath, &named) == 0, held.st_ino == named.st_ino { break }
            close(descriptor)
        }
        // Set last: a failed init must not run `deinit`, which takes the unfinished file away.
        self.path = path
        self.partPath = partPath
        self.descriptor = descriptor
        guard ftruncate(descriptor, 0) == 0 else { throw failure() }
        block.reserveCapacity(IndexFileFormat.blockBytes)
    }

    deinit {
        guard descriptor >= 0 else { return }
        unlink(partPath)
        close(descriptor)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(IndexFileError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = min(rest.count, IndexFileFormat.blockBytes - block.count)
            block.append(contentsOf: rest[..<count])
            position += count
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            if block.count == IndexFileFormat.blockBytes { try flush() }
        }
    }

    func write<Number: FixedWidthInteger>(_ numbers: [Number]) throws(IndexFileError) {
        let little = numbers.map(\.littleEndian)
        var thrown: IndexFileError?
        little.withUnsafeBytes { bytes in
            do throws(IndexFileError) { try write(bytes) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }

    func align() throws(IndexFileError) {
        try write([UInt8](repeating: 0, count: (8 - position % 8) % 8))
    }

    /// Closes the last block and writes the sums.
    /// - Returns: where they are, and the sum over them.
    func writeSums() throws(IndexFileError) -> (offset: Int, count: Int, sum: UInt64) {
        let open = IndexFileFormat.blockBytes - block.count
        if open < IndexFileFormat.blockBytes { try write([UInt8](repeating: 0, count: open)) }
        let written = sums.map(\.littleEndian)
        let offset = position
        try write(written)
        let sum = written.withUnsafeBytes { IndexFileFormat.sum($0) }
        return (offset, written.count * 8, sum)
    }

    func finish(header: [UInt8]) throws(IndexFileError) {
        try put(block, at: position - block.count)
        try put(header + [UInt8](repeating: 0, count: IndexFileFormat.blockBytes - header.count), at: 0)
        guard fsync(descriptor) == 0, rename(partPath, path) == 0 else { throw failure() }
        close(descriptor)
        descriptor = -1
    }

    private func flush() throws(IndexFileError) {
        sums.append(block.withUnsafeBytes { IndexFileFormat.sum($0) })
        try put(block, at: position - block.count)
        block.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: [UInt8], at offset: Int) throws(IndexFileError) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, offset + done) }
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            done += count
        }
    }

    private func failure() -> IndexFileError { .cannotWrite(path, reason: String(cString: strerror(errno))) }
}
