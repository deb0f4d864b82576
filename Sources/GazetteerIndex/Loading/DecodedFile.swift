internal import FoundationEssentials
internal import IncidentModel
internal import JSONReading

/// One file of a folder as its bytes say, before anything is known of the others.
enum DecodedFile: Sendable {
    /// - Parameter bbox: RFC 7946 section 5: west, south, east, north; with heights six numbers.
    case read([FeatureReading], bbox: [Double]?)
    case failed(code: String, message: String)

    /// Larger files are refused: their places are held in memory, and an index answers from the disk.
    private static let mostBytes = 256 << 20

    init(at path: String, name: String) {
        if let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size > Self.mostBytes {
            self = .failed(
                code: "gazetteer-file-too-large",
                message:
                    "\(name): has \(size >> 20) MB; files of a folder may have \(Self.mostBytes >> 20). Name the file itself to `incidentmap gazetteer build` and give the index to --gazetteer. It was left out"
            )
            return
        }
        do {
            // Mapped, so that a file is not held beside its places.
            let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
            self = data.withUnsafeBytes { Self($0.bindMemory(to: UInt8.self), name: name) }
        } catch {
            self = .failed(
                code: "gazetteer-file-unreadable",
                message: "\(name): cannot be read (\(ReadFailure.reason(of: error))); it was left out")
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, name: String) {
        if let offset = UTF8Check.firstInvalidOffset(in: bytes) {
            self = .failed(
                code: "gazetteer-not-utf8",
                message: "\(name): is not UTF-8 at byte \(offset); save it as UTF-8. It was left out")
            return
        }
        var features: [FeatureReading] = []
        var hasFeatures = false
        do throws(JSONFault) {
            let root = try JSONText.members(of: bytes, streaming: "features") { feature, _ in
                features.append(FeatureReading(feature, file: name))
            }
            hasFeatures = root?["features"]?.elements != nil
            guard let root, hasFeatures, let type = root["type"]?.text else {
                self = .failed(
                    code: "gazetteer-not-geojson",
                    message: "\(name): is not a GeoJSON FeatureCollection; it was left out")
                return
            }
            guard type == "FeatureCollection" else {
                self = .failed(
                    code: "gazetteer-not-geojson",
                    message: "\(name): is a GeoJSON \(type.prefix(40)), not a FeatureCollection; it was left out")
                return
            }
            self = .read(features, bbox: root["bbox"].map { $0.elements?.compactMap(\.number) ?? [] })
        } catch {
            self = .failed(
                code: "gazetteer-not-json",
                message:
                    "\(name): is not JSON at line \(error.line), column \(error.column): \(error.reason); it was left out"
            )
        }
    }
}

/// The system's own words for a file that cannot be read.
enum ReadFailure {
    static func reason(of error: any Error) -> String {
        guard let error = error as? CocoaError else { return "\(error)" }
        return switch error.code {
        case .fileReadNoPermission: "no permission"
        case .fileReadNoSuchFile, .fileNoSuchFile: "it does not exist"
        case .fileReadTooLarge: "it is too large"
        default: "read error \(error.code.rawValue)"
        }
    }
}
