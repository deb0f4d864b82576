/// Which module may import which: the table of `docs/ARCHITECTURE.md`, lowest level first.
enum ImportOrder {
    /// A module may import any module of a level below its own, none of its own level or above.
    static let levels: [[String]] = [
        ["ConcurrentWork"],
        [
            "ByteWriting", "ContentHashing", "FileMapping", "IncidentModel", "JSONReading", "TableReading",
            "ZipArchives",
        ],
        ["GeometryEngine", "GazetteerIndex", "ReportReading", "PageReading"],
        [
            "Geocoding", "IncidentAssembly", "IncidentMeasuring", "IncidentComparison", "MapDrawing", "DataFormats",
            "GazetteerImport",
        ],
        ["PageWriting"],
        ["IncidentPipeline"],
        ["IncidentEvaluation"],
        ["Commands"],
        ["incidentmap"],
    ]

    /// An outside dependency has one door each: the module that owns it.
    static let owners: [String: String] = [
        "CGEOS": "GeometryEngine",
        "CPROJ": "GeometryEngine",
        "CCrypto": "ContentHashing",
        "CMalloc": "IncidentPipeline",
        "CZip": "ZipArchives",
        "GRDB": "DataFormats",
        "GRDBSQLite": "DataFormats",
        "Mustache": "PageWriting",
        "Yams": "IncidentPipeline",
        "ArgumentParser": "Commands",
    ]

    /// What the toolchain brings is open to all.
    static let toolchain: Set<String> = [
        "Swift", "FoundationEssentials", "Foundation", "Glibc", "Musl", "Synchronization", "Dispatch",
    ]

    /// Targets that only hold a module map.
    static var systemLibraries: [String] { owners.keys.filter { $0.hasPrefix("C") }.sorted() }

    static func level(of module: String) -> Int? { levels.firstIndex { $0.contains(module) } }

    /// Why `module` may not import `imported`; nil when it may.
    static func objection(to imported: String, in module: String) -> String? {
        if toolchain.contains(imported) { return nil }
        if let owner = owners[imported] {
            return owner == module ? nil : "\(module) imports \(imported), which only \(owner) may"
        }
        guard let own = level(of: module) else { return "\(module) stands in no level of the import order" }
        guard let other = level(of: imported) else {
            return "\(module) imports \(imported), which stands in no level of the import order"
        }
        return other < own
            ? nil : "\(module) (level \(own)) imports \(imported) (level \(other)): imports point down only"
    }

    /// Every objection to the import lines of one source text.
    static func objections(toSource text: String, of module: String) -> [String] {
        ImportLines(in: text).modules.compactMap { objection(to: $0, in: module) }
    }
}
