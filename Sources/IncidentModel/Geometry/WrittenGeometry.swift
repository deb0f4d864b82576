/// How fine coordinates are written: no finer than they are known, and the same in every product.
public enum CoordinateDecimals {
    /// About 0.1 m; nothing is written finer.
    public static let most = 6
    /// About a metre, for outlines: coarser would bend the small ones.
    public static let outline = 5

    /// As many decimals as keep a position within a hundredth of the radius.
    public static func supporting(radiusMeters: Double) -> Int {
        var decimals = 0
        var stepMeters = metersPerDegree
        while decimals < most, !(stepMeters <= radiusMeters / 100) {
            decimals += 1
            stepMeters /= 10
        }
        return decimals
    }

    /// Of latitude, and of longitude at the equator; WGS 84, rounded up.
    private static let metersPerDegree = 111_320.0
}

extension Placement {
    public var writtenPoint: Coordinate {
        point.rounded(decimals: CoordinateDecimals.supporting(radiusMeters: radiusMeters))
    }

    public var writtenFootprint: Geometry { footprint.written }
}

extension MultiPolygon {
    /// Rounded, wound for RFC 7946, a `Polygon` when it is one.
    public var written: Geometry {
        let rounded = polygons.compactMap { $0.rounded(decimals: CoordinateDecimals.outline) }
        // An outline smaller than a rounding step stays as it is: a place must not vanish.
        let kept = rounded.isEmpty ? polygons.map(\.wound) : rounded
        return kept.count == 1 ? .polygon(kept[0]) : .multiPolygon(MultiPolygon(kept))
    }
}

extension Coordinate {
    public func rounded(decimals: Int) -> Coordinate {
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return Coordinate(
            longitude: (longitude * scale).rounded() / scale, latitude: (latitude * scale).rounded() / scale)
    }
}

extension Polygon {
    /// Nil when nothing is left of the exterior; holes that close up are dropped.
    fileprivate func rounded(decimals: Int) -> Polygon? {
        guard let exterior = exterior.rounded(decimals: decimals) else { return nil }
        return Polygon(exterior: exterior, holes: holes.compactMap { $0.rounded(decimals: decimals) }).wound
    }
}

extension LinearRing {
    /// Nil when the ring has no area after rounding.
    fileprivate func rounded(decimals: Int) -> LinearRing? {
        let kept = coordinates.roundedWithoutRepeats(decimals: decimals)
        guard let ring = try? LinearRing(kept), ring.windingSign != 0 else { return nil }
        return ring
    }
}

extension [Coordinate] {
    /// Neighbours that rounding makes equal become one.
    public func roundedWithoutRepeats(decimals: Int) -> [Coordinate] {
        var kept: [Coordinate] = []
        kept.reserveCapacity(count)
        for coordinate in self {
            let rounded = coordinate.rounded(decimals: decimals)
            if rounded != kept.last { kept.append(rounded) }
        }
        return kept
    }
}
