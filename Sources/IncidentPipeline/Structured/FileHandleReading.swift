internal import Glibc

/// The beginning and the size of a file, without reading it whole.
struct FileHandleReading: ~Copyable {
    private let descriptor: Int32

    static func open(_ path: String) -> FileHandleReading? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        return descriptor < 0 ? nil : FileHandleReading(descriptor: descriptor)
    }

    deinit { close(descriptor) }

    /// At most `count` bytes.
    func head(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress! + filled, count - filled) }
            if got <= 0 { break }
            filled += got
        }
        return Array(bytes[..<filled])
    }

    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
