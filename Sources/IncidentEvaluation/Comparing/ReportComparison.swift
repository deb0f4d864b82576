public import IncidentModel

/// One report's gold beside what the reader made of it.
public struct ReportComparison: Sendable {
    public private(set) var score = Score()
    public private(set) var misses: [Miss] = []

    private let gold: GoldReport
    private let sentences: ReportSentences

    /// - Parameters:
    ///   - found: the incidents read from this report alone.
    ///   - report: for the sentences of the misses.
    public init(gold: GoldReport, found: [Incident], report: Report) {
        self.gold = gold
        sentences = ReportSentences(report)
        score.reports = 1
        let reported = found.filter { $0.status != .background }
        compareSites(reported)
        compareBackground(reported, found.filter { $0.status == .background })
        compareFields(reported)
        if gold.reported.isEmpty {
            score.empty.add(reported.isEmpty)
            if !reported.isEmpty { miss("incident", nil, "\(reported.count) where the report tells of none") }
        }
    }

    private mutating func miss(_ field: String, _ gold: String?, _ found: String?, _ sentence: String? = nil) {
        misses.append(Miss(report: self.gold.id, field: field, gold: gold, found: found, sentence: sentence))
    }
}

// MARK: - Sites

extension ReportComparison {
    private mutating func compareSites(_ reported: [Incident]) {
        let wanted = gold.reported.flatMap(\.sites)
        let found = reported.flatMap(\.comparedSites)
        score.launch = compare(.launch, wanted, found)
        score.impact = compare(.impact, wanted, found)
        score.target = compare(.target, wanted, found)
        for site in wanted.unique(by: { $0.isNamed(like: $1) }) where site.role != .intercepted {
            let roles = Set(wanted.filter { $0.isNamed(like: site) }.map(\.role))
            let given = Set(found.filter { $0.isNamed(like: site) }.map(\.role))
            guard !given.isEmpty else { continue }
            let isConfused = given.isDisjoint(with: roles)
            score.roleConfusion.add(isConfused)
        }
    }

    private mutating func compare(_ role: SiteRole, _ wanted: [ComparedSite], _ found: [ComparedSite]) -> Score.Sites {
        let name = { (a: ComparedSite, b: ComparedSite) in a.isNamed(like: b) }
        let full = { (a: ComparedSite, b: ComparedSite) in a.isSame(as: b) }
        let (goldNames, foundNames) = (wanted.of(role).unique(by: name), found.of(role).unique(by: name))
        let names = SitePairing(gold: goldNames, found: foundNames, same: name)
        let (goldSites, foundSites) = (wanted.of(role).unique(by: full), found.of(role).unique(by: full))
        let sites = SitePairing(gold: goldSites, found: foundSites, same: full)
        for (site, match) in zip(goldNames, names.match) where match == nil {
            let elsewhere = found.first { $0.role != role && $0.isNamed(like: site) }
            miss(role.rawValue, site.words, elsewhere.map { "as \($0.role.rawValue)" }, sentences.holding(site.name))
        }
        for index in names.surplus {
            let site = foundNames[index]
            miss(role.rawValue, nil, site.words, site.evidence.flatMap { sentences.around($0) })
        }
        for (site, match) in zip(goldSites, sites.match) where match == nil {
            guard let other = foundSites.first(where: { $0.isNamed(like: site) }) else { continue }
            miss("\(role.rawValue) relation", site.words, other.words, sentences.holding(site.name))
        }
        return Score.Sites(byName: names.tally, withRelation: sites.tally)
    }

    private mutating func compareBackground(_ reported: [Incident], _ recalled: [Incident]) {
        let wanted = gold.background.flatMap(\.sites).unique { $0.isNamed(like: $1) }
        let own = gold.reported.flatMap(\.sites)
        let taken = reported.flatMap(\.comparedSites)
        let kept = recalled.flatMap(\.comparedSites)
        for site in wanted {
            let isKept = kept.contains { $0.isNamed(like: site) }
            score.backgroundFound.add(isKept)
            if !isKept { miss("background", site.words, nil, sentences.holding(site.name)) }
            // A place of both attacks cannot show whose it was taken for.
            guard !own.contains(where: { $0.isNamed(like: site) }) else { continue }
            let thief = taken.first { $0.isNamed(like: site) }
            score.backgroundTaken.add(thief != nil)
            if let thief {
                miss("background taken", site.words, "reported \(thief.role.rawValue)", sentences.holding(site.name))
            }
        }
    }
}

// MARK: - Date, time and counts

extension ReportComparison {
    private mutating func compareFields(_ reported: [Incident]) {
        let wanted = gold.reported
        for (item, partner) in zip(wanted, IncidentPairing.partners(gold: wanted, found: reported)) {
            if partner == nil {
                miss("incident", item.words, nil, item.sites.first.flatMap { sentences.holding($0.name) })
            }
            compareDate(item.date, partner)
            let time = FieldComparison.isTimeRight(gold: item.time, found: partner?.time)
            take(\.time, "time", item.time, partner?.time?.local, time, partner)
            compareCount(\.munitions, "munitions", item.munitions, partner?.munitions, partner)
            compareCount(\.killed, "killed", item.killed, partner?.casualties.killed, partner)
            compareCount(\.injured, "injured", item.injured, partner?.casualties.injured, partner)
        }
    }

    private mutating func compareDate(_ date: GoldDate?, _ partner: Incident?) {
        let found = partner?.date
        if let day = date?.date {
            let isRight = FieldComparison.isDayRight(gold: day, found: found)
            if day.isFull { score.day.add(isRight) } else { score.partialDay.add(isRight) }
            if !isRight { miss("day", day.edtf, found?.edtf, evidence(of: "date", in: partner)) }
        } else if let edtf = found?.edtf {
            miss("day", nil, edtf, evidence(of: "date", in: partner))
        }
        guard date?.date?.isFull != true, let weekday = date?.weekday else { return }
        score.weekday.add(found?.weekday == weekday)
        if found?.weekday != weekday {
            miss("weekday", weekday.rawValue, found?.weekday?.rawValue, evidence(of: "date", in: partner))
        }
    }

    private mutating func compareCount(
        _ tally: WritableKeyPath<Score, FieldTally>, _ field: String, _ wanted: CountRange?, _ found: CountRange?,
        _ partner: Incident?
    ) {
        take(tally, field, wanted?.description, found?.description, wanted == found, partner)
    }

    private mutating func take(
        _ tally: WritableKeyPath<Score, FieldTally>, _ field: String, _ wanted: String?, _ found: String?,
        _ isRight: Bool, _ partner: Incident?
    ) {
        // Of an incident that was not found, silence is no merit.
        let isRight = isRight && partner != nil
        score[keyPath: tally].add(isTold: wanted != nil, isRight: isRight)
        if !isRight, partner != nil || wanted != nil {
            miss(field, wanted, found, evidence(of: field, in: partner))
        }
    }

    /// The sentence that gave the reader its value.
    private func evidence(of field: String, in incident: Incident?) -> String? {
        let claim = incident?.claims.first { $0.fact.field == field && !$0.isDenied && !$0.evidence.isEmpty }
        return claim?.evidence.first.flatMap { sentences.around($0.range) }
    }
}

extension ComparedSite {
    /// "Dora (near)".
    fileprivate var words: String { "\(name) (\(relation))" }
}

extension GoldIncident {
    fileprivate var words: String {
        ([status.rawValue] + sites.map(\.name)).joined(separator: ", ")
    }
}
