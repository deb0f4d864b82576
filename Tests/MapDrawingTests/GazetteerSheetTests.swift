import Foundation
import IncidentModel
import MapDrawing
import Testing

@Suite("The picture of a gazetteer")
struct GazetteerSheetTests {
    private func place(_ id: String, _ longitude: Double, _ latitude: Double, tier: Int, source: String = "s") -> Place
    {
        let point = Coordinate(longitude: longitude, latitude: latitude)
        return Place(
            id: PlaceID(id), title: "Name <\(id)>", names: [PlaceName(toponym: id, language: "en")],
            featureCode: "P.PPL", geometry: .point(point), point: point, uncertaintyMeters: 400, tier: tier,
            sources: [PlaceSource(name: source, licence: "l")])
    }

    @Test("each place is a dot of its tier, an unverified one marked, and its name escaped; same places, same bytes")
    func dots() throws {
        let places = [
            place("a", 44.3, 33.3, tier: 1), place("b", 44.4, 33.4, tier: 2), place("c", 44.35, 33.35, tier: 3),
            place("d", 44.38, 33.31, tier: 3, source: "unverified"),
        ]
        let bytes = try #require(MapRenderer.gazetteer(places, within: nil, theme: .light))
        let text = String(decoding: bytes, as: UTF8.self)
        for look in ["tier1", "tier2", "tier3", "unverified"] {
            // Once on the ground, once in the key.
            #expect(text.components(separatedBy: "<circle class=\"\(look)\"").count == 3, "\(look)")
        }
        #expect(text.contains("Name &lt;a&gt;") && !text.contains("Name <a>"))
        #expect(MapRenderer.gazetteer(places, within: nil, theme: .light) == bytes)
    }

    @Test("a box leaves out what lies beyond it, and one with nothing in it draws nothing")
    func box() throws {
        let places = [place("a", 44.3, 33.3, tier: 1), place("b", 46.4, 31.4, tier: 1)]
        let near = try #require(
            MapRenderer.gazetteer(places, within: (west: 44, south: 33, east: 45, north: 34), theme: .light))
        #expect(!String(decoding: near, as: UTF8.self).contains("&lt;b&gt;"))
        #expect(MapRenderer.gazetteer(places, within: (west: 1, south: 1, east: 2, north: 2), theme: .light) == nil)
    }

    @Test("a river has its course, its band of doubt and its name along it, and no dot; no name covers a dot")
    func river() throws {
        var river = place("Tigris", 44.35, 33.3, tier: 1)
        river.featureCode = "H.STM"
        river.geometry = .line(
            try LineString((0...8).map { Coordinate(longitude: 44.3 + Double($0) / 80, latitude: 33.3) }))
        let bytes = try #require(
            MapRenderer.gazetteer([river, place("a", 44.3, 33.4, tier: 1)], within: nil, theme: .light))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("class=\"t-water\"") && text.contains("Name &lt;Tigris&gt;</text>"))
        #expect(text.components(separatedBy: "class=\"band\"").count == 3)
        #expect(text.components(separatedBy: "<circle class=\"tier1\"").count == 3)
    }

    @Test("an answer on the ground has its footprint, its radius, its point and the words of the phrase, escaped")
    func located() throws {
        let point = Coordinate(longitude: 44.4, latitude: 33.3)
        let corners = [(44.39, 33.29), (44.41, 33.29), (44.41, 33.31), (44.39, 33.31), (44.39, 33.29)]
        let ring = try LinearRing(corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })
        let placement = Placement(
            place: "a", footprint: MultiPolygon([Polygon(exterior: ring)]), point: point, radiusMeters: 1_450,
            precision: PrecisionCodes(acled: 1, ged: 1))
        let places = [place("a", 44.4, 33.3, tier: 1), place("far", 47, 31, tier: 1)]
        let bytes = try #require(
            MapRenderer.located("near <a>", placement, anchors: [places[0]], around: places, theme: .light))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("<title>near &lt;a&gt;</title>") && text.contains("44.4000, 33.3000 · within 1.5 km"))
        // On the ground and in the key.
        for name in ["answer", "radius", "cross"] {
            #expect(text.components(separatedBy: "class=\"\(name)\"").count == 3, "\(name)")
        }
        #expect(text.contains("Name &lt;a&gt;</text>") && !text.contains("Name &lt;far&gt;</text>"))
    }
}
