import IncidentModel
import Testing

@testable import IncidentEvaluation

@Suite("Figures of made-up results") struct ReportComparisonTests {
    private let text = """
        Three rockets were fired from Dora. They hit the Green Zone near the U.S. Embassy at dawn.

        In May a rocket from Karrada hit Taji.
        """

    private func compare(_ gold: [GoldIncident], _ found: [Incident], id: String = "en-001") throws -> ReportComparison
    {
        let report = Report(id: ReportID(id), sha256: "", text: Array(text.utf8))
        return ReportComparison(
            gold: GoldReport(id: try #require(LabelledID(id)), incidents: gold), found: found, report: report)
    }

    private func site(_ name: String, _ role: SiteRole, _ relation: Relation = .in, isDenied: Bool = false) -> Site {
        Site(
            role: role, phrase: LocationPhrase(relation: relation, anchors: [PlaceReference(name: name)]),
            verbatim: name, isDenied: isDenied)
    }

    private func incident(_ sites: [Site], status: IncidentStatus = .carriedOut) -> Incident {
        Incident(id: "x", status: status, sites: sites)
    }

    private let attack = GoldIncident(
        date: GoldDate(date: PartialDate(year: 2021, month: 7, day: 4), weekday: .sunday), time: "dawn",
        munitions: CountRange(exactly: 3), launches: [GoldSite("Dora", .in)],
        impacts: [GoldSite("Green Zone", .in), GoldSite("US Embassy", .near)], killed: CountRange.none)
    private let recalled = GoldIncident(
        status: .background, launches: [GoldSite("Karrada", .in)], impacts: [GoldSite("Taji", .in)])

    @Test("precision, recall and F1 count each place of a role once") func sites() throws {
        let found = incident([
            site("al-Dora", .found), site("Dora", .launch, .near), site("Karrada", .launch),
            site("Green Zone", .impact),
        ])
        let score = try compare([attack], [found]).score
        #expect(score.launch.byName == SiteTally(hits: 1, gold: 1, found: 2))
        #expect(score.impact.byName == SiteTally(hits: 1, gold: 2, found: 1))
        #expect(score.launch.byName.precision == 0.5)
        #expect(score.launch.byName.recall == 1)
        #expect(score.launch.byName.f1 == 2.0 / 3)
        #expect(score.target.byName.f1 == nil)
        // "near Dora" is another answer where relations count.
        #expect(score.launch.withRelation == SiteTally(hits: 1, gold: 1, found: 3))
        #expect(score.roleConfusion == Tally(right: 0, total: 2))
    }

    @Test("a place given another role only is confused; given its own as well it is not") func confusion() throws {
        let swapped = incident([site("Dora", .impact), site("Green Zone", .impact), site("Green Zone", .target)])
        let comparison = try compare([attack], [swapped])
        #expect(comparison.score.roleConfusion == Tally(right: 1, total: 2))
        let miss = try #require(comparison.misses.first { $0.field == "launch" })
        #expect(miss.found == "as impact")
        #expect(miss.gold == "Dora (in)")
        #expect(miss.sentence == "Three rockets were fired from Dora.")
    }

    @Test("a site that the report denies is no answer") func denied() throws {
        let score = try compare([attack], [incident([site("Dora", .launch, isDenied: true)])]).score
        #expect(score.launch.byName == SiteTally(hits: 0, gold: 1, found: 0))
    }

    @Test("a wrong relation is a miss of its own") func relation() throws {
        let misses = try compare([attack], [incident([site("US Embassy", .impact)])]).misses
        let miss = try #require(misses.first { $0.field == "impact relation" })
        #expect(miss.gold == "US Embassy (near)")
        #expect(miss.found == "US Embassy (in)")
        #expect(miss.sentence == "They hit the Green Zone near the U.S. Embassy at dawn.")
    }

    @Test("right facts are right, silence among them") func facts() throws {
        var found = incident([site("Dora", .launch)])
        found.date = EventDate(date: PartialDate(year: 2021, month: 7, day: 4), basis: .explicit)
        found.time = LocalTime(local: "early morning", precision: .partOfDay, minutes: 0...360)
        found.munitions = CountRange(exactly: 3)
        found.casualties.killed = CountRange.none
        let score = try compare([attack], [found]).score
        #expect(score.day == Tally(right: 1, total: 1))
        #expect(score.weekday == Tally())
        #expect(score.time.told == Tally(right: 1, total: 1))
        #expect(score.munitions.told == Tally(right: 1, total: 1))
        #expect(score.killed.told == Tally(right: 1, total: 1))
        #expect(score.injured.silent == Tally(right: 1, total: 1))
    }

    @Test("wrong facts are wrong: another day, an open count, a toll that nobody gave") func wrongFacts() throws {
        var found = incident([site("Dora", .launch)])
        found.date = EventDate(date: PartialDate(year: nil, month: 7, day: 4), basis: .partial)
        found.munitions = CountRange(min: 3, max: nil)
        found.casualties.injured = CountRange(exactly: 2)
        let comparison = try compare([attack], [found])
        #expect(comparison.score.day == Tally(right: 0, total: 1))
        #expect(comparison.score.time.all == Tally(right: 0, total: 1))
        #expect(comparison.score.munitions.all == Tally(right: 0, total: 1))
        #expect(comparison.score.killed.told == Tally(right: 0, total: 1))
        #expect(comparison.score.injured.silent == Tally(right: 0, total: 1))
        #expect(
            Set(comparison.misses.map(\.field)) == ["impact", "day", "time", "munitions", "killed", "injured"])
    }

    @Test("without a full day the weekday counts, and the part of the date") func partialDates() throws {
        var gold = attack
        gold.date = GoldDate(date: PartialDate(month: 3, day: 26), weekday: .thursday)
        var found = incident([])
        found.date = EventDate(date: PartialDate(month: 3, day: 26), weekday: .thursday, basis: .partial)
        let score = try compare([gold], [found]).score
        #expect(score.day == Tally())
        #expect(score.partialDay == Tally(right: 1, total: 1))
        #expect(score.weekday == Tally(right: 1, total: 1))
    }

    @Test("of an incident that was not found, silence is no merit") func notFound() throws {
        let score = try compare([attack], []).score
        #expect(score.injured.silent == Tally(right: 0, total: 1))
        #expect(score.launch.byName == SiteTally(hits: 0, gold: 1, found: 0))
    }

    @Test("facts of two attacks are held against the one that shares their sites") func twoAttacks() throws {
        var second = GoldIncident(munitions: CountRange(exactly: 1), launches: [GoldSite("Taji", .in)])
        second.killed = CountRange(exactly: 4)
        var one = incident([site("Taji", .launch)])
        one.munitions = CountRange(exactly: 1)
        one.casualties.killed = CountRange(exactly: 4)
        var other = incident([site("Dora", .launch)])
        other.munitions = CountRange(exactly: 3)
        other.casualties.killed = CountRange.none
        let score = try compare([attack, second], [one, other]).score
        #expect(score.munitions.all == Tally(right: 2, total: 2))
        #expect(score.killed.all == Tally(right: 2, total: 2))
    }

    @Test("background is found as background, taken when the reported attack has it") func background() throws {
        let apart = try compare(
            [attack, recalled], [incident([]), incident([site("Karrada", .launch)], status: .background)]
        ).score
        #expect(apart.backgroundFound == Tally(right: 1, total: 2))
        #expect(apart.backgroundTaken == Tally(right: 0, total: 2))
        let mixed = try compare([attack, recalled], [incident([site("Taji", .impact)])]).score
        #expect(mixed.backgroundFound == Tally(right: 0, total: 2))
        #expect(mixed.backgroundTaken == Tally(right: 1, total: 2))
    }

    @Test("a report without an attack is right when nothing is made of it") func empty() throws {
        #expect(try compare([], []).score.empty == Tally(right: 1, total: 1))
        #expect(try compare([recalled], [incident([], status: .background)]).score.empty == Tally(right: 1, total: 1))
        #expect(try compare([], [incident([site("Dora", .launch)])]).score.empty == Tally(right: 0, total: 1))
    }

    @Test("scores add up by language and set, and misses of the held set are not told") func groups() throws {
        let all = try ["en-001", "en-002", "en-003", "ar-006", "zz-001"].map { id in
            (id: try #require(LabelledID(id)), comparison: try compare([attack], [], id: id))
        }
        let accuracy = Accuracy(all)
        #expect(
            accuracy.groups.map { "\($0.set) \($0.language) \($0.score.reports)" } == [
                "work en 2", "work zz 1", "held en 1", "held ar 1",
            ])
        #expect(accuracy.score(of: .work).launch.byName.gold == 3)
        #expect(Set(accuracy.misses.map(\.report.description)) == ["en-001", "en-002", "zz-001"])
    }
}
