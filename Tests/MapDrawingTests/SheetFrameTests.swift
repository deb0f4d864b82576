import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheet geometry") struct SheetFrameTests {
    private let box = SheetBox(x: 0, y: 0, width: 800, height: 800)

    @Test("pixels from the middle are geodesic metres at the sheet's scale") func scale() throws {
        let spots = [FixturePlaces.zafaraniya, FixturePlaces.dora, FixturePlaces.idrisi].map(\.at)
        let frame = try #require(SheetFrame(showing: spots, in: box, margin: 40))
        for spot in spots {
            let pixels = try #require(frame.project(spot)) - box.center
            let meters = Geodesic.distanceMeters(from: frame.center, to: spot)
            #expect(abs(pixels.length / frame.pixelsPerMeter - meters) < 0.01)
            #expect(box.grown(by: -39).contains(try #require(frame.project(spot))))
        }
    }

    @Test(
        "the quick plane is the geodesic one to a millimetre in a city, to a decimetre at its reach",
        arguments: [
            (Coordinate(longitude: 44.4, latitude: 33.3), 30_000, 0.001),
            (Coordinate(longitude: 44.4, latitude: 33.3), 149_000, 0.1),
            (Coordinate(longitude: 179.99, latitude: -66), 149_000, 0.1),
            (Coordinate(longitude: 0, latitude: 0), 149_000, 0.1),
            (Coordinate(longitude: 5, latitude: 90), 100_000, 0.1),
        ])
    func nearbyPlane(center: Coordinate, meters: Double, tolerance: Double) throws {
        let quick = NearbyPlane(center: center)
        for azimuth in stride(from: 0.0, to: 360, by: 15) {
            let spot = Geodesic.destination(from: center, azimuthDegrees: azimuth, meters: meters)
            let point = try #require(quick.project(spot))
            let truth = LocalPlane(center: center).project(spot)
            let off = (SheetPoint(x: point.x, y: point.y) - SheetPoint(x: truth.x, y: truth.y)).length
            #expect(off < tolerance, "\(azimuth)°")
        }
        let far = Geodesic.destination(from: center, azimuthDegrees: 10, meters: 200_000)
        #expect(quick.project(far) == nil)
    }

    @Test("small rings on a wide sheet lie where their corners do, within a fiftieth of a pixel")
    func smallRings() throws {
        let wide = [Coordinate(longitude: 39, latitude: 29), Coordinate(longitude: 49, latitude: 37.4)]
        let frame = try #require(SheetFrame(showing: wide, in: box, margin: 40))
        let middles =
            wide + [
                Coordinate(longitude: 39, latitude: 37), Coordinate(longitude: 48.9, latitude: 29.1),
                Coordinate(longitude: 44, latitude: 33),
            ]
        for middle in middles {
            for radius in [100.0, 1_000, 3_000, 25_000] {
                let circle = Geodesic.circle(around: middle, radiusMeters: radius)
                let drawn = try #require(frame.visible(circle.polygons[0], tolerance: 0).first)
                let corners = circle.polygons[0].exterior.coordinates.compactMap { frame.project($0) }
                for point in drawn {
                    let off = corners.map { ($0 - point).length }.min() ?? .infinity
                    #expect(off < 0.02, "\(middle), \(radius) m")
                }
            }
        }
    }

    @Test("one point alone gets a sheet of six kilometres") func leastWidth() throws {
        let frame = try #require(SheetFrame(showing: [FixturePlaces.dora.at], in: box, margin: 40))
        #expect(abs(box.width / frame.pixelsPerMeter - 6000) < 0.001)
    }

    @Test(
        "poles and the antimeridian are ordinary places",
        arguments: [
            (Coordinate(longitude: 179.98, latitude: 10), Coordinate(longitude: -179.97, latitude: 10.02)),
            (Coordinate(longitude: 0, latitude: 89.99), Coordinate(longitude: 180, latitude: 89.98)),
            (Coordinate(longitude: 12, latitude: -90), Coordinate(longitude: -100, latitude: -89.9)),
        ])
    func edgesOfTheMap(a: Coordinate, b: Coordinate) throws {
        var incident = try FixtureCollection.idrisi()
        for (index, at) in [a, b].enumerated() {
            incident.sites[index].placement?.point = at
            incident.sites[index].placement?.footprint = .empty
        }
        let collection = IncidentCollection(reports: [], incidents: [incident])
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Edge"))
        let ground = try #require(sheet.ground)
        #expect(ground.markers.count == 2)
        let apart = (ground.markers[0].anchor - ground.markers[1].anchor).length / ground.frame.pixelsPerMeter
        #expect(abs(apart / Geodesic.distanceMeters(from: a, to: b) - 1) < 1e-4)
        #expect(!ground.graticule.lines.isEmpty)
        #expect(ground.labels.placer.overlapCount == 0)
        _ = try ParsedSVG(sheet.svg())
    }

    @Test("scattered over the world, all sites are on the sheet") func world() throws {
        let spots = [(0.0, 0.0), (90, 40), (180, -30), (-90, 80), (-179, 10)].map {
            Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let frame = try #require(SheetFrame(showing: spots, in: box, margin: 40))
        for spot in spots { #expect(box.contains(try #require(frame.project(spot)))) }
        #expect(!Graticule(frame, SheetWords(.english, places: [])).lines.isEmpty)
    }

    @Test("positions that are not on earth are left out") func notOnEarth() {
        let broken = [
            Coordinate(longitude: .nan, latitude: 0), Coordinate(longitude: 0, latitude: .infinity),
            Coordinate(longitude: 500, latitude: 12),
        ]
        #expect(SheetFrame(showing: broken, in: box, margin: 40) == nil)
        #expect(SheetFrame(showing: [], in: box, margin: 40) == nil)
    }

    @Test("the scale bar takes 1, 2 or 5 with a power of ten") func scaleBar() {
        #expect(ScaleBar.length(pixelsPerMeter: 0.1, widest: 170) == 1000)
        #expect(ScaleBar.length(pixelsPerMeter: 0.03, widest: 170) == 5000)
        #expect(ScaleBar.length(pixelsPerMeter: 0.08, widest: 170) == 2000)
    }

    @Test("rings and lines are cut at the box") func clipping() {
        let square = SheetBox(x: 0, y: 0, width: 10, height: 10)
        let ring = square.clip(ring: SheetBox(x: 5, y: 5, width: 10, height: 10).corners)
        #expect(SheetBox(around: ring) == SheetBox(minX: 5, minY: 5, maxX: 10, maxY: 10))
        #expect(square.clip(ring: SheetBox(x: 20, y: 20, width: 5, height: 5).corners).isEmpty)
        let parts = square.clip(line: [
            SheetPoint(x: -5, y: 5), SheetPoint(x: 15, y: 5), SheetPoint(x: 15, y: 8), SheetPoint(x: 5, y: 8),
        ])
        #expect(parts.count == 2)
        #expect(parts.first == [SheetPoint(x: 0, y: 5), SheetPoint(x: 10, y: 5)])
    }

    @Test("graticule figures are written in degrees, minutes and seconds") func figures() {
        #expect(Graticule.figure(44.35, "E") == "44°21′E")
        #expect(Graticule.figure(-33.505, "S") == "33°30′18″S")
        #expect(Graticule.figure(0, "E") == "0°")
        #expect(Graticule.figure(-180, "W") == "180°")
    }
}
