internal import ArgumentParser
internal import DataFormats
internal import GazetteerImport
internal import IncidentModel

struct GazetteerImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a gazetteer file of a GeoNames dump, a table, GeoJSON, Linked Places or Who's On First.",
        discussion: """
            The kind of file is told by its bytes, the columns of a table by their names;
            what was assumed is said. Records that make no place are listed with their
            line and the reason, and the rest is written; the run then ends with 3.

              $ printf 'name;lat;lon\\nDora;33,25;44,39\\n' > own.csv
              $ incidentmap gazetteer import own.csv -o own.geojson --source "Field trip" --licence CC0-1.0
              own.csv: 1 place in own.geojson
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable { case geonames, csv, geojson }

    @Argument(help: "The file of places.")
    var file: String

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The gazetteer file to write; its folder then goes to --gazetteer.", valueName: "file"))
    var output: String

    @Option(
        name: .long,
        help:
            "The kind of file, when its bytes mislead: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var format: Kind?

    @OptionGroup var known: PlaceSourceOptions

    @Option(name: .long, help: ArgumentHelp("Put before every id.", valueName: "text"))
    var idPrefix = ""

    @Flag(name: .long, help: "Overwrite the output.")
    var force = false

    func run() async throws {
        let summary = try await Failure.told {
            let target = try StreamedFile(output, isForced: force)
            var writer = LinkedPlacesWriter()
            try target.write(writer.opening(title: file.split(separator: "/").last.map(String.init) ?? file))
            do {
                let importing = GazetteerImport(source: known.placeSource, idPrefix: idPrefix)
                let format = format.flatMap { ImportFormat(rawValue: $0.rawValue) }
                let summary = try MappedFile.withBytes(of: file) { bytes, giveBack in
                    try importing.run(bytes, format: format, giveBack: giveBack) { place in
                        try target.write(writer.bytes(of: place))
                    }
                }
                try target.write(writer.closing())
                if summary.imported > 0 { try target.finish() } else { target.discard() }
                return summary
            } catch let fault as ImportFault {
                target.discard()
                throw CommandError("\(file): \(fault)")
            } catch {
                target.discard()
                throw error
            }
        }
        tell(summary)
        if summary.imported == 0 { throw ExitCode(ExitStatus.failed.rawValue) }
        if summary.rejectedCount > 0 { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    private func tell(_ summary: GazetteerImport.Summary) {
        for note in summary.notes { Console.tell("\(file): \(note)") }
        let unit = summary.format == .geojson ? "feature" : "line"
        for (number, reason) in summary.doubtful { Console.tell("\(file): \(unit) \(number): \(reason)") }
        if summary.doubtfulCount > summary.doubtful.count {
            Console.tell(
                "\(file): … and \(summary.doubtfulCount - summary.doubtful.count) more have something wrong; `incidentmap gazetteer check` lists them"
            )
        }
        // A file that lacks something in every record says so once.
        var rejected = summary.rejected[...]
        while let first = rejected.first {
            let alike = rejected.prefix { $0.reason == first.reason }
            rejected = rejected.dropFirst(alike.count)
            let numbers =
                alike.count == 1 ? "\(unit) \(first.number)" : "\(unit)s \(first.number)–\(alike.last?.number ?? 0)"
            Console.tell(
                "\(file): \(numbers): \(first.reason); \(alike.count == 1 ? "it was" : "all \(alike.count) were") left out"
            )
        }
        if summary.rejectedCount > summary.rejected.count {
            Console.tell("\(file): … and \(summary.rejectedCount - summary.rejected.count) more were left out")
        }
        if summary.imported == 0 {
            Console.tell("incidentmap: \(file): no place could be made of it; nothing was written.")
        } else {
            Console.print("\(file): \(summary.imported) place\(summary.imported == 1 ? "" : "s") in \(output)")
        }
    }
}
