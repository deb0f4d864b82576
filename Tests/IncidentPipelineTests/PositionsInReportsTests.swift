import Foundation
import GazetteerIndex
import Geocoding
import GeometryEngine
import IncidentModel
import ReportReading
import TestSupport
import Testing

/// Positions in numbers become sites when the sentence gives them a role.
@Suite("Positions in reports")
struct PositionsInReportsTests {
    private static let loaded = Result { try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer }

    private func sites(_ text: String) throws -> [Site] {
        let gazetteer = try Self.loaded.get()
        let report = Report(id: "r", sha256: "", text: Array((text + "\n").utf8))
        let reading = ReportReader(names: PlaceFinding(gazetteer)).read(report)
        return Geocoder(gazetteer: gazetteer).geocode(reading.events).flatMap(\.sites)
    }

    @Test(
        "a launch from a position lies there, as wide as its digits leave open",
        arguments: [
            ("Rockets were launched from 33.25N 44.50E toward the Green Zone.", 800.0),
            ("Three rockets were fired from 38S MB 5343 7905 and landed in Dora.", 20),
            ("The rockets were launched from 33°15'00\"N 44°30'00\"E, police said.", 30),
            ("Two rockets were launched from 33.2500, 44.5000 at dawn.", 20),
            ("أطلقت ثلاثة صواريخ من 33.25N 44.50E باتجاه المنطقة الخضراء", 800),
        ])
    func launch(text: String, radius: Double) throws {
        let launch = try #require(try sites(text).first { $0.role == .launch })
        let placement = try #require(launch.placement)
        #expect(placement.place.rawValue.hasPrefix("coordinates:"))
        let there = Coordinate(longitude: 44.5, latitude: 33.25)
        #expect(Geodesic.distanceMeters(from: placement.point, to: there) < 100)
        #expect(placement.radiusMeters <= radius)
    }

    @Test("a position behind a name sharpens it, and one elsewhere is told") func behindName() throws {
        let inside = try #require(try sites("Rockets were launched from Zafaraniya (33.2589N 44.4994E).").first)
        #expect(try #require(inside.placement).radiusMeters < 100)
        #expect(inside.candidates.first?.place == "zafaraniya")
    }

    @Test("numbers in a sentence without a role make no site") func noRole() throws {
        #expect(try sites("The map sheet of 33.25N 44.50E was printed in 1990.").isEmpty)
    }
}
