internal import Glibc

/// A file mapped into memory: what is looked at is in memory, the rest on the disk.
///
/// What another program cuts off the file meanwhile reads as zeros, and `isCutShort` says so afterwards; without that, looking at
/// a page that is no longer there would end the program (SIGBUS). Whoever reads asks when he is done.
public final class FileMap: @unchecked Sendable {
    public let bytes: UnsafeRawBufferPointer
    private let descriptor: Int32
    private let slot: Int
    private let size: off_t
    private let changed: timespec

    /// - Parameter descriptor: of a file that can be read; stays the caller's.
    /// - Returns: nil for what cannot be mapped: empty files, pipes, folders.
    public init?(descriptor given: Int32) {
        var status = stat()
        guard fstat(given, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
        let descriptor = fcntl(given, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { return nil }
        let count = Int(status.st_size)
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            close(descriptor)
            return nil
        }
        guard let slot = GuardedMaps.add(start, count) else {
            munmap(start, count)
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        self.slot = slot
        bytes = UnsafeRawBufferPointer(start: start, count: count)
        (size, changed) = (status.st_size, status.st_mtim)
    }

    deinit {
        GuardedMaps.remove(slot)
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        close(descriptor)
    }

    /// Bytes were missing when they were looked at, or are now.
    public var isCutShort: Bool {
        var status = stat()
        return GuardedMaps.wasCut(slot) || fstat(descriptor, &status) != 0 || status.st_size < size
    }

    /// Nobody has written to the file since it was mapped.
    public var isUnchanged: Bool {
        var status = stat()
        return !GuardedMaps.wasCut(slot) && fstat(descriptor, &status) == 0 && status.st_size == size
            && status.st_mtim.tv_sec == changed.tv_sec && status.st_mtim.tv_nsec == changed.tv_nsec
    }

    /// It will be read from its beginning to its end.
    public func expectReadingInOrder() {
        madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_SEQUENTIAL)
    }

    /// Lets go what was read; what is asked for again comes back from the disk or its cache.
    public func giveBack(_ range: Range<Int>) {
        let whole = range.lowerBound & ~0xFFFF..<max(range.lowerBound, range.upperBound) & ~0xFFFF
        guard !whole.isEmpty else { return }
        madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress! + whole.lowerBound), whole.count, MADV_DONTNEED)
    }

    /// All of it.
    public func giveBack() {
        madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
    }
}
