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
            case .read(let features, let bbox): add(features, bbox: bbox, name: name)
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

    private mutating func add(_ features: [FeatureReading], bbox: [Double]?, name: String) {
        let box = DeclaredBox(bbox)
        if bbox != nil, box == nil {
            findings.append(
                Finding(
                    code: "gazetteer-bad-box",
                    message: "\(name): bbox is not west, south, east, north; the positions were not held against it"))
        }
        for (index, reading) in features.enumerated() { add(reading, file: name, number: index + 1, box: box) }
        tellAssumed(features, name: name)
    }

    /// One finding a file: a foreign one says of no place how well it is known.
    private mutating func tellAssumed(_ features: [FeatureReading], name: String) {
        let assumed = features.compactMap { reading -> Place? in
            if case .read(let place, let changes) = reading, changes.contains(.uncertaintyAssumed) {
                place
            } else {
                nil
            }
        }
        guard let first = assumed.first else { return }
        let subject = assumed.count == 1 ? "1 feature says" : "\(assumed.count) features say"
        findings.append(
            Finding(
                code: "gazetteer-uncertainty-assumed", severity: .warning,
                message:
                    "\(name): \(subject) no uncertainty_m; it was taken from the feature code (\(first.id.rawValue.prefix(80)), \(first.featureCode): \(Int(first.uncertaintyMeters)) m)"
            ))
    }

    private mutating func add(_ reading: FeatureReading, file: String, number: Int, box: DeclaredBox?) {
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
        case .read(let place, let changes):
            if let first = origins[place.id] {
                let fault = RecordFault.duplicate(firstFile: first.file, firstNumber: first.number)
                return setAside(fault, file: file, number: number, id: place.id.rawValue)
            }
            origins[place.id] = (file, number)
            placesByID[place.id] = place
            if changes.contains(.cutAtAntimeridian) {
                findings.append(
                    Finding(
                        code: "gazetteer-antimeridian",
                        message:
                            "\(file): feature \(number) (\(place.id.rawValue.prefix(80))) crosses the antimeridian in one piece; it was cut there, as RFC 7946 asks"
                    ))
            }
            if let box, let far = place.allCoordinates.first(where: { !box.contains($0) }) {
                findings.append(
                    Finding(
                        code: "gazetteer-outside-box",
                        message:
                            "\(file): feature \(number) (\(place.id.rawValue.prefix(80))): \(far) lies outside the bbox that the file declares"
                    ))
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
