internal import ArgumentParser
internal import IncidentEvaluation

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure how right the reader is, on reports that a person has coded.",
        discussion: """
            FOLDER holds pairs: ID.txt, a report, and ID.json, what a person found in
            it. Every third report by the number of its id is held back: its figures
            are printed, its misses never.

            Sites are compared by name within a report, spelling, articles and class
            words aside; in, at and on are one relation. P, R and F1 are precision,
            recall and their harmonic mean. A clock time may be 15 minutes off. For
            counts and time, saying nothing is right where the report is silent.

            With places.tsv in FOLDER (report, site, gazetteer id), the places given are
            held against it too: the very entry, the distance from it, and how often
            answers of each score are right.

              $ incidentmap evaluate seeds/labelled | head -3
              work                          en…all
              reports                       …
              launch sites: P R F1          0.…
            """)

    @Argument(help: "A folder of labelled reports.")
    var folder: String = "seeds/labelled"

    @Option(name: .long, help: "The reports to work on, those held back, or both, apart.")
    var set: ChosenSets = .work

    @Flag(name: .long, help: "List each miss of the reports to work on, with its sentence.")
    var misses = false

    @Option(
        name: .long,
        help:
            "A folder of ID.json files by another program or person in the gold's form, measured in the reader's place."
    )
    var answers: String?

    @OptionGroup var gazetteers: GazetteerOptions
    @OptionGroup var output: FormatOption

    func validate() throws {
        if misses, set == .held {
            throw ValidationError(
                "--misses with --set held: the misses of the held set are never listed, or rules would be written for them."
            )
        }
    }

    func run() async throws {
        let accuracy = try await Failure.told {
            if let answers { return try Accuracy.measure(folder: folder, answers: answers) }
            return try await Accuracy.measure(folder: folder, gazetteerFolders: gazetteers.gazetteer)
        }
        switch output.format {
        case .json:
            Console.write(
                AccuracyJSON.bytes(
                    accuracy, sets: set.sets, withMisses: misses, places: set == .held ? nil : accuracy.places))
        case .table:
            AccuracyTable(accuracy).lines(sets: set.sets).forEach(Console.print)
            if let places = accuracy.places, set != .held { PlaceAccuracyTable(places).lines().forEach(Console.print) }
            if misses, let places = accuracy.places { PlaceAccuracyTable(places).misses().forEach(Console.print) }
            if misses { MissList(accuracy.misses).lines().forEach(Console.print) }
        }
    }
}

enum ChosenSets: String, ExpressibleByArgument, CaseIterable {
    case work, held, all

    var sets: [LabelledSet] {
        switch self {
        case .work: [.work]
        case .held: [.held]
        case .all: LabelledSet.allCases
        }
    }
}
