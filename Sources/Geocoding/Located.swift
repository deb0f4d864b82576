public import GazetteerIndex
internal import GeometryEngine
public import IncidentModel

/// The answer to one location phrase.
public struct Located: Sendable {
    /// Best first.
    public var candidates: [Candidate]
    public var placement: Placement?
    /// The places that the footprint was made from, in the order of the phrase.
    public var anchors: [PlaceID] = []
    public var findings: [Finding]
    /// For a position in numbers: how it was written, and what is around it.
    public var position: (written: WrittenPosition, surroundings: Surroundings)?

    public init(candidates: [Candidate] = [], placement: Placement? = nil, findings: [Finding] = []) {
        self.candidates = candidates
        self.placement = placement
        self.findings = findings
    }

    /// A position given in numbers: its footprint is what the rounding of the digits leaves open.
    public init(_ written: WrittenPosition, in gazetteer: Gazetteer) {
        let point = written.coordinate
        var findings: [Finding] = []
        if let doubt = written.doubt { findings.append(Finding(code: "ambiguous-notation", message: doubt)) }
        if Self.looksSwapped(written, gazetteer) {
            findings.append(
                Finding(
                    code: "swapped-coordinates",
                    message:
                        "\(point) is far from every place of the gazetteer, and \(point.swapped) is not: longitude comes first; are the two exchanged?"
                ))
        }
        self.init(
            placement: Placement(
                place: "coordinates",
                footprint: FootprintBuilder.marker(at: point, radiusMeters: written.roundingMeters),
                point: point, radiusMeters: written.roundingMeters, precision: PrecisionCodes(acled: 1, ged: 1)),
            findings: findings)
        position = (written, Surroundings(of: point, in: gazetteer))
    }

    private static func looksSwapped(_ written: WrittenPosition, _ gazetteer: Gazetteer) -> Bool {
        let points = gazetteer.places.compactMap(\.point)
        guard written.notation == .decimalDegrees, written.coordinate.swapped.isOnEarth, !points.isEmpty else {
            return false
        }
        func nearest(_ to: Coordinate) -> Double {
            points.reduce(Double.infinity) { min($0, Geodesic.distanceMeters(from: $1, to: to)) }
        }
        return nearest(written.coordinate) > 300_000 && nearest(written.coordinate.swapped) < 100_000
    }
}
