public import GazetteerIndex
internal import GeometryEngine
public import IncidentModel

/// Proves the shapes of a gazetteer sound, by GEOS; what its texts tell is proved by `GazetteerCheck`.
public enum GazetteerGeometryCheck {
    /// Place by place in order of id.
    ///
    /// Codes: `gazetteer-crossing-outline`, `gazetteer-clockwise-ring`, `gazetteer-point-off-outline`,
    /// `gazetteer-outside-outline`.
    public static func findings(in gazetteer: Gazetteer) -> [Finding] {
        let context = GeometryContext()
        return gazetteer.places.flatMap { place in
            [
                crossing(place, context), clockwise(place), offOutline(place, context),
                outside(place, gazetteer, context),
            ]
            .compactMap(\.self)
        }
    }

    private static func crossing(_ place: Place, _ context: GeometryContext) -> Finding? {
        guard let areas = place.geometry?.areas, let fault = OutlineFault(of: areas, in: context) else { return nil }
        return Finding(
            code: "gazetteer-crossing-outline",
            message: "\(place.file): \(place.id): its outline is not simple (\(fault)); mend it in a GIS")
    }

    private static func clockwise(_ place: Place) -> Finding? {
        guard let areas = place.geometry?.areas else { return nil }
        let isOuter = areas.polygons.contains { !$0.exterior.isAnticlockwise }
        guard isOuter || areas.polygons.contains(where: { $0.holes.contains(where: \.isAnticlockwise) }) else {
            return nil
        }
        return Finding(
            code: "gazetteer-clockwise-ring",
            message:
                "\(place.file): \(place.id): an \(isOuter ? "outer ring runs clockwise" : "inner ring runs anticlockwise");"
                + " RFC 7946 has outer rings anticlockwise and holes clockwise")
    }

    /// A point that is to stand for an outline it lies far from.
    private static func offOutline(_ place: Place, _ context: GeometryContext) -> Finding? {
        guard let point = place.point, place.geometry?.areas != nil,
            let meters = distance(from: point, toAreaOf: place, context), meters > place.uncertaintyMeters
        else { return nil }
        return Finding(
            code: "gazetteer-point-off-outline",
            message:
                "\(place.file): \(place.id): properties.point lies \(Int(meters.rounded())) m outside its own outline")
    }

    private static func outside(_ place: Place, _ gazetteer: Gazetteer, _ context: GeometryContext) -> Finding? {
        guard let holder = place.within.flatMap(gazetteer.place),
            let point = place.point ?? place.geometry?.coordinates.first,
            let meters = distance(from: point, toAreaOf: holder, context),
            meters > place.uncertaintyMeters + holder.uncertaintyMeters
        else { return nil }
        return Finding(
            code: "gazetteer-outside-outline",
            message:
                "\(place.file): \(place.id) lies \(Int(meters.rounded())) m outside the outline of \(holder.id), which is to hold it"
        )
    }

    /// Metres from the point to the area, 0 inside; nil when the place has no area.
    private static func distance(from point: Coordinate, toAreaOf place: Place, _ context: GeometryContext) -> Double? {
        guard let areas = place.geometry?.areas else { return nil }
        let plane = LocalPlane(center: point)
        guard let shape = try? context.shape(of: areas, in: plane).madeValid(),
            let spot = try? context.point(PlanePoint(x: 0, y: 0))
        else { return nil }
        return try? spot.distanceMeters(to: shape)
    }
}
