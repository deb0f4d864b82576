internal import ArgumentParser
internal import DataFormats
internal import FoundationEssentials
internal import IncidentModel
internal import IncidentPipeline
internal import PageWriting
internal import ReportReading

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show where every value of an incident comes from, in the reports' own words.",
        usage: "incidentmap explain [<id>] <report> ... [<options>]",
        discussion: """
            <id> is that of an incident or of a report, or its beginning; with a single
            report it may be left out. After the values come the reports themselves: words
            that gave something stand in brackets with what they gave, and names without a
            role with the reason.

              $ incidentmap explain 2020-05-19 seeds | head -3
              2020-05-19-us-embassy-…  carriedOut
                impact        an empty house (The Iraqi military, official) → not …
                              004-palestine-street-idrisi … "a Katyusha, that it …

              $ incidentmap explain seeds/004-palestine-street-idrisi.md | grep marked
              004-palestine-street-idrisi, marked:

            --format html writes the same as a page that needs no network: > page.html
            """)

    @Argument(
        help: ArgumentHelp(
            "An id, unless it is a file's or folder's name, and reports as `read` takes them.", valueName: "id|report"))
    var named: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var gazetteers: GazetteerOptions

    @Option(
        name: .long,
        help: "table for a person, html for a page to keep or pass on, json for the record of incidents.json.")
    var format: ExplanationFormat = .table

    enum ExplanationFormat: String, ExpressibleByArgument, CaseIterable { case table, html, json }

    /// Whichever of the words names no file; the first of several, so that a misspelt file is told as one.
    private var asked: (id: String?, reports: [String]) {
        guard named.count > 1,
            let id = named.firstIndex(where: { $0 != "-" && !FileManager.default.fileExists(atPath: $0) })
        else { return (nil, named) }
        var reports = named
        let word = reports.remove(at: id)
        return (word, reports)
    }

    func run() async throws {
        let (asked, reports) = asked
        var options = RunOptions(
            inputs: reports, gazetteerFolders: gazetteers.gazetteer, published: reading.published)
        options.reportFields = reading.fields
        options.notesUnused = true
        let run = IncidentRun(options: options)
        let (collection, loaded, readings) = try await Failure.told { try await run.run() }
        let incident = try asked ?? only(of: loaded.reports.reports, collection.incidents)
        let named = loaded.reports.reports.map(\.id).filter { $0.rawValue.hasPrefix(incident) }
        let exact = named.contains(ReportID(incident)) ? [ReportID(incident)] : named
        let found = collection.incidents.filter { candidate in
            candidate.id.hasPrefix(incident) || candidate.reports.contains { exact.contains($0) }
        }
        guard !found.isEmpty || !named.isEmpty else {
            let ids = collection.incidents.map(\.id)
            let nearest = ids.sorted { commonPrefix($0, incident) > commonPrefix($1, incident) }.prefix(3)
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

    /// The id of the one report, or of the one incident where there is no report.
    private func only(of reports: [Report], _ incidents: [Incident]) throws -> String {
        let ids = reports.isEmpty ? incidents.map(\.id) : reports.map(\.id.rawValue)
        if ids.count == 1 { return ids[0] }
        let kind = reports.isEmpty ? "incidents" : "reports"
        Console.tell(
            "incidentmap: there are \(ids.count) \(kind); name one by its id, such as \(ids.first ?? "")."
        )
        throw ExitCode(ExitStatus.failed.rawValue)
    }

    private func commonPrefix(_ id: String, _ incident: String) -> Int {
        zip(id.utf8, incident.utf8).prefix { $0 == $1 }.count
    }
}
