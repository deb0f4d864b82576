import GeometryEngine
import IncidentModel
import Testing

@testable import Geocoding

/// What each relation makes of a place. Expected shapes are discs, bands and sectors whose size is plain arithmetic.
@Suite struct RelationFootprintTests {
    let quarter = FootprintPlaces.quarter
    let embassy = FootprintPlaces.embassy
    let center = FootprintPlaces.center

    private func footprint(_ relation: Relation, _ anchors: Place..., rivers: [Place] = []) throws -> MultiPolygon {
        try FootprintBuilder(places: { _ in nil }, rivers: rivers)
            .placement(relation: relation, anchors: anchors).placement.footprint
    }

    /// Least and greatest distance of the corners from a position.
    private func reach(of area: MultiPolygon, from position: Coordinate) -> ClosedRange<Double> {
        let meters = area.coordinates.map { Geodesic.distanceMeters(from: position, to: $0) }
        return (meters.min() ?? .nan)...(meters.max() ?? .nan)
    }

    private func squareMeters(_ area: MultiPolygon) -> Double { Geodesic.areaSquareMeters(of: area) }

    private func isNear(_ range: ClosedRange<Double>, _ low: Double, _ high: Double) -> Bool {
        abs(range.lowerBound - low) < 0.002 * high && abs(range.upperBound - high) < 0.002 * high
    }

    private func holds(_ area: MultiPolygon, _ x: Double, _ y: Double) -> Bool {
        let position = LocalPlane(center: center).unproject(PlanePoint(x: x, y: y))
        return AreaIndex(areas: [area]).areas(holding: position) == [0]
    }

    @Test("in and at a place: its outline, or the circle of its uncertainty")
    func inside() throws {
        for relation in [Relation.in, .at] {
            let area = try footprint(relation, quarter)
            #expect(abs(squareMeters(area) / (.pi * 9e6) - 1) < 0.002)
            let circle = try footprint(relation, embassy)
            #expect(isNear(reach(of: circle, from: at(44.396, 33.299)), 400, 400))
        }
    }

    @Test("near a place: grown by its equal-area radius, 500 m at least and 2 km at most")
    func near() throws {
        #expect(isNear(reach(of: try footprint(.near, embassy), from: at(44.396, 33.299)), 900, 900))
        #expect(isNear(reach(of: try footprint(.near, quarter), from: center), 5000, 5000))
        let village = FootprintPlaces.point("village", center, uncertaintyMeters: 1200)
        #expect(isNear(reach(of: try footprint(.near, village), from: center), 2400, 2400))
    }

    @Test("on a street: as wide as the line is uncertain, and 50 m more")
    func street() throws {
        let area = try footprint(.on, FootprintPlaces.street())
        #expect(holds(area, 0, 345) && holds(area, -4000, 55))
        #expect(!holds(area, 0, 355) && !holds(area, 0, 45))
    }

    @Test("outskirts: a band around the boundary, a quarter of the equal-area radius to each side")
    func outskirts() throws {
        let area = try footprint(.outskirts, quarter)
        #expect(isNear(reach(of: area, from: center), 2250, 3750))
        #expect(!holds(area, 0, 0))
        #expect(abs(squareMeters(area) / (.pi * (3750 * 3750 - 2250 * 2250)) - 1) < 0.005)
    }

    @Test("the northern part: the half of the place on that side", arguments: CompassDirection.allCases)
    func part(direction: CompassDirection) throws {
        let area = try footprint(.partOf(direction), quarter)
        #expect(abs(squareMeters(area) / (.pi * 4.5e6) - 1) < 0.005)
        let ahead = PlanePoint(x: 0, y: 0).moved(azimuthDegrees: direction.azimuthDegrees, meters: 2900)
        #expect(holds(area, ahead.x, ahead.y))
        #expect(!holds(area, -ahead.x, -ahead.y))
    }

    @Test("north of a place: the 45° sector outside it, up to 5 km", arguments: CompassDirection.allCases)
    func side(direction: CompassDirection) throws {
        let area = try footprint(.sideOf(direction), quarter)
        #expect(isNear(reach(of: area, from: center), 3000, 8000))
        #expect(abs(squareMeters(area) / (.pi * (64e6 - 9e6) / 8) - 1) < 0.005)
        let middle = PlanePoint(x: 0, y: 0).moved(azimuthDegrees: direction.azimuthDegrees, meters: 5500)
        #expect(holds(area, middle.x, middle.y))
    }

