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
        let names = try Self.fileNames(in: folder)
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        // Decoding is most of the work and no file needs another; what overrides what is decided in order, below.
        let files = names.concurrentMap(stride: 1) { DecodedFile(at: prefix + $0, name: $0) }
        for (name, file) in zip(names, files) {
            switch file {
            case .read(let file): add(file, name: name)
            case .failed(let code, let message): setAside(code, message)
            }
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

    private mutating func add(_ file: PlaceFile, name: String) {
        let box = DeclaredBox(file.bbox)
        if file.bbox != nil, box == nil {
            findings.append(
                Finding(
                    code: "gazetteer-bad-box",
                    message: "\(name): bbox is not west, south, east, north; the positions were not held against it"))
        }
        for (index, reading) in file.features.enumerated() { add(reading, file: name, number: index + 1, box: box) }
    }

    private mutating func add(_ reading: PlaceFile.FeatureReading, file: String, number: Int, box: DeclaredBox?) {
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
                if let box, let far = place.allCoordinates.first(where: { !box.contains($0) }) {
                    findings.append(
                        Finding(
                            code: "gazetteer-outside-box",
                            message:
                                "\(file): feature \(number) (\(place.id.rawValue.prefix(80))): \(far) lies outside the bbox that the file declares"
                        ))
                }
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

extension Place {
    fileprivate var allCoordinates: [Coordinate] { (geometry?.coordinates ?? []) + [point].compactMap(\.self) }
}
