internal import CGEOS
public import IncidentModel

extension PlaneShape {
    /// The areas of the shape, back on earth: exteriors anticlockwise, cut at the antimeridian, run along the poles.
    ///
    /// Points and lines in the shape are left out.
    /// - Parameter plane: the one whose metres the shape is in.
    public func area(in plane: LocalPlane) throws(GeometryEngineError) -> MultiPolygon {
        var polygons: [Polygon] = []
        for rings in try polygonRings() {
            let unrolled = rings.map { ring in
                UnrolledRing(
                    points: plane.unproject(path: ring), isAnticlockwise: ring.windingSign > 0,
                    near: plane.center.longitude)
            }
            polygons += try LongitudeCutting.area(of: unrolled).polygons
        }
        return MultiPolygon(polygons)
    }

    /// Every corner of every part, metres; the first corner of a ring comes again as its last.
    public func corners() throws(GeometryEngineError) -> [PlanePoint] {
        var corners: [PlanePoint] = []
        for leaf in context.leaves(of: pointer) {
            if context.kind(of: leaf) == GEOS_POLYGON {
                for ring in try context.rings(of: leaf) { corners += ring }
            } else {
                corners += try context.points(of: leaf)
            }
        }
        return corners
    }

    /// As `corners`; none when GEOS cannot say, which it always can for shapes that it made.
    public var vertices: [PlanePoint] { (try? corners()) ?? [] }

    /// The connected parts, each a shape of its own.
    public func parts() throws(GeometryEngineError) -> [PlaneShape] {
        var parts: [PlaneShape] = []
        for leaf in context.leaves(of: pointer) {
            parts.append(try context.shape(GEOSGeom_clone_r(context.handle, leaf), "copying a part"))
        }
        return parts
    }

    /// The rings of each polygon in the shape, exterior first, metres.
    func polygonRings() throws(GeometryEngineError) -> [[[PlanePoint]]] {
        var polygons: [[[PlanePoint]]] = []
        for leaf in context.leaves(of: pointer) where context.kind(of: leaf) == GEOS_POLYGON {
            polygons.append(try context.rings(of: leaf))
        }
        return polygons
    }
}

extension [PlanePoint] {
    /// Twice the signed area: positive when anticlockwise.
    fileprivate var windingSign: Double {
        guard let origin = first else { return 0 }
        return zip(self, dropFirst()).reduce(0) { sum, edge in
            sum + (edge.0.x - origin.x) * (edge.1.y - origin.y) - (edge.1.x - origin.x) * (edge.0.y - origin.y)
        }
    }
}
