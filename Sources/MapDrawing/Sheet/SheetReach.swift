internal import Foundation
internal import GeometryEngine
internal import IncidentModel

/// How far the content of a sheet reaches from its middle. A sheet is laid out twice, so this is kept.
struct SheetReach: Sendable {
    let plane: LocalPlane
    let nearby: NearbyPlane
    /// Metres from the middle to the farthest content, east or west and north or south.
    let x: Double
    let y: Double

    /// - Parameter content: what must be on the sheet; what is not on earth is left out.
    /// - Returns: nil when there is nothing to show.
    init?(_ content: [Coordinate]) {
        guard let middle = Self.middle(of: content) else { return nil }
        // Centring on the box of the first plane, not on the mean, leaves equal room on all sides.
        let rough = LocalPlane(center: middle)
        guard let bounds = Self.bounds(of: content, rough, NearbyPlane(center: middle)) else { return nil }
        let center = rough.unproject(PlanePoint(x: bounds.center.x, y: bounds.center.y))
        plane = LocalPlane(center: center.isOnEarth ? center : middle)
        nearby = NearbyPlane(center: plane.center)
        // Over half the earth the two planes differ, so the reach is taken in the one that is drawn.
        let box = Self.bounds(of: content, plane, nearby)
        x = Swift.max(0.5, abs(box?.minX ?? 0), abs(box?.maxX ?? 0))
        y = Swift.max(0.5, abs(box?.minY ?? 0), abs(box?.maxY ?? 0))
    }

    private static func bounds(
        of content: [Coordinate], _ plane: LocalPlane, _ nearby: NearbyPlane
    ) -> SheetBox? {
        let boxes = inParts(of: content.count) { part -> SheetBox? in
            var box: SheetBox?
            for index in part where content[index].isOnEarth {
                let point = nearby.project(content[index]) ?? plane.project(content[index])
                guard point.x.isFinite, point.y.isFinite else { continue }
                let here = SheetBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
                box = box?.united(with: here) ?? here
            }
            return box
        }
        return boxes.reduce(nil) { all, box in
            guard let box else { return all }
            return all?.united(with: box) ?? box
        }
    }

    /// The mean direction from the middle of the earth, which no meridian or pole disturbs.
    private static func middle(of content: [Coordinate]) -> Coordinate? {
        guard let first = content.first(where: \.isOnEarth) else { return nil }
        let sums = inParts(of: content.count) { part -> (sum: SIMD3<Double>, count: Int) in
            var sum = SIMD3<Double>.zero
            var count = 0
            for index in part where content[index].isOnEarth {
                let longitude = content[index].longitude * .pi / 180
                let latitude = content[index].latitude * .pi / 180
                sum += SIMD3(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
                count += 1
            }
            return (sum, count)
        }
        let sum = sums.reduce(.zero) { $0 + $1.sum }
        let count = sums.reduce(0) { $0 + $1.count }
        let level = (sum.x * sum.x + sum.y * sum.y).squareRoot()
        guard level + abs(sum.z) > 1e-9 * Double(count) else { return first }
        return Coordinate(
            longitude: level > 0 ? atan2(sum.y, sum.x) * 180 / .pi : first.longitude,
            latitude: atan2(sum.z, level) * 180 / .pi)
    }
}
