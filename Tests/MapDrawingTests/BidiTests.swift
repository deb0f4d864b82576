import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Arabic names in lines from the left, and Latin ones in Arabic") struct BidiTests {
    private static let mark = "\u{200E}"

    @Test(
        "a mark stands behind a name where what follows is not of it",
        arguments: [
            ("Attack, البوشعبان, 28 September", "Attack, البوشعبان\u{200E}, 28 September"),
            ("hit حي الجهاد and Dora", "hit حي الجهاد\u{200E} and Dora"),
            ("hit جسر 14 تموز (?)", "hit جسر 14 تموز\u{200E} (?)"),
            ("→ البوشعبان, الدورة", "→ البوشعبان\u{200E}, الدورة\u{200E}"),
            ("Dora, 28 September", "Dora, 28 September"),
        ])
    func marks(line: String, kept: String) {
        #expect(keepingOrder(line) == kept)
        #expect(FontMetrics.width(kept, size: 12) == FontMetrics.width(line, size: 12))
    }

    @Test("a line of an Arabic paragraph is one also where it begins with a Latin word") func paragraph() throws {
        var svg = SVGWriter(idPrefix: "")
        svg.begin("svg")
        svg.mirror(in: SheetBox(x: 0, y: 0, width: 100, height: 20))
        svg.text("WGS 84؛ المقياس صحيح", at: SheetPoint(x: 0, y: 10), class: "t-foot")
        svg.mirror(in: nil)
        svg.text("Dora (الدورة)", at: SheetPoint(x: 0, y: 10), class: "t-l")
        svg.end()
        let texts = try ParsedSVG(svg.bytes).texts
        #expect(texts[0].attributes["direction"] == "rtl")
        #expect(texts[1].attributes["direction"] == nil)
    }

    @Test("a site found no nearer than its city is called by its own name, with the city") func within() throws {
        var incident = try FixtureCollection.dora()
        incident.sites[2].candidates = []
        incident.sites[2].phrase.anchors[0].name = "Albu Shaban"
        incident.sites[2].phrase.relation = .in
        let collection = try FixtureCollection.make()
        func labels(_ incident: Incident) throws -> [String] {
            let sheet = MapSheet(
                NumberedIncident.number([incident]), in: collection, options: MapOptions(title: "Test"))
            return try #require(sheet.ground).markers.map(\.label)
        }
        let latin = try labels(incident)
        #expect(latin.contains("Albu Shaban (in Dora)"))
        incident.sites[2].phrase.anchors[0].name = "البوشعبان"
        let arabic = try labels(incident)
        #expect(arabic.contains(Self.mark + "البوشعبان (in Dora)"))
        #expect(!FontMetrics.isRightToLeft(Self.mark + "البوشعبان (in Dora)"))
        incident.sites[2].phrase.anchors[0].name = "dora"
        let same = try labels(incident)
        #expect(same.allSatisfy { !$0.contains("(in ") })
    }
}
