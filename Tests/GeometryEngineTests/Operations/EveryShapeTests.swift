import GeometryEngine
import IncidentModel
import Testing

/// Each operation meets each kind of shape: empty, point, line, polygon, hole, multi, antimeridian, pole, invalid.
@Suite struct EveryShapeTests {
    @Test("a shape has in its plane the area that it has on earth", arguments: try NamedShape.all())
    func area(of named: NamedShape) throws {
        guard let area = named.area else { return }
        let inPlane = try named.shape().areaSquareMeters()
        #expect(abs(inPlane - area) <= area * 2e-4)
    }

    @Test("there and back a shape keeps its ground", arguments: try NamedShape.all())
    func roundTrip(of named: NamedShape) throws {
        guard let area = named.area else { return }
        let back = try named.shape().area(in: named.plane)
        #expect(abs(Geodesic.areaSquareMeters(of: back) - area) <= area * 1e-4)
        #expect(back.polygons.allSatisfy { $0 == $0.wound })
    }

    @Test("only the invalid shape is invalid, and making valid ends that", arguments: try NamedShape.all())
    func validity(of named: NamedShape) throws {
        let shape = try named.shape()
        #expect(shape.isValid == (named.description != "invalid"))
        #expect((shape.invalidityReason == nil) == shape.isValid)
        #expect(try shape.madeValid().isValid)
        #expect(try shape.madeValid().isEmpty == (named.description == "empty"))
    }

    @Test("growing covers the shape, shrinking is covered by it", arguments: try NamedShape.all())
    func buffers(of named: NamedShape) throws {
        let shape = try named.shape().madeValid()
        let grown = try shape.buffered(byMeters: 500)
        let shrunk = try shape.buffered(byMeters: -500)
        #expect(grown.isEmpty == shape.isEmpty)
        if !shape.isEmpty { #expect(try grown.covers(shape)) }
        if !shrunk.isEmpty { #expect(try shape.covers(shrunk)) }
        #expect(shrunk.isEmpty == (shape.dimension != 2))
    }

    @Test("union, intersection and difference with a shifted copy add up", arguments: try NamedShape.all())
    func overlay(of named: NamedShape) throws {
        let shape = try named.shape().madeValid()
        let other = try shape.buffered(byMeters: 300)
        let (a, b) = (try shape.areaSquareMeters(), try other.areaSquareMeters())
        let joined = try shape.union(other).areaSquareMeters()
        let common = try shape.intersection(other).areaSquareMeters()
        let left = try other.difference(shape).areaSquareMeters()
        #expect(abs(a + b - joined - common) <= 1e-9 * max(1, b))
        #expect(abs(b - common - left) <= 1e-9 * max(1, b))
    }

    @Test("centroid, inner point, hull, boundary and simplification know every shape", arguments: try NamedShape.all())
    func derived(of named: NamedShape) throws {
        let shape = try named.shape().madeValid()
        #expect((try shape.centroid() == nil) == shape.isEmpty)
        if let inside = try shape.pointOnSurface() {
            #expect(try shape.distanceMeters(to: shape.context(point: inside)) < 1e-6)
        } else {
            #expect(shape.isEmpty)
        }
        #expect(try shape.isEmpty || shape.convexHull().covers(shape.simplified(toleranceMeters: 1)))
        #expect(try shape.boundary().dimension == (shape.dimension.flatMap { $0 > 0 ? $0 - 1 : nil }))
    }

    @Test("distances: none to itself, none from nothing", arguments: try NamedShape.all())
    func distances(of named: NamedShape) throws {
        let shape = try named.shape().madeValid()
        let far = try GeometryContext().point(PlanePoint(x: 300_000, y: 0))
        guard !shape.isEmpty else {
            #expect(throws: GeometryEngineError.self) { try shape.distanceMeters(to: far) }
            #expect(throws: GeometryEngineError.self) { try far.distanceMeters(to: shape) }
            #expect(throws: GeometryEngineError.self) { try PreparedShape(far).distanceMeters(to: shape) }
            #expect(try shape.nearestPoints(to: far) == nil)
            return
        }
        #expect(try shape.distanceMeters(to: shape) == 0)
        let prepared = try PreparedShape(shape)
        #expect(try prepared.distanceMeters(to: far) == shape.distanceMeters(to: far))
        let pair = try #require(try prepared.nearestPoints(to: far))
        #expect(try abs(pair.0.distance(to: pair.1) - shape.distanceMeters(to: far)) < 1e-6)
    }

    @Test("a prepared shape answers as the shape itself", arguments: try NamedShape.all())
    func prepared(of named: NamedShape) throws {
        let shape = try named.shape().madeValid()
        let prepared = try PreparedShape(shape)
        for other in try NamedShape.all() {
            let other = try other.shape().madeValid()
            #expect(try prepared.intersects(other) == shape.intersects(other))
            #expect(try prepared.covers(other) == shape.covers(other))
            #expect(try prepared.contains(other) == shape.contains(other))
        }
    }
}

extension PlaneShape {
    fileprivate func context(point: PlanePoint) throws -> PlaneShape { try GeometryContext().point(point) }
}
