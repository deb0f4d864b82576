internal import ArgumentParser
internal import DataFormats
internal import IncidentModel
internal import IncidentPipeline
internal import PageWriting
internal import ReportReading

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show where every value of an incident comes from, in the reports' own words.",
        discussion: """
            INCIDENT is the id of an incident or of a report, or its beginning. After the
            values come the reports themselves: words that gave something stand in
            brackets with what they gave, and names without a role with the reason.

              $ incidentmap explain 2020-05-19 seeds | head -3
              2020-05-19-us-embassy-…  carriedOut
                impact        an empty house (The Iraqi military, official) → not …
                              004-palestine-street-idrisi … "a Katyusha, that it …

            --format html writes the same as a page that needs no network: > page.html
            """)

    @Argument(help: "The id of an incident or a report, or its beginning.")
    var incident: String

    @OptionGroup var input: ReportOptions
    @OptionGroup var gazetteers: GazetteerOptions

    @Option(
        name: .long,
        help: "table for a person, html for a page to keep or pass on, json for the record of incidents.json.")
    var format: ExplanationFormat = .table

    enum ExplanationFormat: String, ExpressibleByArgument, CaseIterable { case table, html, json }

    func run() async throws {
        var options = RunOptions(
            inputs: input.reports, gazetteerFolders: gazetteers.gazetteer, published: input.published)
        options.reportFields = input.fields
        options.notesUnused = true
        let run = IncidentRun(options: options)
        let (collection, loaded, readings) = try await Failure.told { try await run.run() }
        let named = loaded.reports.reports.map(\.id).filter { $0.rawValue.hasPrefix(incident) }
        let exact = named.contains(ReportID(incident)) ? [ReportID(incident)] : named
        let found = collection.incidents.filter { candidate in
            candidate.id.hasPrefix(incident) || candidate.reports.contains { exact.contains($0) }
        }
        guard !found.isEmpty || !named.isEmpty else {
            let ids = collection.incidents.map(\.id)
            let nearest = ids.sorted { commonPrefix($0) > commonPrefix($1) }.prefix(3)
            Console.tell(
                "incidentmap: no incident is called \"\(incident)\"; there are \(nearest.joined(separator: ", ")) and others."
            )
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        if format == .json {
            for item in found { Console.write(IncidentsJSON.bytes(of: item)) }
            return
        }
        let told = Set(found.flatMap(\.reports) + exact)
        let shown = Set(found.map(\.id))
        let marked = zip(loaded.reports.reports, readings).filter { told.contains($0.0.id) }.map { report, reading in
            let text = MarkedReport(report, incidents: collection.incidents, shown: shown, reading: reading)
            return (report: report, findings: reading.findings.map(\.message), text: text)
        }
        if format == .html {
            let page = ExplanationPage(
                found, texts: marked.map { .init($0.report, findings: $0.findings, parts: $0.text.pageParts()) },
                title: "Explained: \(found.count == 1 ? found[0].id : incident)")
            Console.write(try page.bytes())
            return
        }
        for item in found { Explanation(item).lines().forEach(Console.print) }
        for (report, findings, text) in marked {
            Console.print("")
            Console.print("\(report.id), marked:")
            for finding in findings { Console.print("  \(finding)") }
            text.lines().forEach(Console.print)
        }
    }

    private func commonPrefix(_ id: String) -> Int {
        zip(id.utf8, incident.utf8).prefix { $0 == $1 }.count
    }
}
