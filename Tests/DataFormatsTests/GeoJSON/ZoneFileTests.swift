import DataFormats
import IncidentModel
import Testing

@Suite("A user's zone file")
struct ZoneFileTests {
    static let square = #"{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,34],[44,33]]]}"#

    @Test("gives a zone for each polygon, named by name, title, id or number")
    func names() {
        let file = collection(
            [
                (#""properties":{"name":"Karkh","title":"no"}"#, Self.square),
                (#""properties":{"name":" ","title":"Rusafa"}"#, Self.square),
                (#""id":7,"properties":null"#, Self.square), (#""id":"x-1","properties":{}"#, Self.square),
                (#""properties":{"name":{"en":"x"}}"#, Self.square),
                (#""properties":{"name":"Karkh"}"#, Self.square),
            ])
        let (zones, findings) = read(file)
        #expect(findings.isEmpty)
        #expect(zones.map(\.name) == ["Karkh", "Rusafa", "7", "x-1", "5", "Karkh (2)"])
        #expect(Set(zones.map(\.id)).count == 6)
        #expect(zones.allSatisfy { $0.kind == .userArea && $0.radiusMeters == nil })
    }

    @Test("may be a feature or a bare geometry, with a byte order mark, holes and altitudes")
    func shapes() throws {
        let feature = #"{"type":"Feature","properties":{"name":"A"},"geometry":\#(Self.square)}"#
        #expect(read(feature).zones.map(\.name) == ["A"])
        #expect(read("\u{FEFF}" + Self.square).zones.count == 1)
        let parts = """
            {"type":"MultiPolygon","coordinates":[[[[0,0,5],[0,9,5],[9,9,5],[9,0,5],[0,0,5]],
            [[1,1],[2,1],[2,2],[1,2],[1,1]]],[[[20,20],[21,20],[21,21],[20,20]]]]}
            """
        let zone = try #require(read(parts).zones.first)
        #expect(zone.area.polygons.count == 2)
        for polygon in zone.area.polygons {
            #expect(polygon.exterior.isAnticlockwise)
            #expect(polygon.holes.allSatisfy { !$0.isAnticlockwise })
        }
    }

    @Test(
        "sets a bad feature aside, names it and goes on",
        arguments: [
            (#"{"type":"Point","coordinates":[44,33]}"#, "Point"), ("null", "no geometry"),
            (#"{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34],[44,34]]]}"#, "open"),
            (#"{"type":"Polygon","coordinates":[[[44,33],[45,33],[44,33]]]}"#, "3 positions"),
            (#"{"type":"Polygon","coordinates":[[[33,144],[33,145],[34,145],[33,144]]]}"#, "not on earth"),
            (#"{"type":"Polygon","coordinates":[[[1e308,0],[1,0],[1,1],[1e308,0]]]}"#, "not on earth"),
            (#"{"type":"Polygon","coordinates":[[["a",33],[45,33],[45,34],["a",33]]]}"#, "coordinates"),
            (#"{"type":"Polygon","coordinates":[[[44],[45],[45],[44]]]}"#, "coordinates"),
            (#"{"type":"Polygon","coordinates":[]}"#, "is empty"), (#"{"type":"Polygon"}"#, "coordinates"),
            (#"{"type":"Blob","coordinates":[]}"#, "Blob"),
            (#"{"type":"MultiPolygon","coordinates":[]}"#, "is empty"),
            (#"[1,2]"#, "geometry"), (#""text""#, "geometry"),
            (#"{"type":"GeometryCollection","geometries":[]}"#, "is empty"),
        ])
    func badFeature(geometry: String, saying: String) throws {
        let file = collection([
            (#""properties":{"name":"first"}"#, Self.square), (#""properties":{"name":"bad"}"#, geometry),
            (#""properties":{"name":"last"}"#, Self.square),
        ])
        let (zones, findings) = read(file)
        #expect(zones.map(\.name) == ["first", "last"])
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.isSetAside)
        #expect(finding.message.hasPrefix("my zones.geojson: feature 2"), "\(finding.message)")
        #expect(finding.message.contains(saying), "\(finding.message)")
    }

    @Test("keeps the features around one that is no feature", arguments: ["3", "null", "[]", #"{"type":"Thing"}"#])
    func noFeature(element: String) {
        let good = #"{"type":"Feature","properties":{},"geometry":\#(Self.square)}"#
        let (zones, findings) = read(#"{"type":"FeatureCollection","features":[\#(good),\#(element),\#(good)]}"#)
        #expect(zones.map(\.name) == ["1", "3"])
        #expect(findings.map(\.code) == ["bad-zone-feature"])
    }

    @Test(
        "that is no GeoJSON gives no zone and one finding",
        arguments: [
            "", "{", "[]", "null", "name,wkt\r\nA,POLYGON", "{\"type\":", #"{"type":3}"#, #"{"features":[]}"#,
            #"{"type":"FeatureCollection"}"#, #"{"type":"FeatureCollection","features":{}}"#, "\u{0}\u{1}\u{2}",
            #"{"type":"Polygon","coordinates":[[[NaN,0]]]}"#, #"{"type":"Polygon","coordinates":[[[1e999,0]]]}"#,
            #"{"type":"FeatureCollection","features":[],"features":[]}"#,
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"geometry":null}]}"#,
            #"{"type":"Polygon","coordinates":[[[44,33],[45,33],[45,34]"#,
        ])
    func noGeoJSON(text: String) throws {
        let (zones, findings) = read(text)
        #expect(zones.isEmpty)
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.code == "unreadable-zone-file")
        #expect(finding.message.hasPrefix("my zones.geojson: "))
        #expect(finding.message.utf8.count < 300, "\(finding.message)")
    }

    @Test("survives broken UTF-8, a cut at every byte and 100,000 levels")
    func anyBytes() {
        let whole = Array(collection([(#""properties":{"name":"é"}"#, Self.square)]).utf8)
        for count in 0..<whole.count { #expect(!read(bytes: Array(whole.prefix(count))).findings.isEmpty) }
        for index in whole.indices {
            var broken = whole
            broken[index] = 0xFF
            _ = read(bytes: broken)
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(read(#"{"type":"Polygon","coordinates":\#(deep)"#).findings.count == 1)
        #expect(read(deep).zones.isEmpty)
    }

    @Test("in another coordinate system is refused with the way to convert it, WGS 84 is taken")
    func coordinateSystems() {
        func file(_ name: String) -> String {
            #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"\#(name)"}},"features":["#
                + #"{"type":"Feature","properties":{},"geometry":\#(Self.square)}]}"#
        }
        #expect(read(file("urn:ogc:def:crs:OGC:1.3:CRS84")).zones.count == 1)
        #expect(read(file("urn:ogc:def:crs:EPSG::4326")).zones.count == 1)
        let utm = read(file("urn:ogc:def:crs:EPSG::32638"))
        #expect(utm.zones.isEmpty)
        #expect(utm.findings.map(\.code) == ["zone-file-not-wgs84"])
        #expect(utm.findings[0].message.contains("ogr2ogr"))
    }

    @Test("is repaired where a polygon crosses itself, and says so")
    func bowtie() throws {
        let bowtie = #"{"type":"Polygon","coordinates":[[[44,33],[45,34],[45,33],[44,34],[44,33]]]}"#
        let (zones, findings) = read(collection([(#""properties":{"name":"A"}"#, bowtie)]))
        #expect(zones.first?.area.polygons.count == 2)
        #expect(findings.map(\.code) == ["zone-repaired"])
        #expect(findings.allSatisfy { !$0.isSetAside })
    }

    @Test("sets a polygon without area aside")
    func flat() {
        let flat = #"{"type":"Polygon","coordinates":[[[44,33],[45,33],[44,33],[44,33]]]}"#
        let (zones, findings) = read(collection([(#""properties":{"name":"A"}"#, flat)]))
        #expect(zones.isEmpty)
        #expect(findings.map(\.code) == ["bad-zone-feature"])
    }

    @Test("may be cut at the antimeridian or as wide as the world")
    func wide() {
        let cut = """
            {"type":"MultiPolygon","coordinates":[[[[170,-10],[180,-10],[180,10],[170,10],[170,-10]]],
            [[[-180,-10],[-170,-10],[-170,10],[-180,10],[-180,-10]]]]}
            """
        let world = #"{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}"#
        for geometry in [cut, world] {
            let (zones, findings) = read(geometry)
            #expect(zones.count == 1)
            #expect(findings.isEmpty)
        }
    }

    @Test("comes back from zones.geojson as it went out")
    func roundTrip() throws {
        let zones = read(collection([(#""properties":{"name":"Karkh & <b>"}"#, Self.square)])).zones
        let written = ZonesGeoJSON().bytes(of: IncidentCollection(reports: [], incidents: [], zones: zones))
        #expect(read(bytes: written).zones == zones)
    }

    private func collection(_ features: [(members: String, geometry: String)]) -> String {
        let texts = features.map { #"{"type":"Feature",\#($0.members),"geometry":\#($0.geometry)}"# }
        return #"{"type":"FeatureCollection","features":[\#(texts.joined(separator: ","))]}"#
    }

    private func read(_ text: String) -> (zones: [Zone], findings: [Finding]) { read(bytes: Array(text.utf8)) }

    private func read(bytes: [UInt8]) -> (zones: [Zone], findings: [Finding]) {
        ZoneFile.read(bytes, file: "my zones.geojson")
    }
}
