import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite("The bundled gazetteer")
struct BundledGazetteerTests {
    static let loaded = Result { try Gazetteer.load(folders: [Repository.file("gazetteer").path]) }
    let gazetteer: Gazetteer
    let findings: [Finding]

    init() throws { (gazetteer, findings) = try Self.loaded.get() }

    @Test("loads without setting anything aside")
    func loadsWhole() {
        #expect(findings == [])
        #expect(gazetteer.places.count > 160)
    }

    @Test("passes its own check with nothing but notes")
    func passesCheck() throws {
        let findings = try GazetteerCheck.findings(folders: [Repository.file("gazetteer").path])
        #expect(findings.filter { $0.severity != .note }.map(\.message) == [])
        #expect(findings.contains { $0.code == "gazetteer-ambiguous-name" && $0.message.contains("qadisiya-complex") })
    }

    @Test("holds the places that reports of rocket attacks turn on")
    func keyPlaces() throws {
        for id in [
            "green-zone", "us-embassy", "qadisiya-quarter", "qadisiya-complex", "dora", "zafaraniya", "al-idrisi",
            "palestine-street", "tigris", "army-canal", "airport-road", "baghdad", "baghdad-international-airport",
        ] {
            let place = try #require(gazetteer.place(PlaceID(id)), "\(id)")
            #expect(!place.sources.isEmpty && place.sources.allSatisfy { !$0.licence.isEmpty })
            #expect(place.names.contains { $0.language == "ar" } || id == "airport-road", "\(id)")
        }
    }

    @Test("knows the Qadisiya complex by description only, and says so")
    func complexHasNoPosition() throws {
        let complex = try #require(gazetteer.place("qadisiya-complex"))
        #expect(complex.geometry == nil && complex.point == nil)
        #expect(complex.described.map(\.place) == ["green-zone", "us-embassy"])
        #expect(complex.described.map(\.relation) == [.in, .near])
        #expect(complex.doubt.contains("no source gives its position"))
    }

    @Test("keeps administrative units and outlines with a doubtful label for context only")
    func contextOnly() throws {
        for place in gazetteer.places
        where place.id.rawValue.hasPrefix("codab-") || place.id.rawValue.hasPrefix("outline-") {
            #expect(place.isContextOnly && !place.doubt.isEmpty, "\(place.id)")
        }
        let idrisi = try #require(gazetteer.place("al-idrisi"))
        #expect(idrisi.geometry == .point(Coordinate(longitude: 44.4323, latitude: 33.3533)))
    }

    @Test("carries the positions of its sources to four decimals")
    func positions() throws {
        let embassy = try #require(gazetteer.place("us-embassy")?.point)
        #expect(embassy == Coordinate(longitude: 44.396, latitude: 33.299))
        let dora = try #require(gazetteer.place("dora")?.point)
        #expect(dora == Coordinate(longitude: 44.3919, latitude: 33.2514))
    }

    @Test("names the entry that holds each, and the Green Zone holds what stands in it")
    func containment() throws {
        for place in gazetteer.places {
            if let within = place.within { #expect(gazetteer.place(within) != nil, "\(place.id)") }
        }
        for id in ["us-embassy", "republican-palace", "union-iii", "qadisiya-complex"] {
            #expect(gazetteer.place(PlaceID(id))?.within == "green-zone", "\(id)")
        }
    }

    @Test("says of every unverified place what is not sure")
    func unverified() {
        let unverified = gazetteer.places.filter { place in place.sources.contains { $0.name.hasPrefix("unverified") } }
        #expect(unverified.count > 10)
        for place in unverified { #expect(!place.doubt.isEmpty && place.tier == 3, "\(place.id)") }
    }
}
