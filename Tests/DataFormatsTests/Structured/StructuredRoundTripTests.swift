import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing

@Suite("Incidents out and in again")
struct StructuredRoundTripTests {
    private func again(_ kind: StructuredFile.Kind, _ bytes: [UInt8], at path: String) throws -> IncidentCollection {
        let file = StructuredFile(kind, bytes: bytes, path: path, sha256: "")
        #expect(file.findings.filter(\.isSetAside).isEmpty, "\(file.findings.map(\.message))")
        return IncidentCollection(
            reports: file.reports, incidents: file.incidents.map(\.incident), findings: file.recordFindings)
    }

    @Test("incidents.jsonl gives incidents.json byte for byte")
    func lines() throws {
        let collection = try FixtureCollection.make()
        let lines = IncidentsJSONLines().bytes(of: collection)
        #expect(lines.split(separator: 0x0A).count == 1 + collection.incidents.count)
        let read = try again(.lines, lines, at: "incidents.jsonl")
        #expect(IncidentsJSON().bytes(of: read) == IncidentsJSON().bytes(of: collection))
    }

    @Test("a GeoPackage gives the same rows of incidents and sites, in every table that is made from them")
    func geoPackage() throws {
        let collection = try FixtureCollection.make()
        let scratch = try ScratchFolder()
        let file = try scratch.write(try GeoPackage.bytes(of: collection), to: "incidents.gpkg")
        let read = try again(.geoPackage, [], at: file.path)
        #expect(read.reports.map(\.id) == collection.reports.map(\.id))
        #expect(read.reports.map(\.sha256) == collection.reports.map(\.sha256))
        // The gazetteer that columns of Darwin Core quote is not in the file's incidents.
        var known = collection
        known.places = []
        #expect(withoutDerived(SitesCSV().bytes(of: read)) == withoutDerived(SitesCSV().bytes(of: known)))
        #expect(withoutDerived(IncidentsCSV().bytes(of: read)) == withoutDerived(IncidentsCSV().bytes(of: known)))
    }

    @Test(
        "sites.csv gives the same sites, outlines and all", arguments: [SitesCSV(), SitesCSV(hasByteOrderMark: true)])
    func sites(product: SitesCSV) throws {
        var known = try FixtureCollection.make()
        known.places = []
        let read = try again(.table, product.bytes(of: known), at: "sites.csv")
        #expect(withoutDerived(SitesCSV().bytes(of: read)) == withoutDerived(SitesCSV().bytes(of: known)))
    }

    @Test("incidents.csv gives the same row for each incident")
    func incidents() throws {
        let known = try FixtureCollection.make()
        let read = try again(.table, IncidentsCSV().bytes(of: known), at: "incidents.csv")
        #expect(withoutDerived(IncidentsCSV().bytes(of: read)) == withoutDerived(IncidentsCSV().bytes(of: known)))
    }

