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
        guard let reach = SheetReach(content) else { return nil }
        self.init(reach, in: box, margin: margin, leastWidth: leastWidth)
    }

    init(_ reach: SheetReach, in box: SheetBox, margin: Double, leastWidth: Double = leastWidthMeters) {
        plane = reach.plane
        nearby = reach.nearby
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
    ///
    /// - Parameter content: the reach of the content, which other extents leave aside.
    init?(_ extent: MapExtent, content: SheetReach?, in box: SheetBox, margin: Double) {
        guard extent != .content else {
            guard let content else { return nil }
            self.init(content, in: box, margin: margin)
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
        return SheetPoint(
            x: Self.rounded(box.center.x + point.x * pixelsPerMeter),
            y: Self.rounded(box.center.y - point.y * pixelsPerMeter))
    }

    /// To a fine grid: sines differ in their last bits from one C library to the next, and of two places that are as good
    /// for a name those bits must not choose.
    static func rounded(_ pixels: Double) -> Double { (pixels * 65_536).rounded() / 65_536 }

    /// What is far from a transverse Mercator sheet only has to lie on the right side of it.
    private func place(_ coordinate: Coordinate) -> PlanePoint {
        if let mercator, isSurelyNear(coordinate) { return mercator.project(coordinate) }
        guard let near = nearby.project(coordinate) else { return plane.project(coordinate) }
        return mercator?.project(coordinate) ?? near
    }

    /// Within 130 km at any latitude, without the work of measuring it.
    private func isSurelyNear(_ coordinate: Coordinate) -> Bool {
        abs(coordinate.latitude - plane.center.latitude) < 0.8
            && abs(coordinate.longitude - plane.center.longitude) < 0.8
    }

    func project(_ coordinates: [Coordinate]) -> [SheetPoint] { coordinates.compactMap { project($0) } }

    func unproject(_ point: SheetPoint) -> Coordinate {
        let at = PlanePoint(
            x: (point.x - box.center.x) / pixelsPerMeter, y: (box.center.y - point.y) / pixelsPerMeter)
        return mercator?.unproject(at) ?? plane.unproject(at)
    }

    /// The line as it shows: cut to the neatline and a little beyond, small bends dropped.
    ///
    /// - Parameter beyond: pixels; of a broad line more, so that its ends stay out of sight.
    func visible(line: [Coordinate], tolerance: Double = 0.3, beyond: Double = 12) -> [[SheetPoint]] {
        box.grown(by: beyond).clip(line: project(line)).map { simplified($0, tolerance: tolerance) }
    }

    /// The rings of an area as they show; holes are rings of their own, for the even-odd rule.
    func visible(_ polygon: Polygon, tolerance: Double = 0.4) -> [[SheetPoint]] {
        ([polygon.exterior] + polygon.holes).compactMap { ring in
            visible(ring: Array(ring.coordinates.dropLast()), tolerance: tolerance)
        }
    }

    /// - Parameter ring: without its first corner at the end.
    func visible(ring: [Coordinate], tolerance: Double) -> [SheetPoint]? {
        let cut = box.grown(by: 12).clip(ring: projectSmall(ring) ?? project(ring))
        guard let first = cut.first else { return nil }
        let kept = simplified(cut + [first], tolerance: tolerance).dropLast()
        return kept.count >= 3 ? Array(kept) : nil
    }
}
