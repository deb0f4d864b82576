internal import FoundationEssentials
internal import Glibc

/// Finds the bundled gazetteer wherever the program was started from.
public enum GazetteerLocator {
    /// Folders that were looked at, best first: beside an installed binary, above a built one, then the working folder.
    public static func candidates() -> [String] {
        var folders: [String] = []
        if let named = environment("INCIDENTMAP_GAZETTEER") { folders.append(named) }
        if let binary = executablePath() {
            var parts = binary.split(separator: "/").dropLast()
            folders.append("/" + parts.dropLast().joined(separator: "/") + "/share/incidentmap/gazetteer")
            for _ in 0..<5 where !parts.isEmpty {
                folders.append("/" + parts.joined(separator: "/") + "/gazetteer")
                parts = parts.dropLast()
            }
        }
        return folders + ["gazetteer"]
    }

    /// The folders to load: the bundled one, then the user's own, which add to it or override it.
    public static func folders(own: [String]) throws(PipelineError) -> [String] {
        let tried = candidates()
        let bundled = tried.first { folder in
            var isFolder = false
            return FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder
                && ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).contains {
                    $0.hasSuffix(".geojson")
                }
        }
        guard bundled != nil || !own.isEmpty else { throw .noGazetteer(tried: tried) }
        return [bundled].compactMap { $0 } + own
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func executablePath() -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { return nil }
        return String(decoding: buffer[0..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
