internal import ContentHashing
public import DataFormats
internal import FoundationEssentials
public import IncidentModel

/// The files of a run that hold incidents instead of reports: records, tables, layers, exports.
public struct StructuredInputs: Sendable {
    public internal(set) var incidents: [StructuredIncident] = []
    /// The files themselves, and the reports that they list.
    public internal(set) var reports: [Report] = []
    public internal(set) var findings: [Finding] = []
    /// Of a record, about none of its incidents.
    public internal(set) var recordFindings: [Finding] = []
    var inputs: [(name: String, bytes: Int, sha256: String)] = []

    /// Past this a file is not taken into memory.
    private static let mostBytes = 4 << 30

    public init() {}

    public init(_ files: [(path: String, kind: StructuredFile.Kind)]) {
        for file in files { add(file.path, file.kind) }
    }

    /// Which of the inputs are which, each kept in its order. What a folder holds is reports.
    public static func split(_ inputs: [String]) -> (
        files: [(path: String, kind: StructuredFile.Kind)], reports: [String]
    ) {
        var files: [(path: String, kind: StructuredFile.Kind)] = []
        var reports: [String] = []
        for input in inputs {
            if let kind = kind(of: input) { files.append((input, kind)) } else { reports.append(input) }
        }
        return (files, reports)
    }

    /// By the ending of the name; .json, .jsonl and .ndjson by how they begin. Nil for a report, a folder, and what is not there.
    public static func kind(of path: String) -> StructuredFile.Kind? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else { return nil }
        let name = (path.split(separator: "/").last ?? "").lowercased()
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...] {
        case "csv", "tsv": return .table
        case "gpkg": return .geoPackage
        case "geojson", "geojsonl", "geojsons": return .geoJSON
        case "json": return StructuredFile.kind(ofJSON: head(of: path))
        case "jsonl", "ndjson": return StructuredFile.kind(ofLines: head(of: path))
        default: return nil
        }
    }

    private static func head(of path: String) -> [UInt8] {
        guard let file = FileHandleReading.open(path) else { return [] }
        return file.head(1 << 20)
    }

    private mutating func add(_ path: String, _ kind: StructuredFile.Kind) {
        guard FileHandleReading.size(of: path) ?? 0 <= Self.mostBytes,
            let data = try? Data(contentsOf: URL(filePath: path))
        else {
            findings.append(
                Finding(
                    code: "unreadable",
                    message: "\(path): cannot be read; check that it exists, may be opened and is below 4 GiB.",
                    isSetAside: true))
            return
        }
        let bytes = [UInt8](data)
        let digest = SHA256Digest(of: bytes).hexadecimal
        inputs.append((path, bytes.count, digest))
        let file = StructuredFile(kind, bytes: bytes, path: path, sha256: digest)
        incidents += file.incidents
        let known = Set(reports.map(\.id))
        reports += file.reports.filter { !known.contains($0.id) }
        findings += file.findings
        recordFindings += file.recordFindings
        if file.incidents.isEmpty, file.findings.allSatisfy({ !$0.isSetAside }) {
            findings.append(
                Finding(code: "no-incident", message: "\(path): holds no incident.", isSetAside: false))
        }
    }

    /// What the gazetteer is asked for on their behalf.
    var names: [String] {
        incidents.flatMap { record in
            record.incident.sites.filter { $0.placement == nil }.map(\.name)
                + (record.notes.map { [$0.text] } ?? [])
        }
    }
}
