import Foundation
import GazetteerIndex
import Geocoding
import IncidentModel
import TestSupport
import Testing

@Suite("What lies around a position")
struct SurroundingsTests {
    private static let gazetteer = Result {
        try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer
    }

    private func around(_ longitude: Double, _ latitude: Double) throws -> Surroundings {
        Surroundings(of: Coordinate(longitude: longitude, latitude: latitude), in: try Self.gazetteer.get())
    }

    @Test("areas that hold it come smallest first")
    func areas() throws {
        let areas = try around(44.3958, 33.3075).areas.map(\.id.rawValue)
        #expect(areas.prefix(2) == ["karradat-maryam", "green-zone"])
        #expect(try around(0, 0).areas.isEmpty)
    }

    @Test(
        "the bank is the right one downstream, inside the bends, too",
        arguments: [
            (44.396, 33.299, Surroundings.Bank.right), (44.335, 33.38, .right), (44.37, 33.37, .left),
            (44.42, 33.305, .left), (44.40, 33.28, .left), (44.392, 33.2514, .right), (44.4994, 33.2589, .left),
        ])
    func banks(longitude: Double, latitude: Double, side: Surroundings.Bank) throws {
        let bank = try #require(try around(longitude, latitude).bank)
        #expect(bank.river.id == "tigris" && bank.side == side)
    }

    @Test("far from every river there is no bank")
    func noBank() throws { #expect(try around(44.0, 31.0).bank == nil) }

    @Test("neighbours are told with distance and direction from them, areas that hold the position left out")
    func neighbours() throws {
        let around = try around(44.4994, 33.27)
        #expect(!around.areas.isEmpty && around.neighbours.count == 5)
        #expect(around.neighbours.map(\.meters) == around.neighbours.map(\.meters).sorted())
        #expect(Set(around.neighbours.map(\.place.id)).isDisjoint(with: around.areas.map(\.id)))
    }
}
