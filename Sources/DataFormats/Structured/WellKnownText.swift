internal import IncidentModel

/// Reads the POLYGON and MULTIPOLYGON that `sites.csv` writes; every other text is none.
struct WellKnownText {
    private var rest: Substring.UTF8View

    static func area(_ text: String) -> MultiPolygon? {
        var reader = WellKnownText(rest: text.utf8[...])
        let isMulti = reader.passes("MULTI")
        guard reader.passes("POLYGON") else { return nil }
        reader.skipSpace()
        if reader.passes("EMPTY") { return reader.rest.isEmpty ? .empty : nil }
        reader.rest = reader.rest.drop { $0 != UInt8(ascii: "(") }
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
        guard passes(mark: "(") else { return false }
        repeat {
            guard element(&self) else { return false }
        } while passes(mark: ",")
        return passes(mark: ")")
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

    private mutating func passes(mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard let first = rest.first, first == UInt8(ascii: mark) else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// - Parameter word: in capital letters; the text's may be small.
    private mutating func passes(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer { word in
            rest.prefix(length).elementsEqual(word) { $0 & 0xDF == $1 }
        }
        if isThere { rest = rest.dropFirst(length) }
        return isThere
    }

    private mutating func skipSpace() { rest = rest.drop { $0 == 0x20 } }
}
