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

    /// By the ending of the name; .json, .jsonl and .ndjson by how they begin. Nil for a report, a folder, and what is not there.
    public static func kind(of path: String) -> StructuredFile.Kind? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder else { return nil }
        switch InputFolder.ending(of: path) {
        case "csv", "tsv": return .table
        case "gpkg": return .geoPackage
        case "geojson", "geojsonl", "geojsons": return .geoJSON
        case "kml", "kmz": return .kml
        case "json": return StructuredFile.kind(ofJSON: head(of: path))
        case "jsonl", "ndjson": return StructuredFile.kind(ofLines: head(of: path))
        default: return nil
        }
    }

    static func head(of path: String) -> [UInt8] {
        guard let file = FileHandleReading.open(path) else { return [] }
        return file.head(1 << 20)
    }

    mutating func add(_ path: String, _ kind: StructuredFile.Kind) {
        guard FileHandleReading.size(of: path) ?? 0 <= Self.mostBytes, let bytes = FileBytes(path: path) else {
            findings.append(
                Finding(
                    code: "unreadable",
                    message: "\(path): cannot be read; check that it exists, may be opened and is below 4 GiB.",
                    isSetAside: true))
            return
        }
        add(bytes, path, kind)
    }

    mutating func add(_ bytes: [UInt8], _ path: String, _ kind: StructuredFile.Kind) {
        add(FileBytes(bytes), path, kind)
    }

    private mutating func add(_ bytes: FileBytes, _ path: String, _ kind: StructuredFile.Kind) {
        let digest = bytes.digest.hexadecimal
        inputs.append((path, bytes.count, digest))
        var file = StructuredFile(kind, bytes: bytes, path: path, sha256: digest)
        var (found, told) = (file.takeIncidents(), file.reports)
        ReportNames(reports).settle(&told, of: &found)
        reports += told
        findings += file.findings
        recordFindings += file.recordFindings
        // Moved, where it can be: very many of them are in memory once.
        if incidents.isEmpty { incidents = found } else { incidents += found }
        if found.isEmpty, file.findings.allSatisfy({ !$0.isSetAside }) {
            findings.append(
                Finding(code: "no-incident", message: "\(path): holds no incident.", isSetAside: false))
        }
    }

    /// Calls by another name what shares its id with another text of the run, and drops what is in it already.
    mutating func settleNames(beside known: [Report]) { ReportNames(known).settle(&reports, of: &incidents) }

    /// What the gazetteer is asked for on their behalf.
    var names: [String] {
        incidents.flatMap { record in
            record.incident.sites.filter { $0.placement == nil }.map(\.name)
                + (record.notes.map { [$0.text] } ?? [])
        }
    }
}

extension FileBytes {
    /// Read piece by piece, so that a large file is not in memory for that.
    fileprivate var digest: SHA256Digest {
        let hashing = SHA256Hashing()
        withBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: 1 << 23) {
                let piece = start..<min(start + 1 << 23, bytes.count)
                hashing.add(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[piece])))
                giveBack(piece)
            }
        }
        return hashing.digest()
    }
}
