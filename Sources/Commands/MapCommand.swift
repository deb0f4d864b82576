internal import ArgumentParser
internal import IncidentModel
internal import IncidentPipeline

struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Read, place, measure and draw reports: the main job.",
        discussion: """
            Writes incidents.geojson, incidents.json, incidents.gpkg, incidents.kml,
            map.svg, maps/ID.svg, distances.csv, distances.md, zones.csv,
            zones.geojson and manifest.json into the output folder, all together
            or none. --products chooses others, from these and incidents.csv,
            sites.csv, acled-shaped.csv, ged-shaped.csv, sites.geojson,
            footprints.geojson, paths.geojson, points.geojson, incidents.geojsons,
            incidents.geojsonl, incidents.jsonl, timemap-events.json,
            timemap-sources.json and incidents.kmz.

              $ incidentmap map seeds --output output
              5 reports, 4 incidents and 3 recalled events, 12 sites placed of 14, in output
            """)

    @OptionGroup var input: ReportOptions

    @Option(name: .long, help: ArgumentHelp("The folder for the products.", valueName: "dir"))
    var output = "output"

    @Flag(name: .long, help: "Replace the products of an earlier run.")
    var force = false

    @OptionGroup var gazetteers: GazetteerOptions

    @Option(
        name: .long, help: ArgumentHelp("A GeoJSON file of your own areas to test sites against.", valueName: "file"))
    var zones: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Draw the rings around this place for every incident (default: the incident's target).", valueName: "place")
    )
    var around: String?

    @Option(name: .long, help: ArgumentHelp("Ring radii in kilometres, separated by commas.", valueName: "km"))
    var rings = "1,2,5,10"

    @OptionGroup var unit: UnitOption

    @Option(name: .long, help: ArgumentHelp("Title of the overview map.", valueName: "text"))
    var title: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Files to write, separated by commas; default and all stand for many.", valueName: "names"),
        transform: { text in
            do {
                return try ProductChoice(text)
            } catch {
                throw ValidationError("--products \(error)")
            }
        })
    var products = ProductChoice.standard

    @Option(
        name: .long,
        help:
            "incidents.geojson as one collection (combined), a file a layer (layers), or one point an incident side (points).",
        transform: { text in
            guard let layout = ProductChoice.Layout(rawValue: text) else {
                throw ValidationError("--layout \"\(text)\" is none of combined, layers, points.")
            }
            return layout
        })
    var layout = ProductChoice.Layout.combined

    @Flag(name: .long, help: "Start tables with a byte order mark, for spreadsheets that need one.")
    var bom = false

    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws { _ = try radii() }

    private func radii() throws -> [Double] {
        let radii = rings.split(separator: ",", omittingEmptySubsequences: false).map {
            Double($0.filter { $0 != " " })
        }
        guard !radii.isEmpty, radii.allSatisfy({ ($0 ?? 0) > 0 && ($0 ?? 0) <= 5_000 }) else {
            throw ValidationError("--rings \"\(rings)\": give kilometres above 0 and up to 5000, such as 1,2,5,10.")
        }
        return radii.compactMap { $0.map { $0 * 1_000 } }.sorted()
    }

    func run() async throws {
        let line = ProgressLine(isQuiet: quiet)
        var choice = products.with(layout)
        choice.hasByteOrderMark = bom
        var options = RunOptions(
            inputs: input.reports, gazetteerFolders: gazetteers.gazetteer, published: input.reading.published,
            zoneFile: zones,
            ringCenter: around, ringRadiiMeters: try radii(), title: title)
        options.reportFields = input.reading.fields
        options.keepsTexts = choice.quotesReports
        (options.readsNotes, options.isStrict) = (input.reading.readNotes, input.reading.strict)
        options.units = unit.units
        options.endsProcess = true
        let run = IncidentRun(options: options, progress: { line.update($0) })
        let collection = try await Failure.told {
            try await MapJob(run: run, output: output, isForced: force, products: choice).perform()
        }
        line.clear()
        if !quiet { Console.tell(collection.findings) }
        Console.print(summary(collection))
        if collection.findings.contains(where: \.isSetAside) { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    private func summary(_ collection: IncidentCollection) -> String {
        let told = collection.incidents.filter { $0.status != .background }
        let sites = told.flatMap(\.sites)
        let recalled = collection.incidents.count - told.count
        func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        return
            "\(counted(collection.reports.count, "report")), \(counted(told.count, "incident")) and \(counted(recalled, "recalled event")), "
            + "\(counted(sites.filter { $0.placement != nil }.count, "site")) placed of \(sites.count), in \(output)"
    }
}
