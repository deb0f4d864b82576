import IncidentModel
import Testing

@Suite("Count ranges")
struct CountRangeTests {
    static let three = CountRange(exactly: 3)
    static let atLeastThree = CountRange(min: 3, max: nil)
    static let twoToFour = CountRange(min: 2, max: 4)

    @Test("join to the smallest range that holds both")
    func union() {
        #expect(Self.three.union(Self.twoToFour) == Self.twoToFour)
        #expect(Self.three.union(CountRange(exactly: 8)) == CountRange(min: 3, max: 8))
        #expect(Self.atLeastThree.union(Self.twoToFour) == CountRange(min: 2, max: nil))
    }

    @Test("overlap when some number satisfies both, whichever comes first")
    func overlaps() {
        for (a, b, expected) in [
            (Self.three, Self.atLeastThree, true), (Self.three, Self.twoToFour, true),
            (CountRange.none, Self.atLeastThree, false), (CountRange(exactly: 5), Self.twoToFour, false),
            (Self.atLeastThree, CountRange(min: 90, max: nil), true),
        ] {
            #expect(a.overlaps(b) == expected)
            #expect(b.overlaps(a) == expected)
        }
    }

    @Test("read as a person writes them")
    func text() {
        #expect([Self.three, Self.twoToFour, Self.atLeastThree, .none].map(\.description) == ["3", "2–4", "≥ 3", "0"])
    }
}
