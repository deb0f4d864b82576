import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing

/// Our own record with one thing wrong: what stands in it, what is put there, and what is said.
struct HostileRecord: Sendable, CustomTestStringConvertible {
    let name: String
    let from: String
    let to: String
    /// Of the three incidents.
    let kept: Int
    let said: String

    init(_ name: String, _ from: String, _ to: String, kept: Int = 2, says said: String) {
        (self.name, self.from, self.to, self.kept, self.said) = (name, from, to, kept, said)
    }

    var testDescription: String { name }
}

@Suite("Malformed records") struct HostileRecordsTests {
    static let long = String(repeating: "x", count: 2_000_000)
    static let deep = String(repeating: "[", count: 100_000)

    static let records = [
        HostileRecord("NaN", "\"radius_m\": 1800", "\"radius_m\": NaN", kept: 0, says: "no value starts"),
        HostileRecord("infinite", "\"radius_m\": 1800", "\"radius_m\": -Infinity", kept: 0, says: "no number"),
        HostileRecord("1e999", "\"radius_m\": 1800", "\"radius_m\": 1e999", kept: 0, says: "too large"),
        HostileRecord("1e308", "\"radius_m\": 1800", "\"radius_m\": 1e308", says: "radius_m"),
        HostileRecord("a negative radius", "\"radius_m\": 1800", "\"radius_m\": -5", says: "radius_m"),
        HostileRecord("latitude 95", "[44.3903,33.3076]", "[44.3903,95]", says: "not on earth"),
        HostileRecord("swapped axes", "[44.3903,33.3076]", "[33.3076,144.3903]", says: "swapped"),
        HostileRecord("one number", "[44.3903,33.3076]", "[44.3903]", says: "is no position"),
        HostileRecord("texts for numbers", "[44.3903,33.3076]", "[\"44.3903\",\"33.3076\"]", says: "is no position"),
        HostileRecord("a text for a number", "\"radius_m\": 1800", "\"radius_m\": \"1800\"", says: "where a number"),
        HostileRecord("no such status", "\"status\": \"background\"", "\"status\": \"recalled\"", says: "status"),
        HostileRecord(
            "nested 100,000 deep", "\"radius_m\": 1800", "\"radius_m\": \(deep)", kept: 0, says: "nested deeper"),
        HostileRecord(
            "a member twice", "\"radius_m\": 1800", "\"radius_m\": 1800, \"radius_m\": 1", kept: 0, says: "stands twice"
        ),
        HostileRecord("an unknown member", "\"radius_m\": 1800", "\"radius\": 1800", says: "radius_m is missing"),
        HostileRecord(
            "a huge text for a status", "\"status\": \"background\"", "\"status\": \"\(long)\"", says: "status"),
        HostileRecord(
            "a line for a footprint", "\"type\": \"Polygon\"", "\"type\": \"LineString\"", kept: 0, says: "footprint"),
        HostileRecord("a share of 1.5", "\"share\": 1}", "\"share\": 1.5}", kept: 0, says: "share"),
        HostileRecord(
            "a version to come", "\"schema\": \"1.0\"", "\"schema\": \"2.0\"", kept: 0, says: "this program reads"),
        HostileRecord(
            "no version", "\"schema\": \"1.0\"", "\"scheme\": \"1.0\"", kept: 3,
            says: "scheme is a member that this version does not know"),
        HostileRecord(
            "a surrogate", "\"status\": \"background\"", "\"status\": \"\\ud800\"", kept: 0, says: "surrogate"),
    ]

    private func check(_ kind: StructuredFile.Kind, _ bytes: [UInt8], kept: Int?, says said: String) {
        let file = StructuredFile(kind, bytes: bytes, path: "f.x", sha256: "")
        let rejects = file.findings.filter(\.isSetAside).map(\.message)
        if let kept { #expect(file.incidents.count == kept, "\(rejects.prefix(3))") }
        #expect(rejects.contains { $0.contains(said) }, "\(rejects.prefix(3))")
        for reject in rejects {
            #expect(
                reject.hasPrefix("f.x") && reject.hasSuffix(".") && reject.utf8.count < 600, "\(reject.prefix(700))")
        }
    }

    @Test(
        "of incidents.json lose the bad incident, or are refused, and say in a sentence where and why",
        arguments: records)
    func record(_ record: HostileRecord) throws {
        let text = String(decoding: IncidentsJSON().bytes(of: try FixtureCollection.make()), as: UTF8.self)
        let broken = text.replacing(record.from, with: record.to)
        #expect(broken != text)
        check(.record, Array(broken.utf8), kept: record.kept, says: record.said)
    }

    @Test("of incidents.jsonl lose the bad line alone", arguments: records)
    func lines(_ record: HostileRecord) throws {
        let text = String(decoding: IncidentsJSONLines().bytes(of: try FixtureCollection.make()), as: UTF8.self)
        let broken = text.replacing(record.from, with: record.to)
        #expect(broken != text)
        check(.lines, Array(broken.utf8), kept: nil, says: record.said)
        // What is no JSON on one line is no matter of the next one.
        let lost = zip(text.split(separator: "\n"), broken.split(separator: "\n")).filter { $0 != $1 }.count
        let read = StructuredFile(.lines, bytes: Array(broken.utf8), path: "f.x", sha256: "")
        if record.from.hasPrefix("\"schema\"") { return }
        #expect(read.incidents.count == 3 - lost, "\(read.findings.map(\.message).prefix(3))")
    }

    @Test("cut anywhere, a record is refused in one sentence")
    func cut() throws {
        let bytes = IncidentsJSON().bytes(of: try FixtureCollection.make())
        for part in 0..<32 {
            let file = StructuredFile(
                .record, bytes: Array(bytes[..<(bytes.count * part / 32)]), path: "f.x", sha256: "")
            #expect(file.incidents.isEmpty)
            #expect(file.findings.filter(\.isSetAside).count == 1)
        }
    }
}
