internal import ArgumentParser
internal import GazetteerImport
internal import GazetteerIndex
internal import Glibc
internal import IncidentModel
internal import IncidentPipeline

struct GazetteerBuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Compile a large gazetteer into an index file that opens at once.",
        discussion: """
            For 10,000 places and more. Takes GeoNames dumps, CSV and GeoJSON files
            as `import` does, and folders of Linked Places files; of two places with
            one id the later counts. Give the index to --gazetteer.

              incidentmap gazetteer build XX.txt -o xx.gazidx
              incidentmap map reports --gazetteer xx.gazidx
            """)

    @Argument(help: ArgumentHelp("Files of places, and gazetteer folders.", valueName: "source"))
    var sources: [String]

    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("The index file to write.", valueName: "file"))
    var output: String

    @OptionGroup var known: PlaceSourceOptions

    @Flag(name: .long, help: "Overwrite the output.")
    var force = false

    func run() async throws {
        let leftOut = try await Failure.told { try build() }
        if leftOut > 0 { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    /// - Returns: how many records were left out.
    private func build() throws -> Int {
        if !force, access(output, F_OK) == 0 { throw CommandError("\(output) exists; use --force to overwrite it.") }
        let builder = try GazetteerIndexBuilder(path: output)
        var leftOut = 0
        for source in sources {
            var status = stat()
            if stat(source, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                let (places, findings) = try Gazetteer.places(inFolders: [source])
                Console.tell(findings)
                leftOut += findings.count { $0.isSetAside }
                for place in places { try builder.add(place) }
            } else {
                leftOut += try add(file: source, to: builder)
            }
        }
        guard builder.placeCount > 0 else { throw CommandError("no place could be read; nothing was written.") }
        try builder.finish()
        func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        Console.print("\(output): \(counted(builder.placeCount, "place")), \(counted(builder.nameCount, "name"))")
        return leftOut
    }

    private func add(file: String, to builder: GazetteerIndexBuilder) throws -> Int {
        do {
            let summary = try MappedFile.withBytes(of: file) { bytes, giveBack in
                try GazetteerImport(source: known.placeSource).run(bytes, format: nil, giveBack: giveBack) { place in
                    try builder.add(place)
                }
            }
            for note in summary.notes { Console.tell("\(file): \(note)") }
            for (number, reason) in summary.doubtful.prefix(20) {
                Console.tell("\(file): record \(number): \(reason)")
            }
            if summary.doubtfulCount > 20 {
                Console.tell(
                    "\(file): … and \(summary.doubtfulCount - 20) more have something wrong; `gazetteer import` lists them"
                )
            }
            for (number, reason) in summary.rejected.prefix(20) {
                Console.tell("\(file): record \(number): \(reason); it was left out")
            }
            if summary.rejectedCount > 20 {
                Console.tell(
                    "\(file): … and \(summary.rejectedCount - 20) more were left out; `gazetteer import` lists them")
            }
            return summary.rejectedCount
        } catch let fault as ImportFault {
            throw CommandError("\(file): \(fault)")
        }
    }
}
