public import IncidentModel

/// The answer to one location phrase.
public struct Located: Sendable {
    /// Best first.
    public var candidates: [Candidate]
    public var placement: Placement?
    public var findings: [Finding]

    public init(candidates: [Candidate] = [], placement: Placement? = nil, findings: [Finding] = []) {
        self.candidates = candidates
        self.placement = placement
        self.findings = findings
    }

    /// A bare position, taken as exact: footprint and radius shrink to nothing but a metre.
    public init(point: Coordinate) {
        let footprint = FootprintBuilder.marker(at: point)
        self.init(
            placement: Placement(
                place: "coordinates", footprint: footprint, point: point, radiusMeters: 0,
                precision: PrecisionCodes(acled: 1, ged: 1)))
    }
}
