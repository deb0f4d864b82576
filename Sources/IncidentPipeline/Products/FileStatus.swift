internal import FoundationEssentials
internal import Glibc

/// What is at a path.
enum FileStatus {
    /// Nil when nothing is there.
    static func isFolder(_ path: String) -> Bool? {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) ? isFolder : nil
    }

    /// Paths of all files below, sorted; folders are not among them.
    static func filesBelow(_ folder: String) -> [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: resolved(folder))) ?? []
        return names.filter { isFolder("\(folder)/\($0)") != true }.sorted()
    }

    static func withoutSlashes(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The absolute path without links; the path as given when it cannot be told.
    static func resolved(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return withoutSlashes(path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// - Parameter folder: an absolute path without links.
    static func canBeMoved(_ folder: String) -> Bool {
        let parent = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]) + "/"
        var own = stat()
        var above = stat()
        guard stat(folder, &own) == 0, stat(parent, &above) == 0 else { return true }
        return own.st_dev == above.st_dev && access(parent, W_OK) == 0 && folder != resolved(".")
    }
}
