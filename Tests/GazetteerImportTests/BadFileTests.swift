import GazetteerImport
import IncidentModel
import Testing

/// Files that are not what they should be: each gives what can be had of it, and a clause that says what was wrong.
@Suite("Bad files of places")
struct BadFileTests {
    struct File: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        /// Titles of the places that are taken.
        var places: [String] = []
        /// Parts of what is said: of the file, a note, or a record.
        var said: [String] = []

        init(_ name: String, _ bytes: [UInt8], places: [String] = [], said: [String] = []) {
            (testDescription, self.bytes, self.places, self.said) = (name, bytes, places, said)
        }

        init(_ name: String, _ text: String, places: [String] = [], said: [String] = []) {
            self.init(name, Array(text.utf8), places: places, said: said)
        }
    }

    private static func collection(_ geometries: [String]) -> String {
        let features = geometries.enumerated().map {
            #"{"type":"Feature","properties":{"name":"P\#($0.offset + 1)"},"geometry":\#($0.element)}"#
        }
        return #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
    }

    private static let point = #"{"type":"Point","coordinates":[44.4,33.3]}"#

    static let files: [File] = [
        // Encodings
        File(
            "windows-1256 table",
            Array("name,lat,lon\n".utf8) + [0xC7, 0xE1, 0xCF, 0x2C] + Array("33,44\nA,33,44\n".utf8),
            places: ["A"], said: ["2: a letter of it is not UTF-8"]),
        File("UTF-16 table", [0xFF, 0xFE] + Array("name,lat,lon".utf8).flatMap { [$0, 0] }, said: ["is UTF-16"]),
        File("workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], said: ["a ZIP archive or a workbook"]),
        File("gzip", [0x1F, 0x8B, 0x08], said: ["compressed"]),
        File("database", "SQLite format 3\0", said: ["is a database"]),
        File(
            "latin-1 name in a feature",
            Array(#"{"features":[{"properties":{"name":"D"#.utf8) + [0xE9] + Array(#"ols"},"geometry":null},"#.utf8)
                + Array(#"{"properties":{"name":"P2"},"geometry":{"type":"Point","coordinates":[1,2]}}]}"#.utf8),
            places: ["P2"], said: ["1: it is not sound JSON: the text before is not UTF-8"]),
        File(
            "mojibake", "name,lat,lon,aliases\nA,33,44,Ø¨ØºØ¯Ø§Ø¯\n", places: ["A"], said: ["1 names look like UTF-8"]),
        // Tables
        File("semicolons, decimal commas, a byte order mark", "\u{FEFF}name;lat;lon\nA;33,3;44,4\n", places: ["A"]),
        File(
            "quoted line break and quotation marks", "name,lat,lon\n\"A\nB\",33,44\n\"C \"\"D\"\"\",33,44\n",
            places: ["A B", "C \"D\""]),
        File("carriage returns alone", "name,lat,lon\rA,33,44\rB,33,45\r", places: ["A", "B"]),
        File("degrees with a sign", "name,lat,lon\nA,33°,44\n", said: ["2: latitude \"33°\" is no number"]),
        File(
            "never closed quotation mark", "name,lat,lon\n\"A,33,44\nB,33,44\n", places: ["B"],
            said: ["2: a quotation mark opens"]),
        File("too many cells", "name,lat,lon\nA,33,44,5,6\n", said: ["2: it has 5 columns, the header 3"]),
        File("numbers past all bounds", "name,lat,lon\nA,1e999,44\nB,nan,44\n", said: ["2: latitude", "3: latitude"]),
        File("header alone", "name,lat,lon\n"),
        File("no header", "Dora,33.25,44.39\n", said: ["no column looks like"]),
        File("NUL bytes", "name,lat,lon\nA\0B,33,44\n", places: ["A\0B"]),
        // GeoJSON
        File("null geometry", collection(["null", point]), places: ["P2"], said: ["1: it has no position"]),
        File("heights", collection([#"{"type":"Point","coordinates":[44.4,33.3,34.5]}"#]), places: ["P1"]),
        File(
            "a hole",
            collection([
                #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[1,1]]]}"#
            ]), places: ["P1"]),
        File(
            "an open hole",
            collection([
                #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[1,3]]]}"#
            ]), said: ["1: Polygon: ring is open"]),
        File(
            "a collection of geometries",
            collection([
                #"{"type":"GeometryCollection","geometries":[\#(point),{"type":"LineString","coordinates":[[1,2],[3,4]]}]}"#,
                #"{"type":"GeometryCollection","geometries":[]}"#, #"{"type":"GeometryCollection"}"#,
            ]), places: ["P1"],
            said: ["2: it has no position", "3: a GeometryCollection has no list of geometries"]),
        File(
            "across the antimeridian in one piece",
            collection([#"{"type":"Polygon","coordinates":[[[179,0],[-179,0],[-179,1],[179,1],[179,0]]]}"#]),
            places: ["P1"]),
        File(
            "coordinates of another kind",
            collection([
                #"{"type":"Point","coordinates":"44,33"}"#, #"{"type":"Point","coordinates":[44]}"#,
                #"{"type":"Polygon","coordinates":[44,33]}"#, #"{"type":"Circle","coordinates":[44,33]}"#,
                #"{"coordinates":[44,33]}"#, "7", point,
            ]), places: ["P7"],
            said: [
                "1: the coordinates of the Point", "2: the coordinates of the Point",
                "3: the coordinates of the Polygon",
                "4: geometry type \"Circle\"", "5: geometry.type is missing", "6: geometry.type is missing",
            ]),
        File(
            "latitude first", collection([#"{"type":"Point","coordinates":[33,144]}"#]),
            said: ["1: Point: position 33.0, 144.0"]),
        File(
            "a member twice",
            #"{"features":[{"properties":{"name":"A","name":"B"},"geometry":null}]}"#, said: ["stands twice"]),
        File("cut within a feature", collection([point]).dropLast(20).description, said: ["holds no GeoJSON feature"]),
        File("nested without end", String(repeating: "[", count: 50_000), said: ["holds no GeoJSON feature"]),
        File(
            "a feature nested without end",
            #"{"features":[{"a":"# + String(repeating: "[", count: 9_000) + String(repeating: "]", count: 9_000)
                + "}]}",
            said: ["1: it is not sound JSON: nested deeper"]),
        File(
            "people past all bounds",
            #"{"features":[{"properties":{"name":"A","population":1e300,"tier":-7e300},"geometry":\#(point)}]}"#,
            places: ["A"]),
        File("nothing", ""), File("blanks", " \n \n"),
        // GeoNames
        File(
            "a GeoNames line that is not UTF-8",
            Array("1\tA".utf8) + [0xE9] + Array("\tA\t\t33\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t1\tx\ty\n".utf8)
                + Array("2\tB\tB\t\t33\t44\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t1\tx\ty\n".utf8),
            places: ["B"], said: ["1: it is not UTF-8 at byte 3"]),
    ]

    @Test("give what can be had of them and say the rest", arguments: files)
    func file(_ file: File) {
        var places: [Place] = []
        var told: [String] = []
        do {
            let source = PlaceSource(name: "Test", licence: "CC0-1.0")
            let summary = try GazetteerImport(source: source).run(file.bytes, format: nil) { places.append($0) }
            told = summary.notes + summary.rejected.map { "\($0.number): \($0.reason)" }
        } catch {
            told.append("\(error)")
        }
        #expect(places.map(\.title) == file.places, "\(told)")
        for part in file.said { #expect(told.contains { $0.contains(part) }, "\(part) is not in \(told)") }
        #expect(!places.isEmpty || !told.isEmpty, "nothing was taken and nothing said")
    }
}
