public import IncidentModel

/// What geometry could not do, with GEOS's own words where it spoke.
public enum GeometryEngineError: Error, Hashable, Sendable {
    /// GEOS refused an operation.
    case refused(operation: String, message: String)
    /// The result has no area, where one was needed.
    case emptyResult(operation: String)
    /// A position that no plane can hold.
    case notOnEarth(Coordinate)
}

extension GeometryEngineError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(let operation, let message): "\(operation) failed: \(message)"
        case .emptyResult(let operation): "\(operation) left nothing; check the geometry that went in"
        case .notOnEarth(let coordinate):
            "position \(coordinate) is not on earth (longitude −180…180, then latitude −90…90)"
        }
    }
}
