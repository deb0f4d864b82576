import Foundation
import TestSupport
import Testing

@Suite("Commands about places")
struct PlaceCommandsTests {
    @Test("distance between positions is the geodesic, to the centimetre")
    func exactDistance() async throws {
        let run = try await Tool.run(["distance", "44.4,33.3", "44.5,33.4"])
        #expect(run.status == 0)
        #expect(run.text == "14,479.48 m, azimuth 40.0° (NE)\n")
    }

    @Test("distance between names is a likely value with its range, in kilometres")
    func namedDistance() async throws {
        let run = try await Tool.run(["distance", "Zafaraniya", "Dora"])
        #expect(run.status == 0)
        #expect(run.text.wholeMatch(of: /1[0-2] km \(\d+–\d+\), azimuth \d+° \(W\)\n/) != nil, "\(run.text)")
    }

    @Test("a position may have negative numbers, after --")
    func negative() async throws {
        let run = try await Tool.run(["distance", "--", "-70.5,-33.4", "-70.6,-33.5"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("(SW)"))
    }

    @Test(
        "a name that nothing matches gives the nearest ones and ends with 1",
        arguments: [["locate", "Zafraxyzq"], ["distance", "Zafraxyzq", "Dora"], ["gazetteer", "find", "Zafraxyzq"]])
    func wrongName(arguments: [String]) async throws {
        let run = try await Tool.run(arguments)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("incidentmap: \"Zafraxyzq\" is in no gazetteer; nearest names: "), "\(run.errors)")
        #expect(run.errors.contains("Za"))
    }

    @Test("a name that nothing is even like says where to look")
    func strangeName() async throws {
        let run = try await Tool.run(["locate", "xqzzyqvwxxjq"])
        #expect(run.status == 1)
        #expect(run.errors.contains("incidentmap gazetteer list"), "\(run.errors)")
    }

    @Test("a position off the earth is told as such", arguments: ["200,33.3", "33.3,144.4"])
    func offEarth(position: String) async throws {
        let run = try await Tool.run(["locate", position])
        #expect(run.status == 1)
        #expect(run.errors.contains("\(position)") && run.errors.contains("longitude,latitude"), "\(run.errors)")
    }

    @Test(
        "an Arabic phrase is placed as its English fellow",
        arguments: [
            ("3 كم جنوب السفارة الأمريكية", "3 km south of the US embassy"),
            ("٣ كم جنوب السفارة الأمريكية", "3 km south of the US embassy"),
            ("بين الدورة والزعفرانية", "between Dora and Zafaraniya"),
            ("ضواحي أبو غريب", "the outskirts of Abu Ghraib"), ("قرب السفارة الأمريكية", "near the US embassy"),
        ])
    func arabicPhrases(arabic: String, english: String) async throws {
        let runs = [try await Tool.run(["locate", arabic]), try await Tool.run(["locate", english])]
        for run in runs { #expect(run.status == 0, "\(run.text)\(run.errors)") }
        let places = runs.map { $0.lines.first?.split(separator: ": ", maxSplits: 1).last }
        #expect(places[0] == places[1])
    }

    @Test(
        "a position stands in a phrase as a name does, in every notation and both languages",
        arguments: [
            ("near 44.396,33.299", "44.396, 33.299, radius 573 m"),
            ("near 33.299N 44.396E", "44.396, 33.299, radius 573 m"),
            ("2 km north of 38S MB 43767 84597", "44.396, 33.3169, radius"),
            ("قرب 44.396,33.299", "44.396, 33.299, radius 573 m"),
            ("between 38S MB 43767 84597 and 44.396,33.279", "44.396, 33.289, radius"),
        ])
    func positionInPhrase(phrase: String, answer: String) async throws {
        let run = try await Tool.run(["locate", phrase])
        #expect(run.status == 0 && run.text.hasPrefix("\(phrase): \(answer)"), "\(run.text)\(run.errors)")
        #expect(run.text.contains("  coordinates  "))
    }

    @Test("what lies around a bare position is told: areas, bank, neighbours; an exchanged pair is noticed")
    func reverse() async throws {
        let run = try await Tool.run(["locate", "44.39,33.30"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.lines.contains { $0.hasPrefix("in          ") && $0.contains("Green Zone") }, "\(run.text)")
        #expect(run.lines.contains { $0.hasPrefix("bank        right bank of the Tigris, 5") }, "\(run.text)")
        #expect(run.lines.contains { $0.hasPrefix("near        570 m W of US Embassy (us-embassy)") }, "\(run.text)")
        let swapped = try await Tool.run(["locate", "33.30,44.39"])
        #expect(swapped.text.contains("longitude comes first; are the two exchanged?"), "\(swapped.text)")
        #expect(!run.text.contains("exchanged"))
    }

    @Test("a place that does not lie where the phrase says is told so, not called unknown")
    func unfitting() async throws {
        let run = try await Tool.run(["locate", "Dora near Zafaraniya"])
        #expect(run.status == 1)
        #expect(
            run.text.contains("\"Dora\" fits no place of that name: Dora is name as written, not \"near"), "\(run.text)"
        )
    }

    @Test("locate --format svg draws the footprint with what lies around it")
    func svg() async throws {
        let run = try await Tool.run(["locate", "3 km south of the US embassy", "--format", "svg"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("<title>3 km south of the US embassy</title>"))
        for part in ["class=\"answer\"", "class=\"radius\"", "class=\"cross\"", ">US Embassy<", "class=\"course\""] {
            #expect(run.text.contains(part), "\(part)")
        }
        #expect(run.text.hasSuffix("</svg>\n"))
    }

    @Test("locate --format geojson is the footprint and its point, for a GIS")
    func geojson() async throws {
        struct Answer: Decodable {
            struct Feature: Decodable {
                struct Properties: Decodable { var kind, phrase, place: String }
                struct Shape: Decodable { var type: String }
                var type: String
                var properties: Properties
                var geometry: Shape
            }
            var type: String
            var features: [Feature]
        }
        let run = try await Tool.run(["locate", "near the US embassy", "--format", "geojson"])
        #expect(run.status == 0, "\(run.errors)")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output))
        #expect(answer.type == "FeatureCollection")
        #expect(answer.features.map(\.properties.kind) == ["footprint", "point"])
        #expect(answer.features.map(\.geometry.type) == ["MultiPolygon", "Point"])
        #expect(answer.features.allSatisfy { $0.properties.place == "us-embassy" })
    }

    @Test(
        "--format json is JSON, on one pipe's end as on the other",
        arguments: [
            ["locate", "near the US embassy"], ["locate", "44.4,33.3"], ["distance", "Zafaraniya", "Dora"],
            ["distance", "44.4,33.3", "44.5,33.4"], ["gazetteer", "find", "Zafraniya"], ["gazetteer", "list"],
            ["explain", "2020-05-19", "seeds"], ["explain", "2023-12-08", "seeds"],
        ])
    func json(arguments: [String]) async throws {
        let run = try await Tool.run(arguments + ["--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output)) }
    }

    @Test("names are found in any spelling", arguments: ["Zafraniya", "الزعفرانية", "az-Za'faraniyah"])
    func spellings(name: String) async throws {
        let run = try await Tool.run(["gazetteer", "find", name])
        #expect(run.status == 0)
        #expect(run.lines.dropFirst().contains { $0.hasPrefix("zafaraniya ") }, "\(run.text)")
    }
}
