import Foundation
import IncidentEvaluation
import IncidentModel
import TestSupport
import Testing

@Suite("Gold files") struct GoldDecodingTests {
    @Test("a gold file holds what was written") func whole() throws {
        let gold = try GoldReport(json: Array(GoldFile().text.utf8), file: "en-001.json")
        let incident = try #require(gold.incidents.first)
        #expect(gold.id.description == "en-001")
        #expect(incident.date == GoldDate(date: PartialDate(year: 2021, month: 7, day: 4), weekday: .sunday))
        #expect(incident.munitions == CountRange(exactly: 3))
        #expect(incident.launches == [GoldSite("Zafaraniya", .in)])
        #expect(incident.impacts == [GoldSite("Green Zone", .near)])
        #expect(incident.killed == CountRange.none)
        #expect(incident.injured == nil)
    }

    @Test(
        "relations are read as products write them",
        arguments: [
            ("acrossRiver", Relation.acrossRiver), ("partOf(north-east)", .partOf(.northEast)),
            ("sideOf(south)", .sideOf(.south)),
            ("distance(3000, south-west)", .distance(meters: 3000, direction: .southWest, isVague: false)),
            ("distance(500)", .distance(meters: 500, direction: nil, isVague: false)),
        ])
    func relations(text: String, relation: Relation) throws {
        let file = GoldFile(launch: "[{\"name\": \"Dora\", \"relation\": \"\(text)\"}]")
        let gold = try GoldReport(json: Array(file.text.utf8), file: "en-001.json")
        #expect(gold.incidents.first?.launches.first?.relation == relation)
    }

    static let spoilt: [(file: GoldFile, field: String, words: String)] = [
        (GoldFile(id: "\"first\""), "id", "en-042"),
        (GoldFile(id: "7"), "id", "is no text"),
        (GoldFile(status: "\"done\""), "incidents[0].status", "foiled"),
        (GoldFile(date: "{\"edtf\": \"2021-02-30\", \"weekday\": null}"), "incidents[0].date.edtf", "2021-02-30"),
        (GoldFile(date: "{\"edtf\": \"2021-02-03\"}"), "incidents[0].date", "\"weekday\" is missing"),
        (GoldFile(date: "{\"edtf\": null, \"weekday\": \"sunday\"}"), "incidents[0].date.weekday", "sunday"),
        (GoldFile(time: "\"4:15\""), "incidents[0].time", "04:15"),
        (GoldFile(munitions: "3"), "incidents[0].munitions", "is no object"),
        (GoldFile(munitions: "{\"min\": 3, \"max\": 2}"), "incidents[0].munitions.max", "less than min"),
        (GoldFile(munitions: "{\"min\": -1, \"max\": 2}"), "incidents[0].munitions.min", "not negative"),
        (GoldFile(munitions: "{\"min\": null, \"max\": 2}"), "incidents[0].munitions.min", "null"),
        (GoldFile(launch: "null"), "incidents[0].launch", "null"),
        (GoldFile(launch: "[\"Dora\"]"), "incidents[0].launch[0]", "is no object"),
        (
            GoldFile(launch: "[{\"name\": \"Dora\", \"relation\": \"partOf(up)\"}]"), "incidents[0].launch[0].relation",
            "partOf(up)"
        ),
        (GoldFile(launch: "[{\"name\": \"—\", \"relation\": \"in\"}]"), "incidents[0].launch[0].name", "—"),
        (GoldFile(more: ", \"lauch\": []"), "incidents[0]", "unknown key \"lauch\""),
        (GoldFile(more: "]"), "", "is no JSON"),
    ]

    @Test("a malformed one is told with file and field", arguments: spoilt.indices)
    func malformed(index: Int) {
        let (file, field, words) = Self.spoilt[index]
        do throws(EvaluationError) {
            _ = try GoldReport(json: Array(file.text.utf8), file: "some/en-001.json")
            Issue.record("decoded: \(file.text)")
        } catch {
            #expect(error.description.hasPrefix("some/en-001.json: \(field.isEmpty ? "" : "\(field): ")"), "\(error)")
            #expect(error.description.contains(words), "\(error)")
        }
    }

    @Test("half a pair, no pair, no folder and a foreign id are told") func folders() throws {
        let scratch = try ScratchFolder()
        #expect(throws: EvaluationError.noPairs(scratch.url.path)) { try LabelledFolder(scratch.url.path) }
        #expect(throws: EvaluationError.noFolder("/nowhere/at/all")) { try LabelledFolder("/nowhere/at/all") }
        let gold = try scratch.write(GoldFile().text, to: "en-001.json").path
        #expect(throws: EvaluationError.missingHalf(present: gold, missing: "en-001.txt")) {
            try LabelledFolder(scratch.url.path)
        }
        try scratch.write("A rocket fell.", to: "en-001.txt")
        #expect(try LabelledFolder(scratch.url.path).pairs.map(\.gold.id.description) == ["en-001"])
        try scratch.write(GoldFile().text, to: "en-002.json")
        try scratch.write("A rocket fell.", to: "en-002.txt")
        do throws(EvaluationError) {
            _ = try LabelledFolder(scratch.url.path)
            Issue.record("took a foreign id")
        } catch {
            #expect(error.description.hasSuffix("id: \"en-001\" is not the file's name; write \"en-002\"."))
        }
    }
}
