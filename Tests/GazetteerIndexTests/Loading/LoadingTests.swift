import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite struct LoadingTests {
    static let good = feature(id: "key:dora", title: "Dora")
    static let others = [feature(id: "key:a", title: "Karrada"), feature(id: "key:b", title: "Taji")]

    static func feature(
        id: String, title: String, geometry: String = #"{"type":"Point","coordinates":[44.39,33.25]}"#,
        code: String = "P.PPLX", sources: String = #"[{"name":"Wikipedia","licence":"CC BY-SA 4.0"}]"#,
        properties: String = #""uncertainty_m":2600,"tier":1"#
    ) -> String {
        """
        {"type":"Feature","@id":"\(id)","properties":{"title":"\(title)",\(properties)},"names":[{"toponym":"\(title)","lang":"en"}],\
        "types":[{"identifier":"\(code)","label":"x"}],"geometry":\(geometry),"links":[],"sources":\(sources)}
        """
    }

    static func collection(_ features: [String]) -> String {
        #"{"type":"FeatureCollection","title":"t","features":[\#n"# + features.joined(separator: ",\n") + "\n]}"
    }

    private func load(_ files: [String: String]) throws -> (gazetteer: Gazetteer, findings: [Finding]) {
        let folder = try ScratchFolder()
        for (name, text) in files { try folder.write(text, to: name) }
        return try Gazetteer.load(folders: [folder.url.path])
    }

    @Test("an area with its point, names, links, doubt and holder is read")
    func everything() throws {
        let text = #"""
            {"type":"FeatureCollection","features":[{"type":"Feature","@id":"key:dora","properties":{"title":"Dora","ccodes":["IQ"],
            "uncertainty_m":2600,"tier":1,"within":"gn:98182","doubt":"Edge unsure.","context_only":false,"described":[]},
            "names":[{"toponym":"Dora","lang":"en","citations":[{"label":"Wikipedia"}]},{"toponym":"الدورة","lang":"ar"}],
            "types":[{"identifier":"gn:P.PPLX","label":"section of populated place"}],
            "geometry":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","coordinates":[[[44.38,33.24],[44.4,33.24],[44.4,33.26],[44.38,33.24]]]},
            {"type":"Point","coordinates":[44.3919,33.2514]}]},
            "links":[{"type":"closeMatch","identifier":"wof:1796500255"}],"sources":[{"name":"Who's On First","licence":"CC0-1.0"}]}]}
            """#
        let (gazetteer, findings) = try load(["a.geojson": text])
        #expect(findings.isEmpty)
        let dora = try #require(gazetteer.place("key:dora"))
        guard case .polygon? = dora.geometry else {
            Issue.record("\(String(describing: dora.geometry))")
            return
        }
        #expect(dora.point == Coordinate(longitude: 44.3919, latitude: 33.2514))
        #expect(dora.featureCode == "P.PPLX" && dora.within == "gn:98182" && dora.doubt == "Edge unsure.")
        #expect(dora.names.map(\.toponym) == ["Dora", "الدورة"] && dora.links == ["wof:1796500255"])
        #expect(dora.sources == [PlaceSource(name: "Who's On First", licence: "CC0-1.0")] && dora.file == "a.geojson")
    }

    @Test("a place known by description has no geometry, a point of its own may stand for an area")
    func describedAndPoint() throws {
        let described = Self.feature(
            id: "key:complex", title: "Complex", geometry: "null",
            properties:
                #""uncertainty_m":1,"tier":1,"described":[{"relation":"in","place":"key:green_zone"},{"relation":"near","place":"key:e"}]"#
        )
        let area = Self.feature(
            id: "key:area", title: "Area",
            geometry: #"{"type":"Polygon","coordinates":[[[44,33],[44.1,33],[44.1,33.1],[44,33]]]}"#,
            properties: #""uncertainty_m":1,"tier":1,"point":[44.07,33.03]"#)
        let (gazetteer, findings) = try load(["a.geojson": Self.collection([described, area])])
        #expect(findings.isEmpty)
        let complex = try #require(gazetteer.place("key:complex"))
        #expect(complex.geometry == nil && complex.point == nil)
        #expect(
            complex.described == [
                .init(relation: .in, place: "key:green_zone"), .init(relation: .near, place: "key:e"),
            ])
        #expect(gazetteer.place("key:area")?.point == Coordinate(longitude: 44.07, latitude: 33.03))
    }

    private static func grid(west: Int) -> [String] {
        (west..<west + 10).flatMap { longitude in
            (8...22).map { latitude in
                feature(
                    id: "\(longitude)-\(latitude)", title: "Place \(longitude) \(latitude)",
                    geometry: #"{"type":"Point","coordinates":[\#(longitude),\#(latitude)]}"#)
            }
        }
    }

    @Test("a wide country's far ends are no exchanged positions; a place alone where one exchanged would be is one")
    func wideCountry() throws {
        // Chad: nearly each position, exchanged, lies in Chad, too.
        let (chad, findings) = try load(["a.geojson": Self.collection(Self.grid(west: 14))])
        #expect(findings.isEmpty && chad.places.count == 150)
        // Further east one is exchanged: nothing lies near it.
        let exchanged = Self.feature(id: "x", title: "X", geometry: #"{"type":"Point","coordinates":[12.5,38.5]}"#)
        let (east, told) = try load(["a.geojson": Self.collection(Self.grid(west: 34) + [exchanged])])
        #expect(told.map(\.code) == ["gazetteer-swapped-coordinates"] && east.places.count == 150)
    }

    @Test(
        "a bad record is set aside with a sentence, the rest goes on",
        arguments: [
            (
                feature(
                    id: "x", title: "X",
                    geometry: #"{"type":"Polygon","coordinates":[[[44,33],[44.1,33],[44.1,33.1],[44,33.1]]]}"#),
                "gazetteer-open-ring",
                "bad.geojson: feature 2 (x): Polygon: ring is open: it starts at 44.0, 33.0 and ends at 44.0, 33.1; repeat the first position at the end; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", geometry: #"{"type":"Point","coordinates":[33.25,144.39]}"#),
                "gazetteer-swapped-coordinates",
                "bad.geojson: feature 2 (x): position 33.25, 144.39 looks like latitude and longitude swapped; GeoJSON has the longitude first; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", geometry: #"{"type":"Point","coordinates":[33.25,44.39]}"#),
                "gazetteer-swapped-coordinates",
                "bad.geojson: feature 2 (x): position 33.25, 44.39 looks like latitude and longitude swapped; GeoJSON has the longitude first; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", geometry: #"{"type":"Point","coordinates":[544.39,433.25]}"#),
                "gazetteer-not-on-earth",
                "bad.geojson: feature 2 (x): Point: position 544.39, 433.25 is not on earth (longitude −180…180, then latitude −90…90); the feature was left out"
            ),
            (
                feature(id: "key:dora", title: "X"), "gazetteer-duplicate-id",
                "bad.geojson: feature 2 (key:dora): the id is already that of feature 1 of bad.geojson; give one of them another; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", code: "P.QUARTER"), "gazetteer-unknown-feature-code",
                "bad.geojson: feature 2 (x): feature code \"P.QUARTER\" is not a GeoNames code (class A, H, L, P, R, S, T, U or V, a full stop, the code); the feature was left out"
            ),
            (
                feature(id: "x", title: "X", sources: "[]"), "gazetteer-no-source",
                "bad.geojson: feature 2 (x): names no source; add sources with name and licence; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", sources: #"[{"name":"W"}]"#), "gazetteer-no-source",
                "bad.geojson: feature 2 (x): source \"W\" has no licence; add it; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", properties: #""uncertainty_m":1"#), "gazetteer-record-unreadable",
                "bad.geojson: feature 2 (x): properties.tier is missing; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", properties: #""tier":1,"within":7"#), "gazetteer-record-unreadable",
                "bad.geojson: feature 2 (x): properties.within is not a text; the feature was left out"
            ),
            (
                feature(id: "x", title: "X").replacing(#""lang":"en""#, with: #""lang":1"#),
                "gazetteer-record-unreadable",
                "bad.geojson: feature 2 (x): names[0].lang is not a text; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", properties: #""tier":"1","uncertainty_m":1"#),
                "gazetteer-record-unreadable",
                "bad.geojson: feature 2 (x): properties.tier is not a number; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", properties: #""tier":1,"uncertainty_m":0"#), "gazetteer-bad-uncertainty",
                "bad.geojson: feature 2 (x): uncertainty_m is 0.0; it must be more than 0 and at most 2000000; the feature was left out"
            ),
            (
                feature(id: "x", title: "X", geometry: "null"), "gazetteer-no-position",
                "bad.geojson: feature 2 (x): has neither a geometry nor a described position; the feature was left out"
            ),
            (
                feature(id: "x", title: "—"), "gazetteer-no-name",
                "bad.geojson: feature 2 (x): has no name with a letter or digit in it; the feature was left out"
            ),
            (
                "[]", "gazetteer-record-unreadable",
                "bad.geojson: feature 2: the feature is not of the kind that belongs there; the feature was left out"
            ),
        ])
    func badRecord(record: String, code: String, message: String) throws {
        let (gazetteer, findings) = try load(["bad.geojson": Self.collection([Self.good, record] + Self.others)])
        #expect(gazetteer.places.map(\.id) == ["key:a", "key:b", "key:dora"])
        #expect(gazetteer.place("key:dora")?.title == "Dora")
        #expect(findings.map(\.message) == [message])
        #expect(findings.map(\.code) == [code] && findings.allSatisfy(\.isSetAside))
    }

    @Test("a file that is no gazetteer file is set aside, the others are read")
    func badFiles() throws {
        let folder = try ScratchFolder()
        try folder.write("{\"type\": \"FeatureCollection\", \"features\": [", to: "1.geojson")
        try folder.write(Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), to: "2.geojson")
        try folder.write(#"{"type":"Feature","geometry":null}"#, to: "3.geojson")
        try folder.write("", to: "4.geojson")
        try folder.write(Self.collection([Self.good]), to: "5.geojson")
        try folder.write("not read", to: "README.md")
        let (gazetteer, findings) = try Gazetteer.load(folders: [folder.url.path])
        #expect(gazetteer.places.map(\.id) == ["key:dora"])
        #expect(
            findings.map(\.message) == [
                "1.geojson: is not JSON at line 1, column 44: the text ends too early; it was left out",
                "2.geojson: is not UTF-8 at byte 6; save it as UTF-8. It was left out",
                "3.geojson: is not a GeoJSON FeatureCollection; it was left out",
                "4.geojson: is not JSON at line 1, column 1: the text ends too early; it was left out",
            ])
    }

    @Test("a feature that says no uncertainty has that of its class, and the file is told of once")
    func assumedUncertainty() throws {
        let features = [
            Self.feature(id: "key:a", title: "Karrada", properties: #""tier":2"#),
            Self.feature(id: "key:b", title: "Taji", code: "S.AIRP", properties: #""tier":2,"uncertainty_m":null"#),
            Self.good,
        ]
        let (gazetteer, findings) = try load(["a.geojson": Self.collection(features)])
        #expect(gazetteer.places.map(\.uncertaintyMeters) == [1_200, 2_500, 2_600])
        #expect(
            findings.map(\.message) == [
                "a.geojson: 2 features say no uncertainty_m; it was taken from the feature code (key:a, P.PPLX: 1200 m)"
            ])
        #expect(findings.map(\.severity) == [.warning] && findings.allSatisfy { !$0.isSetAside })
    }

    @Test("a later folder overrides an entry by its id, without a finding")
    func overriding() throws {
        let first = try ScratchFolder()
        let second = try ScratchFolder()
        try first.write(Self.collection([Self.good] + Self.others), to: "a.geojson")
        try second.write(Self.collection([Self.feature(id: "key:dora", title: "My Dora")]), to: "a.geojson")
        let (gazetteer, findings) = try Gazetteer.load(folders: [first.url.path, second.url.path])
        #expect(findings.isEmpty && gazetteer.places.count == 3)
        #expect(gazetteer.place("key:dora")?.title == "My Dora")
    }

    @Test("a folder that is missing, empty or a file is an error that says what to do")
    func folders() throws {
        let folder = try ScratchFolder()
        let file = try folder.write("x", to: "file.txt")
        #expect(throws: GazetteerError.folderMissing("/nowhere/at/all")) {
            try Gazetteer.load(folders: ["/nowhere/at/all"])
        }
        #expect(throws: GazetteerError.noFiles(folder.url.path)) { try Gazetteer.load(folders: [folder.url.path]) }
        #expect(throws: GazetteerError.notAFolder(file.path)) { try Gazetteer.load(folders: [file.path]) }
        #expect(throws: GazetteerError.noFolderNamed) { try Gazetteer.load(folders: []) }
        #expect(
            "\(GazetteerError.folderMissing("/nowhere"))"
                == "gazetteer folder /nowhere does not exist; check the path or name another with --gazetteer")
    }
}
