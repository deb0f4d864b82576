internal import ArgumentParser
internal import IncidentModel

struct GazetteerOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "A folder of Linked Places files, or an index of `gazetteer build`; adds to the bundled gazetteer or overrides it.",
            valueName: "dir"))
    var gazetteer: [String] = []
}

struct ReportOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Report files (.txt, .md, .html, .jsonl), folders, or - for standard input.", valueName: "report"))
    var reports: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("The publication day of reports that state none, YYYY-MM-DD.", valueName: "date"),
        transform: { text in
            guard let date = PartialDate(edtf: text), date.isFull else {
                throw ValidationError("\"\(text)\" is no day; write YYYY-MM-DD, such as 2020-12-21.")
            }
            return date
        })
    var published: PartialDate?
}

enum TableFormat: String, ExpressibleByArgument, CaseIterable { case table, json }

struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "table for a person, json for a program.")
    var format: TableFormat = .table
}
