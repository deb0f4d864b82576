import Foundation
import TestSupport
import Testing

@Suite("Gazetteers that are not sound")
struct BadGazetteerTests {
    let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write(ShortReport.text, to: "report.md")
    }

    /// A feature that is sound unless one of its parts is given otherwise.
    static func feature(
        _ id: String, geometry: String = #"{"type":"Point","coordinates":[44.41,33.31]}"#, type: String = "gn:P.PPLX"
    ) -> String {
        """
        {"@id":"\(id)","type":"Feature","properties":{"title":"\(id)","ccodes":["IQ"],"fclasses":["P"],"tier":2,"uncertainty_m":500},\
        "names":[{"toponym":"\(id)","lang":"en"},{"toponym":"قرية","lang":"ar"}],"types":[{"identifier":"\(type)","label":"place"}],\
        "sources":[{"name":"survey","licence":"CC0-1.0"}],"geometry":\(geometry)}
        """
    }

    static let neighbours = (1...4).map { number in
        feature("Testville\(number)", geometry: #"{"type":"Point","coordinates":[44.4\#(number),33.3\#(number)]}"#)
    }

    /// The fault's feature, and what must be said of it.
    struct Fault: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var feature: String
        var said: [String]
    }

    static let faults = [
        Fault(
            testDescription: "open ring",
            feature: feature(
                "Broken",
                geometry: #"{"type":"Polygon","coordinates":[[[44.4,33.3],[44.5,33.3],[44.5,33.4],[44.4,33.35]]]}"#),
            said: ["ring is open"]),
        Fault(
            testDescription: "latitude before longitude",
            feature: feature("Broken", geometry: #"{"type":"Point","coordinates":[33.3,44.4]}"#),
            said: ["latitude and longitude swapped", "longitude first"]),
        Fault(
            testDescription: "off the earth",
            feature: feature("Broken", geometry: #"{"type":"Point","coordinates":[244.4,133.3]}"#),
            said: ["not on earth"]),
        Fault(
            testDescription: "id taken", feature: feature("Testville1"),
            said: ["the id is already that of feature 1 of places.geojson"]),
        Fault(
            testDescription: "unknown feature code", feature: feature("Broken", type: "gn:Q.XYZ"),
            said: ["feature code \"Q.XYZ\" is not a GeoNames code"]),
    ]

    private func write(_ features: [String]) throws {
        try scratch.write(
            "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}\n",
            to: "own/places.geojson")
    }

    @Test(
        "a bad record is told by file and number, by gazetteer check and by map; the others are used", arguments: faults
    )
    func record(fault: Fault) async throws {
        try write(Self.neighbours + [fault.feature])
        let check = try await Tool.run(["gazetteer", "check", "own"], in: scratch.url)
        #expect(check.status == 3)
        let line = try #require(check.lines.first { $0.hasPrefix("error: ") }, "\(check.text)")
        #expect(line.hasPrefix("error: places.geojson: feature 5 ("))
        for words in fault.said { #expect(line.contains(words), "\(line)") }
        #expect(check.text.hasSuffix("own: 4 places, 1 error, 0 warnings, 1 note\n"), "\(check.text)")

        let map = try await Tool.run(["map", "report.md", "--gazetteer", "own", "--output", "out"], in: scratch.url)
        #expect(map.status == 3)
        #expect(map.text.contains("1 site placed of 1"))
        for words in fault.said { #expect(map.errors.contains(words), "\(map.errors)") }

        let find = try await Tool.run(["gazetteer", "find", "Testville2", "--gazetteer", "own"], in: scratch.url)
        #expect(find.status == 0)
        #expect(find.text.contains("Testville2 "))
    }

    @Test("a sound folder is said to be so, and adds its places")
    func sound() async throws {
        try write(Self.neighbours)
        let check = try await Tool.run(["gazetteer", "check", "own"], in: scratch.url)
        #expect(check.status == 0, "\(check.text)")
        let find = try await Tool.run(["locate", "Testville3", "--gazetteer", "own"], in: scratch.url)
        #expect(find.status == 0)
        #expect(find.text.hasPrefix("Testville3: 44.43, 33.33,"), "\(find.text)")
    }

    @Test("a folder that is missing, a file, or without places is an error that names it")
    func folders() async throws {
        try scratch.write("no places", to: "empty/readme.txt")
        for (folder, said) in [
            ("nowhere", "gazetteer folder nowhere does not exist"),
            ("report.md", "report.md is a file, not a gazetteer folder"),
            ("empty", "gazetteer folder empty holds no .geojson file"),
        ] {
            for command in [
                ["map", "report.md", "--gazetteer", folder, "--output", "out"], ["gazetteer", "check", folder],
                ["locate", "Dora", "--gazetteer", folder], ["read", "report.md", "--gazetteer", folder],
            ] {
                let run = try await Tool.run(command, in: scratch.url)
                #expect(run.status == 1, "\(command)")
                #expect(run.output.isEmpty)
                #expect(run.errors.hasPrefix("incidentmap: \(said)"), "\(run.errors)")
            }
        }
        #expect(try scratch.names() == ["empty", "report.md"])
    }

    @Test("files that are no JSON, no GeoJSON or no UTF-8 are left out, with the reason")
    func files() async throws {
        try write(Self.neighbours)
        try scratch.write("{\"type\": ", to: "own/a.geojson")
        try scratch.write("[1, 2]", to: "own/b.geojson")
        try scratch.write([0x7B, 0x22, 0xE9, 0x22, 0x7D], to: "own/c.geojson")
        let run = try await Tool.run(["gazetteer", "check", "own"], in: scratch.url)
        #expect(run.status == 3)
        #expect(
            run.text.contains(
                "error: a.geojson: is not JSON at line 1, column 10: the text ends too early; it was left out"),
            "\(run.text)")
        #expect(run.text.contains("error: b.geojson: is not a GeoJSON FeatureCollection; it was left out"))
        #expect(run.text.contains("error: c.geojson: is not UTF-8 at byte 2"))
    }

    @Test("a file too large for a folder is refused in a sentence before it is read, and the others are used")
    func tooLarge() async throws {
        try write(Self.neighbours)
        let large = scratch.url.appending(path: "own/large.geojson")
        try scratch.write("", to: "own/large.geojson")
        // A gigabyte of nothing: the disk holds none of it.
        let handle = try FileHandle(forWritingTo: large)
        try handle.truncate(atOffset: 1 << 30)
        try handle.close()
        let run = try await Tool.run(["gazetteer", "check", "own"], in: scratch.url)
        #expect(run.status == 3)
        #expect(
            run.text.contains("error: large.geojson: has 1024 MB; files of a folder may have 256. Name the file"),
            "\(run.text)")
        #expect(run.text.contains("own: 4 places"))
    }

    @Test("an outline across the antimeridian in one piece is cut, and its place has the size of the outline")
    func antimeridian() async throws {
        let ring = "[[[179.8,-17],[-179.8,-17],[-179.8,-16.7],[179.8,-16.7],[179.8,-17]]]"
        try write([Self.feature("Taveuni", geometry: #"{"type":"Polygon","coordinates":\#(ring)}"#)])
        let check = try await Tool.run(["gazetteer", "check", "own"], in: scratch.url)
        #expect(check.text.contains("feature 1 (Taveuni) crosses the antimeridian in one piece"), "\(check.text)")
        let run = try await Tool.run(["locate", "in Taveuni", "--gazetteer", "own"], in: scratch.url)
        #expect(run.text.hasPrefix("in Taveuni: -180, -16.85, radius 27 km"), "\(run.text)")
    }

    @Test("without any gazetteer the program says where it looked")
    func nowhere() async throws {
        // The program far from the package finds none. A link, where the disk allows it: a copy that another test's child
        // process still holds open for writing would be refused as busy.
        let copy = scratch.url.appending(path: "incidentmap")
        do {
            try FileManager.default.linkItem(at: try Tool.binary(), to: copy)
        } catch {
            try FileManager.default.copyItem(at: try Tool.binary(), to: copy)
        }
        let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? ""
        let run = try await Tool.shell(
            "./incidentmap locate Dora", in: scratch.url, environment: ["LD_LIBRARY_PATH": libraries])
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("incidentmap: no gazetteer was found; looked in "), "\(run.errors)")
        #expect(run.errors.contains("--gazetteer"))
    }
}
