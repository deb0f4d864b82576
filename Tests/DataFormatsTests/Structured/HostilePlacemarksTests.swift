import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing
import ZipArchives

@Suite("Malformed KML and KMZ")
struct HostilePlacemarksTests {
    static let sound = placemark("<Point><coordinates>44.39,33.25</coordinates></Point>")
    static func placemark(_ rest: String) -> String {
        "<Placemark><name>Dora</name><TimeStamp><when>2020-05-19</when></TimeStamp>\(rest)</Placemark>"
    }
    static func point(_ coordinates: String) -> String {
        placemark("<Point><coordinates>\(coordinates)</coordinates></Point>")
    }
    static func document(_ placemarks: String...) -> String {
        "<kml><Document>\n\(placemarks.joined(separator: "\n"))\n</Document></kml>"
    }

    static let files = [
        HostileFile("nothing", "", says: "is no KML"),
        HostileFile("a text", "Three rockets landed.", says: "is no KML"),
        HostileFile("a page", "<!DOCTYPE html><html><body/></html>", says: "its first element is <html>"),
        HostileFile("a feed", "<rss><channel/></rss>", says: "its first element is <rss>"),
        HostileFile("NUL bytes", "\0\0\0\0\0\0", says: "is no text"),
        HostileFile("without a placemark", document(), says: "is KML without a Placemark"),
        HostileFile(
            "a link to the network alone",
            "<kml><NetworkLink><Link><href>http://x.example/f.kml</href></Link></NetworkLink></kml>",
            says: "is never followed"),
        HostileFile(
            "a link to a file beside it alone",
            "<kml><NetworkLink><Link><href>other.kml</href></Link></NetworkLink></kml>", says: "is never followed"),
        HostileFile(
            "cut in a placemark", String(document(sound, sound).dropLast(60)), kept: 1,
            says: "f.x:3: the document ends before <coordinates> is closed"),
        HostileFile("cut behind one", "<kml><Document>\n\(sound)", kept: 1, says: "ends before <Document> is closed"),
        HostileFile("cut in a tag", "<kml><Document>\n\(sound)<Placem", kept: 1, says: "is closed"),
        HostileFile(
            "cut in a comment", document(sound).replacing("</Document>", with: "<!-- "), kept: 1, says: "is closed"),
        HostileFile(
            "cut in CDATA", document(sound).replacing("</Document>", with: "<![CDATA["), kept: 1, says: "is closed"),
        HostileFile(
            "elements that overlap", document(sound, "<Folder>\(sound)</Document>", sound), kept: 2,
            says: "</Document> stands where </Folder> belongs"),
        HostileFile("an end too many", "<kml>\(sound)</kml></kml>", kept: 1, says: "nothing is open"),
        HostileFile(
            "nested 100,000 deep", document(sound, String(repeating: "<Folder>", count: 100_000)), kept: 1,
            says: "nested deeper"),
        HostileFile("NaN", document(sound, point("NaN,33")), kept: 1, says: "write longitude,latitude"),
        HostileFile("infinite", document(sound, point("44,inf")), kept: 1, says: "write longitude,latitude"),
        HostileFile("1e308", document(sound, point("1e308,33")), kept: 1, says: "is not on earth"),
        HostileFile("1e999", document(sound, point("1e999,33")), kept: 1, says: "write longitude,latitude"),
        HostileFile("latitude 95", document(sound, point("44,95")), kept: 1, says: "f.x:3: position"),
        HostileFile("swapped axes", document(sound, point("33,144")), kept: 1, says: "swapped"),
        HostileFile("0, 0", document(sound, point("0,0,0")), kept: 1, says: "not known"),
        HostileFile("one number", document(sound, point("44")), kept: 1, says: "write longitude,latitude"),
        HostileFile("words", document(sound, point("Dora")), kept: 1, says: "the position \"Dora\""),
        HostileFile("a space after the comma", document(sound, point("44, 33")), kept: 1, says: "without a space"),
        HostileFile("no coordinates", document(sound, point("")), kept: 1, says: "a Point of 0 positions"),
        HostileFile("two positions", document(sound, point("44,33 45,34")), kept: 1, says: "a Point of 2 positions"),
        HostileFile(
            "a line",
            document(sound, placemark("<LineString><coordinates>44,33 45,34</coordinates></LineString>")), kept: 1,
            says: "a LineString where a Point"),
        HostileFile(
            "a line of one position",
            document(sound, placemark("<LineString><coordinates>44,33</coordinates></LineString>")), kept: 1,
            says: "needs at least 2"),
        HostileFile(
            "an open ring",
            document(
                sound,
                placemark(
                    "<Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,2</coordinates></LinearRing></outerBoundaryIs></Polygon>"
                )), kept: 1, says: "ring is open"),
        HostileFile(
            "two points",
            document(
                sound,
                placemark(
                    "<MultiGeometry><Point><coordinates>44,33</coordinates></Point><Point><coordinates>44,34</coordinates></Point></MultiGeometry>"
                )),
            kept: 1, says: "a GeometryCollection where a Point"),
        HostileFile(
            "a track", document(sound, placemark("<gx:Track><when>2020</when></gx:Track>")), kept: 1, says: "a Track"),
        HostileFile(
            "a datum twice",
            document(
                sound,
                placemark(
                    "<ExtendedData><Data name=\"Date\"><value>1</value></Data><Data name=\"date\"><value>2</value></Data></ExtendedData>"
                )), kept: 1, says: "stands twice"),
        HostileFile(
            "a date that is none", document(sound, sound.replacing("2020-05-19", with: "soon")), kept: 1,
            says: "\"soon\" is no date"),
        HostileFile(
            "a huge name", document(sound, sound.replacing("Dora", with: HostileTablesTests.long)), kept: 1,
            says: "longer than 100000"),
        HostileFile(
            "very many data",
            document(
                sound,
                placemark(
                    "<ExtendedData>\((0..<2_000).map { "<Data name=\"d\($0)\"><value>1</value></Data>" }.joined())</ExtendedData>"
                )), kept: 1, says: "more than 1000 data"),
        HostileFile("an empty placemark", document(sound, "<Placemark/>"), kept: 1, says: "neither an id nor a day"),
    ]

    @Test("lose the bad placemark alone, and say in a sentence which and why", arguments: files)
    func kml(file: HostileFile) { file.check(.kml) }

    @Test("entities of a document's own are not resolved, however they multiply")
    func entities() throws {
        let declared = (1..<12).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        let text =
            "<!DOCTYPE kml [<!ENTITY e0 \"ha\">\(declared)]>"
            + Self.document(Self.sound.replacing("Dora", with: "&e11;"))
        let file = StructuredFile(.kml, bytes: Array(text.utf8), path: "f.kml", sha256: "")
        // A semicolon parts names of places.
        #expect(file.incidents.map { $0.incident.sites[0].name } == ["&e11"])
    }

    // MARK: Archives

    private static func archive(_ entries: (String, String)...) -> [UInt8] {
        var writer = ZipWriter()
        for (name, text) in entries { writer.add(Array(text.utf8), as: name) }
        return (try? writer.bytes()) ?? []
    }

    /// The central record declares 4 GB (APPNOTE 4.3.12); `ZipReader` itself stops at the limit whatever is declared.
    private static func bomb() -> [UInt8] {
        var bytes = archive(("doc.kml", document(sound)))
        guard let mark = bytes.indices.first(where: { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }) else {
            return []
        }
        bytes.replaceSubrange(mark + 24..<mark + 28, with: [0xFF, 0xFF, 0xFF, 0xFE])
        return bytes
    }

    /// What an archive holds, how many incidents come of it, and what is said.
    struct HostileArchive: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kept: Int
        let said: String
        let bytes: [UInt8]
    }

    static let archives = [
        HostileArchive(
            testDescription: "a name that leads out", kept: 0, said: "leads out of the archive",
            bytes: archive(("../../doc.kml", document(sound)))),
        HostileArchive(
            testDescription: "a root", kept: 0, said: "leads out of the archive",
            bytes: archive(("/tmp/doc.kml", document(sound)))),
        HostileArchive(
            testDescription: "a name that leads out beside a sound one", kept: 1,
            said: "\"../doc.kml\" has a name that leads out",
            bytes: archive(("../doc.kml", document(sound, sound)), ("doc.kml", document(sound)))),
        HostileArchive(
            testDescription: "no document", kept: 0, said: "without a .kml document",
            bytes: archive(("files/icon.png", "x"))),
        HostileArchive(
            testDescription: "a bomb, by its own account", kept: 0, said: "more than 268435456", bytes: bomb()),
        HostileArchive(
            testDescription: "cut", kept: 0, said: "is no zip archive",
            bytes: archive(("doc.kml", document(sound))).dropLast(30)),
        HostileArchive(
            testDescription: "a broken document beside a sound one", kept: 1, said: "f.kmz/layers/a.kml:1: is no KML",
            bytes: archive(
                ("layers/a.kml", "x"),
                ("doc.kml", document("<NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink>", sound)))),
        HostileArchive(
            testDescription: "a document that is none", kept: 0, said: "f.kmz/doc.kml:1: is no KML",
            bytes: archive(("doc.kml", "<html/>"))),
        HostileArchive(
            testDescription: "a broken placemark", kept: 1, said: "f.kmz/map/a.kml:3: position",
            bytes: archive(("map/a.kml", document(sound, point("44,95"))))),
        HostileArchive(
            testDescription: "an archive in an archive", kept: 0, said: "f.kmz/doc.kml:1: is no KML",
            bytes: archive(("doc.kml", String(decoding: archive(("doc.kml", "x")), as: UTF8.self)))),
    ]

    @Test("of archives nothing is unpacked into a folder, and what is wrong is one sentence", arguments: archives)
    func kmz(archive: HostileArchive) throws {
        let file = StructuredFile(.kml, bytes: archive.bytes, path: "f.kmz", sha256: "")
        #expect(file.incidents.count == archive.kept)
        let told = file.findings.filter { $0.isSetAside || archive.kept > 0 }.map(\.message)
        #expect(told.contains { $0.contains(archive.said) }, "\(told)")
        #expect(told.allSatisfy { $0.hasPrefix("f.kmz") && $0.hasSuffix(".") && !$0.contains("\n") }, "\(told)")
    }
}
