internal import IncidentModel

extension RecordRow {
    /// A position on earth with how finely it is written; nil when both cells are empty.
    func position(_ latitude: IncidentColumn, _ longitude: IncidentColumn) throws(RecordFault) -> WrittenPair? {
        guard let north = self[latitude]?.withDecimalPoint, let east = self[longitude]?.withDecimalPoint else {
            if let alone = self[latitude] ?? self[longitude] {
                throw RecordFault(alone, "stands without the other half of the position")
            }
            return nil
        }
        let pair = WrittenPair(
            point: Coordinate(longitude: try Self.number(east), latitude: try Self.number(north)),
            decimals: min(Self.decimals(north.text), Self.decimals(east.text)))
        if let reason = pair.objection {
            throw RecordFault(
                abs(pair.point.latitude) > 90 || abs(pair.point.longitude) <= 180 ? north : east, reason)
        }
        return pair
    }

    /// Of the columns for latitude and longitude, else of the geometry.
    func mainPosition() throws(RecordFault) -> WrittenPair? {
        if let pair = try position(.impactLatitude, .impactLongitude) { return pair }
        return try featurePoint()
    }

    /// The point of a feature; nil when it has none.
    private func featurePoint() throws(RecordFault) -> WrittenPair? {
        guard let geometry else { return nil }
        guard let point = geometry.onlyPoint else {
            throw RecordFault("has a \(geometry.geoJSONType) where a Point belongs", column: "geometry")
        }
        let pair = WrittenPair(point: point, decimals: min(point.latitude.decimals, point.longitude.decimals))
        if let reason = pair.objection { throw RecordFault(reason, column: "geometry", value: "\(point)") }
        return pair
    }

    fileprivate static func decimals(_ text: String) -> Int {
        guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")),
            !text.utf8.contains(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") })
        else { return 0 }
        return text.utf8.distance(from: dot, to: text.utf8.endIndex) - 1
    }
}

extension Geometry {
    /// Of a point, and of points that are one: GIS programs keep whole layers as MultiPoint.
    fileprivate var onlyPoint: Coordinate? {
        switch self {
        case .point(let point): point
        case .multiPoint(let points): points.count == 1 ? points[0] : nil
        default: nil
        }
    }
}

extension Double {
    /// Digits after the point when it is written as short as can be; 1 of a whole number, which is written "33.0".
    fileprivate var decimals: Int {
        // The shortest text that reads as this number is that of the fewest decimals whose nearest whole number of steps does.
        if abs(self) >= 0.001, abs(self) < 1000 {
            var scale = 10.0
            for count in 1...9 {
                if (self * scale).rounded() / scale == self { return count }
                scale *= 10
            }
        }
        return RecordRow.decimals("\(self)")
    }
}

extension RecordCell {
    /// "33,3060" as half of a position can mean nothing but 33.3060: no degree has thousands.
    fileprivate var withDecimalPoint: RecordCell {
        guard text.utf8.contains(UInt8(ascii: ",")), !text.utf8.contains(UInt8(ascii: ".")),
            text.utf8.count(where: { $0 == UInt8(ascii: ",") }) == 1
        else { return self }
        return RecordCell(column: column, text: text.split(separator: ",").joined(separator: "."), range: range)
    }
}

/// A position as a table gives it.
struct WrittenPair {
    let point: Coordinate
    /// Of the coarser of its two numbers.
    let decimals: Int

    /// Why it can be no place of an incident.
    var objection: String? {
        if point.isOnEarthWhenSwapped { return "is outside -90 to 90; are longitude and latitude exchanged?" }
        if !point.isOnEarth {
            return "is on no place on earth; latitude runs from -90 to 90, longitude from -180 to 180"
        }
        if point.longitude == 0, point.latitude == 0 {
            return "with the other number 0, too, is how tables write \"not known\"; leave both empty"
        }
        return nil
    }

    /// Half the rounding of its digits, at least 100 m: a table does not say how it was found.
    var roundingMeters: Double {
        var degrees = 0.5
        for _ in 0..<min(decimals, 6) { degrees /= 10 }
        return max(degrees * 111_320 * 2.0.squareRoot(), 100).rounded()
    }

    /// The circle of a radius around the position.
    /// - Parameter codes: nil derives them from the radius.
    func placement(radiusMeters: Double?, codes: PrecisionCodes? = nil, _ circles: Circles) -> Placement {
        let radius = max(radiusMeters ?? roundingMeters, 1)
        let coarse = radius > 25_000
        return circles.placement(
            point, radiusMeters: radius,
            codes ?? PrecisionCodes(acled: coarse ? 2 : 1, ged: coarse ? 3 : radius > 5_000 ? 2 : 1))
    }
}
