/// Why labelled reports could not be compared with what the reader makes of them.
public enum EvaluationError: Error, Hashable, Sendable {
    case noFolder(String)
    case noPairs(String)
    /// One file of a pair stands alone.
    case missingHalf(present: String, missing: String)
    case unreadable(String, reason: String)
    /// `field` is the path in the file, `incidents[0].date.edtf`; empty for the file as a whole.
    case malformed(file: String, field: String, reason: String)
}

extension EvaluationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noFolder(let folder): "\(folder): there is no such folder; name one that holds labelled reports."
        case .noPairs(let folder): "\(folder): holds no labelled report; looked for pairs of ID.txt and ID.json."
        case .missingHalf(let present, let missing):
            "\(present): \(missing) is missing; a labelled report is a pair of ID.txt and ID.json."
        case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
        case .malformed(let file, let field, let reason): "\(file): \(field.isEmpty ? "" : "\(field): ")\(reason)"
        }
    }
}
