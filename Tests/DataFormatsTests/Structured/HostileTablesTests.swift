import DataFormats
import IncidentModel
import TestSupport
import Testing

/// A malformed file, how many incidents are left of it, and what is said about the rest.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let kept: Int
    let said: String

    init(_ name: String, _ text: String, kept: Int = 0, says said: String) {
        (self.name, self.text, self.kept, self.said) = (name, text, kept, said)
    }

    var testDescription: String { name }

    func check(_ kind: StructuredFile.Kind) {
        let file = StructuredFile(kind, bytes: Array(text.utf8), path: "f.x", sha256: "")
        #expect(file.incidents.count == kept, "\(file.findings.map(\.message))")
        let rejects = file.findings.filter(\.isSetAside)
        #expect(rejects.contains { $0.message.contains(said) }, "\(rejects.prefix(3).map(\.message))")
        for reject in rejects {
            #expect(reject.message.hasPrefix("f.x"))
            #expect(reject.message.utf8.count < 600)
            #expect(".?".contains(reject.message.last ?? " ") && !reject.message.contains("\n"), "\(reject.message)")
        }
    }
}

@Suite("Malformed tables of incidents")
struct HostileTablesTests {
    static let sound = "s1,2020-05-19,Dora,33.25,44.39\n"
    static func table(_ row: String) -> String { "id,date,impact,lat,lon\n" + sound + row }
    static let long = String(repeating: "x", count: 2_000_000)

    static let tables = [
        HostileFile("nothing", "", says: "is empty"),
        HostileFile("binary", "id,date\u{0},impact\n", says: "is no text; save the table as CSV"),
        HostileFile("no place column", "id,date\n1,2020-01-01\n", says: "no column names a place"),
        HostileFile("a column twice", "id,impact,Impact\n1,a,b\n", says: "stands twice"),
        HostileFile("header never closed", "id,\"impact\n1,a\n", says: "never closed"),
        HostileFile("cut in a quote", table("b,2020-01-01,\"Do"), kept: 1, says: "f.x:3: a quotation mark opens"),
        HostileFile("too many cells", table("b,2020-01-01,Dora,33,44,9,9\n"), kept: 1, says: "7 cells under 5"),
        HostileFile("latitude 95", table("b,2020-01-01,Dora,95,44\n"), kept: 1, says: "lat \"95\" is outside"),
        HostileFile("swapped axes", table("b,2020-01-01,Dora,144,33\n"), kept: 1, says: "exchanged"),
        HostileFile("NaN", table("b,2020-01-01,Dora,NaN,44\n"), kept: 1, says: "lat \"NaN\" is no number"),
        HostileFile("infinite", table("b,2020-01-01,Dora,33,-inf\n"), kept: 1, says: "lon \"-inf\" is no number"),
        HostileFile("1e308", table("b,2020-01-01,Dora,33,1e308\n"), kept: 1, says: "lon \"1e308\" is on no place"),
        HostileFile("1e999", table("b,2020-01-01,Dora,33,1e999\n"), kept: 1, says: "too large"),
        HostileFile("two commas", table("b,2020-01-01,Dora,\"33,3,1\",44\n"), kept: 1, says: "write a point"),
        HostileFile(
            "a comma of thousands or of decimals", "impact,lat,lon,radius_m\nDora,33,44,\"1,500\"\n",
            says: "radius_m \"1,500\" is no number; write a point"),
        HostileFile("0, 0", table("b,2020-01-01,Dora,0,0\n"), kept: 1, says: "not known"),
        HostileFile("half a position", table("b,2020-01-01,Dora,33,\n"), kept: 1, says: "other half"),
        HostileFile("30 February", table("b,2020-02-30,Dora,33,44\n"), kept: 1, says: "is no date"),
        HostileFile("a day of two readings", table("b,03/04/2020,Dora,33,44\n"), kept: 1, says: "two days"),
        HostileFile("huge cell", table("b,2020-01-01,\(long),33,44\n"), kept: 1, says: "longer than 100000"),
        HostileFile(
            "huge id", table("\(long.prefix(300)),2020-01-01,Dora,33,44\n"), kept: 1, says: "too long for an id"),
        HostileFile("nothing said", table(" ,,,,\n"), kept: 1, says: "neither an id nor a day nor a place"),
        HostileFile(
            "a thousand places", table("b,2020-01-01,\(String(repeating: "a;", count: 1000)),,\n"), kept: 1,
            says: "more than 100"),
        HostileFile("wrong count", "impact,killed\nDora,many\n", says: "killed \"many\" is no count"),
        HostileFile("a count below zero", "impact,killed\nDora,-1\n", says: "killed \"-1\" is no count"),
        HostileFile("half a range", "impact,killed\nDora,2-\n", says: "killed \"2-\" is no count"),
        HostileFile("half a person", "impact,killed\nDora,2.5\n", says: "killed \"2.5\" is no count"),
        HostileFile("crossed counts", "impact,killed_min,killed_max\nDora,5,2\n", says: "below the least"),
        HostileFile("wrong status", "impact,status\nDora,finished\n", says: "is none of carriedOut"),
        HostileFile("a site without an incident", "incident,role,name\n,impact,Dora\n", says: "is empty"),
        HostileFile("a role that is none", "incident,role,name\na,hit,Dora\n", says: "is none of launch"),
        HostileFile(
            "a site twice", "incident,role,name,site_index\na,impact,X,0\na,impact,Y,0\n", kept: 1,
            says: "second site of number 0"),
        HostileFile(
            "broken outline", "incident,role,name,lat,lon,footprintWKT\na,impact,X,33,44,\"POLYGON ((1 1, 2 2)\"\n",
            says: "is no POLYGON"),
    ]

