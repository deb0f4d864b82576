internal import FoundationEssentials
internal import Glibc

/// A system call that failed, in the system's own words.
struct WriteFailure: Error, CustomStringConvertible {
    let description: String

    /// Takes the reason from `errno`.
    static var last: WriteFailure { WriteFailure(description: String(cString: strerror(errno))) }
}

/// The steps of putting files into place.
enum FolderWriting {
    /// Makes a folder and those above it; returns the ones that were not there, the highest first.
    static func makeFolders(_ path: String) throws(WriteFailure) -> [String] {
        var made: [String] = []
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            let folder = String(path[..<end])
            if mkdir(folder, 0o777) == 0 {
                made.append(folder)
            } else if errno != EEXIST {
                let failure = WriteFailure.last
                for folder in made.reversed() { rmdir(folder) }
                throw failure
            }
        }
        return made
    }

    /// One folder takes the place of another, which comes back when that fails.
    static func move(_ fresh: String, to target: String, replacing: Bool) throws(WriteFailure) {
        let old = "\(target).replaced-\(getpid())"
        if replacing, rename(target, old) != 0 { throw .last }
        if rename(fresh, target) != 0 {
            let failure = WriteFailure.last
            if replacing { rename(old, target) }
            throw failure
        }
        if replacing { remove(old) }
    }

    static func moveFiles(_ names: [String], from fresh: String, to target: String) throws(WriteFailure) {
        for name in names {
            if let slash = name.lastIndex(of: "/") { _ = try makeFolders("\(target)/\(name[..<slash])") }
            if rename("\(fresh)/\(name)", "\(target)/\(name)") != 0 { throw .last }
        }
    }

    static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
