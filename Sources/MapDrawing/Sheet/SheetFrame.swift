internal import Foundation
internal import GeometryEngine
internal import IncidentModel

/// How the ground lies on the sheet, at one scale: transverse Mercator about the middle of the content where the sheet
/// shows a city or a province, which keeps shapes true; azimuthal equidistant where it shows more, which holds for any
/// extent and over poles and antimeridian.
struct SheetFrame {
    let plane: LocalPlane
    private let nearby: NearbyPlane
    /// Nil on sheets of a wide extent.
    private let mercator: TransverseMercator?
    /// The neatline.
    let box: SheetBox
    let pixelsPerMeter: Double

    /// Metres; a sheet of less would promise more than place names can keep.
    static let leastWidthMeters = 6000.0
    /// Metres from the middle to a corner up to which the plane is transverse Mercator: its scale is off by less than
    /// 0.02 % there.
    static let mercatorReachMeters = 120_000.0

    var isMercator: Bool { mercator != nil }

    /// - Parameters:
    ///   - content: what must be on the sheet.
    ///   - margin: pixels kept free between content and neatline.
    ///   - leastWidth: metres that the sheet is wide at least.
    /// - Returns: nil when there is nothing to show.
    init?(
        showing content: [Coordinate], in box: SheetBox, margin: Double, leastWidth: Double = leastWidthMeters
    ) {
        let points = content.filter(\.isOnEarth)
        guard let middle = Self.middle(of: points) else { return nil }
        // Centring on the box of the first plane, not on the mean, leaves equal room on all sides.
        let rough = LocalPlane(center: middle)
        let roughNearby = NearbyPlane(center: middle)
        let spread = points.map { roughNearby.project($0) ?? rough.project($0) }.filter {
            $0.x.isFinite && $0.y.isFinite
        }
        guard let bounds = SheetBox(around: spread.map { SheetPoint(x: $0.x, y: $0.y) }) else { return nil }
        let center = rough.unproject(PlanePoint(x: bounds.center.x, y: bounds.center.y))
        let plane = LocalPlane(center: center.isOnEarth ? center : middle)
        // Over half the earth the two planes differ, so the reach is taken in the one that is drawn.
        var reach = (x: 0.5, y: 0.5)
        let nearby = NearbyPlane(center: plane.center)
        for point in points.map({ nearby.project($0) ?? plane.project($0) }) where point.x.isFinite && point.y.isFinite
        {
            reach = (Swift.max(reach.x, abs(point.x)), Swift.max(reach.y, abs(point.y)))
        }
        self.plane = plane
        self.nearby = nearby
        self.box = box
        pixelsPerMeter = Swift.min(
            box.width / leastWidth, Swift.max(box.width / 2 - margin, 1) / reach.x,
            Swift.max(box.height / 2 - margin, 1) / reach.y)
        let corner = (box.width * box.width + box.height * box.height).squareRoot() / 2 / pixelsPerMeter
        // Toward a pole the meridians of a transverse Mercator sheet are no help to a reader.
        mercator =
            corner <= Self.mercatorReachMeters && abs(plane.center.latitude) < 84
            ? TransverseMercator(center: plane.center) : nil
    }

    /// The frame that options ask for; the content decides where they leave it to it.
    init?(_ extent: MapExtent, content: [Coordinate], in box: SheetBox, margin: Double) {
        guard extent != .content else {
            self.init(showing: content, in: box, margin: margin)
            return
        }
        self.init(showing: extent.outline, in: box, margin: 0, leastWidth: 100)
    }

    /// The ground of a detail, laid out in its box.
    init?(detail plan: DetailPlan, of frame: SheetFrame) {
        self.init(
            showing: plan.source.corners.map(frame.unproject), in: plan.box, margin: 0, leastWidth: 100)
    }

    var center: Coordinate { plane.center }

    func project(_ coordinate: Coordinate) -> SheetPoint? {
        guard coordinate.isOnEarth else { return nil }
        let point = place(coordinate)
        guard point.x.isFinite, point.y.isFinite else { return nil }
        return SheetPoint(x: box.center.x + point.x * pixelsPerMeter, y: box.center.y - point.y * pixelsPerMeter)
    }

    /// What is far from a transverse Mercator sheet only has to lie on the right side of it.
    private func place(_ coordinate: Coordinate) -> PlanePoint {
        guard let near = nearby.project(coordinate) else { return plane.project(coordinate) }
        return mercator?.project(coordinate) ?? near
    }

    func project(_ coordinates: [Coordinate]) -> [SheetPoint] { coordinates.compactMap { project($0) } }

    func unproject(_ point: SheetPoint) -> Coordinate {
        let at = PlanePoint(
            x: (point.x - box.center.x) / pixelsPerMeter, y: (box.center.y - point.y) / pixelsPerMeter)
        return mercator?.unproject(at) ?? plane.unproject(at)
    }

    /// The line as it shows: cut to the neatline and a little beyond, small bends dropped.
    func visible(line: [Coordinate], tolerance: Double = 0.3) -> [[SheetPoint]] {
        box.grown(by: 12).clip(line: project(line)).map { simplified($0, tolerance: tolerance) }
    }

    /// The rings of an area as they show; holes are rings of their own, for the even-odd rule.
    func visible(_ polygon: Polygon, tolerance: Double = 0.4) -> [[SheetPoint]] {
        ([polygon.exterior] + polygon.holes).compactMap { ring in
            let cut = box.grown(by: 12).clip(ring: project(Array(ring.coordinates.dropLast())))
            guard let first = cut.first else { return nil }
            let kept = simplified(cut + [first], tolerance: tolerance).dropLast()
            return kept.count >= 3 ? Array(kept) : nil
        }
    }

    /// The mean direction from the middle of the earth, which no meridian or pole disturbs.
    private static func middle(of points: [Coordinate]) -> Coordinate? {
        guard let first = points.first else { return nil }
        var sum = (x: 0.0, y: 0.0, z: 0.0)
        for point in points {
            let longitude = point.longitude * .pi / 180
            let latitude = point.latitude * .pi / 180
            sum.x += cos(latitude) * cos(longitude)
            sum.y += cos(latitude) * sin(longitude)
            sum.z += sin(latitude)
        }
        let level = (sum.x * sum.x + sum.y * sum.y).squareRoot()
        guard level + abs(sum.z) > 1e-9 * Double(points.count) else { return first }
        return Coordinate(
            longitude: level > 0 ? atan2(sum.y, sum.x) * 180 / .pi : first.longitude,
            latitude: atan2(sum.z, level) * 180 / .pi)
    }
}
