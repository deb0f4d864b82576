import GeometryEngine

/// Shapes in metres, simple enough to check by hand.
enum PlaneFixtures {
    static func path(_ points: (Double, Double)...) -> [PlanePoint] { points.map { PlanePoint(x: $0.0, y: $0.1) } }

    static let square = [path((0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0))]
    static let holed = square + [path((300, 300), (300, 700), (700, 700), (700, 300), (300, 300))]
    /// An L whose centroid lies outside.
    static let angle = [path((0, 0), (1000, 0), (1000, 200), (200, 200), (200, 1000), (0, 1000), (0, 0))]
    static let bowTie = [path((0, 0), (1000, 1000), (1000, 0), (0, 1000), (0, 0))]
    static let other = PlaneBox(minX: 500, minY: 500, maxX: 1500, maxY: 1500)
    static let far = PlaneBox(minX: 3000, minY: 4000, maxX: 3500, maxY: 4100)
}
