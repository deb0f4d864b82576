import DataFormats
import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@Suite("incidents.geojson")
struct IncidentsGeoJSONTests {
    @Test("is a collection of features with text ids, each once, and no crs")
    func features() throws {
        let file = try written(try FixtureCollection.make())
        #expect(file["type"]?.text == "FeatureCollection")
        #expect(file["crs"] == nil)
        let features = file["features"]?.elements ?? []
        let ids = features.compactMap { $0["id"]?.text }
        #expect(ids.count == features.count && Set(ids).count == ids.count)
        let kinds = Dictionary(grouping: features) { $0["properties"]?["kind"]?.text ?? "" }.mapValues(\.count)
        #expect(kinds == ["site": 7, "footprint": 6, "path": 3])
        for feature in features {
            #expect(feature["type"]?.text == "Feature")
            #expect(feature["geometry"] != nil)
        }
    }

    @Test("has the same columns for every feature, styles aside")
    func columns() throws {
        let features = try written(try FixtureCollection.make())["features"]?.elements ?? []
        let styles = ["marker-", "stroke", "fill"]
        let columns = Set(
            features.map { feature -> Set<String> in
                guard case .object(let members) = feature["properties"] else { return [] }
                return Set(members.keys.filter { key in !styles.contains { key.hasPrefix($0) } })
            })
        #expect(columns.count == 1)
        let wanted: Set = [
            "incident", "status", "kind", "role", "name", "relation", "date", "time", "weapon", "munitions_min",
            "munitions_max", "killed_min", "killed_max", "injured_min", "injured_max", "radius_m", "acled", "ged",
            "hedged", "denied", "said_by", "quote", "reports", "distance_m", "distance_min_m", "distance_max_m",
            "azimuth_deg",
        ]
        #expect(columns.first?.isSuperset(of: wanted) == true)
    }

    @Test("gives the unplaced site no geometry and every other one some, never at 0, 0")
    func unplaced() throws {
        let features = try written(try FixtureCollection.make())["features"]?.elements ?? []
        let without = features.filter { $0["geometry"] == .null }
        #expect(without.map { $0["properties"]?["name"]?.text } == ["empty house"])
        for position in features.flatMap({ positions($0["geometry"]?["coordinates"]) }) {
            #expect(abs(position.longitude) > 40 && abs(position.latitude) > 30)
        }
    }

    @Test("winds exteriors anticlockwise and holes clockwise, whichever way they came")
    func winding() throws {
        var collection = try FixtureCollection.make()
        for incident in collection.incidents.indices {
            for site in collection.incidents[incident].sites.indices {
                let footprint = collection.incidents[incident].sites[site].placement?.footprint ?? .empty
                collection.incidents[incident].sites[site].placement?.footprint = MultiPolygon(
                    footprint.polygons.map {
                        Polygon(exterior: $0.exterior.reversed, holes: $0.holes.map(\.reversed))
                    })
            }
        }
        let bytes = IncidentsGeoJSON().bytes(of: collection)
        #expect(bytes == IncidentsGeoJSON().bytes(of: try FixtureCollection.make()))
        var holes = 0
        for feature in try ParsedJSON(bytes)["features"]?.elements ?? []
        where feature["geometry"]?["type"]?.text == "Polygon" {
            for (index, ring) in (feature["geometry"]?["coordinates"]?.elements ?? []).enumerated() {
                let ring = try LinearRing(positions(ring))
                #expect(ring.isAnticlockwise == (index == 0))
                holes += index > 0 ? 1 : 0
            }
        }
        #expect(holes == 1)
    }

    @Test("writes no coordinate finer than six decimals, points as fine as their radius supports")
    func decimals() throws {
        let text = String(decoding: IncidentsGeoJSON().bytes(of: try FixtureCollection.make()), as: UTF8.self)
        #expect(text.firstMatch(of: /\d\.\d{7}/) == nil)
        for (radius, longitude) in [
            (30_000.0, 44.123), (1500, 44.1235), (200, 44.12346), (1, 44.123457), (0, 44.123457),
        ] {
            var incident = try FixtureCollection.idrisi()
            incident.sites[0].placement?.point.longitude = 44.123456789
            incident.sites[0].placement?.radiusMeters = radius
            let file = try written(IncidentCollection(reports: [], incidents: [incident]))
            let point = file["features"]?.elements[0]["geometry"]?["coordinates"]?.elements
            #expect(point?[0].number == longitude, "\(radius)")
        }
    }

