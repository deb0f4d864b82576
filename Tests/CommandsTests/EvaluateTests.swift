import Foundation
import TestSupport
import Testing

@Suite("evaluate")
struct EvaluateTests {
    /// Three tiny pairs: one to work on, one held back, one without an attack.
    private func folder() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let reports = [
            ("en-001", "Three Katyusha rockets were fired from Zafaraniya and hit the Green Zone.", "Zafaraniya"),
            ("en-003", "Three Katyusha rockets were fired from Karrada and hit the Green Zone.", "Nowhere Held"),
            ("en-004", "The council met on Tuesday to speak about schools.", nil),
        ]
        for (id, text, launch) in reports {
            try scratch.write("---\nid: \(id)\nlanguage: en\n---\n\(text)\n", to: "\(id).txt")
            let incident = launch.map {
                """
                {"status": "carriedOut", "date": null, "time": null, "weapon": "Katyusha rocket",
                "munitions": {"min": 3, "max": 3}, "launch": [{"name": "\($0)", "relation": "in"}],
                "impacts": [{"name": "Green Zone", "relation": "near"}], "targets": [], "intercepted": [],
                "killed": null, "injured": null, "claimedBy": [], "attributedTo": [], "blamed": []}
                """
            }
            try scratch.write(
                "{\"id\": \"\(id)\", \"incidents\": [\(incident ?? "")], \"traps\": []}", to: "\(id).json")
        }
        return scratch
    }

    @Test("prints the figures of the reports to work on, and their misses when asked") func work() async throws {
        let path = try folder()
        let run = try await Tool.run(["evaluate", path.url.path, "--misses"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("launch sites: P R F1          1.00 1.00 1.00"), "\(run.text)")
        #expect(run.text.contains("no attack, none found         1.00 1/1"), "\(run.text)")
        #expect(run.text.contains("en-001  impact relation: Green Zone (near), got Green Zone ("), "\(run.text)")
        #expect(run.text.contains("  \"Three Katyusha rockets were fired from Zafaraniya and hit the Green Zone.\""))
        #expect(!run.text.contains("held"))
    }

    @Test("places are held against places.tsv: right, wrong, and rightly left without") func places() async throws {
        let path = try folder()
        try path.write(
            "# who, what, where\nen-001\tZafaraniya\tzafaraniya\nen-001\tGreen Zone\tkarrada\n", to: "places.tsv")
        let run = try await Tool.run(["evaluate", path.url.path, "--misses"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("the very entry, of all answers            0.50"), "\(run.text)")
        #expect(run.text.contains("en-001  place of Green Zone: karrada, got green-zone ("), "\(run.text)")
        #expect(!run.text.contains("place of Zafaraniya"))
        let json = try await Tool.run(["evaluate", path.url.path, "--format", "json"])
        let file = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
        let places = try #require(file["places"] as? [String: Any])
        let exact = try #require(places["exact"] as? [String: Any])
        #expect(exact["right"] as? Int == 1 && exact["total"] as? Int == 2)
        #expect((places["reliability"] as? [[String: Any]])?.isEmpty == false)
    }

    @Test(
        "a line of places.tsv that cannot be used is named",
        arguments: [
            ("en-001\tGreen Zone", "line 1: has 2 fields"), ("en-009\tGreen Zone\tgreen-zone", "line 1: "),
            ("\nen-003\tGreen Zone\tgreen-zone", "line 2: en-003 is held back"),
        ])
    func badPlaces(line: String, told: String) async throws {
        let path = try folder()
        try path.write(line + "\n", to: "places.tsv")
        let run = try await Tool.run(["evaluate", path.url.path])
        #expect(run.status == 1)
        #expect(run.errors.contains(told), "\(run.errors)")
    }

    @Test("another coder's answers are measured in the reader's place; a report without one was left blank")
    func answers() async throws {
        let path = try folder()
        let gold = try #require(try path.files()["en-001.json"])
        let answers = try ScratchFolder()
        try answers.write(String(decoding: gold, as: UTF8.self).replacing("near", with: "at"), to: "en-001.json")
        let run = try await Tool.run(["evaluate", path.url.path, "--answers", answers.url.path, "--set", "all"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("launch sites: P R F1          1.00 1.00 1.00"), "\(run.text)")
        #expect(run.text.contains("  with relation               0.00 0.00 0.00"), "\(run.text)")
        try answers.write(String(decoding: gold, as: UTF8.self).replacing("en-001", with: "en-010"), to: "en-010.json")
        let stray = try await Tool.run(["evaluate", path.url.path, "--answers", answers.url.path])
        #expect(stray.status == 1)
        #expect(stray.errors.contains("en-010.json: id: "), "\(stray.errors)")
    }

    @Test("the held set has figures, never misses", arguments: ["table", "json"]) func held(format: String) async throws
    {
        let path = try folder()
        let run = try await Tool.run(["evaluate", path.url.path, "--set", "all", "--misses", "--format", format])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("held"))
        #expect(!run.text.contains("Nowhere Held") && !run.text.contains("en-003"), "\(run.text)")
        if format == "json" {
            let file = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
            let scores = try #require(file["scores"] as? [[String: Any]])
            #expect(
                scores.map { "\($0["set"] ?? "") \($0["language"] ?? "") \($0["reports"] ?? "")" } == [
                    "work en 2", "work all 2", "held en 1", "held all 1",
                ])
            let launch = try #require(scores[0]["launch"] as? [String: Any])
            #expect(launch["f1"] as? Double == 1)
        }
    }

    @Test("the same folder gives the same bytes") func deterministic() async throws {
        let arguments = ["evaluate", "seeds/labelled", "--set", "all", "--misses"]
        let first = try await Tool.run(arguments)
        #expect(first.status == 0, "\(first.errors)")
        #expect(try await Tool.run(arguments).output == first.output)
    }

    @Test("a folder without pairs, and malformed gold, end with 1 and one sentence") func wrongFolder() async throws {
        let path = try folder()
        try path.write("{\"id\": \"en-004\"}", to: "en-004.json")
        let run = try await Tool.run(["evaluate", path.url.path])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors
                == "incidentmap: \(path.url.path)/en-004.json: the key \"incidents\" is missing; write null or [] for what the report does not say.\n"
        )
        let none = try await Tool.run(["evaluate", "Sources"])
        #expect(none.status == 1)
        #expect(none.errors.contains("holds no labelled report"), "\(none.errors)")
    }
}