    @Test("lose the bad record alone, and say in a sentence which and why", arguments: tables)
    func losesTheRow(file: HostileFile) { file.check(.table) }

    static let acledHeader =
        "event_id_cnty,event_date,time_precision,sub_event_type,location,latitude,longitude,geo_precision,fatalities,notes\n"
    static let acledSound = "A1,19 May 2020,1,Air/drone strike,Dora,33.25,44.39,1,2,x\n"
    static func acled(_ row: String) -> String { acledHeader + acledSound + row }

    static let exports = [
        HostileFile(
            "precision 4", acled("B,2020-01-01,1,Air/drone strike,D,33,44,4,0,\n"), kept: 1, says: "geo_precision \"4\""
        ),
        HostileFile(
            "no precision", acled("B,2020-01-01,1,Air/drone strike,D,33,44,,0,\n"), kept: 1,
            says: "geo_precision is empty"),
        HostileFile(
            "time precision 9", acled("B,2020-01-01,9,Air/drone strike,D,33,44,1,0,\n"), kept: 1,
            says: "time_precision \"9\""),
        HostileFile(
            "no date", acled("B,someday,1,Air/drone strike,D,33,44,1,0,\n"), kept: 1, says: "event_date \"someday\""),
        HostileFile(
            "no position", acled("B,2020-01-01,1,Air/drone strike,D,,,1,0,\n"), kept: 1, says: "latitude is empty"),
        HostileFile(
            "latitude 95", acled("B,2020-01-01,1,Air/drone strike,D,95,44,1,0,\n"), kept: 1, says: "latitude \"95\""),
        HostileFile("NaN", acled("B,2020-01-01,1,Air/drone strike,D,nan,44,1,0,\n"), kept: 1, says: "is no number"),
        HostileFile(
            "half a person", acled("B,2020-01-01,1,Air/drone strike,D,33,44,1,1.5,\n"), kept: 1,
            says: "fatalities \"1.5\""),
        HostileFile("minus", acled("B,2020-01-01,1,Air/drone strike,D,33,44,1,-3,\n"), kept: 1, says: "is no count"),
        HostileFile("cut", acled("B,2020-01-01,1,Air/drone"), kept: 1, says: "geo_precision is empty"),
        HostileFile(
            "open quote", acled("B,2020-01-01,1,\"Air/drone strike,D,33,44,1,0,\n"), kept: 1, says: "never closed"),
        HostileFile(
            "swapped axes", acled("B,2020-01-01,1,Air/drone strike,D,144,33,1,0,\n"), kept: 1, says: "exchanged"),
        HostileFile(
            "infinite", acled("B,2020-01-01,1,Air/drone strike,D,33,-Infinity,1,0,\n"), kept: 1, says: "is no number"),
        HostileFile(
            "1e308", acled("B,2020-01-01,1,Air/drone strike,D,33,1e308,1,0,\n"), kept: 1, says: "on no place on earth"),
        HostileFile("0, 0", acled("B,2020-01-01,1,Air/drone strike,D,0,0,1,0,\n"), kept: 1, says: "not known"),
        HostileFile(
            "too many cells", acled("B,2020-01-01,1,Air/drone strike,D,33,44,1,0,x,y\n"), kept: 1,
            says: "11 cells under 10"),
        HostileFile(
            "huge id", acled("\(long.prefix(999)),2020-01-01,1,Air/drone strike,D,33,44,1,0,\n"), kept: 1,
            says: "too long"),
    ]

