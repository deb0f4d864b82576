internal import IncidentModel

/// A geometry as GeoPackage keeps it (1.3, clause 2.1.3): a header, the envelope of what is no point, ISO WKB; all
/// little-endian.
struct GeometryBlob {
    let bytes: [UInt8]
    /// Degrees; nil for a geometry without a position.
    let envelope: Envelope?

    struct Envelope: Equatable {
        var minX: Double
        var maxX: Double
        var minY: Double
        var maxY: Double

        mutating func widen(_ other: Envelope) {
            minX = min(minX, other.minX)
            maxX = max(maxX, other.maxX)
            minY = min(minY, other.minY)
            maxY = max(maxY, other.maxY)
        }
    }

    init(_ geometry: Geometry) {
        envelope = Envelope(geometry.coordinates)
        var blob = LittleEndianBytes()
        let isPoint = if case .point = geometry { true } else { false }
        // Version 0; bit 0 little-endian, bit 1 an envelope of four numbers, bit 4 empty.
        let flags: UInt8 = envelope == nil ? 0b1_0001 : isPoint ? 0b1 : 0b11
        blob.bytes = [0x47, 0x50, 0, flags]
        blob.write(UInt32(GeoPackage.wgs84))
        if let envelope, !isPoint {
            for number in [envelope.minX, envelope.maxX, envelope.minY, envelope.maxY] { blob.write(number) }
        }
        blob.write(geometry)
        bytes = blob.bytes
    }
}

extension GeometryBlob.Envelope {
    fileprivate init?(_ coordinates: [Coordinate]) {
        guard let first = coordinates.first else { return nil }
        self.init(minX: first.longitude, maxX: first.longitude, minY: first.latitude, maxY: first.latitude)
        for position in coordinates {
            widen(
                .init(
                    minX: position.longitude, maxX: position.longitude, minY: position.latitude, maxY: position.latitude
                ))
        }
    }
}

private struct LittleEndianBytes {
    var bytes: [UInt8] = []

    mutating func write(_ number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ number: Double) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Byte order, type and what follows, as ISO 13249-3 has it.
    mutating func write(_ geometry: Geometry) {
        switch geometry {
        case .point(let position):
            begin(1)
            write(position)
        case .line(let line): writeLine(line.coordinates)
        case .polygon(let polygon): write(polygon)
        case .multiPoint(let positions):
            begin(4, count: positions.count)
            for position in positions { write(Geometry.point(position)) }
        case .multiLine(let lines):
            begin(5, count: lines.count)
            for line in lines { writeLine(line.coordinates) }
        case .multiPolygon(let shape):
            begin(6, count: shape.polygons.count)
            for polygon in shape.polygons { write(polygon) }
        case .collection(let members):
            begin(7, count: members.count)
            for member in members { write(member) }
        }
    }

    private mutating func begin(_ type: UInt32, count: Int? = nil) {
        bytes.append(1)
        write(type)
        if let count { write(UInt32(truncatingIfNeeded: count)) }
    }

    private mutating func write(_ position: Coordinate) {
        write(position.longitude)
        write(position.latitude)
    }

    private mutating func writeLine(_ positions: [Coordinate]) {
        begin(2, count: positions.count)
        for position in positions { write(position) }
    }

    private mutating func write(_ polygon: Polygon) {
        let rings = [polygon.exterior] + polygon.holes
        begin(3, count: rings.count)
        for ring in rings {
            write(UInt32(truncatingIfNeeded: ring.coordinates.count))
            for position in ring.coordinates { write(position) }
        }
    }
}
