internal import CGEOS

/// Shapes of one plane, found by where they are: GEOS's sort-tile-recursive tree over their boxes.
///
/// Belongs to the task of its context.
/// Source: Leutenegger, Lopez, Edgington 1997, "STR: a simple and efficient algorithm for R-tree packing",
/// doi:10.1109/ICDE.1997.582015.
public final class ShapeTree {
    public let shapes: [PlaneShape]
    private let context: GeometryContext
    private let tree: OpaquePointer
    /// GEOS keeps only pointers; they lead back to the places in `shapes`.
    private let indices: [OpaquePointer: Int]

    /// - Parameter shapes: empty ones are never found.
    public init(_ shapes: [PlaneShape], context: GeometryContext) throws(GeometryEngineError) {
        guard let tree = GEOSSTRtree_create_r(context.handle, 10) else { throw context.failure("making a tree") }
        self.shapes = shapes
        self.context = context
        self.tree = tree
        var indices: [OpaquePointer: Int] = [:]
        for (index, shape) in shapes.enumerated() where !shape.isEmpty && indices[shape.pointer] == nil {
            indices[shape.pointer] = index
            GEOSSTRtree_insert_r(context.handle, tree, shape.pointer, UnsafeMutableRawPointer(shape.pointer))
        }
        self.indices = indices
    }

    deinit { GEOSSTRtree_destroy_r(context.handle, tree) }

    /// The shapes whose boxes meet the box of this one, as ascending indices. Calls `GEOSSTRtree_query_r`.
    public func candidates(for shape: PlaneShape) -> [Int] {
        guard !shape.isEmpty, !indices.isEmpty else { return [] }
        let found = Found()
        GEOSSTRtree_query_r(
            context.handle, tree, shape.pointer,
            { item, found in
                guard let item, let found else { return }
                Unmanaged<Found>.fromOpaque(found).takeUnretainedValue().items.append(OpaquePointer(item))
            }, Unmanaged.passUnretained(found).toOpaque())
        return found.items.compactMap { indices[$0] }.sorted()
    }

    /// The shapes that have a point in common with this one, as ascending indices.
    public func indices(intersecting shape: PlaneShape) throws(GeometryEngineError) -> [Int] {
        let candidates = candidates(for: shape)
        guard !candidates.isEmpty else { return [] }
        let prepared = try PreparedShape(shape)
        var met: [Int] = []
        for index in candidates where try prepared.intersects(shapes[index]) { met.append(index) }
        return met
    }

    /// The shape nearest to this one, by true distance and not by boxes; nil when either side is empty. Calls
    /// `GEOSSTRtree_nearest_r`.
    public func nearestIndex(to shape: PlaneShape) throws(GeometryEngineError) -> Int? {
        guard !shape.isEmpty, !indices.isEmpty else { return nil }
        guard let nearest = GEOSSTRtree_nearest_r(context.handle, tree, shape.pointer) else {
            throw context.failure("finding the nearest shape")
        }
        return indices[nearest]
    }
}

private final class Found {
    var items: [OpaquePointer] = []
}
