internal import ArgumentParser
internal import DataFormats
internal import IncidentModel
internal import IncidentPipeline
internal import ReportReading

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show where every value of an incident comes from, in the reports' own words.",
        discussion: """
            INCIDENT is an incident's id or its beginning, or a report's id.

              $ incidentmap explain 2020-05-19 seeds | head -3
              2020-05-19-us-embassy-…  carriedOut
                impact        close to American embassy in Baghdad → us-embassy (near, …
                              004-palestine-street-idrisi … "Single rocket comes down …
            """)

    @Argument(help: "An incident's id or its beginning, or a report's id.")
    var incident: String

    @OptionGroup var input: ReportOptions
    @OptionGroup var gazetteers: GazetteerOptions

    @Option(name: .long, help: "table for a person, json for the record of incidents.json.")
    var format: TableFormat = .table

    func run() async throws {
        let run = IncidentRun(
            options: RunOptions(
                inputs: input.reports, gazetteerFolders: gazetteers.gazetteer, published: input.published))
        let (collection, _, readings) = try await Failure.told { try await run.run() }
        let found = collection.incidents.filter { candidate in
            candidate.id.hasPrefix(incident) || candidate.reports.contains { $0.rawValue == incident }
        }
        guard !found.isEmpty else {
            let ids = collection.incidents.map(\.id)
            let nearest = ids.sorted { commonPrefix($0) > commonPrefix($1) }.prefix(3)
            Console.tell(
                "incidentmap: no incident is called \"\(incident)\"; there are \(nearest.joined(separator: ", ")) and others."
            )
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        for item in found {
            if format == .json {
                Console.write(IncidentsJSON.bytes(of: item))
            } else {
                Explanation(item).lines().forEach(Console.print)
            }
        }
        guard format == .table else { return }
        let told = Set(found.flatMap(\.reports))
        for reading in readings where reading.events.contains(where: { told.contains($0.report) }) {
            Explanation.lines(of: reading).forEach(Console.print)
        }
    }

    private func commonPrefix(_ id: String) -> Int {
        zip(id.utf8, incident.utf8).prefix { $0 == $1 }.count
    }
}
