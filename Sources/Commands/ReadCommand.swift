internal import ArgumentParser
internal import DataFormats
internal import IncidentModel
internal import IncidentPipeline

struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Print what the reports say, before anything is placed.",
        discussion: """
            The shape of incidents.json with names, relations, roles and evidence;
            every geometry is null.

              $ incidentmap read seeds/004-palestine-street-idrisi.md | head -4
              {
                "schema": "1.0",
                "reports": [
                  {
            """)

    @OptionGroup var input: ReportOptions
    @OptionGroup var gazetteers: GazetteerOptions

    func run() async throws {
        let line = ProgressLine()
        var options = RunOptions(
            inputs: input.reports, gazetteerFolders: gazetteers.gazetteer, published: input.reading.published)
        options.reportFields = input.reading.fields
        options.keepsTexts = false
        (options.readsNotes, options.isStrict) = (input.reading.readNotes, input.reading.strict)
        let run = IncidentRun(options: options, progress: { line.update($0) })
        let collection = try await Failure.told { try await run.readOnly() }
        line.clear()
        Console.tell(collection.findings)
        IncidentsJSON().write(collection) { Console.write($0) }
        ProcessEnd.leave(collection)
        if collection.findings.contains(where: \.isSetAside) { throw ExitCode(ExitStatus.setAside.rawValue) }
    }
}
