internal import ArgumentParser
internal import DataFormats
internal import FoundationEssentials
internal import IncidentModel
internal import IncidentPipeline

struct DistancesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "distances",
        abstract: "List how far apart launch and impact were reported, sorted and grouped as asked.",
        discussion: """
            Reports are read and placed as by `map`; a lone incidents.json is taken as it
            is. In brackets the least and greatest distance between the footprints.

              $ incidentmap distances output/incidents.json --sort distance --units mi | head -1
              2020-05-19  Al-Idrisi (hedged) → American … mi (…), 209° SSW  [2020-05-19-us-…]
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json, csv }

    @OptionGroup var input: ReportOptions
    @OptionGroup var gazetteers: GazetteerOptions

    @Option(name: .long, help: "How the list is written.")
    var format: Format = .text

    @Option(
        name: .long,
        help: ArgumentHelp("Sort by date, incident, from, to, weapon or distance.", valueName: "key"), transform: word)
    var sort: DistanceOrder.Key = .date

    @Flag(name: .long, help: "Greatest or latest first.")
    var descending = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Group by none, incident, date, month, year, from, to, weapon or status.", valueName: "key"),
        transform: word)
    var group: DistanceOrder.Grouping = .none

    @OptionGroup var unit: UnitOption

    func run() async throws {
        var collection = try await collection()
        collection.units = unit.units
        let order = DistanceOrder(key: sort, isDescending: descending, grouping: group)
        switch format {
        case .text: DistancesText(order: order).write(collection) { Console.write($0) }
        case .markdown: DistancesMarkdown(order: order).write(collection) { Console.write($0) }
        case .json: DistancesJSON(order: order).write(collection) { Console.write($0) }
        case .csv: DistancesCSV(order: order).write(collection) { Console.write($0) }
        }
        if collection.findings.contains(where: \.isSetAside) { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    private func collection() async throws -> IncidentCollection {
        if input.reports.count == 1, let path = input.reports.first, path.lowercased().hasSuffix(".json") {
            return try await record(at: path)
        }
        var options = RunOptions(
            inputs: input.reports, gazetteerFolders: gazetteers.gazetteer, published: input.reading.published)
        options.reportFields = input.reading.fields
        options.keepsTexts = false
        let line = ProgressLine()
        let run = IncidentRun(options: options, progress: { line.update($0) })
        let (collection, _, _) = try await Failure.told { try await run.run() }
        line.clear()
        Console.tell(collection.findings)
        return collection
    }

    private func record(at path: String) async throws -> IncidentCollection {
        let reader = try await Failure.told {
            guard let file = FileBytes(path: path) else {
                throw CommandError("\(path) cannot be read; check that it exists and may be opened.")
            }
            return IncidentsJSONReader(file)
        }
        for problem in reader.problems.prefix(20) {
            Console.tell(
                "\(path):\(problem.line): \(problem.path.isEmpty ? "the file" : problem.path) \(problem.reason)")
        }
        if !reader.problems.isEmpty, reader.collection.incidents.isEmpty {
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        return reader.collection
    }
}
