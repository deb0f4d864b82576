internal import DataFormats
internal import GazetteerIndex
public import IncidentModel

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
    ///
    /// - Returns: what was found, with a note about each picture that was left out.
    public func perform() async throws -> IncidentCollection {
        let target = ProductFolder(path: output)
        // Told before the work, not after it.
        try target.check(force: isForced)
        var (collection, loaded, _) = try await run.run()
        // Incidents of files are in the collection by now, and need not be in memory twice.
        loaded.structured.incidents = []
        // Hashed while the products are made.
        let folders = loaded.gazetteerFolders
        let digest = Task { GazetteerDigest.sha256(ofFolders: folders) }
        let plan = ProductPlan(choice, for: collection, title: run.options.title)
        try await target.replace(force: isForced) { [collection, loaded] folder in
            var files = try await plan.write(collection, to: folder)
            let manifest = try ProductFile(Manifest.fileName, in: folder)
            try manifest.write(self.manifest(loaded, files, gazetteer: await digest.value).bytes)
            files.append(try manifest.finish())
            return files.map(\.name)
        }
        collection.findings += plan.leftOut
        if run.options.endsProcess {
            ProcessEnd.leave(loaded)
            ProcessEnd.leave(collection)
        }
        return collection
    }

    private func manifest(_ loaded: IncidentRun.Loaded, _ products: [Manifest.File], gazetteer: String) -> Manifest {
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
            gazetteer: .init(version: "1", sha256: gazetteer),
            options: said,
            inputs: loaded.reports.inputs.map { .init(name: $0.name, sha256: $0.sha256, bytes: $0.bytes) },
            products: products)
    }
}

extension Incident {
    /// "Katyusha rocket attack, US Embassy, 19 May 2020", "Air strike, Dora, a Friday".
    var mapTitle: String {
        let site = impacts.first { $0.placement != nil } ?? targets.first ?? impacts.first ?? sites.first
        let place = site.map { $0.placement == nil ? $0.name : $0.candidates.first?.name ?? $0.name }
        let what = weapon.map { $0.term == "air strike" ? $0.term : "\($0.term) attack" } ?? "attack"
        let told = status == .foiled || status == .intercepted ? "\(status.rawValue) \(what)" : what
        return [told.prefix(1).uppercased() + told.dropFirst(), place, MapTitles.day(of: self)].compactMap { $0 }
            .joined(separator: ", ")
    }
}
