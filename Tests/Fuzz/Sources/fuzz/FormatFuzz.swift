internal import DataFormats
internal import Foundation
internal import IncidentModel
internal import PageReading
internal import ZipArchives

/// Any bytes are a page and may be a feed; what comes out of them is UTF-8.
func readPage(_ bytes: [UInt8]) {
    guard let text = try? DecodedText(bytes) else { return }
    precondition(String(validating: text.bytes, as: UTF8.self) != nil)
    let page = WebPage(text.bytes)
    precondition(String(validating: page.text, as: UTF8.self) != nil)
    for item in Feed(text.bytes)?.items ?? [] { precondition(String(validating: item.text, as: UTF8.self) != nil) }
}

/// Whatever an archive declares, no entry gives more than was asked for.
func readArchive(_ bytes: [UInt8]) {
    guard let reader = try? ZipReader(bytes) else { return }
    for entry in reader.entries.prefix(50) {
        if let unpacked = try? reader.bytes(of: entry, limit: 100_000) { precondition(unpacked.count <= 100_000) }
    }
}

/// What is refused is said in a sentence; what is taken can be written in every format, and as a record read again.
func readStructured(_ kind: StructuredFile.Kind, _ bytes: [UInt8], path: String = "fuzz.x") {
    let file = StructuredFile(kind, bytes: bytes, path: path, sha256: "")
    for finding in file.findings {
        precondition(finding.message.hasPrefix(path) && ".?".contains(finding.message.last ?? " "), finding.message)
        precondition(finding.message.utf8.count < 20_000, "\(finding.message.utf8.count) bytes")
    }
    var incidents = file.incidents.prefix(20).map(\.incident)
    // Ids are given, and made unique, once all files of a run are there.
    for index in incidents.indices { incidents[index].id = "\(index)" }
    let collection = IncidentCollection(reports: file.reports, incidents: incidents, findings: file.recordFindings)
    for entry in ProductCatalogue().entries where !entry.needsFile {
        var written: [UInt8] = []
        guard (try? entry.write(collection) { written += $0 }) != nil else {
            preconditionFailure("\(entry.fileName) is not written")
        }
        guard entry.fileName == IncidentsJSON().fileName else { continue }
        let problems = IncidentsJSONReader(written).problems
        precondition(problems.isEmpty, "\(problems[0].path) \(problems[0].reason)")
    }
}

private let layersPath = "/dev/shm/incidentmap-fuzz-\(ProcessInfo.processInfo.processIdentifier).gpkg"

/// A GeoPackage is opened by its path, and is the same afterwards.
func readLayers(_ bytes: [UInt8]) {
    let file = URL(filePath: layersPath)
    guard (try? Data(bytes).write(to: file)) != nil else { fatalError("\(layersPath) cannot be written") }
    readStructured(.geoPackage, [], path: layersPath)
    precondition((try? Data(contentsOf: file)) == Data(bytes))
}

/// Zones that are taken are written again as zones.
func readZones(_ bytes: [UInt8]) {
    let (zones, _) = ZoneFile.read(bytes, file: "fuzz.geojson")
    _ = ZonesGeoJSON().bytes(of: IncidentCollection(reports: [], incidents: [], zones: zones))
}
