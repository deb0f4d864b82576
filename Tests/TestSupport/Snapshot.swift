internal import Foundation

/// Compares a product with its text recorded beside the suite: `Snapshots/<name>` in the test file's folder.
///
/// `SNAPSHOTS=record swift test` renews all of them; a snapshot that is not there fails.
public enum Snapshot {
    /// - Parameter name: path below `Snapshots`, as `Suite/test.ext`.
    /// - Throws: `SnapshotError`, with the first line that differs.
    public static func verify(_ text: String, as name: String, testFile: String = #filePath) throws {
        try verify(Array(text.utf8), as: name, testFile: testFile)
    }

    public static func verify(_ bytes: [UInt8], as name: String, testFile: String = #filePath) throws {
        let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "record" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            return try Data(bytes).write(to: file)
        }
        guard let recorded = try? Data(contentsOf: file) else { throw SnapshotError.missing(path: file.path) }
        guard !recorded.elementsEqual(bytes) else { return }
        throw SnapshotError.differs(path: file.path, recorded: Array(recorded), found: bytes)
    }
}

public enum SnapshotError: Error, CustomStringConvertible {
    case missing(path: String)
    case differs(path: String, recorded: [UInt8], found: [UInt8])

    public var description: String {
        switch self {
        case .missing(let path):
            return "\(path) is not there; look at the product, then record it with SNAPSHOTS=record swift test"
        case .differs(let path, let recorded, let found):
            let old = Self.lines(recorded)
            let new = Self.lines(found)
            let index = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
            return "\(path):\(index + 1) differs\n  recorded: \(Self.line(index, of: old))\n"
                + "  found:    \(Self.line(index, of: new))"
        }
    }

    private static func lines(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func line(_ index: Int, of lines: [Substring]) -> String {
        lines.indices.contains(index) ? String(lines[index].prefix(300)) : "(ends here)"
    }
}
