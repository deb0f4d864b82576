import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite struct GazetteerCheckTests {
    private func findings(_ features: [String]) throws -> [Finding] {
        let folder = try ScratchFolder()
        try folder.write(LoadingTests.collection(features), to: "a.geojson")
        return try GazetteerCheck.findings(folders: [folder.url.path])
    }

    private func feature(_ id: String, _ title: String, at point: String = "[44.39,33.25]", _ more: String = "")
        -> String
    {
        LoadingTests.feature(
            id: id, title: title, geometry: #"{"type":"Point","coordinates":\#(point)}"#,
            properties: #""uncertainty_m":1000,"tier":1"# + more)
    }

    @Test("holders and described places must exist")
    func unknown() throws {
        let found = try findings([
            feature("a", "بغداد", #","within":"nowhere","described":[{"relation":"near","place":"nobody"}]"#)
        ])
        #expect(
            found.map(\.message) == [
                "a.geojson: a is said to be within nowhere, which no file has",
                "a.geojson: a is described as near nobody, which no file has",
                "a.geojson: a (بغداد) has no Arabic name; Arabic reports will not find it",
            ])
    }

    private func feature(_ id: String, _ title: String, _ more: String) -> String {
        feature(id, title, at: "[44.39,33.25]", more)
    }

    @Test("a point far outside its holder is told, one at its edge is not")
    func outside() throws {
        let found = try findings([
            feature("holder", "Holder"), feature("near", "Near one", at: "[44.40,33.26]", #","within":"holder""#),
            feature("far", "Far one", at: "[44.49,33.25]", #","within":"holder""#),
        ])
        #expect(
            found.filter { $0.code == "gazetteer-outside-within" }.map(\.message) == [
                "a.geojson: far at 44.49, 33.25 lies outside the surroundings of holder, which is to hold it"
            ])
    }

    @Test("two places with one folded name are a note that lists both")
    func ambiguous() throws {
        let found = try findings([feature("a", "Qadisiya"), feature("b", "Al-Qadissiyah"), feature("c", "Karrada")])
        let notes = found.filter { $0.code == "gazetteer-ambiguous-name" }
        #expect(
            notes.map(\.message) == [
                "\"Qadisiya\", \"Al-Qadissiyah\" may mean a (a.geojson), b (a.geojson); a report must say more to tell them apart"
            ])
        #expect(notes.allSatisfy { $0.severity == .note && !$0.isSetAside })
    }

    @Test("the bundled gazetteer is sound")
    func bundled() throws {
        let folder = Repository.root.appending(path: "gazetteer").path
        let (gazetteer, findings) = try Gazetteer.load(folders: [folder])
        #expect(gazetteer.places.count > 100 && findings.isEmpty)
        let checked = try GazetteerCheck.findings(folders: [folder]).filter { $0.severity != .note }
        #expect(checked.isEmpty, "\(checked.map(\.message))")
    }
}
