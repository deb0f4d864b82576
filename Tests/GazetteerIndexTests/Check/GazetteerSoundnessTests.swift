import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite struct GazetteerSoundnessTests {
    private func findings(_ features: [String], members: String = "") throws -> [Finding] {
        let folder = try ScratchFolder()
        let file = LoadingTests.collection(features).replacingOccurrences(
            of: "\"FeatureCollection\"", with: "\"FeatureCollection\"" + members)
        try folder.write(file, to: "a.geojson")
        return try GazetteerCheck.findings(folders: [folder.url.path])
    }

    private func feature(_ id: String, _ title: String, at point: String = "[44.39,33.25]", tier: Int = 1) -> String {
        LoadingTests.feature(
            id: id, title: title, geometry: #"{"type":"Point","coordinates":\#(point)}"#,
            properties: #""uncertainty_m":1000,"tier":\#(tier)"#)
    }

    @Test("one name a few metres apart under two ids is a duplicate; the same name a town away is none")
    func duplicates() throws {
        let found = try findings([
            feature("a", "Qadisiya"), feature("b", "Al-Qadissiyah", at: "[44.3905,33.2505]"),
            feature("c", "Qadisiya", at: "[44.49,33.25]"),
        ]).filter { $0.code == "gazetteer-duplicate-place" }
        #expect(found.count == 1)
        #expect(found.first?.message.hasPrefix("a (a.geojson) and b (a.geojson) look like one place") == true)
        #expect(found.first?.severity == .warning)
    }

    @Test(
        "a hamlet within the reach of a quarter of its name is that quarter; another hamlet and one farther off are not"
    )
    func hamletInQuarter() throws {
        let found = try findings([
            feature("a", "Husseiniya", at: "[44.43,33.55]", tier: 2),
            feature("b", "al-Hussainiyah", at: "[44.4385,33.55]", tier: 3),
            feature("c", "Husayniyah", at: "[44.443,33.55]", tier: 3),
        ]).filter { $0.code == "gazetteer-duplicate-place" }
        #expect(found.map { String($0.message.prefix(31)) } == ["a (a.geojson) and b (a.geojson)"])
    }

    @Test("a name that was read in the wrong encoding is told; accents of sound names are not")
    func mojibake() throws {
        let found = try findings([
            feature("a", "Ø¨ØºØ¯Ø§Ø¯", at: "[44.1,33.1]"), feature("b", "Bağdat", at: "[44.2,33.2]"),
            feature("c", "Zaw\u{EE}te", at: "[44.3,33.3]"), feature("d", "Dor\u{FFFD}", at: "[44.4,33.4]"),
        ]).filter { $0.code == "gazetteer-wrong-script" }
        #expect(found.map { String($0.message.prefix(13)) } == ["a.geojson: a:", "a.geojson: d:"])
    }

    @Test("a position outside the box that the file declares is told, and the place stays")
    func declaredBox() throws {
        let features = [feature("a", "Dora"), feature("b", "Taji", at: "[44.26,33.52]")]
        let found = try findings(features, members: #","bbox":[44.3,33.2,44.5,33.4]"#)
            .filter { $0.code == "gazetteer-outside-box" }
        #expect(
            found.map(\.message) == [
                "a.geojson: feature 2 (b): 44.26, 33.52 lies outside the bbox that the file declares"
            ])
        #expect(found.allSatisfy { !$0.isSetAside })
        let bad = try findings(features, members: #","bbox":[44.3]"#).map(\.code)
        #expect(bad.contains("gazetteer-bad-box"))
    }
}
