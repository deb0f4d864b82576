/// Why a run could not be finished; nothing usable was written.
public enum PipelineError: Error, Hashable, Sendable {
    case outputExists(String)
    case outputForeign(String)
    case outputIsFile(String)
    case cannotWrite(String, String)
    /// Every input was set aside.
    case noReports(first: String)
    case noGazetteer(tried: [String])
    case zoneFile(String)
    case unknownPlace(name: String, nearest: [String])
    case stage(String)
}

extension PipelineError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .outputExists(let path): "\(path) exists and is not empty; give --force to replace it or another --output."
        case .outputForeign(let path):
            "\(path) holds files that are no earlier output (there is no manifest.json); --force does not replace it. Give another --output."
        case .outputIsFile(let path): "\(path) is a file, not a folder; give another --output."
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
        case .noReports(let first): "there is no report to read: \(first)"
        case .noGazetteer(let tried):
            "no gazetteer was found; looked in \(tried.joined(separator: ", ")). Name its folder with --gazetteer."
        case .zoneFile(let reason): reason
        case .unknownPlace(let name, let nearest):
            "\"\(name)\" is in no gazetteer"
                + (nearest.isEmpty ? "." : "; nearest names: \(nearest.joined(separator: ", ")).")
        case .stage(let reason): reason
        }
    }
}
