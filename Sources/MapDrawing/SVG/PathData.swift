internal import ByteWriting

/// The `d` of a path, tenths of a pixel.
struct PathData {
    private var writer = ByteWriter()

    var bytes: [UInt8] { writer.bytes }
    var isEmpty: Bool { writer.isEmpty }

    init() {}

    init(_ points: [SheetPoint], closed: Bool = false) { add(points, closed: closed) }

    mutating func add(_ points: [SheetPoint], closed: Bool = false) { Self.write(points, closed: closed, to: &writer) }

    static func write(_ points: [SheetPoint], closed: Bool, to writer: inout ByteWriter) {
        guard points.count >= 2 else { return }
        for (index, point) in points.enumerated() {
            writer.write(index == 0 ? "M" : index == 1 ? "L" : " ")
            writer.write(point.x, decimals: 1)
            // A minus sign parts two numbers as well as a space does.
            if point.y > -0.05 { writer.write(" ") }
            writer.write(point.y, decimals: 1)
        }
        if closed { writer.write("Z") }
    }
}
