import DataFormats
import Foundation
import Glibc
import IncidentModel

/// A million incidents with one placed impact each, as GeoJSON points, a GeoPackage or a table of sites; and those files
/// read again. The writers and readers are those of `map` and `convert`.
enum PointFormat: String {
    case geoJSON = "points.geojson"
    case geoPackage = "points.gpkg"
    case table = "points.csv"

    func path(in folder: URL) -> String { folder.appending(path: "ours-\(rawValue)").path }

    var kind: StructuredFile.Kind {
        switch self {
        case .geoJSON: .geoJSON
        case .geoPackage: .geoPackage
        case .table: .table
        }
    }
}

/// Writes the file; answers the number of incidents. What is in it is checked by others.
func writingPoints(_ inputs: Inputs, as format: PointFormat) throws -> Work {
    let collection = try millionIncidents(inputs)
    let path = format.path(in: inputs.folder)
    return {
        unlink(path)
        switch format {
        case .geoJSON: try write(IncidentsGeoJSON(.points), of: collection, to: path)
        case .table: try write(SitesCSV(), of: collection, to: path)
        case .geoPackage: try GeoPackage.write(collection, toFile: path)
        }
        Held.value = collection
        return Double(collection.incidents.count)
    }
}

/// Reads it, from the disk to incidents; answers the sum of its positions.
func readingPoints(_ inputs: Inputs, as format: PointFormat) throws -> Work {
    let path = format.path(in: inputs.folder)
    return {
        guard let bytes = format == .geoPackage ? FileBytes([]) : FileBytes(path: path) else {
            throw FormatFailure(description: "\(path) cannot be read")
        }
        let file = StructuredFile(format.kind, bytes: bytes, path: path, sha256: "")
        Held.value = file
        if let finding = file.findings.first(where: \.isSetAside) { throw FormatFailure(description: finding.message) }
        return file.incidents.reduce(0) { sum, record in
            record.incident.sites.compactMap(\.placement).reduce(sum) { $0 + microdegrees($1.point) }
        }
    }
}

/// A whole number, so that sides that add up in another order come to the same.
private func microdegrees(_ point: Coordinate) -> Double {
    (point.longitude * 1e6).rounded() + 3 * (point.latitude * 1e6).rounded()
}

private func write(_ product: some Product, of collection: IncidentCollection, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw FormatFailure(description: "\(path) cannot be written") }
    defer { close(descriptor) }
    try product.write(collection) { bytes throws(FormatFailure) in
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw FormatFailure(description: "\(path) cannot be written") }
            offset += count
        }
    }
}

private func millionIncidents(_ inputs: Inputs) throws -> IncidentCollection {
    let numbers = try inputs.numbers(in: "points.bin")
    let names = try inputs.names()
    let incidents = (0..<numbers.count / 2).map { index in
        let name = names[index % names.count]
        let point = Coordinate(longitude: numbers[2 * index], latitude: numbers[2 * index + 1])
        let day = CivilDay(daysSince1970: 16_436 + index % 3650)
        let site = Site(
            role: .impact, phrase: LocationPhrase(relation: .near, anchors: [PlaceReference(name: name)]),
            verbatim: "near \(name)", speaker: Speaker(kind: .official, name: "the police"),
            evidence: [
                Evidence(
                    report: ReportID("report-\(index % 5000)"), range: 10..<50,
                    quote: "\(index % 7 + 1) rockets came down near \(name), the police said")
            ],
            placement: Placement(
                place: PlaceID("p\(index % names.count)"), footprint: .empty, point: point, radiusMeters: 100,
                precision: PrecisionCodes(acled: 1, ged: 1)))
        return Incident(
            id: "incident-\(10_000_000 + index)", status: .carriedOut,
            date: EventDate(date: day.partialDate, weekday: day.weekday, basis: .explicit),
            weapon: Weapon(term: "rocket", verbatim: "rockets"), munitions: CountRange(exactly: index % 7 + 1),
            sites: [site])
    }
    return IncidentCollection(reports: [], incidents: incidents)
}

struct FormatFailure: Error, CustomStringConvertible { let description: String }

/// What the work was about, kept until its memory has been looked at.
enum Held { nonisolated(unsafe) static var value: Any? }
