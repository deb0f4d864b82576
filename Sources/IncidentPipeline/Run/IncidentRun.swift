public import GazetteerIndex
internal import Geocoding
internal import IncidentAssembly
internal import IncidentMeasuring
public import IncidentModel
public import ReportReading

/// The stages in their order: read → geocode → assemble → measure.
public struct IncidentRun: Sendable {
    public let options: RunOptions
    private let progress: @Sendable (RunProgress) -> Void

    public init(options: RunOptions, progress: @escaping @Sendable (RunProgress) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// What loading found, kept so that stages can be run apart.
    public struct Loaded: Sendable {
        public var gazetteer: Gazetteer
        public var gazetteerFolders: [String]
        public var reports: ReportLoader.Loaded
        /// Incidents that files hold ready-made.
        public var structured: StructuredInputs
        /// Of the gazetteer and of the reports.
        public var findings: [Finding]
    }

    /// - Throws: `PipelineError` when there is no gazetteer or no report at all.
    public func load() throws -> Loaded {
        var sources = try PlaceSources(own: options.gazetteerFolders)
        if !sources.hasPlaces {
            throw PipelineError.stage(
                "no place of \(sources.folders.joined(separator: ", ")) could be read: \(sources.findings.first?.message ?? "the files hold none")."
            )
        }
        let inputs = SortedInputs(options.inputs)
        var structured = inputs.structured
        if options.isStrict, let first = structured.findings.first(where: \.isSetAside) {
            throw PipelineError.stopped(first: first.message)
        }
        var reports = ReportLoader(fields: options.reportFields).load(
            inputs.reports, standardInput: inputs.standardInput, except: inputs.taken)
        if reports.reports.isEmpty, structured.incidents.isEmpty {
            let findings = reports.findings + structured.findings
            // What columns were taken for is no reason; why a record was left out is.
            throw PipelineError.noReports(
                first: (findings.first(where: \.isSetAside) ?? findings.first)?.message ?? "none was named")
        }
        structured.settleNames(beside: reports.reports)
        reports.inputs += structured.inputs
        try drawPlaces(of: reports, structured.names, from: &sources)
        return Loaded(
            gazetteer: sources.gazetteer, gazetteerFolders: sources.folders + sources.indexPaths, reports: reports,
            structured: structured, findings: sources.findings + reports.findings + structured.findings)
    }

    /// Takes out of the index files what the reports name: first as spelled, then what the names of their sites may mean.
    private func drawPlaces(of reports: ReportLoader.Loaded, _ structured: [String], from sources: inout PlaceSources)
        throws
    {
        guard sources.hasIndex else { return }
        try sources.draw(namedIn: reports.reports.map(\.text) + structured.map { Array($0.utf8) })
        let reader = ReportReader(names: PlaceFinding(sources.gazetteer), notesUnused: false)
        let names = reports.reports.flatMap { report in
            reader.read(report, published: options.published).events.flatMap(\.sites).flatMap {
                PlaceSources.names(in: $0.phrase)
            }
        }
        let phrases = PhraseReader(names: sources.gazetteer)
        try sources.draw(
            meantBy: names
                + structured.filter { $0.utf8.count < 200 }.flatMap { PlaceSources.names(in: phrases.read($0)) })
        if let phrase = options.ringCenter { try sources.draw(forPhrase: phrase) }
    }

    /// Reads every report; events keep their sites unplaced unless `isPlacing`.
    public func read(_ loaded: Loaded, isPlacing: Bool) async -> [Reading] {
        var loaded = loaded
        return await read(&loaded, isPlacing: isPlacing, keepsTexts: true)
    }

    /// - Parameter keepsTexts: false lets go of each text as soon as it is read; what was found quotes it.
    private func read(_ loaded: inout Loaded, isPlacing: Bool, keepsTexts: Bool) async -> [Reading] {
        let reader = ReportReader(names: PlaceFinding(loaded.gazetteer), notesUnused: options.notesUnused)
        let geocoder = isPlacing ? Geocoder(gazetteer: loaded.gazetteer) : nil
        let published = options.published
        let count = loaded.reports.reports.count
        let chunk = max(1, min(64, (count + 15) / 16))
        if !keepsTexts { FreeMemory.returnLargeBlocks() }
        var readings = [Reading](repeating: Reading(), count: count)
        await withTaskGroup(of: (Int, [Reading]).self) { group in
            for start in stride(from: 0, to: count, by: chunk) {
                let end = min(start + chunk, count)
                let part = Array(loaded.reports.reports[start..<end])
                if !keepsTexts { for index in start..<end { loaded.reports.reports[index].releaseText() } }
                group.addTask {
                    (
                        start,
                        part.map { report in
                            var reading = reader.read(report, published: published)
                            if let geocoder { reading.events = geocoder.geocode(reading.events) }
                            for index in reading.events.indices { reading.events[index].giveBackSlack() }
                            return reading
                        }
                    )
                }
            }
            var done = 0
            for await (start, part) in group {
                for (offset, reading) in part.enumerated() { readings[start + offset] = reading }
                done += part.count
                progress(
                    RunProgress(stage: isPlacing ? "reading and placing" : "reading", done: done, total: count))
            }
        }
        return readings
    }

    /// Incidents before geocoding, one for each event of each report joined by what can be compared.
    public func readOnly() async throws -> IncidentCollection {
        var loaded = try load()
        var readings = await read(&loaded, isPlacing: false, keepsTexts: options.keepsTexts)
        let incidents = merged(assembled(&readings), &loaded, isPlacing: false)
        return collection(loaded, readings, incidents: incidents, zones: [])
    }

    /// The whole job, products aside; the events of the readings are in the incidents.
    public func run() async throws -> (collection: IncidentCollection, loaded: Loaded, readings: [Reading]) {
        var loaded = try load()
        var readings = await read(&loaded, isPlacing: true, keepsTexts: options.keepsTexts)
        let incidents = merged(assembled(&readings), &loaded, isPlacing: true)
        let (zones, zoneFindings) = try ZoneCollecting.zones(gazetteer: loaded.gazetteer, file: options.zoneFile)
        loaded.findings += zoneFindings
        var rings = RingRequest(radiiMeters: options.ringRadiiMeters)
        if let phrase = options.ringCenter { rings.center = try ringCenter(phrase, loaded.gazetteer) }
        progress(RunProgress(stage: "measuring", done: 0, total: incidents.count))
        let measured: (incidents: [Incident], zones: [Zone])
        do {
            measured = try IncidentMeasurer(zones: zones, rings: rings).measure(incidents)
        } catch {
            throw PipelineError.stage("measuring failed: \(error)")
        }
        return (collection(loaded, readings, incidents: measured.incidents, zones: measured.zones), loaded, readings)
    }

    /// Takes the events out of the readings.
    private func assembled(_ readings: inout [Reading]) -> [Incident] {
        var events: [ReportedEvent] = []
        var published: [ReportID: PartialDate] = [:]
        for index in readings.indices {
            guard let event = readings[index].events.first else { continue }
            published[event.report] = readings[index].pageDate
            events += readings[index].events
            readings[index].events = []
        }
        return IncidentAssembler().assemble(consume events, published: published)
    }

    private func ringCenter(_ phrase: String, _ gazetteer: Gazetteer) throws -> (name: String, point: Coordinate) {
        let located = try PlaceQuery(gazetteer: gazetteer).locate(phrase)
        guard let placement = located.placement else {
            throw PipelineError.unknownPlace(name: phrase, nearest: gazetteer.nearestNames(to: phrase, limit: 3))
        }
        return (gazetteer.place(placement.place)?.title ?? phrase, placement.point)
    }

    private func collection(
        _ loaded: consuming Loaded, _ readings: [Reading], incidents: [Incident], zones: [Zone]
    ) -> IncidentCollection {
        // Taken out, not copied: there may be very many.
        var reports: [Report] = []
        swap(&reports, &loaded.reports.reports)
        reports += loaded.structured.reports
        reports.sort { $0.id < $1.id }
        var collection = IncidentCollection(
            reports: reports,
            incidents: incidents,
            findings: loaded.findings + loaded.structured.recordFindings + readings.flatMap(\.findings), zones: zones,
            places: loaded.gazetteer.places.sorted { $0.id < $1.id })
        collection.units = options.units
        return collection
    }
}
