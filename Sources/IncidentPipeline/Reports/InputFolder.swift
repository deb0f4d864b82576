internal import DataFormats
internal import FoundationEssentials

/// The files below a folder that may be inputs, by name.
///
/// Left out are hidden files, READMEs, which are about the reports, subfolders that hold a file `.incidentmapignore`, and
/// the products of an earlier run, its record aside: they would all tell the same incidents again.
struct InputFolder {
    let paths: [String]

    /// - Returns: nil for what is no folder.
    init?(_ path: String) {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return nil }
        let base = FileStatus.withoutSlashes(path)
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: FileStatus.resolved(path))) ?? []
        let marker = ".incidentmapignore"
        let skipped = names.filter { $0.hasSuffix("/" + marker) }.map { String($0.dropLast(marker.count)) }
        var products: Set<String> = []
        for name in names where Self.last(of: name) == Manifest.fileName {
            products.formUnion(Self.products(listedIn: "\(base)/\(name)").map { name.dropLast(13) + $0 })
        }
        paths = names.filter { name in
            let last = Self.last(of: name)
            return last.contains(".") && !last.hasPrefix(".") && last.lowercased() != "readme.md"
                && !products.contains(name) && !skipped.contains { name.hasPrefix($0) }
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(base)/\($0)" }
    }

    /// The lower-case ending of a name.
    static func ending(of path: String) -> String {
        let name = last(of: path)
        return name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
    }

    private static func last(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func products(listedIn path: String) -> [String] {
        guard FileHandleReading.size(of: path) ?? .max < 64 << 20,
            let data = try? Data(contentsOf: URL(filePath: path))
        else { return [] }
        return Manifest.productNames(in: [UInt8](data)).filter { $0 != "incidents.json" } + [Manifest.fileName]
    }
}
