internal import CGEOS

/// An STR-tree over shapes: which of them may touch a shape, by their boxes.
public final class ShapeTree {
    private let context: GeometryContext
    private let tree: OpaquePointer
    /// GEOS keeps only pointers: shapes and numbers must outlive the tree.
    private let shapes: [PlaneShape]
    private let numbers: UnsafeMutablePointer<Int>

    public init(_ shapes: [PlaneShape], context: GeometryContext) throws(GeometryEngineError) {
        guard let tree = GEOSSTRtree_create_r(context.handle, 10) else {
            throw .refused(operation: "making a tree", message: context.lastMessage)
        }
        self.context = context
        self.tree = tree
        self.shapes = shapes
        numbers = .allocate(capacity: max(1, shapes.count))
        for (index, shape) in shapes.enumerated() {
            numbers.advanced(by: index).initialize(to: index)
            GEOSSTRtree_insert_r(context.handle, tree, shape.pointer, numbers.advanced(by: index))
        }
    }

    deinit {
        GEOSSTRtree_destroy_r(context.handle, tree)
        numbers.deallocate()
    }

    /// Indices of the shapes whose boxes meet the shape's box, ascending.
    public func candidates(for shape: PlaneShape) -> [Int] {
        final class Found { var indices: [Int] = [] }
        let found = Found()
        GEOSSTRtree_query_r(
            context.handle, tree, shape.pointer,
            { item, found in
                guard let item, let found else { return }
                Unmanaged<Found>.fromOpaque(found).takeUnretainedValue().indices.append(item.load(as: Int.self))
            }, Unmanaged.passUnretained(found).toOpaque())
        return found.indices.sorted()
    }
}
