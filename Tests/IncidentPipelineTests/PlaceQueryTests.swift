import Foundation
import GazetteerIndex
import Geocoding
import IncidentModel
import IncidentPipeline
import TestSupport
import Testing

@Suite("A place that is asked for")
struct PlaceQueryTests {
    static let bundled = try? Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer

    @Test(
        "a kind without a name is the key place of that kind, and is told",
        arguments: [
            ("3 km south of the embassy", "us-embassy"), ("near the airport", "baghdad-international-airport"),
            ("غرب السفارة", "us-embassy"), ("قرب المطار", "baghdad-international-airport"),
        ])
    func kinds(phrase: String, place: String) throws {
        let located = try PlaceQuery(gazetteer: try #require(Self.bundled)).locate(phrase)
        #expect(located.placement?.place.rawValue == place)
        #expect(located.findings.contains { $0.code == "named-by-kind" })
    }

    @Test("a kind of which there are many, and a place with a name, is not told as one")
    func names() throws {
        let query = PlaceQuery(gazetteer: try #require(Self.bundled))
        #expect(throws: PipelineError.self) { try query.locate("the hospital") }
        #expect(try query.locate("near the US embassy").findings.isEmpty)
    }

    @Test(
        "an Arabic distance may stand behind the place, and the other bank be said as across the river",
        arguments: [
            ("شمال بغداد بنحو 30 كم", "على بعد 30 كم شمال بغداد"),
            ("جنوب شرقي كركوك بـ 20 كم", "على بعد 20 كم جنوب شرقي كركوك"),
            ("عبر النهر من المنطقة الخضراء", "الضفة المقابلة للمنطقة الخضراء"),
        ])
    func order(asked: String, usual: String) throws {
        let query = PlaceQuery(gazetteer: try #require(Self.bundled))
        let placement = try #require(try query.locate(asked).placement)
        #expect(try query.locate(usual).placement == placement)
    }
}
