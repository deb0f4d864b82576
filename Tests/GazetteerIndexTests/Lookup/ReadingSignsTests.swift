import Testing

@testable import GazetteerIndex

/// A missing sign saves asking its readings, so it must never be missing where one of them changes the name.
@Suite("Signs of other readings")
struct ReadingSignsTests {
    /// Words of letters and pairs that the readings look for, one to three a name.
    private static let names: [String] = {
        var random = SplitMix(state: 11)
        let parts = [
            "a", "e", "i", "u", "al", "abd", "abu", "tal", "khan", "sh", "ch", "kh", "dh", "j", "y", "x", "v", "g",
            "ri", "rn",
            "cl", "din", "ullah", "platz", "damm", "zone", "bb", "s", "d", "h", "m", "n", "r", "ad", "as", "aa", "er",
            "eh",
        ]
        return (0..<6_000).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    parts[Int.random(in: 0..<parts.count, using: &random)]
                }.joined()
            }.joined(separator: " ")
        }
    }()

    @Test("a name without the sign of a reading is not changed by it")
    func complete() {
        var told = 0
        for name in Self.names {
            let query = FoldedName(name)
            guard !query.isEmpty else { continue }
            let signs = ReadingSigns(of: name, query)
            if signs != .all { told += 1 }
            if !signs.contains(.spelling) {
                let joined = NameReadings.recut(query.plain)
                #expect(NameReadings.of(name, query) == joined, "\(name)")
            }
            if !signs.contains(.translated) {
                #expect(NameReadings.translated(name, query).isEmpty, "\(name)")
            }
            if !signs.contains(.loose) {
                #expect(NameReadings.loose(query.plain, isTurkish: false).isEmpty, "\(name)")
            }
            if !signs.contains(.far) { #expect(NameReadings.far(query.plain).isEmpty, "\(name)") }
        }
        #expect(told > 1_000)
    }

    @Test(
        "names with signs, other letters or words run together may be read in every way",
        arguments: ["Bağdat", "AbuGhraib", "K-1"])
    func notPlain(name: String) {
        #expect(ReadingSigns(of: name, FoldedName(name)) == .all)
    }
}
