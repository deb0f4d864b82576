public import IncidentModel

/// Why a geometry could not be made or measured.
public enum GeometryEngineError: Error, Hashable, Sendable {
    /// GEOS refused an operation; `message` is its own sentence.
    case refused(operation: String, message: String)
    /// Nothing is left, or was there from the start, where an operation needs something.
    case emptyResult(operation: String)
    case notOnEarth(Coordinate)
    /// A path of too few points for its kind, or with numbers that are not finite.
    case unusablePath(kind: String, points: Int, needed: Int)
}

extension GeometryEngineError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(let operation, let message):
            "\(operation) failed, GEOS says \"\(message)\"; look at the shape's validity, or make it valid first"
        case .emptyResult(let operation): "\(operation) left nothing; check the geometry that went in"
        case .notOnEarth(let coordinate):
            "position \(coordinate) is not on earth; give longitude −180…180, then latitude −90…90"
        case .unusablePath(let kind, let points, let needed):
            "a \(kind) needs at least \(needed) finite points, \(points) were given"
        }
    }
}
