internal import IncidentModel

/// Reads the geometry blobs of a GeoPackage (1.3, clause 2.1.3), any byte order, with or without heights and measures.
struct WellKnownBinary {
    struct Fault: Error { let reason: String }

    /// The system of coordinates that the blob names.
    let system: Int32
    /// Nil when it says that it is empty.
    let geometry: Geometry?

    /// The point of a blob as GIS programs write it: little-endian, no envelope, neither heights nor measures; nil for all else.
    static func plainPoint(_ blob: UnsafeRawBufferPointer) -> Coordinate? {
        guard blob.count == 29, blob[0] == 0x47, blob[1] == 0x50, blob[3] == 1, blob[8] == 1,
            UInt32(littleEndian: blob.loadUnaligned(fromByteOffset: 9, as: UInt32.self)) == 1
        else { return nil }
        func number(_ offset: Int) -> Double {
            Double(bitPattern: UInt64(littleEndian: blob.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        return Coordinate(longitude: number(13), latitude: number(21))
    }

    init(blob: [UInt8]) throws(Fault) {
        guard blob.count >= 8, blob[0] == 0x47, blob[1] == 0x50 else {
            throw Fault(reason: "is no GeoPackage geometry")
        }
        let flags = blob[3]
        let envelopes = [0, 32, 48, 48, 64]
        let kind = Int(flags >> 1 & 7)
        guard kind < envelopes.count, flags & 0b10_0000 == 0 else {
            throw Fault(reason: "has an envelope of no known kind")
        }
        var cursor = Cursor(bytes: blob, position: 4, isLittle: flags & 1 == 1)
        system = Int32(bitPattern: try cursor.integer())
        cursor.position += envelopes[kind]
        if flags & 0b1_0000 != 0 {
            geometry = nil
            return
        }
        geometry = try cursor.geometry(depth: 0)
    }

    private struct Cursor {
        let bytes: [UInt8]
        var position: Int
        var isLittle: Bool
        private var dimensions = 2

        init(bytes: [UInt8], position: Int, isLittle: Bool) {
            (self.bytes, self.position, self.isLittle) = (bytes, position, isLittle)
        }

        private mutating func take(_ count: Int) throws(Fault) -> UInt64 {
            guard position >= 0, bytes.count - position >= count else { throw Fault(reason: "is cut off") }
            var number: UInt64 = 0
            for index in 0..<count {
                number = number << 8 | UInt64(bytes[isLittle ? position + count - 1 - index : position + index])
            }
            position += count
            return number
        }

        mutating func integer() throws(Fault) -> UInt32 { UInt32(try take(4)) }

        private mutating func coordinate() throws(Fault) -> Coordinate {
            let longitude = Double(bitPattern: try take(8))
            let latitude = Double(bitPattern: try take(8))
            for _ in 2..<max(dimensions, 2) { _ = try take(8) }
            return Coordinate(longitude: longitude, latitude: latitude)
        }

        /// No list can have more elements than bytes are left.
        private mutating func count(eachAtLeast size: Int) throws(Fault) -> Int {
            let count = Int(try integer())
            guard count <= (bytes.count - position) / size else { throw Fault(reason: "is cut off") }
            return count
        }

        mutating func geometry(depth: Int) throws(Fault) -> Geometry {
            guard depth < 4 else { throw Fault(reason: "is nested deeper than 4 levels") }
            isLittle = try take(1) == 1
            let code = try integer()
            let (type, extra) = (code % 1000, code / 1000)
            guard extra <= 3 else { throw Fault(reason: "has the geometry type \(code), which is none of ISO's") }
            dimensions = [2, 3, 3, 4][Int(extra)]
            switch type {
            case 1: return .point(try coordinate())
            case 2:
                return .line(try shape { (positions: [Coordinate]) throws(ShapeError) in try LineString(positions) })
            case 3: return .polygon(try polygon())
            case 4:
                var points: [Coordinate] = []
                for _ in 0..<(try count(eachAtLeast: 21)) {
                    guard case .point(let point) = try geometry(depth: depth + 1) else {
                        throw Fault(reason: "has in a MultiPoint what is no Point")
                    }
                    points.append(point)
                }
                return .multiPoint(points)
            case 6:
                var polygons: [Polygon] = []
                for _ in 0..<(try count(eachAtLeast: 9)) {
                    guard case .polygon(let polygon) = try geometry(depth: depth + 1) else {
                        throw Fault(reason: "has in a MultiPolygon what is no Polygon")
                    }
                    polygons.append(polygon)
                }
                return .multiPolygon(MultiPolygon(polygons))
            case 5: return .multiLine([])
            default: return .collection([])
            }
        }

        private mutating func positions() throws(Fault) -> [Coordinate] {
            var positions: [Coordinate] = []
            for _ in 0..<(try count(eachAtLeast: 8 * dimensions)) { positions.append(try coordinate()) }
            return positions
        }

        private mutating func shape<Shape>(_ make: ([Coordinate]) throws(ShapeError) -> Shape) throws(Fault) -> Shape {
            let positions = try positions()
            do throws(ShapeError) { return try make(positions) } catch { throw Fault(reason: "\(error)") }
        }

        private mutating func polygon() throws(Fault) -> Polygon {
            var rings: [LinearRing] = []
            for _ in 0..<(try count(eachAtLeast: 4)) {
                rings.append(try shape { (positions: [Coordinate]) throws(ShapeError) in try LinearRing(positions) })
            }
            guard let exterior = rings.first else { throw Fault(reason: "is a Polygon without a ring") }
            return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
        }
    }
}
