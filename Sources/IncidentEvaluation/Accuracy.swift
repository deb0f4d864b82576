internal import IncidentAssembly
internal import IncidentModel
internal import IncidentPipeline
internal import ReportReading

/// How right the reader is on labelled reports: figures by language and set, and every miss.
public struct Accuracy: Sendable {
    public struct Group: Hashable, Sendable {
        /// `en`, `ar`, `mt` (machine translation), as the ids begin.
        public var language: String
        public var set: LabelledSet
        public var score: Score
    }

    /// By set, then language; only such as have reports.
    public private(set) var groups: [Group] = []
    /// Of the reports to work on; nil without `places.tsv` beside them.
    public private(set) var places: PlaceAccuracy?
    /// Of the reports to work on, by report. Those of the held set are never told, or it would not stay held.
    public private(set) var misses: [Miss] = []

    /// The languages of the corpus, then whatever else there is.
    private static let order = ["en", "ar", "mt"]

    public init(_ comparisons: [(id: LabelledID, comparison: ReportComparison)]) {
        let comparisons = comparisons.sorted { $0.id < $1.id }
        let languages = Self.order + Set(comparisons.map(\.id.language)).subtracting(Self.order).sorted()
        for set in LabelledSet.allCases {
            for language in languages {
                let scores = comparisons.filter { $0.id.set == set && $0.id.language == language }.map(
                    \.comparison.score)
                if scores.isEmpty { continue }
                groups.append(Group(language: language, set: set, score: scores.reduce(Score(), +)))
            }
        }
        misses = comparisons.filter { $0.id.set == .work }.flatMap(\.comparison.misses)
    }

    public func score(of set: LabelledSet) -> Score {
        groups.filter { $0.set == set }.map(\.score).reduce(Score(), +)
    }
}

extension Accuracy {
    /// Holds the answers of another program or person, `ID.json` in the form of the gold, against the gold. A report without
    /// an answer counts as one in which nothing was found.
    ///
    /// - Throws: `EvaluationError` for either folder.
    public static func measure(folder: String, answers: String) throws(EvaluationError) -> Accuracy {
        let pairs = try LabelledFolder(folder).pairs
        let found = try LabelledFolder.answers(in: answers)
        let known = Set(pairs.map(\.gold.id))
        if let stray = found.keys.filter({ !known.contains($0) }).min() {
            throw .malformed(
                file: "\(answers)/\(stray).json", field: "id", reason: "\(folder) has no report of that id.")
        }
        return Accuracy(
            pairs.map { pair in
                let incidents = (found[pair.gold.id]?.incidents ?? []).map(Incident.init(answer:))
                let report = Report(id: ReportID(pair.gold.id.description), sha256: "", text: pair.text)
                return (pair.gold.id, ReportComparison(gold: pair.gold, found: incidents, report: report))
            })
    }

    /// Reads every report of the folder and compares; sites are placed when `places.tsv` says where they are.
    ///
    /// - Throws: `EvaluationError` for the folder, `PipelineError` when there is no gazetteer.
    public static func measure(folder: String, gazetteerFolders: [String] = []) async throws -> Accuracy {
        let pairs = try LabelledFolder(folder).pairs
        let run = IncidentRun(options: RunOptions(inputs: pairs.map(\.report), gazetteerFolders: gazetteerFolders))
        let loaded = try run.load()
        if let fault = loaded.reports.findings.first(where: { $0.severity != .note || $0.isSetAside }) {
            throw EvaluationError.unreadable(folder, reason: fault.message)
        }
        let reports = loaded.reports.reports
        for (pair, report) in zip(pairs, reports) where report.id.rawValue != pair.gold.id.description {
            throw EvaluationError.malformed(
                file: pair.report, field: "id",
                reason: "\"\(report.id)\" is not the file's name; write \"\(pair.gold.id)\".")
        }
        let readings = await run.read(loaded, isPlacing: false)
        let compared = zip(pairs, zip(reports, readings)).map { pair, read in
            let published = read.1.pageDate.map { [read.0.id: $0] } ?? [:]
            let incidents = IncidentAssembler().assemble(read.1.events, published: published)
            return (pair.gold.id, ReportComparison(gold: pair.gold, found: incidents, report: read.0))
        }
        var accuracy = Accuracy(compared)
        if let gold = try GoldPlaces(folder: folder, reports: Set(pairs.map(\.gold.id))) {
            let events = zip(pairs, readings).map { ($0.gold.id, $1.events) }
            accuracy.places = PlaceAccuracy(
                gold, events: Dictionary(uniqueKeysWithValues: events), gazetteer: loaded.gazetteer)
        }
        return accuracy
    }
}
