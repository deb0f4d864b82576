import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@testable import Geocoding

@Suite("Positions in numbers within running text")
struct PositionScanTests {
    private func found(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            PositionScan.hits(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        }
    }

    @Test(
        "each notation is found whole, without the words around it",
        arguments: [
            ("fired from 33.25N 44.50E at dawn", "33.25N 44.50E"),
            ("at 33.25° N, 44.50° E.", "33.25° N, 44.50° E"),
            ("at N33.2512 E44.5034, near a farm", "N33.2512 E44.5034"),
            ("(33°15'00\"N 44°30'00\"E)", "33°15'00\"N 44°30'00\"E"),
            ("near 33° 15′ N, 44° 30′ E in a field", "33° 15′ N, 44° 30′ E"),
            ("from grid 38S MB 4321 8471 by mortar", "38S MB 4321 8471"),
            ("from 38SMB43218471 at noon", "38SMB43218471"),
            ("at UTM 38S 443214 3684711", "38S 443214 3684711"),
            ("at 33.2512, 44.5034 on Monday", "33.2512, 44.5034"),
            ("at 33.25 degrees north and 44.50 degrees east", "33.25 degrees north and 44.50 degrees east"),
            ("at latitude 33.25, longitude 44.50.", "latitude 33.25, longitude 44.50"),
            ("عند ٣٣٫٢٥ شمالا ٤٤٫٥٠ شرقا في حقل", "٣٣٫٢٥ شمالا ٤٤٫٥٠ شرقا"),
        ])
    func notations(text: String, position: String) {
        #expect(found(text) == [position])
    }

    @Test(
        "what only looks like numbers of a position is none",
        arguments: [
            "Three rockets, 107 mm, hit at 12:30 GMT.", "It rose 3.25, then 4.75 percent.", "In 2020, 15 were hurt.",
            "15 south of Baghdad and 20 east of it", "Flight 38S left gate 12 for 443 people", "33.25 44", "38S MB",
            "versions 1.22, 3.44.1", "between 10 N and 12 S", "", "°°''\"\"", "N E 33 44", "lat long and",
        ])
    func noPositions(text: String) {
        #expect(found(text) == [])
    }

    @Test("every cut of a text with positions is scanned without a trap")
    func cuts() {
        let bytes = Array("٣٣٫٢٥ شمالا 33°15′N 44°30′E 38S MB 43 84 N33.2 E44.5 33.2512,44.5034".utf8)
        for end in 0...bytes.count {
            _ = Array(bytes[..<end]).withUnsafeBufferPointer { PositionScan.hits(in: $0) }
            _ = Array(bytes[end...]).withUnsafeBufferPointer { PositionScan.hits(in: $0) }
        }
    }

    @Test("of two bare numbers a report means the latitude first; where that is far from every place, the other way")
    func barePairs() throws {
        let gazetteer = try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer
        let positions = PositionsInText(gazetteer: gazetteer)
        for name in ["33.2512, 44.5034", "44.5034, 33.2512"] {
            let written = try #require(positions.place(PlaceReference(name: name)))
            let point = try #require(written.place.point)
            #expect(abs(point.latitude - 33.2512) < 1e-9 && abs(point.longitude - 44.5034) < 1e-9)
            #expect(written.findings.map(\.code) == ["ambiguous-notation"])
        }
        #expect(positions.place(PlaceReference(name: "14 July")) == nil)
    }
}
