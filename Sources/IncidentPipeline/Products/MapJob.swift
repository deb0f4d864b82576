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
        // Told before the work, not after it.
        try ProductFolder(path: output).check(force: isForced)
        let (collection, loaded, _) = try await run.run()
        var products = await Self.products(of: collection, title: run.options.title)
        products.append((Manifest.fileName, manifest(loaded, products).bytes))
        try ProductFolder(path: output).replace(with: products, force: isForced)
        return collection
    }

    /// Tables in their order, then the sheets; drawn in parallel, the order does not depend on it.
    static func products(of collection: IncidentCollection, title: String?) async -> [(name: String, bytes: [UInt8])] {
        let writers: [any Product] = [
            IncidentsGeoJSON(), IncidentsJSON(), DistancesCSV(), DistancesMarkdown(), ZonesCSV(), ZonesGeoJSON(),
        ]
        let titles = MapTitles(collection, title: title)
        let overview = MapOptions(title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf)
        var jobs: [@Sendable () -> (name: String, bytes: [UInt8])] = [
            { ("map.svg", MapRenderer.overview(collection, options: overview)) }
        ]
        for incident in collection.incidents {
            var options = overview
            options.title = incident.mapTitle
            options.subtitle = "Incident \(incident.id)"
            let sheet = options
            jobs.append {
                ("maps/\(incident.id).svg", MapRenderer.incidentMap(incident, in: collection, options: sheet))
            }
        }
        for writer in writers { jobs.append { (writer.fileName, writer.bytes(of: collection)) } }
        return await withTaskGroup(of: (Int, (name: String, bytes: [UInt8])).self) { group in
            for (index, job) in jobs.enumerated() { group.addTask { (index, job()) } }
            var products: [(Int, (name: String, bytes: [UInt8]))] = []
            for await product in group { products.append(product) }
            return products.sorted { $0.0 < $1.0 }.map(\.1)
        }
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
            options: said,
            inputs: loaded.reports.inputs.map { .init(name: $0.name, sha256: $0.sha256, bytes: $0.bytes) },
            products: products.map { file($0.name, $0.bytes) })
    }
}

extension Incident {
    /// "19 May 2020: Katyusha rocket, US Embassy".
    fileprivate var mapTitle: String {
        let site = impacts.first { $0.placement != nil } ?? targets.first ?? impacts.first ?? sites.first
        let place = site.map { $0.placement == nil ? $0.name : $0.candidates.first?.name ?? $0.name } ?? "no place"
        return "\(MapTitles.day(of: self)): \(weapon?.term ?? "attack"), \(place)"
    }
}
