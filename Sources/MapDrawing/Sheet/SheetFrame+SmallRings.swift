internal import IncidentModel

extension SheetFrame {
    /// Pixels by which a corner of a small ring may be off.
    private static let smallTolerance = 0.02
    private static let earthMeters = 6_371_000.0

    /// A ring so small on a wide sheet that the ground beneath it is a plane: four positions about its middle are projected, its
    /// corners laid between them. What is left out grows with the square of its width over the earth's radius.
    ///
    /// - Returns: nil for one that is not so small, and where the sheet shows its bends.
    func projectSmall(_ ring: [Coordinate]) -> [SheetPoint]? {
        guard !isMercator, ring.count > 8, let first = ring.first else { return nil }
        var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
        for corner in ring {
            west = Swift.min(west, corner.longitude)
            east = Swift.max(east, corner.longitude)
            south = Swift.min(south, corner.latitude)
            north = Swift.max(north, corner.latitude)
        }
        let (width, height) = (east - west, north - south)
        let meters = Swift.max(width, height) * .pi / 180 * Self.earthMeters
        // Toward a pole the meridians draw together within the ring; a third covers that up to 70 degrees.
        guard west >= -180, east <= 180, abs(south) < 70, abs(north) < 70, width > 0, height > 0,
            meters * meters / Self.earthMeters * pixelsPerMeter < Self.smallTolerance / 3
        else { return nil }
        let middle = Coordinate(longitude: (west + east) / 2, latitude: (south + north) / 2)
        let ends = [
            Coordinate(longitude: west, latitude: middle.latitude),
            Coordinate(longitude: east, latitude: middle.latitude),
            Coordinate(longitude: middle.longitude, latitude: south),
            Coordinate(longitude: middle.longitude, latitude: north),
        ].compactMap { project($0) }
        guard ends.count == 4 else { return nil }
        let center = SheetPoint(x: ends.map(\.x).reduce(0, +) / 4, y: ends.map(\.y).reduce(0, +) / 4)
        let eastward = SheetPoint(x: (ends[1].x - ends[0].x) / width, y: (ends[1].y - ends[0].y) / width)
        let northward = SheetPoint(x: (ends[3].x - ends[2].x) / height, y: (ends[3].y - ends[2].y) / height)
        return ring.map { corner in
            let (x, y) = (corner.longitude - middle.longitude, corner.latitude - middle.latitude)
            return SheetPoint(
                x: Self.rounded(center.x + x * eastward.x + y * northward.x),
                y: Self.rounded(center.y + x * eastward.y + y * northward.y))
        }
    }
}