    @Test("of ACLED lose the bad event alone", arguments: exports)
    func losesTheACLEDEvent(file: HostileFile) { file.check(.table) }

    static let gedHeader =
        "relid,where_coordinates,latitude,longitude,where_prec,date_prec,date_start,date_end,low,best,high\n"
    static let gedSound = "IRQ-1,Dora,33.25,44.39,1,1,2020-05-19 00:00:00.000,2020-05-19 00:00:00.000,1,1,2\n"
    static func ged(_ row: String) -> String { gedHeader + gedSound + row }

    static let events = [
        HostileFile(
            "precision 8", ged("B,D,33,44,8,1,2020-01-01,2020-01-01,0,0,0\n"), kept: 1, says: "where_prec \"8\""),
        HostileFile(
            "date precision 6", ged("B,D,33,44,1,6,2020-01-01,2020-01-01,0,0,0\n"), kept: 1, says: "date_prec \"6\""),
        HostileFile(
            "end before start", ged("B,D,33,44,1,2,2020-01-09,2020-01-01,0,0,0\n"), kept: 1,
            says: "is before date_start"),
        HostileFile(
            "high below low", ged("B,D,33,44,1,1,2020-01-01,2020-01-01,9,5,3\n"), kept: 1, says: "below the low"),
        HostileFile("0, 0", ged("B,D,0,0,1,1,2020-01-01,2020-01-01,1,1,1\n"), kept: 1, says: "not known"),
        HostileFile(
            "latitude 95", ged("B,D,95,44,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "latitude \"95\" is outside"),
        HostileFile("swapped axes", ged("B,D,144,33,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "exchanged"),
        HostileFile("NaN", ged("B,D,NaN,44,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "is no number"),
        HostileFile("infinite", ged("B,D,33,inf,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "longitude \"inf\""),
        HostileFile("1e308", ged("B,D,33,1e308,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "on no place on earth"),
        HostileFile("1e999", ged("B,D,33,1e999,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "too large"),
        HostileFile("no position", ged("B,D,,,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "latitude is empty"),
        HostileFile("half a position", ged("B,D,33,,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "other half"),
        HostileFile("no precision", ged("B,D,33,44,,1,2020-01-01,,0,0,0\n"), kept: 1, says: "where_prec is empty"),
        HostileFile("a word for a code", ged("B,D,33,44,exact,1,2020-01-01,,0,0,0\n"), kept: 1, says: "\"exact\""),
        HostileFile("no date", ged("B,D,33,44,1,1,someday,,0,0,0\n"), kept: 1, says: "date_start \"someday\""),
        HostileFile("wrong end", ged("B,D,33,44,1,2,2020-01-01,later,0,0,0\n"), kept: 1, says: "date_end \"later\""),
        HostileFile("half a person", ged("B,D,33,44,1,1,2020-01-01,,0.5,1,1\n"), kept: 1, says: "low \"0.5\""),
        HostileFile("minus", ged("B,D,33,44,1,1,2020-01-01,,0,0,-4\n"), kept: 1, says: "high \"-4\""),
        HostileFile("cut", ged("B,D,33,44"), kept: 1, says: "where_prec is empty"),
        HostileFile("open quote", ged("B,\"D,33,44,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "never closed"),
        HostileFile("too many cells", ged("B,D,33,44,1,1,2020-01-01,,0,0,0,9,9\n"), kept: 1, says: "13 cells under 11"),
        HostileFile("huge id", ged("\(long.prefix(999)),D,33,44,1,1,2020-01-01,,0,0,0\n"), kept: 1, says: "too long"),
    ]

    @Test("of UCDP GED lose the bad event alone", arguments: events)
    func losesTheGEDEvent(file: HostileFile) { file.check(.table) }

    @Test(
        "an outline may be empty, in small letters, or in letters that say no more",
        arguments: [
            ("POLYGON EMPTY", 0), ("multipolygon empty", 0), ("polygon((1 1,2 1,2 2,1 1))", 1),
            ("MultiPolygon (((1 1, 2 1, 2 2, 1 1)), ((5 5, 6 5, 6 6, 5 5)))", 2),
        ])
    func outlines(text: String, parts: Int) {
        let table = "incident,role,name,lat,lon,footprintWKT\na,impact,X,1.5,1.5,\"\(text)\"\n"
        let file = StructuredFile(.table, bytes: Array(table.utf8), path: "f.x", sha256: "")
        #expect(file.incidents.first?.incident.sites.first?.placement?.footprint.polygons.count == parts)
    }

    @Test("a whole number that a program has given a point is that number") func pointedCounts() {
        let text = "impact,killed,injured\nDora,3.0,2.0-4.0\n"
        let file = StructuredFile(.table, bytes: Array(text.utf8), path: "f.x", sha256: "")
        #expect(file.incidents.first?.incident.casualties.killed == CountRange(exactly: 3))
        #expect(file.incidents.first?.incident.casualties.injured == CountRange(min: 2, max: 4))
    }

    @Test("precision codes become radii, partial dates and codes by the documented rule")
    func rules() throws {
        let rows = [
            "1,1,2020-05-19,2020-05-19": (5_000.0, "2020-05-19", 1),
            "2,2,2020-05-10,2020-05-14": (25_000, "2020-05-XX", 2),
            "4,3,2020-05-29,2020-06-04": (150_000, "2020", 3), "6,5,2019-11-01,2020-02-01": (500_000, nil, 3),
        ]
        for (cells, expected) in rows.sorted(by: { $0.key < $1.key }) {
            let text = Self.gedHeader + "B,D,33,44,\(cells),1,2,3\n"
            let file = StructuredFile(.table, bytes: Array(text.utf8), path: "g.csv", sha256: "")
            let incident = try #require(file.incidents.first?.incident)
            #expect(incident.sites[0].placement?.radiusMeters == expected.0)
            #expect(incident.date?.edtf == expected.1)
            #expect(incident.sites[0].placement?.precision.acled == expected.2)
            #expect(incident.casualties.killed?.description == "1–3")
        }
        let week =
            Self.acledHeader
            + "A,2020-05-03,2,Air/drone strike,D,33,44,2,0,\nB,2020-05-15,2,Air/drone strike,D,33,44,3,4,\n"
        let acled = StructuredFile(.table, bytes: Array(week.utf8), path: "a.csv", sha256: "").incidents.map(\.incident)
        #expect(acled.map { $0.date?.edtf } == ["2020", "2020-05-XX"])
        #expect(acled.map { $0.sites[0].placement?.radiusMeters } == [25_000, 100_000])
        #expect(acled.map { $0.casualties.killed?.description } == [nil, "4"])
    }

    @Test("rows of nothing but commas, as spreadsheets leave them, are no rows")
    func blankRows() {
        let text = Self.table(",,,,\n" + Self.sound.replacing("s1", with: "s2") + ",,,,\n\"\",,,,\n,,,,")
        let file = StructuredFile(.table, bytes: Array(text.utf8), path: "f.csv", sha256: "")
        #expect(file.incidents.map(\.incident.id) == ["s1", "s2"])
        #expect(file.findings.filter(\.isSetAside).isEmpty, "\(file.findings.map(\.message))")
    }
}
