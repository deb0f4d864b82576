internal import ContentHashing
internal import DataFormats
internal import GazetteerIndex
public import IncidentModel
internal import MapDrawing

/// The main job: a run, its products, and the folder they go to.
public struct MapJob: Sendable {
    private let run: IncidentRun
    private let output: String
    private let isForced: Bool

    public init(run: IncidentRun, output: String, isForced: Bool) {
        self.run = run
        self.output = output
        self.isForced = isForced
    }

    /// Products are in the folder when this returns; when it throws, the folder is as it was.
    public func perform() async throws -> IncidentCollection {
        let (collection, loaded, _) = try await run.run()
        var products = Self.products(of: collection, title: run.options.title)
        products.append((Manifest.fileName, manifest(loaded, products).bytes))
        try ProductFolder(path: output).replace(with: products, force: isForced)
        return collection
    }

    static func products(of collection: IncidentCollection, title: String?) -> [(name: String, bytes: [UInt8])] {
        let writers: [any Product] = [
            IncidentsGeoJSON(), IncidentsJSON(), DistancesCSV(), DistancesMarkdown(), ZonesCSV(), ZonesGeoJSON(),
        ]
        var products = writers.map { (name: $0.fileName, bytes: $0.bytes(of: collection)) }
        let titles = MapTitles(collection, title: title)
        var options = MapOptions(title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf)
        products.append(("map.svg", MapRenderer.overview(collection, options: options)))
        for incident in collection.incidents {
            options.title = incident.mapTitle
            options.subtitle = "Incident \(incident.id)"
            products.append(
                ("maps/\(incident.id).svg", MapRenderer.incidentMap(incident, in: collection, options: options)))
        }
        return products
    }

    private func manifest(_ loaded: IncidentRun.Loaded, _ products: [(name: String, bytes: [UInt8])]) -> Manifest {
        func file(_ name: String, _ bytes: [UInt8]) -> Manifest.File {
            Manifest.File(name: name, sha256: SHA256Digest(of: bytes).hexadecimal, bytes: bytes.count)
        }
        let options = run.options
        var said: [Manifest.Option] = []
        if let day = options.published?.edtf { said.append(.init(name: "published", value: day)) }
        if let zones = options.zoneFile { said.append(.init(name: "zones", value: zones)) }
        if let around = options.ringCenter { said.append(.init(name: "around", value: around)) }
        said.append(
            .init(
                name: "rings_m", value: options.ringRadiiMeters.map { String(Int($0.rounded())) }.joined(separator: ",")
            ))
        return Manifest(
            toolVersion: ToolVersion.current,
            gazetteer: .init(version: "1", sha256: GazetteerDigest.sha256(ofFolders: loaded.gazetteerFolders)),
            options: said, inputs: loaded.reports.inputs.map { file($0.name, $0.bytes) },
            products: products.map { file($0.name, $0.bytes) })
    }
}

extension Incident {
    /// "8 December 2023: rocket, US Embassy".
    fileprivate var mapTitle: String {
        let day = date?.edtf ?? date?.weekday.map { "A \($0.rawValue)" } ?? "Undated"
        let place = (impacts.first ?? targets.first ?? sites.first)?.name ?? "no place"
        return "\(day) · \(weapon?.term ?? "attack") · \(place)"
    }
}
