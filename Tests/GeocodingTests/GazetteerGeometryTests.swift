import GazetteerIndex
import Geocoding
import IncidentModel
import TestSupport
import Testing

@Suite("Shapes of a gazetteer")
struct GazetteerGeometryTests {
    private func area(
        _ id: String, _ corners: [(Double, Double)], within: String? = nil, point: (Double, Double)? = nil
    )
        throws -> Place
    {
        let ring = try LinearRing((corners + [corners[0]]).map { Coordinate(longitude: $0.0, latitude: $0.1) })
        return Place(
            id: PlaceID(id), title: id, names: [PlaceName(toponym: id, language: "en")], featureCode: "P.PPLX",
            geometry: .polygon(Polygon(exterior: ring)),
            point: point.map { Coordinate(longitude: $0.0, latitude: $0.1) }, uncertaintyMeters: 100, tier: 2,
            within: within.map { PlaceID($0) }, file: "a.geojson")
    }

    private let square = [(44.30, 33.30), (44.34, 33.30), (44.34, 33.34), (44.30, 33.34)]

    @Test("a sound outline gets no finding; crossing, clockwise and misplaced ones get theirs")
    func faults() throws {
        let gazetteer = Gazetteer(places: [
            try area("a-sound", square, point: (44.32, 33.32)),
            try area("b-bow", [(44.4, 33.3), (44.44, 33.34), (44.44, 33.3), (44.4, 33.345)]),
            try area("c-clockwise", square.reversed()),
            try area("d-off", square, point: (44.36, 33.32)),
            try area("e-outside", square.map { ($0.0 + 0.1, $0.1) }, within: "a-sound", point: (44.42, 33.32)),
        ])
        let codes = GazetteerGeometryCheck.findings(in: gazetteer).map {
            ($0.code, $0.message.split(separator: " ")[1].prefix(1))
        }
        for (code, place) in [
            ("gazetteer-crossing-outline", "b"), ("gazetteer-clockwise-ring", "c"),
            ("gazetteer-point-off-outline", "d"), ("gazetteer-outside-outline", "e"),
        ] {
            #expect(codes.filter { $0.0 == code }.map { String($0.1) } == [place], "\(code)")
        }
        #expect(!codes.contains { $0.1 == "a" })
    }

    @Test("what holds an area, what it overlaps and what it meets follow from the outlines")
    func relations() throws {
        let whole = try area("whole", [(44.2, 33.2), (44.6, 33.2), (44.6, 33.5), (44.2, 33.5)])
        let east = try area("east", square.map { ($0.0 + 0.04, $0.1) })
        let half = try area("half", square.map { ($0.0, $0.1 + 0.02) })
        let far = try area("far", square.map { ($0.0 + 0.2, $0.1) })
        let own = try area("own", square)
        let relations = try #require(
            PlaceRelations(of: own, in: Gazetteer(places: [whole, east, half, far, own])))
        #expect(relations.holders.map(\.id) == ["whole"])
        #expect(relations.neighbours.map(\.id) == ["east"])
        #expect(relations.overlaps.map(\.place.id) == ["half"])
        #expect(abs((relations.overlaps.first?.share ?? 0) - 0.5) < 0.01)
    }

    @Test("a quarter that the river cuts lies on both banks, one beside it on one")
    func banks() throws {
        let course = try LineString(
            [(44.32, 33.36), (44.32, 33.28)].map { Coordinate(longitude: $0.0, latitude: $0.1) })
        let river = Place(
            id: "river", title: "River", names: [PlaceName(toponym: "River", language: "en")], featureCode: "H.STM",
            geometry: .line(course), point: course.coordinates[0], uncertaintyMeters: 100, tier: 1)
        let cut = try area("cut", square)
        let east = try area("east", square.map { ($0.0 + 0.025, $0.1) }, point: (44.345, 33.32))
        let gazetteer = Gazetteer(places: [river, cut, east])
        #expect(PlaceRelations(of: cut, in: gazetteer)?.bank?.side == .both)
        // The river runs south, so its left bank is the eastern one.
        #expect(PlaceRelations(of: east, in: gazetteer)?.bank?.side == .left)
    }
}
