internal import IncidentModel

/// The numbers behind the footprint of each relation, all in metres.
enum FootprintRules {
    /// "near P": P grown by its equal-area radius, within these bounds.
    static let nearGrowthMeters = 500.0...2_000.0
    /// A street is as wide as its line is uncertain, and this much more to each side.
    static let streetMarginMeters = 50.0
    /// "A on S": how far from the street A may reach.
    static let alongStreetMeters = 500.0
    /// "outskirts of P": the band to each side of the boundary, as a part of the equal-area radius.
    static let outskirtsShare = 0.25
    /// "north of P": how far beyond P's edge.
    static let sideReachMeters = 5_000.0
    /// Half of the 45° sector of one of eight directions.
    static let sectorHalfDegrees = 22.5
    /// "across the river from P".
    static let acrossRiverMeters = 2_000.0
    /// The corridor between two places is as wide as they are, within these bounds (half width).
    static let corridorHalfWidthMeters = 250.0...2_000.0
    /// Outlines need show nothing finer: the sources are no better.
    static let outlineDetailMeters = 10.0
    /// An intersection that keeps less of the smaller side than this is a matter of drawing, not of meaning.
    static let sliverShare = 0.02

    /// How far off a stated distance may be: a tenth, or half the unit it was rounded to, whichever is more.
    /// "A few miles" may be half as much or three quarters more.
    static func distanceBounds(_ meters: Double, isVague: Bool) -> ClosedRange<Double> {
        if isVague { return meters * 0.5...meters * 1.75 }
        let slack = max(meters * 0.1, roundingUnitMeters(meters) / 2)
        return max(0, meters - slack)...meters + slack
    }

    /// The coarsest usual unit that the number is a whole multiple of.
    private static func roundingUnitMeters(_ meters: Double) -> Double {
        let units = [1_000.0, 1609.344, 500, 100, 50, 10, 1]
        return units.first { unit in
            let multiple = meters / unit
            return multiple >= 0.999 && abs(multiple - multiple.rounded()) < 1e-6
        } ?? 1
    }
}
