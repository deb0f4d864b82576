internal import ContentHashing
internal import FoundationEssentials
internal import GazetteerIndex

/// One digest for all files of the gazetteer folders and all index files, names included, places of the folders not.
enum GazetteerDigest {
    static func sha256(ofFolders folders: [String]) -> String {
        var text: [UInt8] = []
        for folder in folders {
            if GazetteerIndexFile.isIndex(folder) {
                guard let data = try? Data(contentsOf: URL(filePath: folder), options: .alwaysMapped) else { continue }
                let name = folder.split(separator: "/").last ?? ""
                text += Array("\(name) \(SHA256Digest(of: data).hexadecimal)\n".utf8)
                continue
            }
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
                $0.hasSuffix(".geojson")
            }
            for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                guard let data = try? Data(contentsOf: URL(filePath: "\(folder)/\(name)")) else { continue }
                text += Array("\(name) \(SHA256Digest(of: data).hexadecimal)\n".utf8)
            }
        }
        return SHA256Digest(of: text).hexadecimal
    }
}
