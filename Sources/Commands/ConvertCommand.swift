internal import ArgumentParser
internal import DataFormats
internal import Glibc
internal import IncidentModel
internal import IncidentPipeline

struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a file of incidents in another format.",
        discussion: """
            The name of the output says the format: one that `map --products` knows
            (sites.csv, acled-shaped.csv, points.geojson …), else its ending (any .gpkg
            is incidents.gpkg), or --as.
            In: incidents.json or .jsonl, CSV with names or coordinates, exports of ACLED
            and UCDP GED, GeoJSON and GeoPackage points, KML. A finished record goes
            through as it is; names of the others are looked up and distances measured.
            Tables of zones stay empty: `map` measures those.

              $ incidentmap convert output/incidents.json points.geojson
              7 incidents written to points.geojson
            """)

    @Argument(help: ArgumentHelp("A file of incidents, or - for standard input.", valueName: "in"))
    var input: String

    @Argument(help: ArgumentHelp("The file to write.", valueName: "out"))
    var output: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("The product to write, whatever the file's name.", valueName: "name"))
    var product: String?

    @Flag(name: .long, help: "Replace the output when it is there.")
    var force = false

    @Flag(name: .long, help: "Start a table with a byte order mark.")
    var bom = false

    @Flag(name: .long, help: "Write nothing when an incident cannot be read.")
    var strict = false

    @Flag(name: .long, help: "Look for roles in the notes of coded events (ACLED, UCDP GED, a table's notes).")
    var readNotes = false

    @OptionGroup var gazetteers: GazetteerOptions

    private var entry: ProductCatalogue.Entry? {
        let name = product ?? String(output.split(separator: "/").last ?? "")
        let entries = ProductCatalogue(hasByteOrderMark: bom).entries
        if let named = entries.first(where: { $0.fileName == name }) { return named }
        guard product == nil, let dot = name.lastIndex(of: ".") else { return nil }
        return entries.first { $0.fileName == "incidents\(name[dot...].lowercased())" }
    }

    func validate() throws {
        if entry == nil {
            let known = ProductCatalogue().entries.map(\.fileName).joined(separator: ", ")
            throw ValidationError("\"\(product ?? output)\" says no format; give --as one of \(known).")
        }
    }

    func run() async throws {
        guard let entry else { return }
        let line = ProgressLine()
        let (collection, findings) = try await Failure.told {
            if !force, access(output, F_OK) == 0 {
                throw CommandError("\(output) exists; use --force to overwrite it.")
            }
            guard input == "-" || access(input, R_OK) == 0 else {
                throw CommandError("\(input) cannot be read; check that it exists and may be opened.")
            }
            if ReportLoader.extensions.contains(where: { input.lowercased().hasSuffix(".\($0)") }),
                StructuredInputs.kind(of: input) == nil
            {
                throw CommandError(
                    "\(input) holds reports, not incidents; read it with `incidentmap read` or `incidentmap map`.")
            }
            return try await read { line.update($0) }
        }
        line.clear()
        Console.tell(findings)
        let count = collection.incidents.count
        let hasRejects = findings.contains(where: \.isSetAside)
        if hasRejects && strict || count == 0 {
            Console.tell("incidentmap: nothing was written.")
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        try await Failure.told {
            let file = try StreamedFile(output, isForced: force)
            do {
                if entry.needsFile {
                    try file.fill { try entry.write(collection, toFile: $0) }
                } else {
                    try entry.write(collection) { try file.write($0) }
                }
                try file.finish()
            } catch {
                file.discard()
                throw (error as? FileFault).map { CommandError("\(output) cannot be written: \($0).") } ?? error
            }
        }
        Console.print("\(count) incident\(count == 1 ? "" : "s") written to \(output)")
        if hasRejects { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    /// A finished record goes through as it is; everything else, and what comes by a pipe, is placed and measured first.
    private func read(_ progress: @escaping @Sendable (RunProgress) -> Void) async throws -> (
        IncidentCollection, [Finding]
    ) {
        let kind = StructuredInputs.kind(of: input) ?? .record
        if input != "-", kind == .record || kind == .lines {
            let read = StructuredInputs([(input, kind)])
            let collection = IncidentCollection(
                reports: read.reports, incidents: read.incidents.map(\.incident), findings: read.recordFindings)
            return (collection, read.findings)
        }
        var options = RunOptions(inputs: [input], gazetteerFolders: gazetteers.gazetteer)
        options.readsNotes = readNotes
        return try await IncidentRun(options: options, progress: progress).convert()
    }
}
