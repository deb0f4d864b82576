import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheets in Arabic") struct ArabicSheetTests {
    private func sheet(_ language: MapLanguage) throws -> (svg: ParsedSVG, sheet: MapSheet) {
        var options = MapOptions(title: "Test", asOf: "2023-12-08")
        options.language = language
        let collection = try FixtureCollection.make()
        let sheet = MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
        return (try ParsedSVG(sheet.svg()), sheet)
    }

    @Test("an Arabic sheet has its list on the left and its words in Arabic, set right to left") func arabic() throws {
        let (svg, sheet) = try sheet(.arabic)
        #expect(svg.rootAttributes["lang"] == "ar")
        #expect(sheet.layout.column.maxX < sheet.layout.map.minX)
        let heading = try #require(svg.texts.first { $0.text == "مفتاح الخريطة" })
        #expect(heading.attributes["direction"] == "rtl")
        #expect(heading.attributes["x"] == SVGWriter.tenths(sheet.layout.column.maxX))
        #expect(svg.texts.contains { $0.text == "الزعفرانية" })
        #expect(!svg.texts.contains { $0.text == "Zafaraniya" })
        #expect(svg.texts.contains { $0.text == "حتى 8 كانون الأول 2023" })
        let own: Set = ["LEGEND", "Launch site reported", "REPORTED ATTACKS", "River"]
        #expect(own.isDisjoint(with: svg.texts.map(\.text)))
        #expect(try #require(sheet.ground).labels.placer.overlapCount == 0)
    }

    @Test("both languages give each site two names, English alone one") func bilingual() throws {
        let both = try sheet(.both).svg.texts.map(\.text)
        #expect(both.contains("Zafaraniya") && both.contains("الزعفرانية"))
        let english = try sheet(.english).svg.texts.map(\.text)
        #expect(english.contains("Zafaraniya") && !english.contains("الزعفرانية"))
    }

    @Test(
        "a relation is told in the sheet's language",
        arguments: [
            (Relation.near, "قرب الدورة"), (.outskirts, "أطراف الدورة"), (.partOf(.north), "شمال الدورة"),
            (.sideOf(.southWest), "إلى الجنوب الغربي من الدورة"),
        ])
    func relations(relation: Relation, text: String) throws {
        var site = try FixtureCollection.dora().sites[0]
        site.phrase.relation = relation
        #expect(site.label(placeTitle: "الدورة", SheetWords(.arabic, places: [])) == text)
    }
}
