import GeometryEngine
import IncidentModel
import Testing

@Suite struct ShapeTreeTests {
    let context = GeometryContext()

    /// 400 boxes of 60 m in a grid of 100 m, and an empty shape among them.
    func boxes() throws -> [PlaneShape] {
        var shapes: [PlaneShape] = []
        for row in 0..<20 {
            for column in 0..<20 {
                let (x, y) = (Double(column) * 100, Double(row) * 100)
                shapes.append(try context.box(PlaneBox(minX: x, minY: y, maxX: x + 60, maxY: y + 60)))
            }
        }
        shapes.insert(try context.polygon(rings: []), at: 7)
        return shapes
    }

    @Test("the tree finds what a look at every shape finds")
    func intersecting() throws {
        let shapes = try boxes()
        let tree = try ShapeTree(shapes, context: context)
        for (x, y, radius) in [(500.0, 500.0, 150.0), (0, 0, 10), (1000, 30, 400), (80, 80, 5), (-50, 0, 49)] {
            let disc = try context.point(PlanePoint(x: x, y: y)).buffered(byMeters: radius)
            let expected = try shapes.indices.filter { try shapes[$0].intersects(disc) }
            #expect(try tree.indices(intersecting: disc) == expected)
            #expect(Set(expected).isSubset(of: tree.candidates(for: disc)))
        }
    }

    @Test("the nearest is the nearest by distance, not by box")
    func nearest() throws {
        let long = try context.line(PlaneFixtures.path((0, 0), (1000, 1000)))
        let small = try context.point(PlanePoint(x: 800, y: 100))
        let tree = try ShapeTree([long, small], context: context)
        // Inside the box of the long line, but nearer to the point.
        #expect(try tree.nearestIndex(to: context.point(PlanePoint(x: 790, y: 150))) == 1)
        #expect(try tree.nearestIndex(to: context.point(PlanePoint(x: 480, y: 500))) == 0)
    }

    @Test("an empty tree and an empty question find nothing")
    func empty() throws {
        let nothing = try context.polygon(rings: [])
        let tree = try ShapeTree([], context: context)
        let point = try context.point(PlanePoint(x: 0, y: 0))
        #expect(tree.candidates(for: point).isEmpty)
        #expect(try tree.nearestIndex(to: point) == nil)
        let full = try ShapeTree(boxes(), context: context)
        #expect(full.candidates(for: nothing).isEmpty)
        #expect(try full.nearestIndex(to: nothing) == nil)
        #expect(try full.indices(intersecting: nothing).isEmpty)
    }
}
