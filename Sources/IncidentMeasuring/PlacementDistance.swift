internal import GeometryEngine
public import IncidentModel

/// Distance between any two placements, as the `distance` command gives it.
public enum PlacementDistance {
    /// The indices of the result are 0 and 1.
    ///
    /// - Throws: `GeometryEngineError` when a footprint is empty or GEOS refuses it.
    public static func between(_ a: Placement, _ b: Placement) throws -> SiteDistance {
        try SiteDistances(context: GeometryContext()).distance(from: 0, a, to: 1, b)
    }
}
