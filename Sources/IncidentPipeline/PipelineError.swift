/// Why a run could not be finished; nothing usable was written.
public enum PipelineError: Error, Hashable, Sendable {
    case outputExists(String)
    /// `file` is the first that no earlier run wrote; nil when there is no manifest of ours at all.
    case outputForeign(String, file: String?)
    case outputIsFile(String)
    case cannotWrite(String, String)
    /// Every input was set aside.
    case noReports(first: String)
    /// A record cannot be taken, and none may be left out.
    case stopped(first: String)
    case noGazetteer(tried: [String])
    case zoneFile(String)
    case unknownPlace(name: String, nearest: [String])
    /// Two numbers that are no longitude and latitude.
    case offEarth(String)
    case stage(String)
}

extension PipelineError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .outputExists(let path): "\(path) exists and is not empty; give --force to replace it or another --output."
        case .outputForeign(let path, let file):
            "\(path) holds \(file.map { "\($0), which is" } ?? "files that are") no earlier output of this program; --force does not replace it. Give another --output."
        case .outputIsFile(let path): "\(path) is a file, not a folder; give another --output."
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
        case .noReports(let first): "there is no report to read: \(first)"
        case .stopped(let first): "\(first) Nothing was written, because of --strict."
        case .noGazetteer(let tried):
            "no gazetteer was found; looked in \(tried.joined(separator: ", ")). Name its folder with --gazetteer."
        case .zoneFile(let reason): reason
        case .unknownPlace(let name, let nearest):
            "\"\(name)\" is in no gazetteer"
                + (nearest.isEmpty
                    ? ", nor anything like it; `incidentmap gazetteer list` shows what is."
                    : "; nearest names: \(nearest.joined(separator: ", ")).")
        case .offEarth(let text):
            "\"\(text)\" is no position on earth; write longitude,latitude in degrees, such as 44.39,33.30."
        case .stage(let reason): reason
        }
    }
}
