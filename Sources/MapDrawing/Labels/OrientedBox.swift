internal import Foundation

/// A box that may be turned: the ground a label or a symbol covers.
struct OrientedBox {
    var center: SheetPoint
    var halfWidth: Double
    var halfHeight: Double
    /// Radians clockwise, as the sheet's y runs downward.
    var angle: Double

    init(center: SheetPoint, width: Double, height: Double, angle: Double = 0) {
        self.center = center
        halfWidth = width / 2
        halfHeight = height / 2
        self.angle = angle
    }

    init(_ box: SheetBox) {
        self.init(center: box.center, width: box.width, height: box.height)
    }

    /// Most labels are: of these everything is told by plain comparisons.
    private var isUpright: Bool { angle == 0 }

    var corners: [SheetPoint] {
        let right = SheetPoint(x: cos(angle), y: sin(angle)) * halfWidth
        let down = SheetPoint(x: -sin(angle), y: cos(angle)) * halfHeight
        return [center - right - down, center + right - down, center + right + down, center - right + down]
    }

    func grown(by margin: Double) -> OrientedBox {
        OrientedBox(
            center: center, width: 2 * (halfWidth + margin), height: 2 * (halfHeight + margin), angle: angle)
    }

    /// Some ground is covered by both. Method: separating axes.
    func overlaps(_ other: OrientedBox) -> Bool {
        let offset = other.center - center
        guard !isUpright || !other.isUpright else {
            return abs(offset.x) < halfWidth + other.halfWidth && abs(offset.y) < halfHeight + other.halfHeight
        }
        guard offset.length < reach + other.reach else { return false }
        for axis in axes + other.axes {
            let distance = abs(offset.x * axis.x + offset.y * axis.y)
            if distance >= extent(along: axis) + other.extent(along: axis) { return false }
        }
        return true
    }

    /// The upright box about it.
    var bounds: SheetBox {
        let (across, down) =
            isUpright
            ? (halfWidth, halfHeight)
            : (extent(along: SheetPoint(x: 1, y: 0)), extent(along: SheetPoint(x: 0, y: 1)))
        return SheetBox(x: center.x - across, y: center.y - down, width: 2 * across, height: 2 * down)
    }

    /// Pixels of a straight piece that the box covers.
    func coverage(of a: SheetPoint, _ b: SheetPoint) -> Double {
        let upright = SheetBox(minX: -halfWidth, minY: -halfHeight, maxX: halfWidth, maxY: halfHeight)
        guard let (from, to) = upright.clip(from: inward(a), to: inward(b)) else { return 0 }
        return (to - from).length
    }

    func isInside(_ box: SheetBox) -> Bool {
        guard isUpright else { return corners.allSatisfy(box.contains) }
        return center.x - halfWidth >= box.minX && center.x + halfWidth <= box.maxX && center.y - halfHeight >= box.minY
            && center.y + halfHeight <= box.maxY
    }

    private var reach: Double { (halfWidth * halfWidth + halfHeight * halfHeight).squareRoot() }

    private var axes: [SheetPoint] {
        [SheetPoint(x: cos(angle), y: sin(angle)), SheetPoint(x: -sin(angle), y: cos(angle))]
    }

    private func extent(along axis: SheetPoint) -> Double {
        let own = axes
        return halfWidth * abs(own[0].x * axis.x + own[0].y * axis.y)
            + halfHeight * abs(own[1].x * axis.x + own[1].y * axis.y)
    }

    private func inward(_ point: SheetPoint) -> SheetPoint {
        let offset = point - center
        guard !isUpright else { return offset }
        let own = axes
        return SheetPoint(
            x: offset.x * own[0].x + offset.y * own[0].y, y: offset.x * own[1].x + offset.y * own[1].y)
    }
}
