internal import GeometryEngine
internal import IncidentModel

/// A polygon that does not cross itself, and what had to be done for that.
struct SoundArea {
    let area: MultiPolygon
    /// GEOS's words for what was wrong, with its place taken off (it is in metres of a plane nobody sees).
    let defect: String?

    /// Repairs each part by itself: two parts that meet at the antimeridian are no defect.
    ///
    /// - Throws: `GeometryEngineError` when a part cannot be repaired or nothing is left of it.
    init(repairing area: MultiPolygon) throws(GeometryEngineError) {
        let context = GeometryContext()
        var sound: [Polygon] = []
        var defect: String?
        for polygon in area.polygons {
            guard let plane = Self.plane(for: polygon) else {
                sound.append(polygon)
                continue
            }
            let shape = try context.shape(of: .polygon(polygon), in: plane)
            guard let reason = shape.invalidityReason else {
                sound.append(polygon)
                continue
            }
            let repaired = try shape.madeValid().area(in: plane)
            guard !repaired.isEmpty else { throw .emptyResult(operation: "repairing a polygon (\(reason))") }
            sound += repaired.polygons
            defect = defect ?? String(reason.prefix { $0 != "[" })
        }
        self.area = MultiPolygon(sound)
        self.defect = defect
    }

    /// Nil for an area so wide that a plane would bend its straight sides over one another.
    private static func plane(for polygon: Polygon) -> LocalPlane? {
        guard let box = BoundingBox(of: [.polygon(polygon)]), box.east - box.west < 40, box.north - box.south < 40
        else {
            return nil
        }
        return LocalPlane(
            center: Coordinate(longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2))
    }
}
