internal import GazetteerIndex
internal import Geocoding
internal import GeometryEngine
internal import IncidentModel

/// How right the geocoder is on sites whose place a person has looked up, and what its scores are worth.
public struct PlaceAccuracy: Sendable {
    /// One site of one report, as the person and the tool have it.
    public struct Answer: Hashable, Sendable {
        public var report: LabelledID
        public var site: String
        /// nil: the gazetteer has no such place.
        public var gold: String?
        /// nil: the tool did not say which place it is.
        public var answer: String?
        /// Of the answer, 0 … 1.
        public var score: Double
        /// From the gold's point to the answer's; nil without both.
        public var errorMeters: Double?

        public var isRight: Bool { answer != nil && answer == gold }
    }

    /// Answers whose scores lie together.
    public struct Bin: Hashable, Sendable {
        public var low: Double
        public var high: Double
        public var answers: Int
        public var right: Int
        /// The mean of the scores.
        public var meanScore: Double
    }

    public private(set) var answers: [Answer]
    /// Sites that the reader did not find at all; no place can be right or wrong there.
    public private(set) var unread: Int

    init(answers: [Answer], unread: Int) {
        self.answers = answers
        self.unread = unread
    }

    // MARK: - Figures

    /// Of the sites that have a place in the gazetteer, those that were given one.
    public var coverage: Tally {
        let known = answers.filter { $0.gold != nil }
        return Tally(right: known.count { $0.answer != nil }, total: known.count)
    }
    /// Of the answers, those that name the very entry.
    public var exact: Tally {
        let given = answers.filter { $0.answer != nil }
        return Tally(right: given.count(where: \.isRight), total: given.count)
    }
    /// Of the sites that have no place in the gazetteer, those left without.
    public var refused: Tally {
        let unknown = answers.filter { $0.gold == nil }
        return Tally(right: unknown.count { $0.answer == nil }, total: unknown.count)
    }

    /// Of the answers to sites that have a place, those no farther from it.
    public func within(meters: Double) -> Tally {
        let errors = answers.compactMap(\.errorMeters)
        return Tally(right: errors.count { $0 <= meters }, total: errors.count)
    }

    public var medianErrorMeters: Double? {
        let errors = answers.compactMap(\.errorMeters).sorted()
        guard !errors.isEmpty else { return nil }
        return (errors[(errors.count - 1) / 2] + errors[errors.count / 2]) / 2
    }

    /// The reliability table: how often answers of each score are right. Bins without an answer are left out.
    public var reliability: [Bin] {
        let edges = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0]
        return zip(edges, edges.dropFirst()).compactMap { low, high in
            let bin = answers.filter {
                $0.answer != nil && $0.score >= low && ($0.score < high || high == 1)
            }
            guard !bin.isEmpty else { return nil }
            return Bin(
                low: low, high: high, answers: bin.count, right: bin.count(where: \.isRight),
                meanScore: bin.reduce(0) { $0 + $1.score } / Double(bin.count))
        }
    }
}

extension PlaceAccuracy {
    /// Compares each row with the first site of its report that bears the name.
    init(_ gold: GoldPlaces, events: [LabelledID: [ReportedEvent]], gazetteer: Gazetteer) {
        let geocoder = Geocoder(gazetteer: gazetteer)
        var placed: [LabelledID: [Site]] = [:]
        var answers: [Answer] = []
        var unread = 0
        for row in gold.rows {
            let sites = placed[row.report] ?? geocoder.geocode(events[row.report] ?? []).flatMap(\.sites)
            placed[row.report] = sites
            let asked = ComparedSite(named: row.site)
            guard let site = sites.first(where: { ComparedSite($0).isNamed(like: asked) }) else {
                unread += 1
                continue
            }
            var answer = Answer(report: row.report, site: row.site, gold: row.place, score: 0)
            // What stands for a place that is in no gazetteer is no answer to which place it is.
            if let best = site.candidates.first, site.placement?.place == best.place {
                answer.answer = best.place.rawValue
                answer.score = best.score
                if let truth = row.place.flatMap({ gazetteer.place(PlaceID($0))?.point }),
                    let point = gazetteer.place(best.place)?.point
                {
                    answer.errorMeters = Geodesic.distanceMeters(from: truth, to: point)
                }
            }
            answers.append(answer)
        }
        self.init(answers: answers, unread: unread)
    }
}
