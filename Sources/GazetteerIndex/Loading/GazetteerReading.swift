internal import FoundationEssentials
internal import IncidentModel

/// Reads gazetteer folders, the later ones overriding by id.
struct GazetteerReading {
    private(set) var placesByID: [PlaceID: Place] = [:]
    private(set) var findings: [Finding] = []
    /// Where each place of the folder that is being read stands.
    private var origins: [PlaceID: (file: String, number: Int)] = [:]
    /// For messages about places that are judged when all are read.
    private var allOrigins: [PlaceID: (file: String, number: Int)] = [:]

    /// - Throws: when the folder is missing, unreadable or without `.geojson` files.
    mutating func read(folder: String) throws(GazetteerError) {
        origins = [:]
        for name in try Self.fileNames(in: folder) {
            read(file: folder.hasSuffix("/") ? folder + name : folder + "/" + name, name: name)
        }
        allOrigins.merge(origins) { _, new in new }
    }

    private static func fileNames(in folder: String) throws(GazetteerError) -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw .folderMissing(folder)
        }
        guard isFolder else { throw .notAFolder(folder) }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .folderUnreadable(folder, reason: ReadFailure.reason(of: error))
        }
        let files = names.filter { $0.hasSuffix(".geojson") && !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !files.isEmpty else { throw .noFiles(folder) }
        return files
    }

    private mutating func read(file path: String, name: String) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            return setAside(
                "gazetteer-file-unreadable",
                "\(name): cannot be read (\(ReadFailure.reason(of: error))); it was left out")
        }
        if let offset = data.withUnsafeBytes({ InvalidUTF8.firstOffset(in: $0.bindMemory(to: UInt8.self)) }) {
            return setAside(
                "gazetteer-not-utf8", "\(name): is not UTF-8 at byte \(offset); save it as UTF-8. It was left out")
        }
        let file: PlaceFile
        do {
            file = try JSONDecoder().decode(PlaceFile.self, from: data)
        } catch DecodingError.dataCorrupted {
            return setAside("gazetteer-not-json", "\(name): is not JSON; it was left out")
        } catch {
            return setAside(
                "gazetteer-not-geojson", "\(name): is not a GeoJSON FeatureCollection; it was left out")
        }
        guard file.type == "FeatureCollection" else {
            return setAside(
                "gazetteer-not-geojson",
                "\(name): is a GeoJSON \(file.type.prefix(40)), not a FeatureCollection; it was left out")
        }
        for (index, reading) in file.features.enumerated() { add(reading, file: name, number: index + 1) }
    }

    private mutating func add(_ reading: PlaceFile.FeatureReading, file: String, number: Int) {
        switch reading {
        case .failed(let fault, let id): setAside(fault, file: file, number: number, id: id)
        case .suppressed(let id):
            if placesByID.removeValue(forKey: PlaceID(id)) == nil {
                findings.append(
                    Finding(
                        code: "gazetteer-nothing-to-suppress",
                        message:
                            "\(file): feature \(number) suppresses \(id.prefix(80)), which no folder before has; nothing was taken out"
                    ))
            }
        case .read(let feature):
            do throws(RecordFault) {
                let place = try feature.place(file: file)
                if let first = origins[place.id] {
                    throw .duplicate(firstFile: first.file, firstNumber: first.number)
                }
                origins[place.id] = (file, number)
                placesByID[place.id] = place
            } catch {
                setAside(error, file: file, number: number, id: feature.id)
            }
        }
    }

    /// Takes out the places that lie far from all others and would lie among them with their numbers exchanged.
    mutating func setAsideSwapped() {
        let ordered = placesByID.values.sorted { $0.id < $1.id }
        for place in SwappedPlaces.among(ordered) {
            guard let coordinate = place.anyCoordinate, let origin = allOrigins[place.id] else { continue }
            placesByID[place.id] = nil
            setAside(.swapped(coordinate), file: origin.file, number: origin.number, id: place.id.rawValue)
        }
    }

    private mutating func setAside(_ fault: RecordFault, file: String, number: Int, id: String?) {
        let name = id.map { " (\($0.prefix(80)))" } ?? ""
        setAside(fault.code, "\(file): feature \(number)\(name): \(fault); the feature was left out")
    }

    private mutating func setAside(_ code: String, _ message: String) {
        findings.append(Finding(code: code, severity: .error, message: message, isSetAside: true))
    }
}

/// The system's own words for a file that cannot be read.
private enum ReadFailure {
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
