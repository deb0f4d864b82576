import IncidentAssembly
import IncidentModel
import Testing

@Suite("Rival counts of one report")
struct CountSummaryTests {
    private struct Told {
        var count: CountRange
        var stage = MunitionStage.fired
        var speaker: Speaker
    }

    private func munitions(_ told: [Told]) -> CountRange? {
        let day = EventDate(date: PartialDate(year: 2023, month: 12, day: 8), weekday: .friday, basis: .explicit)
        var claims = [Claim(.date(day), evidence: [Evidence(report: "a", range: 0..<4, quote: "words")])]
        for (index, one) in told.enumerated() {
            claims.append(
                Claim(
                    .munitions(one.count, one.stage), speaker: one.speaker,
                    evidence: [Evidence(report: "a", range: 10 * index + 10..<10 * index + 14, quote: "words")]))
        }
        let event = ReportedEvent(report: "a", status: .carriedOut, sites: [], claims: claims)
        return IncidentAssembler().assemble([event]).first?.munitions
    }

    private let police = Speaker(kind: .official, name: "police")
    private let source = Speaker(kind: .anonymousSource, name: "a source")
    private let group = Speaker(kind: .militant, name: "the group")

    @Test("a boast counts alone and is a rival beside others, whoever they are")
    func boasts() {
        #expect(munitions([Told(count: .init(exactly: 28), speaker: group)]) == CountRange(exactly: 28))
        let beside = munitions([
            Told(count: .init(exactly: 20), speaker: .unattributed), Told(count: .init(exactly: 28), speaker: group),
        ])
        #expect(beside == CountRange(min: 20, max: 28))
    }

    @Test("a boast tells nothing against a number that leaves room for it, but says how many dozens are")
    func room() {
        func with(_ least: Int, _ boast: Int) -> CountRange? {
            munitions([
                Told(count: .init(min: least, max: nil), speaker: police),
                Told(count: .init(exactly: boast), speaker: group),
            ])
        }
        #expect(with(3, 7) == CountRange(min: 3, max: nil))
        #expect(with(24, 60) == CountRange(exactly: 60))
    }

    @Test("what came down is a part of what was fired, unless two who are named know nearly the same whole")
    func stages() {
        func with(_ landed: Int) -> CountRange? {
            munitions([
                Told(count: .init(exactly: landed), stage: .landed, speaker: police),
                Told(count: .init(exactly: 13), speaker: source),
            ])
        }
        #expect(with(10) == CountRange(min: 10, max: 13))
        #expect(with(4) == CountRange(exactly: 13))
    }
}
