internal import Foundation

extension ScratchFolder {
    /// Every file below, by its path, with its bytes.
    public func files(under path: String = "") throws -> [String: [UInt8]] {
        let base = path.isEmpty ? url : url.appending(path: path)
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
            var isFolder: ObjCBool = false
            let file = base.appending(path: name)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = [UInt8](try Data(contentsOf: file))
        }
        return files
    }

    /// Names directly inside, sorted; hidden ones, too.
    public func names(under path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).path).sorted()
    }
}
