import DataFormats
import Foundation
import GeometryEngine
import IncidentModel
import TestSupport
import Testing

/// Files of many batches, which several threads read at once.
@Suite("Files of very many records")
struct ManyRecordsTests {
    /// Some in order, some with several sites far apart, some broken, some with another layout.
    private static func feature(_ number: Int) -> String {
        let name = number % 7 == 0 ? "مدينة الصدر \(number)" : "Place \"\(number)\"".replacing("\"", with: "\\\"")
        let incident = number % 5 == 0 ? "shared-\(number % 200)" : "incident-\(number)"
        let extra = number % 11 == 0 ? ", \"weather\": [1, {\"a\": null}], \"killed_min\": \(number % 4)" : ""
        let latitude = number % 97 == 0 ? "95.5" : "33.\(1000 + number % 9000)"
        return """
            {"type": "Feature", "id": "\(incident)/site-\(number)", "geometry": {"type": "Point", "coordinates": \
            [44.\(1000 + number % 9000), \(latitude)]}, "properties": {"incident": "\(incident)", "role": \
            "\(number % 89 == 0 ? "none" : "impact")", "name": "\(name)", "date": "2020-05-\(10 + number % 20)", \
            "radius_m": \(number % 3 == 0 ? "null" : "900"), "quote": "one | two", "reports": "a; b"\(extra)}}
            """
    }

    private static let features = (0..<6_000).map(feature)
    /// The gist of a file, as text.
    private static func told(_ file: StructuredFile) -> [String] {
        file.incidents.map { "\($0.incident)" } + file.findings.map(\.message).map(Self.withoutLine)
    }

    private static func withoutLine(_ message: String) -> String {
        message.split(separator: " ").filter { !$0.hasPrefix("f.x:") }.joined(separator: " ")
    }

    private static func read(_ kind: StructuredFile.Kind, _ text: String, at path: String = "f.x") -> StructuredFile {
        StructuredFile(kind, bytes: Array(text.utf8), path: path, sha256: "")
    }

    @Test("a collection, the same feature a line, and the same in a mapped file are the same incidents, in order")
    func features() throws {
        let collection =
            "{\"type\": \"FeatureCollection\", \"features\": [\n\(Self.features.joined(separator: ",\n"))\n]}"
        let told = Self.told(Self.read(.geoJSON, collection))
        let lines = Self.read(.geoJSON, Self.features.joined(separator: "\n"))
        #expect(lines.incidents.count > 4_000 && lines.findings.count > 100)
        let places = Self.told(lines)
        #expect(told.count == places.count)
        // Ranges of evidence are those of the file; all else is the same.
        func plain(_ text: String) -> String { text.replacing(/Range\(\d+\.\.<\d+\)/, with: "range") }
        for (one, other) in zip(told, places) { #expect(plain(one) == plain(other)) }
    }

    @Test("sites of an incident are in the order of their numbers, wherever in the file they stand")
    func order() throws {
        let lines = Self.read(.geoJSON, Self.features.reversed().joined(separator: "\n"))
        let shared = try #require(lines.incidents.first { $0.incident.id == "shared-5" }).incident
        let expected = (0..<6_000).filter { $0 % 200 == 5 && $0 % 97 != 0 && $0 % 89 != 0 }
        #expect(shared.sites.count == expected.count)
        #expect(shared.sites.map(\.name) == expected.map { $0 % 7 == 0 ? "مدينة الصدر \($0)" : "Place \"\($0)\"" })
    }

    @Test("a table of many rows and a layer of them give the incidents that they were written from")
    func tables() throws {
        let incidents = (0..<1_200).map { number in
            let point = Coordinate(longitude: 44 + Double(number % 700) / 1000, latitude: 33 + Double(number) / 10_000)
            let site = Site(
                role: .impact,
                phrase: LocationPhrase(relation: .near, anchors: [PlaceReference(name: "Place \(number)")]),
                verbatim: "near \"Place\" \(number)", speaker: Speaker(kind: .official, name: "police"),
                evidence: [Evidence(report: ReportID("r\(number % 9)"), range: 0..<0, quote: "hit,\nnear \(number)")],
                placement: Placement(
                    place: PlaceID("p\(number)"), footprint: Geodesic.circle(around: point, radiusMeters: 500),
                    point: point,
                    radiusMeters: 500, precision: PrecisionCodes(acled: 1, ged: 1)))
            return Incident(id: "incident-\(number)", status: .carriedOut, sites: [site, site])
        }
        let known = IncidentCollection(reports: [], incidents: incidents)
        let scratch = try ScratchFolder()
        let layer = try scratch.write(try GeoPackage.bytes(of: known), to: "f.gpkg")
        for file in [
            StructuredFile(.table, bytes: SitesCSV().bytes(of: known), path: "f.csv", sha256: ""),
            StructuredFile(.geoPackage, bytes: [], path: layer.path, sha256: ""),
        ] {
            #expect(file.findings.filter(\.isSetAside).isEmpty)
            #expect(file.incidents.map(\.incident.id) == incidents.map(\.id))
            for (read, known) in zip(file.incidents.map(\.incident.sites), incidents.map(\.sites)) {
                let outlines = (
                    read.map { $0.placement?.writtenFootprint }, known.map { $0.placement?.writtenFootprint }
                )
                #expect(read.map(\.verbatim) == known.map(\.verbatim))
                #expect(read.map(\.evidence) == known.map(\.evidence))
                #expect(outlines.0 == outlines.1)
            }
        }
    }

    @Test("a circle that is drawn when asked for is the placement with the circle drawn")
    func circles() throws {
        let point = Coordinate(longitude: 44.4, latitude: 33.3)
        let codes = PrecisionCodes(acled: 1, ged: 1)
        let asked = Placement(place: "p", circleAround: point, radiusMeters: 900, precision: codes) {
            Geodesic.circle(around: $0, radiusMeters: $1)
        }
        let circle = Geodesic.circle(around: point, radiusMeters: 900)
        let drawn = Placement(place: "p", footprint: circle, point: point, radiusMeters: 900, precision: codes)
        #expect(
            asked == drawn && asked.hashValue == drawn.hashValue
                && asked.footprint.polygons[0].exterior.coordinates.count == 97)
        var moved = asked
        moved.point = Coordinate(longitude: 44.5, latitude: 33.3)
        #expect(moved.footprint == circle)
        var other = asked
        other.footprint = Geodesic.circle(around: point, radiusMeters: 901)
        #expect(other != drawn)
    }
}
