internal import IncidentModel

/// Reads the POLYGON and MULTIPOLYGON that `sites.csv` writes; every other text is none.
struct WellKnownText {
    private var rest: Substring.UTF8View

    static func area(_ text: String) -> MultiPolygon? {
        let start = text.prefix(24).uppercased()
        let isMulti = start.hasPrefix("MULTIPOLYGON")
        guard isMulti || start.hasPrefix("POLYGON") else { return nil }
        if start.split(separator: " ").dropFirst() == ["EMPTY"] { return .empty }
        guard let open = text.firstIndex(of: "(") else { return nil }
        var reader = WellKnownText(rest: text[open...].utf8)
        var polygons: [Polygon] = []
        if isMulti {
            guard reader.list({ $0.polygon().map { polygons.append($0) } != nil }) else { return nil }
        } else {
            guard let polygon = reader.polygon() else { return nil }
            polygons = [polygon]
        }
        return reader.rest.isEmpty ? MultiPolygon(polygons) : nil
    }

    private mutating func polygon() -> Polygon? {
        var rings: [LinearRing] = []
        let isRead = list { reader in
            var positions: [Coordinate] = []
            guard reader.list({ $0.position().map { positions.append($0) } != nil }),
                let ring = try? LinearRing(positions)
            else { return false }
            rings.append(ring)
            return true
        }
        guard isRead, let exterior = rings.first else { return nil }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }

    private mutating func list(_ element: (inout WellKnownText) -> Bool) -> Bool {
        guard passes("(") else { return false }
        repeat {
            guard element(&self) else { return false }
        } while passes(",")
        return passes(")")
    }

    private mutating func position() -> Coordinate? {
        guard let longitude = number(), let latitude = number() else { return nil }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private mutating func number() -> Double? {
        skipSpace()
        let digits = rest.prefix { "0123456789+-.eE".utf8.contains($0) }
        rest = rest.dropFirst(digits.count)
        return Double(String(Substring(digits)))
    }

    private mutating func passes(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard let first = rest.first, first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skipSpace() { rest = rest.drop { $0 == 0x20 } }
}