    @Test("GeoJSON in one file and a line a feature give the same points and outlines")
    func geoJSON() throws {
        let known = try FixtureCollection.make()
        for bytes in [
            IncidentsGeoJSON().bytes(of: known), IncidentsGeoJSONSequence(.line).bytes(of: known),
            IncidentsGeoJSONSequence(.record).bytes(of: known),
        ] {
            let read = try again(.geoJSON, bytes, at: "f.geojson")
            #expect(read.incidents.map(\.id) == known.incidents.map(\.id))
            for (a, b) in zip(read.incidents, known.incidents) {
                #expect(a.sites.map(\.role) == b.sites.map(\.role))
                #expect(a.sites.map(\.name) == b.sites.map(\.name))
                #expect(a.sites.map { $0.placement?.place } == b.sites.map { $0.placement?.place })
                #expect(a.sites.map { $0.placement?.writtenPoint } == b.sites.map { $0.placement?.writtenPoint })
                #expect(
                    a.sites.map { $0.placement?.writtenFootprint } == b.sites.map { $0.placement?.writtenFootprint })
            }
            // What a feature does not say: counts of a site, harm in words, who was blamed, minutes of a time in words.
            let lost: Set = [
                "count_min", "count_max", "casualty_notes", "damage", "attributed_to", "blamed", "time_from_min",
                "time_to_min",
            ]
            var plain = known
            plain.places = []
            for product in [SitesCSV(), IncidentsCSV()] as [any Product] {
                #expect(
                    withoutDerived(product.bytes(of: read), lost) == withoutDerived(product.bytes(of: plain), lost))
            }
        }
    }

    @Test("features that GDAL has written again, ids among the properties and areas before their sites, give the same")
    func geoJSONOfGDAL() throws {
        let known = try FixtureCollection.make()
        let written = IncidentsGeoJSON().bytes(of: known)
        let root = try #require(JSONSerialization.jsonObject(with: Data(written)) as? [String: Any])
        let features = try #require(root["features"] as? [[String: Any]]).map { feature in
            var feature = feature
            var properties = feature["properties"] as? [String: Any] ?? [:]
            properties["id"] = feature.removeValue(forKey: "id")
            feature["properties"] = properties
            return feature
        }
        let moved = try JSONSerialization.data(
            withJSONObject: ["type": "FeatureCollection", "features": Array(features.reversed())])
        let direct = try again(.geoJSON, written, at: "f.geojson")
        let read = try again(.geoJSON, Array(moved), at: "f.geojson")
        func sites(_ collection: IncidentCollection) -> [[Site]] {
            collection.incidents.sorted { $0.id < $1.id }.map { incident in
                incident.sites.map { site in
                    var site = site
                    site.evidence = []
                    return site
                }
            }
        }
        #expect(sites(read) == sites(direct))
        #expect(sites(read).flatMap(\.self).contains { $0.placement != nil })
    }

    @Test("our ACLED and GED shapes come back at their points, with the radius that they name")
    func shapes() throws {
        let known = try FixtureCollection.make()
        for product in [ACLEDShapedCSV(), GEDShapedCSV()] as [any Product] {
            let read = try again(.table, product.bytes(of: known), at: product.fileName)
            #expect(read.incidents.map { $0.sites[0].placement?.radiusMeters } == [900, 3150, 2600])
            #expect(read.incidents.allSatisfy { $0.sites[0].role == .impact })
        }
    }

    @Test("actors of our ACLED and GED shapes come back, and the rows are written again as they were")
    func actors() throws {
        var known = try FixtureCollection.make()
        known.incidents[1].claimedBy = ["Group A (Iraq)"]
        known.incidents[1].attributedTo = ["Group B", "Group A (Iraq)"]
        for (product, columns) in [
            (ACLEDShapedCSV(), ["actor1", "assoc_actor_1"]), (GEDShapedCSV(), ["side_a"]),
        ] as [(any Product, [String])] {
            let written = product.bytes(of: known)
            let read = try again(.table, written, at: product.fileName)
            #expect(read.incidents.first { !$0.attributedTo.isEmpty }?.attributedTo == ["Group A (Iraq)", "Group B"])
            func actors(_ bytes: [UInt8]) throws -> [[String]] {
                let rows = try ParsedCSV(bytes).rows
                let kept = try columns.map { try #require(rows[0].firstIndex(of: $0)) }
                return rows.dropFirst().map { row in kept.map { row[$0] } }
            }
            #expect(try actors(product.bytes(of: read)) == actors(written))
        }
    }

    @Test(
        "the author that a coder names is attributed, the others are kept in a finding, nobody is nobody",
        arguments: [
            ("1", [], "side_a \"Government of X\", side_b \"Group\""), ("3", ["Government of X"], "side_b \"Group\""),
        ])
    func sides(type: String, attributed: [String], others: String) throws {
        let text =
            "relid,type_of_violence,side_a,side_b,latitude,longitude,where_prec,date_prec,date_start\n"
            + "B,\(type),Government of X,Group,33,44,1,1,2020-05-19\n"
        let ged = try #require(try again(.table, Array(text.utf8), at: "g.csv").incidents.first)
        #expect(ged.attributedTo == attributed)
        #expect(ged.findings.map(\.code) == ["coded-actors"] && ged.findings[0].message.contains(others))
        let acled =
            "event_id_cnty,event_date,sub_event_type,actor1,actor2,latitude,longitude,geo_precision\n"
            + "A,2020-05-19,Air/drone strike,Unidentified Armed Group (Iraq),Civilians (Iraq),33,44,1\n"
        let unknown = try #require(try again(.table, Array(acled.utf8), at: "a.csv").incidents.first)
        #expect(unknown.attributedTo.isEmpty && unknown.blamed.isEmpty)
        #expect(unknown.findings[0].evidence.map(\.quote) == ["Unidentified Armed Group (Iraq)", "Civilians (Iraq)"])
    }

    @Test("a newer minor version is read without what it adds; another major one is refused in a sentence")
    func versions() throws {
        let text = String(decoding: IncidentsJSON().bytes(of: try FixtureCollection.make()), as: UTF8.self)
        let newer = text.replacing("\"schema\": \"1.0\"", with: "\"schema\": \"1.9\", \"weather\": 1")
        let read = IncidentsJSONReader(Array(newer.utf8))
        #expect(read.problems.isEmpty && read.collection.incidents.count == 3)
        for version in ["2.0", "0.9", "one", "1"] {
            let other = text.replacing("\"schema\": \"1.0\"", with: "\"schema\": \"\(version)\"")
            let refused = IncidentsJSONReader(Array(other.utf8))
            #expect(refused.collection.incidents.isEmpty)
            #expect(refused.problems.map(\.path) == ["schema"])
        }
    }

    /// Without the last column of incidents.csv (findings) and the gazetteer's columns of sites.csv.
    private func withoutDerived(_ bytes: [UInt8], _ lost: Set<String> = []) -> [[String]] {
        let rows = (try? ParsedCSV(bytes).rows) ?? []
        let derived = lost.union([
            "findings", "georeferenceRemarks", "georeferenceSources", "pointRadiusSpatialFit",
        ])
        let kept = (rows.first ?? []).indices.filter { !derived.contains(rows[0][$0]) }
        return rows.map { row in kept.map { row[$0] } }
    }

    @Test("a MultiPoint of one position is a point, as GIS programs keep whole layers") func multiPoints() {
        let feature =
            #"{"type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": [[44.25, 33.53]]}, "properties": {"date": "2020-03-11"}}"#
        let file = StructuredFile(.geoJSON, bytes: Array(feature.utf8), path: "f.geojson", sha256: "")
        #expect(
            file.incidents.map { $0.incident.sites.map { $0.placement?.point } } == [
                [Coordinate(longitude: 44.25, latitude: 33.53)]
            ])
        #expect(StructuredFile.showsIncidents(.geoJSON, head: Array(feature.utf8), path: "f.geojson"))
    }
}
