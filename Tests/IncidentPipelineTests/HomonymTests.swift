import Foundation
import GazetteerIndex
import Geocoding
import IncidentModel
import ReportReading
import TestSupport
import Testing

/// Sentences with names that several places have, or that are no place of ours in that sentence.
@Suite("Homonyms in sentences")
struct HomonymTests {
    struct Row: Sendable, CustomStringConvertible {
        var sentence: String
        var role: SiteRole
        var expected: String
        /// The tool does not yet answer so; when it does, the mark goes.
        var isOpen: Bool
        var description: String { sentence }
    }

    static let rows: [Row] = {
        let file = Repository.file("Tests/IncidentPipelineTests/Fixtures/homonyms.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count >= 3, let role = SiteRole(rawValue: fields[1]) else { return nil }
            return Row(sentence: fields[0], role: role, expected: fields[2], isOpen: fields.last == "open")
        }
    }()

    private static let loaded = Result { try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer }

    @Test("the table has at least sixty sentences, and places that the gazetteer has")
    func table() throws {
        let gazetteer = try Self.loaded.get()
        #expect(Self.rows.count >= 60)
        for row in Self.rows where row.expected != "none" && row.expected != "ambiguous" {
            #expect(gazetteer.place(PlaceID(row.expected)) != nil, "\(row.expected)")
        }
    }

    @Test("the words around a name say which place it is, or that it is none of ours", arguments: rows)
    func place(row: Row) throws {
        let gazetteer = try Self.loaded.get()
        let report = Report(id: "sentence", sha256: "", text: Array((row.sentence + "\n").utf8))
        let reading = ReportReader(names: PlaceFinding(gazetteer)).read(report)
        let sites = Geocoder(gazetteer: gazetteer).geocode(reading.events).flatMap(\.sites).filter {
            $0.role == row.role
        }
        let isTie = sites.contains { $0.findings.contains { $0.code == "ambiguous-place" } }
        let places = sites.compactMap { $0.placement?.place.rawValue }
        let isRight =
            switch row.expected {
            case "none": places.isEmpty
            case "ambiguous": isTie
            default: places.first == row.expected && !isTie
            }
        #expect(isRight != row.isOpen, "placed at \(places)\(isTie ? ", with a tie" : "")")
    }
}
