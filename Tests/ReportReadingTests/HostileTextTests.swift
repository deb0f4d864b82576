import IncidentModel
import ReportReading
import TestSupport
import Testing

struct HostileTextTests {
    @Test("no bytes make the reader fail", arguments: 0..<300)
    func randomBytes(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
        let words: [[UInt8]] = [
            "rockets", "fired", "from", "Dora", "near", "the", "of", ",", "and", "3 km", "’s", "was", "hit", "\n",
            "\n\n", "“", "a few",
            "Dec.", "2020", "killed", "no", "between", "(", ")", "--", "'", "U.S.", "at", "4:15", "a.m.", "wounded",
            "two", "people", "were", "no", "casualties", "damage", "to", "attack", "by", "militias", "blamed",
            "claimed", "responsibility", "according", "said", "who", "that", "launcher", "found", "in", "March",
            "Friday", "last", "it", "they", ".",
            "US Embassy", "Baghdad", "embassy", "at least", "early", "morning", "under", "airstrikes", "behind",
            "earlier", "this", "week",
        ].map { Array($0.utf8) }
        var text: [UInt8] = []
        for _ in 0..<400 {
            if next() % 5 == 0 {
                text.append(UInt8(truncatingIfNeeded: next()))
            } else {
                text += words[Int(next() % UInt64(words.count))]
            }
            if next() % 2 == 0 { text.append(0x20) }
        }
        let reading = ReportReader(names: ListedNames.baghdad).read(Report(id: "x", sha256: "", text: text))
        for event in reading.events {
            for evidence in event.sites.flatMap(\.evidence) { #expect(evidence.range.upperBound <= text.count) }
        }
    }

    @Test("an empty report is set aside with a sentence", arguments: ["", "   \n\n ", "\u{FEFF}"])
    func empty(text: String) {
        let reading = read(text)
        #expect(reading.events.isEmpty)
        #expect(reading.findings.first?.code == "empty-report")
    }

    @Test("lines of codes before an attack make the report no foreign language")
    func codes() throws {
        let text = (0..<3_000).map { "x\($0)\n" }.joined() + "\n\nA rocket fell in Dora on Tuesday, police said.\n"
        #expect(try #require(read(text).reported).names(.impact) == ["Dora"])
    }
}
