import GazetteerIndex
import Testing

@Suite struct HoldingTests {
    @Test(
        "a name lies in another when every place that bears it does, at any depth",
        arguments: [
            ("Green Zone", "US Embassy", true), ("International Zone", "Republican Palace", true),
            ("the Green Zone", "Embassy of the United States", true),
            ("Baghdad Governorate", "Republican Palace", true),
            // A quarter outside the zone is called so too.
            ("Green Zone", "Qadisiya", false),
            ("Green Zone", "Dora", false), ("US Embassy", "Green Zone", false), ("Green Zone", "Green Zone", false),
            ("Nowhere at All", "Dora", false), ("Green Zone", "Nowhere at All", false), ("", "", false),
        ])
    func holds(outer: String, inner: String, isHeld: Bool) throws {
        #expect(try BundledGazetteerTests.loaded.get().gazetteer.holds(outer, inner) == isHeld)
    }
}
