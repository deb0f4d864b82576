internal import FoundationEssentials

/// One file of a folder as its bytes say, before anything is known of the others.
enum DecodedFile: Sendable {
    case read(PlaceFile)
    case failed(code: String, message: String)

    init(at path: String, name: String) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            self = .failed(
                code: "gazetteer-file-unreadable",
                message: "\(name): cannot be read (\(ReadFailure.reason(of: error))); it was left out")
            return
        }
        if let offset = data.withUnsafeBytes({ InvalidUTF8.firstOffset(in: $0.bindMemory(to: UInt8.self)) }) {
            self = .failed(
                code: "gazetteer-not-utf8",
                message: "\(name): is not UTF-8 at byte \(offset); save it as UTF-8. It was left out")
            return
        }
        do {
            let file = try JSONDecoder().decode(PlaceFile.self, from: data)
            guard file.type == "FeatureCollection" else {
                self = .failed(
                    code: "gazetteer-not-geojson",
                    message:
                        "\(name): is a GeoJSON \(file.type.prefix(40)), not a FeatureCollection; it was left out")
                return
            }
            self = .read(file)
        } catch DecodingError.dataCorrupted {
            self = .failed(code: "gazetteer-not-json", message: "\(name): is not JSON; it was left out")
        } catch {
            self = .failed(
                code: "gazetteer-not-geojson",
                message: "\(name): is not a GeoJSON FeatureCollection; it was left out")
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

/// Finds where bytes stop being UTF-8.
enum InvalidUTF8 {
    /// The offset of the first byte that belongs to no valid sequence, nil when all is well.
    static func firstOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let (_, length) = scalar(in: bytes, at: index)
            if length == 1 { return index }
            index += length
        }
        return nil
    }
}