    @Test("draws the path from site point to site point along the geodesic")
    func path() throws {
        let file = try written(try FixtureCollection.make())
        let features = file["features"]?.elements ?? []
        let path = try #require(
            features.first { $0["id"]?.text == "2020-05-19-us-embassy-8e41aa07/path-0-1" })
        let line = positions(path["geometry"]?["coordinates"])
        #expect(line.first == Coordinate(longitude: 44.43227, latitude: 33.35325))
        #expect(line.last == Coordinate(longitude: 44.396, latitude: 33.299))
        #expect(line.count == 3)
        let length = zip(line, line.dropFirst()).reduce(0) { $0 + Geodesic.distanceMeters(from: $1.0, to: $1.1) }
        // pyproj 3.7: Geod(ellps="WGS84").inv(44.43227, 33.35325, 44.396, 33.299)
        #expect(abs(length - 6899.794) < 0.01)
        #expect(path["properties"]?["distance"]?.text == "6.9 km (4.9–8.8)")
        #expect(path["properties"]?["distance_m"]?.number == 6900)
        #expect(path["properties"]?["azimuth_deg"]?.number == 209)
        #expect(path["properties"]?["hedged"] == .flag(true))
    }

    @Test("cuts a path at the antimeridian and boxes it with west beyond east")
    func antimeridian() throws {
        let path = try #require(try pathFeature(from: (179.9, -17), to: (-179.8, -16.5)))
        #expect(path["geometry"]?["type"]?.text == "MultiLineString")
        let parts = (path["geometry"]?["coordinates"]?.elements ?? []).map { positions($0) }
        #expect(parts.count == 2)
        #expect(parts[0].last?.longitude == 180)
        #expect(parts[1].first?.longitude == -180)
        #expect(parts[0].last?.latitude == parts[1].first?.latitude)
        for part in parts {
            for (a, b) in zip(part, part.dropFirst()) { #expect(abs(a.longitude - b.longitude) < 1) }
        }
        let box = path["bbox"]?.elements.compactMap(\.number) ?? []
        #expect(box == [179.9, -17, -179.8, -16.5])
    }

    @Test("boxes the collection as narrowly as the globe allows")
    func box() throws {
        let box = try written(try FixtureCollection.make())["bbox"]?.elements.compactMap(\.number) ?? []
        #expect(box.count == 4)
        #expect(box[0] < box[2] && box[1] < box[3] && box[0] > 44 && box[3] < 34)
        #expect(try written(IncidentCollection(reports: [], incidents: []))["bbox"] == nil)
    }

    @Test("gives the path between a point and itself no geometry")
    func noPath() throws {
        let path = try #require(try pathFeature(from: (44, 33), to: (44, 33)))
        #expect(path["geometry"] == .null)
    }

    @Test("drops holes and parts that vanish when rounded, but never the whole footprint")
    func vanishing() throws {
        let place = FixturePlaces.dora.at
        var footprint = try FixtureShapes.circle(around: place, radiusMeters: 50)
        footprint.polygons += try FixtureShapes.circle(around: place, radiusMeters: 0.1).polygons
        #expect(try footprintGeometry(footprint)?["type"]?.text == "Polygon")
        let dust = try FixtureShapes.circle(around: place, radiusMeters: 0.1)
        let kept = try footprintGeometry(dust)
        #expect(kept?["type"]?.text == "Polygon")
        #expect((kept?["coordinates"]?.elements.first?.elements.count ?? 0) >= 4)
    }

    private func footprintGeometry(_ footprint: MultiPolygon) throws -> ParsedJSON? {
        var incident = try FixtureCollection.idrisi()
        incident.sites[0].placement?.footprint = footprint
        let file = try written(IncidentCollection(reports: [], incidents: [incident]))
        return file["features"]?.elements[1]["geometry"]
    }

    private func pathFeature(from: (Double, Double), to: (Double, Double)) throws -> ParsedJSON? {
        var incident = try FixtureCollection.idrisi()
        for (index, point) in [from, to].enumerated() {
            incident.sites[index].placement?.point = Coordinate(longitude: point.0, latitude: point.1)
        }
        let file = try written(IncidentCollection(reports: [], incidents: [incident]))
        return file["features"]?.elements.first { $0["properties"]?["kind"]?.text == "path" }
    }

    private func written(_ collection: IncidentCollection) throws -> ParsedJSON {
        try ParsedJSON(IncidentsGeoJSON().bytes(of: collection))
    }

    /// Every position in nested arrays, in order.
    private func positions(_ coordinates: ParsedJSON?) -> [Coordinate] {
        guard let coordinates else { return [] }
        if let position = coordinates.position {
            return [Coordinate(longitude: position.longitude, latitude: position.latitude)]
        }
        return coordinates.elements.flatMap { positions($0) }
    }
}
