public import Foundation

/// Where the package's own files are, whatever folder the tests run in.
public enum Repository {
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    public static func file(_ path: String) -> URL { root.appending(path: path) }
}
