import Foundation
import GazetteerIndex
import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@testable import Geocoding

@Suite("Places known in words")
struct DescribedPlacesTests {
    private static let loaded = Result { try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer }

    private func placement(_ id: PlaceID) throws -> Placement {
        let gazetteer = try Self.loaded.get()
        let builder = FootprintBuilder(places: { gazetteer.place($0) })
        return try builder.placement(relation: .in, anchors: [#require(gazetteer.place(id))]).placement
    }

    @Test("every one of the bundled gazetteer has a footprint") func everyOne() throws {
        for place in try Self.loaded.get().places where place.geometry == nil {
            let placement = try placement(place.id)
            #expect(!placement.footprint.isEmpty && placement.radiusMeters > 100, "\(place.id)")
        }
    }

    @Test(
        "one told by distance and direction lies there",
        arguments: [("k1-base", "kirkuk", 270.0..<360), ("baiji-refinery", "baiji", -30..<30)])
    func byDistance(id: String, from: String, azimuths: Range<Double>) throws {
        let origin = try #require(try Self.loaded.get().place(PlaceID(from))?.point)
        let way = Geodesic.inverse(from: origin, to: try placement(PlaceID(id)).point)
        let azimuth = way.azimuthDegrees > azimuths.upperBound ? way.azimuthDegrees - 360 : way.azimuthDegrees
        #expect(azimuths.contains(azimuth))
        #expect(way.meters > 3_000 && way.meters < 30_000)
    }

    @Test("of several descriptions all hold: a bridge lies on the river beside its quarter") func all() throws {
        let gazetteer = try Self.loaded.get()
        let bridge = try placement("jadriya-bridge")
        let river = try #require(gazetteer.place("tigris")?.geometry?.lines.first)
        let nearest = river.map { Geodesic.distanceMeters(from: $0, to: bridge.point) }.min() ?? .infinity
        #expect(nearest < 1_500)
        #expect(bridge.radiusMeters < 8_000)
    }

    @Test("a description that is no relation costs the entry, and the message lists what may stand there")
    func badRelation() throws {
        let scratch = try ScratchFolder()
        try scratch.write(
            """
            {"type":"FeatureCollection","features":[{"@id":"x","type":"Feature","properties":{"title":"X","tier":2,\
            "uncertainty_m":5,"described":[{"relation":"distance(far, north)","place":"y"}]},"types":[{"identifier":"gn:P.PPL"}],\
            "sources":[{"name":"s","licence":"l"}],"names":[],"geometry":null}]}
            """, to: "own/x.geojson")
        let findings = try Gazetteer.load(folders: [scratch.url.appending(path: "own").path]).findings
        #expect(findings.count == 1 && findings[0].message.contains("distance(METRES, DIRECTION)"))
    }

    @Test("an embassy that every capital has is believed only beside another place of its city") func capitals() throws
    {
        let geocoder = Geocoder(gazetteer: try Self.loaded.get())
        let embassy = PlaceReference(name: "Turkish Embassy")
        let alone = LocationPhrase(relation: .near, anchors: [embassy])
        let beside = LocationPhrase(
            relation: .near, anchors: [embassy],
            qualifiers: [.init(relation: .in, place: PlaceReference(name: "Waziriya"))])
        func sites(_ phrase: LocationPhrase) -> [Placement?] {
            let site = Site(role: .impact, phrase: phrase, verbatim: phrase.name)
            return geocoder.geocode([ReportedEvent(report: "r", status: .carriedOut, sites: [site])]).flatMap(\.sites)
                .map(\.placement)
        }
        #expect(sites(alone) == [nil])
        #expect(sites(beside).map { $0?.place } == ["turkish-embassy"])
    }

    @Test("a question is answered with a long name one letter off, and told so; a report's name is not")
    func asked() throws {
        let (geocoder, phrase) = Self.asking("Torwikstadur", of: "Torvikstadur", tier: 3)
        let located = geocoder.locate(phrase)
        #expect(located.placement?.place == "torvik")
        #expect(located.findings.map(\.code) == ["doubtful-place"])
        let site = Site(role: .impact, phrase: phrase, verbatim: "near Torwikstadur")
        let reported = geocoder.geocode([ReportedEvent(report: "r", status: .carriedOut, sites: [site])])
        #expect(reported[0].sites[0].placement == nil)
    }

    @Test("a short name one letter off is not answered for: the places of the nearest spellings are candidates")
    func nearestSpellings() throws {
        let (geocoder, phrase) = Self.asking("Torwik", of: "Torvik", tier: 2)
        let located = geocoder.locate(phrase)
        #expect(located.placement == nil)
        #expect(located.candidates.map(\.place) == ["torvik"])
        #expect(
            located.findings.map(\.message) == [
                "No place is called \"Torwik\"; the nearest spellings are those of Torvik (1 letter from Torvik). Ask for the one that is meant."
            ])
    }

    private static func asking(_ name: String, of title: String, tier: Int) -> (Geocoder, LocationPhrase) {
        let point = Coordinate(longitude: 5, latitude: 60)
        let gazetteer = Gazetteer(places: [
            Place(
                id: "torvik", title: title, names: [PlaceName(toponym: title, language: "en")], featureCode: "P.PPL",
                geometry: .point(point), point: point, uncertaintyMeters: 1_000, tier: tier)
        ])
        return (Geocoder(gazetteer: gazetteer), LocationPhrase(relation: .near, anchors: [PlaceReference(name: name)]))
    }
}
