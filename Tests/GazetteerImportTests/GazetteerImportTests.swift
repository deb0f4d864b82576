import GazetteerImport
import IncidentModel
import Testing

@Suite("Places of other programs")
struct GazetteerImportTests {
    private let trip = PlaceSource(name: "Field trip", licence: "CC0-1.0")

    private func read(
        _ text: String, source: PlaceSource? = nil, format: ImportFormat? = nil
    ) throws -> (places: [Place], summary: GazetteerImport.Summary) {
        var places: [Place] = []
        let summary = try GazetteerImport(source: source).run(Array(text.utf8), format: format) { places.append($0) }
        return (places, summary)
    }

    @Test("of thousands of places none shares an id, and one that is given twice is told apart by its line")
    func takenIDs() throws {
        let rows = (0..<5_000).map { "\($0 % 4_000),Place \($0),33.1,44.\($0)" }
        let (places, _) = try read("id,name,lat,lon\n" + rows.joined(separator: "\n"), source: trip)
        try #require(places.count == 5_000)
        #expect(Set(places.map(\.id)).count == 5_000)
        #expect(places[3_999].id == "3999" && places[4_000].id == "0-4002")
    }

    @Test(
        "columns are told in the languages of the press",
        arguments: ["Ort;Breite;Länge", "Nom;Latitude;Longitude", "Lugar;Latitud;Longitud", "الاسم;خط العرض;خط الطول"])
    func languages(header: String) throws {
        let (places, _) = try read("\(header)\nDora;33,25;44,39\n", source: trip)
        #expect(places.map(\.point) == [Coordinate(longitude: 44.39, latitude: 33.25)])
    }

    @Test("a name that a spreadsheet breaks into lines is one")
    func brokenName() throws {
        let (places, _) = try read("name;lat;lon\n\"New\nMarket\";33,25;44,39\n", source: trip)
        #expect(places.map(\.title) == ["New Market"])
    }

