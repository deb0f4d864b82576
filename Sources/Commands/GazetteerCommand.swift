internal import ArgumentParser
internal import ByteWriting
internal import GazetteerIndex
internal import Geocoding
internal import IncidentModel
internal import IncidentPipeline

struct GazetteerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Look into the gazetteer, prove its files sound, bring in places of your own.",
        subcommands: [
            GazetteerListCommand.self, GazetteerFindCommand.self, GazetteerShowCommand.self,
            GazetteerMapCommand.self, GazetteerCheckCommand.self, GazetteerImportCommand.self,
            GazetteerExportCommand.self, GazetteerBuildCommand.self,
        ])
}

struct GazetteerListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the entries, sorted by id.",
        discussion: """
            Uncertainty in metres: the true position lies that near to the point.

              $ incidentmap gazetteer list --tier 1 | grep -e ^id -e ^dora
              id    …  name  …  code    tier  uncertainty_m  within
              dora  …  Dora  …  P.PPLX  1     2600           baghdad
            """)

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only entries of this tier: 1 key places, 2 quarters and towns, 3 weak points.", valueName: "tier"))
    var tier: Int?

    @OptionGroup var gazetteers: GazetteerOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        guard let tier, !(1...3).contains(tier) else { return }
        throw ValidationError("--tier \(tier): there are tiers 1, 2 and 3.")
    }

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers) }
        let places = gazetteer.places.filter { tier == nil || $0.tier == tier }.sorted { $0.id < $1.id }
        PlaceTable(places: places).print(output.format)
    }
}

struct GazetteerFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find entries by name, in any spelling, Latin or Arabic.",
        discussion: """
              $ incidentmap gazetteer find Zafraniya
              id          name        code    tier  uncertainty_m  within   how
              zafaraniya  Zafaraniya  P.PPLX  1     1900           baghdad  as written
            """)

    @Argument(help: "A place name.")
    var name: String

    @OptionGroup var gazetteers: GazetteerOptions
    @OptionGroup var output: FormatOption

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers, name: name) }
        let matches = gazetteer.lookup(name, limit: 10)
        guard !matches.isEmpty else {
            let error = PipelineError.unknownPlace(name: name, nearest: gazetteer.nearestNames(to: name, limit: 5))
            Console.tell("incidentmap: \(error)")
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        PlaceTable(places: matches.compactMap { gazetteer.place($0.place) }, matches: matches).print(output.format)
    }
}

struct GazetteerCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Prove that gazetteer files are sound; every problem with its file and record.",
        discussion: """
            Checks the bundled gazetteer, or the folders named. Ends with 3 when a
            record would be set aside.

              $ incidentmap gazetteer check
              gazetteer: 1849 places, 0 errors, 0 warnings, 360 notes
            """)

    @Argument(help: ArgumentHelp("Gazetteer folders.", valueName: "dir"))
    var folders: [String] = []

    @Flag(name: .long, help: "Print the notes, too: shared names and the like.")
    var notes = false

    func run() async throws {
        let checked = try await Failure.told { folders.isEmpty ? try GazetteerLocator.folders(own: []) : folders }
        let (places, findings) = try await Failure.told {
            let gazetteer = try Gazetteer.load(folders: checked).gazetteer
            let shapes = GazetteerGeometryCheck.findings(in: gazetteer)
            return (gazetteer.places.count, try GazetteerCheck.findings(folders: checked) + shapes)
        }
        for finding in findings where finding.severity != .note || notes {
            Console.print("\(finding.severity.rawValue): \(finding.message)")
        }
        let counts = [Finding.Severity.error, .warning, .note].map { severity in
            let count = findings.filter { $0.severity == severity }.count
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        Console.print("\(checked.joined(separator: ", ")): \(places) places, \(counts.joined(separator: ", "))")
        if findings.contains(where: { $0.isSetAside || $0.severity == .error }) {
            throw ExitCode(ExitStatus.setAside.rawValue)
        }
    }
}
