internal import ArgumentParser
internal import IncidentModel
internal import IncidentPipeline

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
            "Report files (.txt, .md, .html, .jsonl, .zip, RSS and Atom), folders, - for standard input, and files of incidents (incidents.json, .csv, .geojson, .gpkg, .kml, ACLED, UCDP GED).",
            valueName: "report"))
    var reports: [String]

    @OptionGroup var reading: ReadingOptions
}

/// How reports are read, wherever they come from.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where JSON lines keep what, such as text=body,published=meta.date; common names are known.",
            valueName: "field=member,…"),
        transform: { text in
            do {
                return try ReportFields(text)
            } catch {
                throw ValidationError("--fields \(error)")
            }
        })
    var fields = ReportFields()

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

    @Flag(name: .long, help: "Look for roles in the notes of coded events (ACLED, UCDP GED, a table's notes).")
    var readNotes = false

    @Flag(name: .long, help: "Stop at the first record of a table or file of incidents that cannot be taken.")
    var strict = false
}

enum TableFormat: String, ExpressibleByArgument, CaseIterable { case table, json }

struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "table for a person, json for a program.")
    var format: TableFormat = .table
}

/// Reads a word of a list; the list is told when it is none of it.
func word<Word: RawRepresentable & CaseIterable>(_ text: String) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
        throw ValidationError(
            "\"\(text)\" is none of \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return word
}

struct UnitOption: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("Distances in kilometres, miles or nautical miles.", valueName: "km|mi|nmi"),
        transform: word)
    var units = LengthUnit.kilometers
}
