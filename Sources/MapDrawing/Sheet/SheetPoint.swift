internal import Foundation

/// A position on the sheet: pixels from the upper left corner, y downward.
struct SheetPoint: Hashable {
    var x: Double
    var y: Double

    static func + (a: SheetPoint, b: SheetPoint) -> SheetPoint { SheetPoint(x: a.x + b.x, y: a.y + b.y) }
    static func - (a: SheetPoint, b: SheetPoint) -> SheetPoint { SheetPoint(x: a.x - b.x, y: a.y - b.y) }
    static func * (a: SheetPoint, factor: Double) -> SheetPoint { SheetPoint(x: a.x * factor, y: a.y * factor) }

    var length: Double { (x * x + y * y).squareRoot() }

    /// At `angle` radians clockwise from the right, as y runs downward.
    func moved(_ distance: Double, angle: Double) -> SheetPoint {
        SheetPoint(x: x + distance * cos(angle), y: y + distance * sin(angle))
    }
}

/// An upright rectangle of the sheet, pixels.
struct SheetBox: Hashable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    init(x: Double, y: Double, width: Double, height: Double) {
        self.init(minX: x, minY: y, maxX: x + width, maxY: y + height)
    }

    /// The box of which these are opposite corners.
    init(_ a: SheetPoint, _ b: SheetPoint) {
        self.init(
            minX: Swift.min(a.x, b.x), minY: Swift.min(a.y, b.y), maxX: Swift.max(a.x, b.x), maxY: Swift.max(a.y, b.y))
    }

    /// The smallest box about the points; nil of none.
    init?(around points: [SheetPoint]) {
        guard let first = points.first else { return nil }
        self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
        for point in points {
            minX = Swift.min(minX, point.x)
            minY = Swift.min(minY, point.y)
            maxX = Swift.max(maxX, point.x)
            maxY = Swift.max(maxY, point.y)
        }
    }

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }
    var center: SheetPoint { SheetPoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }
    var corners: [SheetPoint] {
        [
            SheetPoint(x: minX, y: minY), SheetPoint(x: maxX, y: minY), SheetPoint(x: maxX, y: maxY),
            SheetPoint(x: minX, y: maxY),
        ]
    }

    func grown(by margin: Double) -> SheetBox {
        SheetBox(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }

    func united(with other: SheetBox) -> SheetBox {
        SheetBox(
            minX: Swift.min(minX, other.minX), minY: Swift.min(minY, other.minY), maxX: Swift.max(maxX, other.maxX),
            maxY: Swift.max(maxY, other.maxY))
    }

    func contains(_ point: SheetPoint) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }
}