    @Test("a distance from a point: a ring as wide as the number was rounded and the point is doubtful")
    func distance() throws {
        let from = at(44.396, 33.299)
        let ring = try footprint(.distance(meters: 3000, direction: nil, isVague: false), embassy)
        #expect(isNear(reach(of: ring, from: from), 3000 - 500 - 400, 3000 + 500 + 400))
        let far = try footprint(.distance(meters: 20_000, direction: nil, isVague: false), embassy)
        #expect(isNear(reach(of: far, from: from), 20_000 - 2000 - 400, 20_000 + 2000 + 400))
        let few = try footprint(.distance(meters: 250, direction: nil, isVague: false), embassy)
        #expect(reach(of: few, from: from).upperBound < 250 + 25 + 400 + 5)
        #expect(AreaIndex(areas: [few]).areas(holding: from) == [0])
    }

    @Test("a distance from an area is counted from its edge")
    func distanceFromArea() throws {
        let ring = try footprint(.distance(meters: 4000, direction: nil, isVague: false), quarter)
        #expect(isNear(reach(of: ring, from: center), 3000 + 3500, 3000 + 4500))
    }

    @Test("a few miles: from half to seven quarters of three miles, about 2.4 to 8.4 km")
    func vague() throws {
        let spot = FootprintPlaces.point("spot", center, uncertaintyMeters: 1)
        let ring = try footprint(.distance(meters: 4828, direction: nil, isVague: true), spot)
        #expect(isNear(reach(of: ring, from: center), 2413, 8450))
    }

    @Test("a distance in a direction: an eighth of the ring")
    func directed() throws {
        let area = try footprint(.distance(meters: 3000, direction: .southEast, isVague: false), embassy)
        let whole = try footprint(.distance(meters: 3000, direction: nil, isVague: false), embassy)
        #expect(abs(squareMeters(area) * 8 / squareMeters(whole) - 1) < 0.01)
        for corner in area.coordinates {
            let azimuth = Geodesic.inverse(from: at(44.396, 33.299), to: corner).azimuthDegrees
            #expect(azimuth > 112.4 && azimuth < 157.6)
        }
    }

    @Test("between two places: the middle half of the corridor that joins them")
    func between() throws {
        let other = FootprintPlaces.point(
            "other", Geodesic.destination(from: at(44.396, 33.299), azimuthDegrees: 90, meters: 8000),
            uncertaintyMeters: 600)
        let area = try footprint(.between, embassy, other)
        // Half width: the mean of the two radii, 500 m.
        #expect(abs(squareMeters(area) / (4000 * 1000) - 1) < 0.005)
        #expect(isNear(reach(of: area, from: at(44.396, 33.299)), 2062, 6021))
    }

    @Test("between a place and itself is near it, not nothing")
    func betweenSame() throws {
        let twin = FootprintPlaces.point("twin", at(44.396, 33.299), uncertaintyMeters: 400)
        #expect(isNear(reach(of: try footprint(.between, embassy, twin), from: at(44.396, 33.299)), 900, 900))
        #expect(isNear(reach(of: try footprint(.between, embassy), from: at(44.396, 33.299)), 900, 900))
    }

    @Test("across the river: the other bank within 2 km, and no part of the own bank behind a second crossing")
    func acrossRiver() throws {
        let spot = FootprintPlaces.point("spot", center, uncertaintyMeters: 300)
        let area = try footprint(.acrossRiver, spot, rivers: [FootprintPlaces.river()])
        #expect(holds(area, 1500, 0) && holds(area, 2000, -900) && holds(area, 0, 1200))
        #expect(!holds(area, 500, 0) && !holds(area, 0, 0) && !holds(area, 2400, 0))
        // Beyond the river twice is this side of it.
        #expect(!holds(area, 0, 1700))
    }

    @Test("across a river that is not there: near the place, with a finding")
    func noRiver() throws {
        let far = FootprintPlaces.point("far", at(45.4, 33.3), uncertaintyMeters: 400)
        let (placement, findings) = try FootprintBuilder(places: { _ in nil }, rivers: [FootprintPlaces.river()])
            .placement(relation: .acrossRiver, anchors: [far])
        #expect(findings.map(\.code) == ["no-river"])
        #expect(isNear(reach(of: placement.footprint, from: at(45.4, 33.3)), 900, 900))
    }
}
