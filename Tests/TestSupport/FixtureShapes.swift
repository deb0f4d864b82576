internal import Foundation
public import IncidentModel

/// Named shapes for tests, plain arithmetic on purpose: what they check must not be what made them.
public enum FixtureShapes {
    /// A polygon of `corners` sides about a point; good to a metre up to a few kilometres and away from the poles.
    public static func circle(
        around centre: Coordinate, radiusMeters: Double, corners: Int = 24
    ) throws -> MultiPolygon {
        MultiPolygon([Polygon(exterior: try ring(around: centre, radiusMeters: radiusMeters, corners: corners))])
    }

    /// A ring with its middle left out.
    public static func band(around centre: Coordinate, inner: Double, outer: Double) throws -> MultiPolygon {
        MultiPolygon([
            Polygon(
                exterior: try ring(around: centre, radiusMeters: outer),
                holes: [try ring(around: centre, radiusMeters: inner).reversed])
        ])
    }

    /// A box from south-west to north-east, anticlockwise.
    public static func box(west: Double, south: Double, east: Double, north: Double) throws -> Polygon {
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return Polygon(
            exterior: try LinearRing(corners.map { Coordinate(longitude: $0.0, latitude: $0.1) }))
    }

    private static func ring(
        around centre: Coordinate, radiusMeters: Double, corners: Int = 24
    ) throws -> LinearRing {
        let latitudeDegrees = radiusMeters / 110_900
        let longitudeDegrees = radiusMeters / (111_320 * cos(centre.latitude * .pi / 180))
        var coordinates = (0..<corners).map { corner in
            let angle = 2 * Double.pi * Double(corner) / Double(corners)
            return Coordinate(
                longitude: centre.longitude + longitudeDegrees * cos(angle),
                latitude: centre.latitude + latitudeDegrees * sin(angle))
        }
        coordinates.append(coordinates[0])
        return try LinearRing(coordinates)
    }
}
