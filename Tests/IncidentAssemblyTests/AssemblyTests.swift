import IncidentAssembly
import IncidentModel
import TestSupport
import Testing

struct AssemblyTests {
    private func evidence(_ report: ReportID, _ start: Int) -> [Evidence] {
        [Evidence(report: report, range: start..<start + 5, quote: "words")]
    }

    private func site(
        _ role: SiteRole, _ name: String, at longitude: Double, _ latitude: Double, report: ReportID,
        speaker: String = ""
    ) -> Site {
        let point = Coordinate(longitude: longitude, latitude: latitude)
        let square = [(-0.004, -0.004), (0.004, -0.004), (0.004, 0.004), (-0.004, 0.004), (-0.004, -0.004)].map {
            Coordinate(longitude: longitude + $0.0, latitude: latitude + $0.1)
        }
        let ring = try? LinearRing(square)
        return Site(
            role: role, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: name)]),
            verbatim: "in \(name)",
            speaker: Speaker(kind: speaker.isEmpty ? .unattributed : .official, name: speaker),
            evidence: evidence(report, 0),
            placement: ring.map {
                Placement(
                    place: PlaceID(name), footprint: MultiPolygon([Polygon(exterior: $0)]), point: point,
                    radiusMeters: 600,
                    precision: PrecisionCodes(acled: 1, ged: 1))
            })
    }

    private func event(
        _ report: ReportID, date: EventDate?, time: LocalTime? = nil, sites: [Site], munitions: CountRange? = nil,
        injured: CountRange? = nil,
        wording: [UInt32] = []
    ) -> ReportedEvent {
        var claims = [Claim(.weapon(term: "rocket", verbatim: "rockets"), evidence: evidence(report, 10))]
        if let date { claims.append(Claim(.date(date), evidence: evidence(report, 20))) }
        if let time { claims.append(Claim(.time(time), evidence: evidence(report, 30))) }
        if let munitions { claims.append(Claim(.munitions(munitions, .fired), evidence: evidence(report, 40))) }
        if let injured { claims.append(Claim(.injured(injured), evidence: evidence(report, 50))) }
        return ReportedEvent(report: report, status: .carriedOut, sites: sites, claims: claims, wording: wording)
    }

    private let friday = EventDate(date: PartialDate(), weekday: .friday, basis: .partial)
    private let day = EventDate(date: PartialDate(year: 2023, month: 12, day: 8), weekday: .friday, basis: .explicit)
    private func clock(_ minutes: Int) -> LocalTime {
        LocalTime(local: LocalTime.clock(minutes), precision: .minute, minutes: minutes...minutes)
    }

    @Test("two reports of one day, place and weapon become one incident with ranges and findings")
    func joined() throws {
        let a = event(
            "a", date: day, time: clock(240), sites: [site(.target, "embassy", at: 44.396, 33.299, report: "a")],
            munitions: .init(exactly: 2))
        let b = event(
            "b", date: day, time: clock(255), sites: [site(.impact, "embassy", at: 44.396, 33.299, report: "b")],
            munitions: .init(exactly: 3))
        let incidents = IncidentAssembler().assemble([a, b])
        let incident = try #require(incidents.first)
        #expect(incidents.count == 1)
        #expect(incident.reports == ["a", "b"])
        #expect(incident.munitions == CountRange(min: 2, max: 3))
        #expect(incident.time?.local == "04:00–04:15")
        #expect(incident.findings.map(\.code).contains("count-conflict"))
        #expect(incident.findings.contains { $0.code == "reports-joined" && $0.message.contains("same day") })
    }

    @Test("a weekday alone joins nothing, however alike the attacks are")
    func weekdayAlone() {
        let a = event(
            "a", date: friday, sites: [site(.target, "embassy", at: 44.396, 33.299, report: "a")],
            munitions: .init(exactly: 3))
        let b = event(
            "b", date: day, time: clock(240), sites: [site(.target, "embassy", at: 44.396, 33.299, report: "b")],
            munitions: .init(exactly: 3))
        #expect(IncidentAssembler().assemble([a, b]).count == 2)
    }

    @Test("a weekday with a clock time and shared wording does")
    func sharedWording() {
        let wording = (0..<40).map { UInt32($0) }
        let a = event(
            "a", date: friday, time: clock(255), sites: [site(.target, "embassy", at: 44.396, 33.299, report: "a")],
            wording: wording)
        let b = event(
            "b", date: day, time: clock(240), sites: [site(.target, "embassy", at: 44.396, 33.299, report: "b")],
            wording: wording)
        #expect(IncidentAssembler().assemble([a, b]).count == 1)
    }

    @Test("two attacks of one day in different cities stay apart")
    func otherCity() {
        let a = event("a", date: day, sites: [site(.impact, "embassy", at: 44.396, 33.299, report: "a")])
        let b = event("b", date: day, sites: [site(.impact, "Balad", at: 44.35, 34.0, report: "b")])
        #expect(IncidentAssembler().assemble([a, b]).count == 2)
    }

    @Test("two attacks on one place, on one day, twelve hours apart, stay apart")
    func sameDayTwice() {
        let a = event(
            "a", date: day, time: clock(240), sites: [site(.impact, "embassy", at: 44.396, 33.299, report: "a")])
        let b = event(
            "b", date: day, time: clock(960), sites: [site(.impact, "embassy", at: 44.396, 33.299, report: "b")])
        #expect(IncidentAssembler().assemble([a, b]).count == 2)
    }

    @Test("the same rockets in two places that do not touch is a disagreement, and both are kept")
    func disagreement() throws {
        var one = site(.impact, "Dora", at: 44.392, 33.251, report: "a", speaker: "an outlet")
        var other = site(.impact, "Green Zone", at: 44.39, 33.307, report: "a", speaker: "the military")
        one.count = CountRange(exactly: 3)
        other.count = CountRange(min: 3, max: nil)
        let incident = try #require(
            IncidentAssembler().assemble([
                event("a", date: friday, sites: [one, other], munitions: CountRange(exactly: 3))
            ]).first)
        #expect(incident.findings.contains { $0.code == "sources-disagree" })
        #expect(incident.impacts.count == 2)
    }

    @Test("one rocket here and one there is no disagreement")
    func severalImpacts() throws {
        var one = site(.impact, "Dora", at: 44.392, 33.251, report: "a", speaker: "an outlet")
        var other = site(.impact, "Green Zone", at: 44.39, 33.307, report: "a", speaker: "the military")
        one.count = CountRange(exactly: 1)
        other.count = CountRange(exactly: 1)
        let incident = try #require(
            IncidentAssembler().assemble([
                event("a", date: friday, sites: [one, other], munitions: CountRange(exactly: 2))
            ]).first)
        #expect(!incident.findings.contains { $0.code == "sources-disagree" })
    }

    @Test("ids are the same from run to run and differ between incidents")
    func ids() {
        let a = event("a", date: day, sites: [site(.impact, "Dora", at: 44.392, 33.251, report: "a")])
        let b = event("b", date: day, sites: [site(.impact, "Balad", at: 44.35, 34.0, report: "b")])
        let first = IncidentAssembler().assemble([a, b]).map(\.id)
        #expect(first == IncidentAssembler().assemble([b, a]).map(\.id))
        #expect(Set(first).count == 2)
        #expect(first.contains { $0.hasPrefix("2023-12-08-dora-") })
    }
}
