/// One of the eight directions that reports use.
public enum CompassDirection: String, Hashable, Sendable, CaseIterable {
    case north
    case northEast = "north-east"
    case east
    case southEast = "south-east"
    case south
    case southWest = "south-west"
    case west
    case northWest = "north-west"

    /// Degrees clockwise from north.
    public var azimuthDegrees: Double {
        Double(Self.allCases.firstIndex(of: self) ?? 0) * 45
    }

    /// The direction whose 45° sector holds the azimuth (degrees clockwise from north, any turn).
    public init(azimuthDegrees: Double) {
        let turn = azimuthDegrees.truncatingRemainder(dividingBy: 360)
        let index = Int((((turn < 0 ? turn + 360 : turn) + 22.5) / 45).rounded(.down)) % 8
        self = Self.allCases[index]
    }
}

/// The sixteen-point compass word of an azimuth ("WSW"), for tables.
public func compassPoint(azimuthDegrees: Double) -> String {
    let words = [
        "N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW",
    ]
    let turn = azimuthDegrees.truncatingRemainder(dividingBy: 360)
    return words[Int((((turn < 0 ? turn + 360 : turn) + 11.25) / 22.5).rounded(.down)) % 16]
}
