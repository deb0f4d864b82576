import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing
import ZipArchives

@Suite("Placemarks of KML and KMZ as incidents")
struct PlacemarksTests {
    static func document(_ placemarks: String...) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Attacks</name>
        \(placemarks.joined(separator: "\n"))
        </Document></kml>
        """
    }

    private func read(_ text: String, at path: String = "f.kml") -> StructuredFile {
        StructuredFile(.kml, bytes: Array(text.utf8), path: path, sha256: "00")
    }

    @Test("a map as My Maps exports it: columns as data, the description as notes, the point where it was set")
    func drawn() throws {
        let file = read(
            Self.document(
                """
                <Folder><name>May</name><Placemark><name>Green Zone</name>
                <description><![CDATA[killed: 2<br>A rocket &amp; a mortar shell hit the wall.]]></description>
                <styleUrl>#icon-1899-0288D1</styleUrl><ExtendedData><Data name="Date of attack"><value>19 May 2020</value></Data>
                <Data name="Killed"><value>2</value></Data><Data name="Weapon"><value>rocket &amp; mortar</value></Data>
                <Data name="empty"><value/></Data></ExtendedData>
                <Point><coordinates>
                    44.3912,33.3051,0
                </coordinates></Point></Placemark></Folder>
                """))
        #expect(file.findings.filter(\.isSetAside).isEmpty, "\(file.findings.map(\.message))")
        let record = try #require(file.incidents.first)
        #expect(record.incident.date?.edtf == "2020-05-19")
        #expect(record.incident.weapon?.term == "rocket & mortar")
        #expect(record.incident.casualties.killed == CountRange(exactly: 2))
        let site = try #require(record.incident.sites.first)
        #expect(site.role == .impact && site.name == "Green Zone")
        #expect(site.placement?.point == Coordinate(longitude: 44.3912, latitude: 33.3051))
        #expect(record.notes?.text == "killed: 2\nA rocket & a mortar shell hit the wall.")
        #expect(file.reports.map(\.title) == ["KML of incidents"])
    }

    @Test(
        "a day is that of the time stamp, of a span what its two ends have in common",
        arguments: [
            ("<TimeStamp><when>2020-05-19</when></TimeStamp>", "2020-05-19"),
            ("<TimeStamp><when>2020-05-19T04:15:00+03:00</when></TimeStamp>", "2020-05-19"),
            ("<TimeStamp><when>2020-05</when></TimeStamp>", "2020-05"),
            ("<gx:TimeStamp><when>2020</when></gx:TimeStamp>", "2020"),
            ("<TimeSpan><begin>2020-05-19</begin><end>2020-05-19T12:00:00Z</end></TimeSpan>", "2020-05-19"),
            ("<TimeSpan><begin>2020-05-01</begin><end>2020-05-19</end></TimeSpan>", "2020-05"),
            ("<TimeSpan><begin>2020-04-01</begin><end>2020-05-19</end></TimeSpan>", "2020"),
            ("<TimeSpan><begin>2019-12-31</begin><end>2020-01-01</end></TimeSpan>", nil),
            ("<TimeSpan><begin>2020-05-19</begin></TimeSpan>", nil),
            ("<LookAt><TimeStamp/><longitude>1</longitude></LookAt>", nil),
        ])
    func days(time: String, edtf: String?) throws {
        let file = read(Self.document("<Placemark><name>Dora</name>\(time)</Placemark>"))
        let incident = try #require(file.incidents.first?.incident, "\(file.findings.map(\.message))")
        let date = incident.date?.edtf
        #expect(date == edtf || date?.replacing("-XX", with: "") == edtf, "\(date ?? "none")")
    }

    @Test("our own KML comes back with all the sites, points, outlines and words that it holds")
    func ours() throws {
        var known = try FixtureCollection.make()
        known.places = []
        for bytes in [IncidentsKML().bytes(of: known), try archive(of: known)] {
            let file = StructuredFile(.kml, bytes: bytes, path: "incidents.kml", sha256: "00")
            #expect(file.findings.filter(\.isSetAside).isEmpty, "\(file.findings.map(\.message))")
            let read = file.incidents.map(\.incident)
            #expect(read.map(\.id) == known.incidents.map(\.id))
            for (read, known) in zip(read, known.incidents) {
                #expect(read.status == known.status)
                #expect(read.date?.edtf == known.date?.edtf)
                #expect(read.time?.local == known.time?.local)
                #expect(read.weapon?.term == known.weapon?.term)
                #expect(Set(read.reports) == Set(known.sites.flatMap(\.evidence).map(\.report)))
                #expect(read.sites.map(\.role) == known.sites.map(\.role))
                #expect(read.sites.map(\.name) == known.sites.map(\.name))
                #expect(read.sites.map(\.verbatim) == known.sites.map(\.verbatim))
                #expect(read.sites.map(\.phrase.relation) == known.sites.map(\.phrase.relation))
                #expect(read.sites.map(\.isHedged) == known.sites.map(\.isHedged))
                #expect(read.sites.map(\.isDenied) == known.sites.map(\.isDenied))
                #expect(read.sites.map { $0.placement?.place } == known.sites.map { $0.placement?.place })
                #expect(read.sites.map { $0.placement?.writtenPoint } == known.sites.map { $0.placement?.writtenPoint })
                for (a, b) in zip(read.sites, known.sites) {
                    #expect((a.placement?.footprint.isEmpty ?? true) == (b.placement?.footprint.isEmpty ?? true))
                }
            }
            // A second time round nothing is lost any more.
            let once = IncidentCollection(reports: file.reports, incidents: read)
            let again = StructuredFile(.kml, bytes: IncidentsKML().bytes(of: once), path: "incidents.kml", sha256: "00")
            let twice = IncidentCollection(reports: again.reports, incidents: again.incidents.map(\.incident))
            #expect(IncidentsKML().bytes(of: twice) == IncidentsKML().bytes(of: once))
        }
    }

    private func archive(of collection: IncidentCollection) throws -> [UInt8] {
        let scratch = try ScratchFolder()
        let path = scratch.url.appending(path: "f.kmz").path
        try IncidentsKMZ.write(collection, toFile: path)
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    @Test("a document in another encoding that says so is read", arguments: [String.Encoding.windowsCP1252, .utf16])
    func encodings(encoding: String.Encoding) throws {
        let name = encoding == .utf16 ? "UTF-16" : "windows-1252"
        let text = Self.document("<Placemark><name>Café</name><TimeStamp><when>2020</when></TimeStamp></Placemark>")
            .replacing("UTF-8", with: name)
        let bytes = [UInt8](try #require(text.data(using: encoding)))
        let file = StructuredFile(.kml, bytes: bytes, path: "f.kml", sha256: "")
        #expect(file.incidents.map { $0.incident.sites.map(\.name) } == [["Café"]], "\(file.findings.map(\.message))")
    }

    @Test("what shows incidents is a placemark with a place and a day, in archives, too")
    func shown() throws {
        let dated = Self.document("<Placemark><name>Dora</name><TimeStamp><when>2020</when></TimeStamp></Placemark>")
        let plain = Self.document(
            "<Placemark><name>A café</name><Point><coordinates>1,2</coordinates></Point></Placemark>")
        #expect(StructuredFile.showsIncidents(.kml, head: Array(dated.utf8), path: "f.kml"))
        #expect(!StructuredFile.showsIncidents(.kml, head: Array(plain.utf8), path: "f.kml"))
        #expect(StructuredFile.kind(ofUnnamed: Array(dated.utf8)) == .kml)
        #expect(StructuredFile.kind(ofUnnamed: Array("<html><p>Two rockets".utf8)) == nil)
        let scratch = try ScratchFolder()
        var writer = ZipWriter()
        writer.add(Array(dated.utf8), as: "doc.kml")
        let file = try scratch.write(try writer.bytes(), to: "f.kmz")
        let head = [UInt8](try Data(contentsOf: file).prefix(100))
        #expect(StructuredFile.showsIncidents(.kml, head: head, path: file.path))
    }

    @Test("an archive of several documents, as GDAL writes a layer each, is read whole; links within it are no loss")
    func layers() throws {
        func dated(_ name: String) -> String {
            Self.document("<Placemark><name>\(name)</name><TimeStamp><when>2020</when></TimeStamp></Placemark>")
        }
        var writer = ZipWriter()
        writer.add(Array(dated("Taji").utf8), as: "layers/b.kml")
        writer.add(Array(dated("Dora").utf8), as: "layers/a.kml")
        writer.add(
            Array(Self.document("<NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink>").utf8),
            as: "doc.kml")
        let file = StructuredFile(.kml, bytes: try writer.bytes(), path: "f.kmz", sha256: "")
        #expect(file.incidents.map { $0.incident.sites[0].name } == ["Taji", "Dora"])
        #expect(file.incidents.map { "\($0.place)" } == ["f.kmz/layers/b.kml:3", "f.kmz/layers/a.kml:3"])
        #expect(file.findings.allSatisfy { $0.code == "columns-recognised" }, "\(file.findings.map(\.message))")
    }
}
