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
            #expect(text.components(separatedBy: "<circle class=\"\(look)\"").count == 2, "\(look)")
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
}
