internal import ContentHashing
internal import DataFormats
internal import GazetteerIndex
public import IncidentModel
internal import MapDrawing
internal import PageWriting

/// The main job: a run, its products, and the folder they go to.
public struct MapJob: Sendable {
    private let run: IncidentRun
    private let output: String
    private let isForced: Bool
    private let choice: ProductChoice

    public init(run: IncidentRun, output: String, isForced: Bool, products choice: ProductChoice = .standard) {
        self.choice = choice
        self.run = run
        self.output = output
        self.isForced = isForced
    }

    /// Products are in the folder when this returns; when it throws, the folder is as it was.
    public func perform() async throws -> IncidentCollection {
        // Told before the work, not after it.
        try ProductFolder(path: output).check(force: isForced)
        let (collection, loaded, _) = try await run.run()
        var products = try await Self.products(choice, of: collection, title: run.options.title)
        products.append((Manifest.fileName, manifest(loaded, products).bytes))
        try ProductFolder(path: output).replace(with: products, force: isForced)
        return collection
    }

    /// Drawn and written in parallel; the order does not depend on it.
    static func products(
        _ choice: ProductChoice, of collection: IncidentCollection, title: String?
    ) async throws -> [(name: String, bytes: [UInt8])] {
        let titles = MapTitles(collection, title: title)
        var sheet = MapOptions(title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf)
        sheet.mayGrow = true
        let overview = sheet
        var jobs: [@Sendable () throws -> (name: String, bytes: [UInt8])] = []
        if choice.names.contains(ProductChoice.page) {
            jobs.append {
                do {
                    let page = ReportPage(
                        collection, title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf,
                        figures: PageFigures.of(collection, asOf: titles.asOf))
                    return (ProductChoice.page, try page.bytes())
                } catch {
                    throw PipelineError.stage("\(ProductChoice.page) cannot be made: \(error)")
                }
            }
        }
        if choice.names.contains(ProductChoice.overview) {
            jobs.append { (ProductChoice.overview, MapRenderer.overview(collection, options: overview)) }
        }
        var names = SheetNames()
        for incident in collection.incidents where choice.names.contains(ProductChoice.sheets) {
            var options = overview
            options.title = incident.mapTitle
            options.subtitle = "Incident \(incident.id)"
            let (sheet, name) = (options, names.name(of: incident))
            jobs.append {
                (
                    "\(ProductChoice.sheets)/\(name).svg",
                    MapRenderer.incidentMap(incident, in: collection, options: sheet)
                )
            }
        }
        for entry in ProductCatalogue(hasByteOrderMark: choice.hasByteOrderMark).entries
        where choice.names.contains(entry.fileName) {
            jobs.append {
                do {
                    return (entry.fileName, try entry.bytes(collection))
                } catch {
                    throw PipelineError.stage("\(entry.fileName) cannot be made: \(error)")
                }
            }
        }
        return try await withThrowingTaskGroup(of: (Int, (name: String, bytes: [UInt8])).self) { group in
            for (index, job) in jobs.enumerated() { group.addTask { (index, try job()) } }
            var products: [(Int, (name: String, bytes: [UInt8]))] = []
            for try await product in group { products.append(product) }
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
        if let fields = options.reportFields.description { said.append(.init(name: "fields", value: fields)) }
        if options.units != .kilometers { said.append(.init(name: "units", value: options.units.symbol)) }
        if let zones = options.zoneFile { said.append(.init(name: "zones", value: zones)) }
        if let around = options.ringCenter { said.append(.init(name: "around", value: around)) }
        if choice.hasByteOrderMark { said.append(.init(name: "bom", value: "true")) }
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
    /// "Katyusha rocket attack, US Embassy, 19 May 2020", "Air strike, Dora, a Friday".
    var mapTitle: String {
        let site = impacts.first { $0.placement != nil } ?? targets.first ?? impacts.first ?? sites.first
        let place = site.map { $0.placement == nil ? $0.name : $0.candidates.first?.name ?? $0.name } ?? "no place"
        let what = weapon.map { $0.term == "air strike" ? $0.term : "\($0.term) attack" } ?? "attack"
        let told = status == .foiled || status == .intercepted ? "\(status.rawValue) \(what)" : what
        return [told.prefix(1).uppercased() + told.dropFirst(), place, MapTitles.day(of: self)].compactMap { $0 }
            .joined(separator: ", ")
    }
}
