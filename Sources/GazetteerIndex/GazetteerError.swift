/// Why a gazetteer could not be read at all. A bad record is a `Finding`, not an error.
public enum GazetteerError: Error, Hashable, Sendable {
    case noFolderNamed
    case folderMissing(String)
    case notAFolder(String)
    case folderUnreadable(String, reason: String)
    case noFiles(String)
}

extension GazetteerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noFolderNamed:
            "no gazetteer folder was given; name one that holds .geojson files"
        case .folderMissing(let folder):
            "gazetteer folder \(folder) does not exist; check the path or name another with --gazetteer"
        case .notAFolder(let path):
            "\(path) is a file, not a gazetteer folder; give the folder that holds it"
        case .folderUnreadable(let folder, let reason):
            "gazetteer folder \(folder) cannot be read (\(reason)); allow reading it or name another with --gazetteer"
        case .noFiles(let folder):
            "gazetteer folder \(folder) holds no .geojson file; put the gazetteer's files there or name another folder"
        }
    }
}