    @Test("a Linked Places record that is known in words only keeps its words")
    func described() throws {
        let (places, summary) = try read(
            """
            {"type": "FeatureCollection", "features": [
            {"@id": "shrine", "type": "Feature", "properties": {"title": "Shrine", "tier": 2, "context_only": true,
             "described": [{"relation": "distance(15000, north-west)", "place": "kirkuk"}]}, "names": [{"toponym": "Shrine"}],
             "types": [{"identifier": "gn:S.SHRN"}], "sources": [{"name": "Own", "licence": "CC0-1.0"}], "geometry": null},
            {"@id": "nowhere", "type": "Feature", "properties": {"title": "Nowhere", "described": [{"relation": "atop", "place": "x"}]},
             "names": [{"toponym": "Nowhere"}], "sources": [{"name": "Own", "licence": "CC0-1.0"}], "geometry": null}
            ]}
            """)
        #expect(places.map(\.id) == ["shrine"] && places.first?.isContextOnly == true)
        #expect(
            places.first?.described == [
                DescribedPosition(
                    relation: .distance(meters: 15_000, direction: .northWest, isVague: false), place: "kirkuk")
            ])
        #expect(summary.rejected.map(\.reason) == ["it has no position"])
    }

    // MARK: - GeoNames

    private func geonames(_ id: String, _ name: String, _ latitude: String, _ code: String, others: String = "")
        -> String
    {
        let (letter, rest) = (code.prefix(1), code.dropFirst(2))
        return [
            id, name, name, others, latitude, "45.1", String(letter), String(rest), "IQ", "", "", "", "", "", "250000",
            "",
            "30", "Asia/Baghdad", "2020-01-01",
        ].joined(separator: "\t")
    }

    @Test("a GeoNames line gives names in both scripts, class, position, link and licence, codes left out")
    func geoNames() throws {
        let (places, summary) = try read(
            geonames("99", "Tall Afar", "36.37", "P.PPLA2", others: "Tal Afar,تلعفر,XNH,https://example.org") + "\n")
        #expect(summary.format == .geonames && summary.rejectedCount == 0)
        let place = try #require(places.first)
        #expect(place.id == "99" && place.title == "Tall Afar" && place.featureCode == "P.PPLA2" && place.tier == 1)
        #expect(
            place.names == [
                PlaceName(toponym: "Tall Afar", language: "en"), PlaceName(toponym: "Tal Afar", language: "en"),
                PlaceName(toponym: "تلعفر", language: "ar"),
            ])
        #expect(place.point == Coordinate(longitude: 45.1, latitude: 36.37))
        #expect(place.links == ["gn:99"] && place.sources.first?.licence == "CC-BY-4.0")
        #expect((3_000...5_000).contains(place.uncertaintyMeters), "a town of 250,000")
    }

    @Test(
        "how much a place counts follows from its class",
        arguments: [
            ("P.PPLC", 1), ("A.ADM1", 1), ("P.PPLX", 2), ("S.AIRB", 2), ("H.WLL", 3), ("S.FRM", 3), ("P.PPLQ", 3),
        ])
    func tiers(code: String, tier: Int) throws {
        let line = geonames("1", "A", "33.1", code).replacing("250000", with: "0")
        #expect(try read(line).places.map(\.tier) == [tier])
    }

    @Test("bad GeoNames lines are told with number and reason, the others taken")
    func badGeoNames() throws {
        let lines = [
            geonames("1", "A", "33.1", "P.PPL"), "2\tshort", geonames("3", "C", "north", "P.PPL"),
            geonames("4", "D", "133.1", "P.PPL"), geonames("1", "E", "33.5", "H.WLL"), geonames("6", "", "33", "P.PPL"),
        ]
        let (places, summary) = try read(lines.joined(separator: "\r\n"))
        #expect(places.map(\.id) == ["1", "1-5"])
        #expect(places[1].tier == 1, "a quarter of a million people, whatever the code")
        #expect(summary.rejected.map(\.number) == [2, 3, 4, 6])
        #expect(
            summary.rejected.map(\.reason) == [
                "it has 2 columns, GeoNames has 19", "latitude \"north\" and longitude \"45.1\" are no pair of numbers",
                "position 45.1, 133.1 looks like latitude and longitude exchanged", "it has no name",
            ])
    }

    // MARK: - Tables

    @Test("columns are told by their header, in any order, and the guess is said")
    func table() throws {
        let text = "Y;X;Toponym;Name_AR;Alt names\n33,25;44,39;Dora;الدورة;Doura|Dawra\n"
        let (places, summary) = try read(text, source: trip)
        let place = try #require(places.first)
        #expect(place.point == Coordinate(longitude: 44.39, latitude: 33.25))
        #expect(place.names.map(\.toponym) == ["Dora", "الدورة", "Doura", "Dawra"])
        #expect(place.names.map(\.language) == ["en", "ar", "en", "en"])
        #expect(place.sources == [trip] && place.id == "dora")
        #expect(
            summary.notes == [
                "Columns: name from \"Toponym\", latitude from \"Y\", longitude from \"X\", otherNames from \"Alt names\", arabicName from \"Name_AR\".",
                "1 place says no uncertainty in metres; it was taken from feature code and population.",
            ])
    }

    @Test("a table without a needed column says which, and what it has")
    func noColumn() {
        #expect(throws: ImportFault.self) { try read("name,height\nDora,3\n", source: trip) }
        #expect(
            performing: { try read("name,lat\nDora,3\n", source: trip) },
            throws: { "\($0)" == "no column looks like the longitude; the header has \"name\", \"lat\"" })
    }

    @Test("rows that make no place are told with line and reason")
    func badRows() throws {
        let text =
            "name,lat,lon,tier\n\"A\nB\",33,44,2\nC,33,,2\nD,33,x,2\nE,0,0,2\nF,33,44,9\n\"G\"h,1,2,3\nI,33,44\n,1,2,3\n"
        let (places, summary) = try read(text, source: trip)
        #expect(places.map(\.title) == ["A B", "I"])
        #expect(
            summary.rejected.map { "\($0.number): \($0.reason)" } == [
                "4: the longitude is missing", "5: longitude \"x\" is no number",
                "6: position 0, 0 stands for a missing one",
                "7: tier \"9\" is not 1, 2 or 3", "8: text stands after a closing quotation mark", "10: it has no name",
            ])
    }

    @Test("without a source nothing is taken: it could not be passed on")
    func noSource() throws {
        let (places, summary) = try read("name,lat,lon\nDora,33,44\n")
        #expect(places.isEmpty)
        #expect(summary.rejected.first?.reason.contains("--source") == true)
    }

    @Test("names that went through windows-1252 are noticed")
    func mojibake() throws {
        let (_, summary) = try read("name,lat,lon\nØ§Ù„Ø¯ÙˆØ±Ø©,33,44\nDéols,33,44\n", source: trip)
        #expect(summary.notes.contains { $0.hasPrefix("1 names look like UTF-8") }, "\(summary.notes)")
    }

    // MARK: - GeoJSON

    @Test("Linked Places keep names, class, source and area; what they do not say is filled in")
    func linkedPlaces() throws {
        let text = """
            {"type": "FeatureCollection", "note": "features \\"[", "features": [
            {"@id": "https://example.org/p/77", "type": "Feature", "properties": {"title": "Old Town"},
             "names": [{"toponym": "Old Town", "lang": "en"}, {"toponym": "المدينة القديمة", "lang": "ar"}],
             "types": [{"identifier": "aat:300008347"}, {"identifier": "gn:P.PPLX"}],
             "sources": [{"name": "Survey", "licence": "CC0-1.0"}],
             "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,1]]]}}]}
            """
        let (places, _) = try read(text)
        let place = try #require(places.first)
        #expect(
            place.id == "77" && place.featureCode == "P.PPLX" && place.uncertaintyMeters == 1_200 && place.tier == 2)
        #expect(place.names.count == 2 && place.sources.first?.name == "Survey")
        if case .polygon? = place.geometry {} else { Issue.record("\(String(describing: place.geometry))") }
    }

    @Test("a Who's On First record is one place with its names by language")
    func whosOnFirst() throws {
        let text = """
            {"id": 5, "type": "Feature", "properties": {"wof:id": 5, "wof:name": "Karrada", "wof:placetype": "neighbourhood",
             "name:ara_x_preferred": ["الكرادة"], "lbl:latitude": 33.3, "lbl:longitude": 44.4},
             "geometry": {"type": "Polygon", "coordinates": [[[44,33],[45,33],[45,34],[44,33]]]}}
            """
        let place = try #require(try read(text).places.first)
        #expect(place.id == "wof-5" && place.featureCode == "P.PPLX")
        #expect(place.names.contains(PlaceName(toponym: "الكرادة", language: "ar")))
        #expect(place.point == Coordinate(longitude: 44.4, latitude: 33.3))
    }

    @Test("a Who's On First record that was withdrawn or superseded is left out, one that is not current is doubtful")
    func formerWhosOnFirst() throws {
        func record(_ id: Int, _ more: String) -> String {
            """
            {"id": \(id), "type": "Feature", "properties": {"wof:id": \(id), "wof:name": "P\(id)", \(more)},
             "geometry": {"type": "Point", "coordinates": [44.4, 33.3]}}
            """
        }
        let records = [
            record(
                1, #""edtf:deprecated": "uuuu", "edtf:cessation": "..", "wof:superseded_by": [], "mz:is_current": -1"#),
            record(2, #""edtf:deprecated": "2019-02-01", "wof:superseded_by": []"#),
            record(3, #""edtf:deprecated": "", "wof:superseded_by": [1]"#),
            record(4, #""edtf:cessation": "2003-04-09", "mz:is_current": 0"#), record(5, #""mz:is_current": 0"#),
        ]
        let (places, summary) = try read(#"{"features":[\#(records.joined(separator: ","))]}"#)
        #expect(places.map(\.id) == ["wof-1", "wof-4", "wof-5"])
        #expect(
            places.map(\.doubt) == [
                "", "Who's On First: it ceased to be on 2003-04-09.", "Who's On First: it is not current.",
            ])
        #expect(
            summary.rejected.map { "\($0.number): \($0.reason)" } == [
                "2: it was withdrawn on 2019-02-01", "3: it is superseded by record 1",
            ])
    }

    @Test("a bad feature is told by number; null geometry, a third coordinate and cut files do no harm")
    func badFeatures() throws {
        let text = """
            {"features": [
            {"type": "Feature", "properties": {"name": "A"}, "geometry": {"type": "Point", "coordinates": [44, 33, 12.5]}},
            {"type": "Feature", "properties": {"name": "B"}, "geometry": null},
            {"type": "Feature", "properties": {"name": "C"}, "geometry": {"type": "Point", "coordinates": [33, 144]}},
            {"type": "Feature", "properties": {"name": "D"}, "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,3]]]}},
            {"type": "Feature", "properties": {"name": "E"
            """
        let (places, summary) = try read(text, source: trip)
        #expect(places.map(\.title) == ["A"])
        #expect(summary.rejected.map(\.number) == [2, 3, 4])
        #expect(summary.rejected[0].reason == "it has no position")
        #expect(summary.rejected[1].reason.contains("swapped"))
        #expect(summary.rejected[2].reason.contains("ring is open"))
        #expect(throws: ImportFault.self) { try read("[1, 2]", source: trip) }
        #expect(throws: ImportFault.self) { try read("", source: trip) }
    }

    @Test("an outline that crosses itself is taken and told with its number, its name and where it crosses")
    func crossingOutline() throws {
        func feature(_ name: String, _ corners: String) -> String {
            #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[[\#(corners)]]}}"#
        }
        let sound = feature("Sound", "[44,33],[44.2,33],[44.2,33.2],[44,33.2],[44,33]")
        let bow = feature("Bow", "[44,33],[44.2,33.2],[44.2,33],[44,33.2],[44,33]")
        let (places, summary) = try read(#"{"features":[\#(sound),\#(bow)]}"#, source: trip)
        #expect(places.map(\.title) == ["Sound", "Bow"])
        #expect(summary.rejectedCount == 0 && summary.doubtfulCount == 1)
        let told = try #require(summary.doubtful.first)
        #expect(told.number == 2)
        #expect(told.reason.hasPrefix("Bow: its outline is not simple (self-intersection near 44.1, 33.1"), "\(told)")
    }

    @Test("no bytes make it fail", arguments: 0..<60)
    func anyBytes(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let pieces = [
            "{", "}", "[", "]", "\"", "features", ":", ",", "\t", "\n", "name", "lat", "lon", "1", "\\", "\u{FEFF}",
            "é",
        ]
        let text = (0..<300).map { _ -> String in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return pieces[Int(state >> 33) % pieces.count]
        }.joined()
        for format in ImportFormat.allCases { _ = try? read(text, source: trip, format: format) }
    }
}
