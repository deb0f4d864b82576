import Foundation
import GazetteerIndex
import Geocoding
import IncidentAssembly
import IncidentModel
import ReportReading
import TestSupport
import Testing

/// What a coder takes from a sentence or two, field by field.
@Suite("Sentences and what they tell")
struct ReadingTableTests {
    struct Row: Sendable, CustomStringConvertible {
        var text: String
        var fields: [(key: String, value: String)]
        var description: String { text }
    }

    static let rows: [Row] = {
        let lines = ["reading", "arabic", "translated"].flatMap { name in
            let file = Repository.file("Tests/IncidentPipelineTests/Fixtures/\(name).tsv")
            return ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
        }
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.split(separator: "\t").map(String.init)
            guard parts.count == 2 else { return nil }
            let fields = parts[1].split(separator: ";").map { field in
                let pair = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                return (key: String(pair[0]), value: String(pair[1]))
            }
            return Row(text: parts[0], fields: fields)
        }
    }()

    private static let loaded = Result { try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer }

    @Test("the table has its rows") func table() { #expect(Self.rows.count >= 100) }

    /// What looks at the next word has to look whether there is one.
    @Test("a text that ends after any of its words is read to its end")
    func cutTexts() throws {
        let reader = ReportReader(names: try Self.loaded.get())
        let day = PartialDate(year: 2021, month: 6, day: 15)
        let unended = "On June 16, the police said that rockets struck Karrada late on June 15 and at 8, and began in"
        for text in Self.rows.map(\.text) + [unended] {
            let bytes = Array(text.utf8)
            for end in bytes.indices where bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: ",") {
                let upTo = bytes[end] == UInt8(ascii: ",") ? end + 1 : end
                let reading = reader.read(Report(id: "cut", sha256: "", text: Array(bytes[..<upTo])), published: day)
                let quotes = reading.events.flatMap(\.sites).flatMap(\.evidence)
                #expect(quotes.allSatisfy { $0.range.upperBound <= upTo })
            }
        }
    }

    @Test("sites, munitions and harm are those that a coder takes from the words", arguments: rows)
    func fields(row: Row) throws {
        let gazetteer = try Self.loaded.get()
        let report = Report(id: "sentence", sha256: "", text: Array((row.text + "\n").utf8))
        let day = PartialDate(year: 2021, month: 6, day: 15)
        let reading = ReportReader(names: gazetteer).read(report, published: day)
        let incidents = IncidentAssembler().assemble(
            Geocoder(gazetteer: gazetteer).geocode(reading.events), published: [report.id: day]
        ).filter { $0.status != .background }
        for (key, value) in row.fields {
            #expect(Self.told(key, of: incidents) == value, "\(key)")
        }
    }

    private static func told(_ key: String, of incidents: [Incident]) -> String {
        if key == "events" { return String(incidents.count) }
        guard let incident = incidents.first else { return "none" }
        switch key {
        case "status": return incident.status.rawValue
        case "munitions": return text(incident.munitions)
        case "killed": return text(incident.casualties.killed)
        case "injured": return text(incident.casualties.injured)
        default:
            return incident.sites.filter { site in
                switch key {
                case "impact": site.role == .impact
                case "target": site.role == .target
                case "intercepted": site.role == .intercepted
                default: site.role == .launch || site.role == .found
                }
            }.map(\.name).joined(separator: "|")
        }
    }

    private static func text(_ range: CountRange?) -> String {
        guard let range else { return "-" }
        guard let most = range.max else { return ">=\(range.min)" }
        return most == range.min ? String(most) : "\(range.min)-\(most)"
    }
}
