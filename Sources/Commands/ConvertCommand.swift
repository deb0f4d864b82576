internal import ArgumentParser
internal import DataFormats
internal import FoundationEssentials
internal import Glibc
internal import IncidentModel

struct ConvertCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write the incidents of an incidents.json in another format.",
        discussion: """
            The name of the output says the format: one that `map --products` knows
            (sites.csv, acled-shaped.csv, points.geojson …), or any name with --as.
            incidents.json holds neither zones nor gazetteer: those tables stay empty.

              $ incidentmap convert output/incidents.json points.geojson
              7 incidents written to points.geojson
            """)

    @Argument(help: ArgumentHelp("An incidents.json.", valueName: "in"))
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

    @Flag(name: .long, help: "Stop at the first incident that cannot be read.")
    var strict = false

    private var entry: ProductCatalogue.Entry? {
        let name = product ?? String(output.split(separator: "/").last ?? "")
        return ProductCatalogue(hasByteOrderMark: bom).entries.first { $0.fileName == name }
    }

    func validate() throws {
        if entry == nil {
            let known = ProductCatalogue().entries.map(\.fileName).joined(separator: ", ")
            throw ValidationError("\"\(product ?? output)\" says no format; give --as one of \(known).")
        }
    }

    func run() async throws {
        guard let entry else { return }
        let reader = try await Failure.told {
            if !force, access(output, F_OK) == 0 {
                throw CommandError("\(output) exists; use --force to overwrite it.")
            }
            guard let data = try? Data(contentsOf: URL(filePath: input)) else {
                throw CommandError("\(input) cannot be read; check that it exists and may be opened.")
            }
            return IncidentsJSONReader([UInt8](data))
        }
        for problem in reader.problems.prefix(strict ? 1 : 20) {
            Console.tell(
                "\(input):\(problem.line): \(problem.path.isEmpty ? "the file" : problem.path) \(problem.reason)")
        }
        let count = reader.collection.incidents.count
        if !reader.problems.isEmpty, strict || count == 0 {
            Console.tell("incidentmap: nothing was written.")
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        try await Failure.told {
            let file = try StreamedFile(output, isForced: force)
            do {
                try file.write(try entry.bytes(reader.collection))
                try file.finish()
            } catch {
                file.discard()
                throw error
            }
        }
        Console.print("\(count) incident\(count == 1 ? "" : "s") written to \(output)")
        if !reader.problems.isEmpty { throw ExitCode(ExitStatus.setAside.rawValue) }
    }
}
