import GeometryEngine
import IncidentModel
import Testing

@testable import Geocoding

@Suite struct FootprintBuilderTests {
    let center = FootprintPlaces.center
    let quarter = FootprintPlaces.quarter
    let embassy = FootprintPlaces.embassy

    private func builder(_ known: [Place] = []) -> FootprintBuilder {
        FootprintBuilder(places: { id in known.first { $0.id == id } })
    }

    private func squareMeters(_ area: MultiPolygon) -> Double { Geodesic.areaSquareMeters(of: area) }

    // MARK: - What narrows

    @Test("a place near another lies where both hold")
    func qualifier() throws {
        let (placement, findings) = try builder().placement(
            relation: .in, anchors: [quarter], qualifiers: [(.near, embassy)])
        #expect(findings.isEmpty)
        #expect(placement.place == "quarter")
        // The 900 m disc around the embassy lies inside the quarter.
        #expect(abs(squareMeters(placement.footprint) / (.pi * 810_000) - 1) < 0.005)
    }

    @Test("a place that its qualifier does not meet keeps its own footprint, and a finding says so")
    func qualifierOutside() throws {
        let far = FootprintPlaces.point("far", at(44.6, 33.3), uncertaintyMeters: 400)
        let (placement, findings) = try builder().placement(
            relation: .in, anchors: [quarter], qualifiers: [(.near, far)])
        #expect(findings.map(\.code) == ["qualifier-outside"])
        #expect(findings.first?.message.contains("far") == true)
        #expect(abs(squareMeters(placement.footprint) / (.pi * 9e6) - 1) < 0.005)
    }

    @Test("a neighbourhood on a street reaches 500 m from it")
    func onStreet() throws {
        let (placement, findings) = try builder().placement(
            relation: .in, anchors: [quarter], qualifiers: [(.on, FootprintPlaces.street())])
        #expect(findings.isEmpty)
        let plane = LocalPlane(center: center)
        let heights = placement.footprint.coordinates.map { plane.project($0).y }
        #expect(abs((heights.max() ?? 0) - 700) < 2)
        #expect(abs((heights.min() ?? 0) + 300) < 2)
    }

    @Test("a qualifier without a position is told, and narrows nothing")
    func qualifierNowhere() throws {
        let nowhere = FootprintPlaces.described("nowhere", [])
        let (placement, findings) = try builder().placement(
            relation: .in, anchors: [quarter], qualifiers: [(.in, nowhere), (.near, embassy)])
        #expect(findings.map(\.code) == ["qualifier-outside"])
        #expect(findings.first?.message.contains("nowhere") == true)
        #expect(abs(squareMeters(placement.footprint) / (.pi * 810_000) - 1) < 0.005)
    }

    // MARK: - Places known by description

    @Test("a place known in words lies where all of them hold")
    func described() throws {
        let complex = FootprintPlaces.described(
            "complex",
            [DescribedPosition(relation: .in, place: "quarter"), DescribedPosition(relation: .near, place: "embassy")])
        let (placement, findings) = try builder([quarter, embassy]).placement(relation: .in, anchors: [complex])
        #expect(placement.place == "complex")
        #expect(abs(squareMeters(placement.footprint) / (.pi * 810_000) - 1) < 0.005)
        #expect(findings.isEmpty)
    }

    @Test("descriptions that lead in a circle or nowhere are refused, not followed for ever")
    func circular() {
        let one = FootprintPlaces.described("one", [DescribedPosition(relation: .near, place: "two")])
        let two = FootprintPlaces.described("two", [DescribedPosition(relation: .near, place: "one")])
        let known = builder([one, two])
        #expect(throws: GeometryEngineError.self) { try known.placement(relation: .in, anchors: [one]) }
        #expect(throws: GeometryEngineError.self) { try builder().placement(relation: .in, anchors: [one]) }
        #expect(throws: GeometryEngineError.self) { try builder().placement(relation: .in, anchors: []) }
    }

