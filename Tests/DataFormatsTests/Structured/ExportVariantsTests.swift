import DataFormats
import IncidentModel
import TestSupport
import Testing

/// Headers and spellings that exports of ACLED and UCDP GED came in over the years, and what spreadsheets make of them.
@Suite("Exports as they come") struct ExportVariantsTests {
    struct Export: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let days: [String?]
        var testDescription: String { name }
    }

    static let exports = [
        Export(
            name: "ACLED in capitals, interactions in words",
            text: """
                EVENT_ID_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,DISORDER_TYPE,EVENT_TYPE,SUB_EVENT_TYPE,ACTOR1,INTER1,LOCATION,\
                LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES
                A1,2020-05-19,2020,1,Political violence,Explosions/Remote violence,Shelling/artillery/missile attack,M,\
                Political militia,Baghdad - Green Zone,33.306,44.389,1,Agency,"On 19 May, a rocket hit.",0

                """, days: ["2020-05-19"]),
        Export(
            name: "ACLED before 2023, columns in another order, semicolons and decimal commas",
            text: """
                data_id;iso;event_id_cnty;event_id_no_cnty;event_date;time_precision;event_type;sub_event_type;actor1;fatalities;\
                location;longitude;latitude;geo_precision;source;notes;iso3
                7;368;A1;1;19 May 2020;1;Explosions/Remote violence;Air/drone strike;M;3;Green Zone;44,3890;33,3060;1;Agency;\
                "a; b";IRQ

                """, days: ["2020-05-19"]),
        Export(
            name: "ACLED by titles, days with weekdays",
            text: """
                "Event ID Cnty","Event Date","Time Precision","Event Type","Sub Event Type","Location","Latitude","Longitude",\
                "Geo Precision","Source","Notes","Fatalities"
                A1,"Tuesday, May 19, 2020",1,Explosions/Remote violence,Air/drone strike,Green Zone,33.306,44.389,1,S,n,1
                A2,"Wed, 20 May 2020",1,Explosions/Remote violence,Air/drone strike,Green Zone,33.306,44.389,1,S,n,1

                """, days: ["2020-05-19", "2020-05-20"]),
        Export(
            name: "ACLED saved by a spreadsheet, month first",
            text: """
                event_id_cnty,event_date,time_precision,sub_event_type,location,latitude,longitude,geo_precision,fatalities
                A1,5/4/2020,1,Air/drone strike,Green Zone,33.306,44.389,1,0
                A2,5/19/2020,1,Air/drone strike,Green Zone,33.306,44.389,1,0

                """, days: ["2020-05-04", "2020-05-19"]),
        Export(
            name: "GED with a byte order mark and clocks",
            text: """
                \u{FEFF}"id","relid","year","where_prec","where_coordinates","latitude","longitude","date_prec","date_start",\
                "date_end","best","high","low"
                244657,"A1",2020,1,"Green Zone",33.306,44.389,1,"2020-05-19 00:00:00.000","2020-05-19 00:00:00.000",6,6,6

                """, days: ["2020-05-19"]),
        Export(
            name: "GED candidate events saved by a spreadsheet",
            text: """
                id,relid,code_status,where_prec,where_coordinates,latitude,longitude,date_prec,date_start,date_end,best,high,low
                1,A1,Check source,2,Green Zone,33.306,44.389,1,5/4/2025 0:00:00,5/4/2025 0:00:00,1.0,2.0,0.0
                2,A2,Clear,2,Green Zone,33.306,44.389,2,5/13/2025 0:00:00,5/15/2025 0:00:00,1.0,2.0,0.0

                """, days: ["2025-05-04", "2025-05-XX"]),
    ]

    @Test("are read whatever the order, case and spelling of their columns", arguments: exports)
    func reads(export: Export) throws {
        let file = StructuredFile(.table, bytes: Array(export.text.utf8), path: "e.csv", sha256: "")
        #expect(file.findings.filter(\.isSetAside).map(\.message) == [])
        #expect(file.incidents.map { $0.incident.date?.edtf } == export.days)
        let first = try #require(file.incidents.first?.incident)
        #expect(first.id == "A1")
        let site = try #require(first.sites.first)
        #expect(site.name.hasSuffix("Green Zone"))
        #expect(site.placement?.point == Coordinate(longitude: 44.389, latitude: 33.306))
    }

    @Test("days that may be two are refused, not guessed") func ambiguous() {
        let text = """
            event_id_cnty,event_date,time_precision,sub_event_type,location,latitude,longitude,geo_precision,fatalities
            A1,5/4/2020 0:00,1,Air/drone strike,Green Zone,33.306,44.389,1,0
            """
        let file = StructuredFile(.table, bytes: Array(text.utf8), path: "e.csv", sha256: "")
        #expect(file.incidents.isEmpty)
        #expect(file.findings.contains { $0.message.contains("event_date \"5/4/2020 0:00\" may be two days") })
    }
}