    // MARK: - Point, radius, outline

    static let relations: [Relation] = [
        .in, .at, .on, .near, .outskirts, .between, .acrossRiver, .partOf(.north), .partOf(.southWest), .sideOf(.east),
        .distance(meters: 3000, direction: nil, isVague: false),
        .distance(meters: 800, direction: .west, isVague: true),
    ]

    static let anchors: [Coordinate] = [
        at(44.4, 33.3), at(179.99, -17), at(-180, 65), at(20, 89.99), at(0, -90), at(0, 0),
    ]

    @Test(
        "every footprint is valid, wound, fine to six decimals, holds its point, and its radius reaches every corner",
        arguments: relations, anchors)
    func invariants(relation: Relation, position: Coordinate) throws {
        let other = Geodesic.destination(from: position, azimuthDegrees: 200, meters: 6000)
        let area = FootprintPlaces.areal("area", Geodesic.circle(around: position, radiusMeters: 2500), at: position)
        let second = FootprintPlaces.point("second", other, uncertaintyMeters: 800)
        for anchor in [FootprintPlaces.point("spot", position, uncertaintyMeters: 300), area] {
            let placement = try builder().placement(relation: relation, anchors: [anchor, second]).placement
            #expect(!placement.footprint.isEmpty)
            #expect(AreaIndex(areas: [placement.footprint]).areas(holding: placement.point) == [0])
            let reach = placement.footprint.coordinates.map {
                Geodesic.distanceMeters(from: placement.point, to: $0)
            }
            #expect(reach.max() == placement.radiusMeters)
            #expect(placement.footprint.polygons.allSatisfy { $0 == $0.wound })
            let shape = try GeometryContext().shape(of: placement.footprint, in: LocalPlane(center: position))
            #expect(shape.invalidityReason == nil)
            for coordinate in placement.footprint.coordinates {
                #expect(abs(coordinate.longitude * 1e6 - (coordinate.longitude * 1e6).rounded()) < 1e-3)
                #expect(abs(coordinate.latitude * 1e6 - (coordinate.latitude * 1e6).rounded()) < 1e-3)
            }
            #expect(try builder().placement(relation: relation, anchors: [anchor, second]).placement == placement)
        }
    }

    @Test("the point of a ring lies on the ring, not in its hole")
    func pointOnRing() throws {
        let placement = try builder().placement(relation: .outskirts, anchors: [quarter]).placement
        let meters = Geodesic.distanceMeters(from: center, to: placement.point)
        #expect(meters > 2240 && meters < 3760)
        #expect(placement.radiusMeters > 6000)
    }

    @Test("outlines are small: a disc has about a hundred corners and keeps its radius within 0.1 %")
    func size() throws {
        let placement = try builder().placement(relation: .near, anchors: [embassy]).placement
        #expect((40...130).contains(placement.footprint.coordinates.count))
        let corners = placement.footprint.coordinates
        let worst = zip(corners, corners.dropFirst()).reduce(0) { worst, edge in
            let middle = at((edge.0.longitude + edge.1.longitude) / 2, (edge.0.latitude + edge.1.latitude) / 2)
            return max(worst, abs(Geodesic.distanceMeters(from: at(44.396, 33.299), to: middle) / 900 - 1))
        }
        #expect(worst < 0.001)
    }

    @Test("an outline that crosses itself is placed all the same")
    func brokenOutline() throws {
        let corners = [(44.35, 33.25), (44.45, 33.35), (44.45, 33.25), (44.35, 33.35), (44.35, 33.25)]
        let tie = MultiPolygon([Polygon(exterior: try LinearRing(corners.map { at($0.0, $0.1) }))])
        let place = FootprintPlaces.areal("tie", tie, at: at(44.4, 33.3))
        for relation in Self.relations {
            #expect(
                !(try builder().placement(relation: relation, anchors: [place, embassy]).placement.footprint.isEmpty))
        }
    }
}
