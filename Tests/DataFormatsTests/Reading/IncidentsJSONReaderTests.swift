import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing

@Suite("Reading incidents.json back") struct IncidentsJSONReaderTests {
    private func written() throws -> [UInt8] { IncidentsJSON().bytes(of: try FixtureCollection.make()) }

    @Test("what was written, read and written again is the same bytes") func roundTrip() throws {
        let bytes = try written()
        let reader = IncidentsJSONReader(bytes)
        #expect(reader.problems.isEmpty, "\(reader.problems)")
        #expect(IncidentsJSON().bytes(of: reader.collection) == bytes)
    }

    @Test("reports' words come back letter for letter", arguments: HostileText.formulas + [HostileText.name])
    func hostileText(text: String) throws {
        let bytes = IncidentsJSON().bytes(of: try HostileText.collection(saying: text))
        let reader = IncidentsJSONReader(bytes)
        #expect(reader.problems.isEmpty, "\(reader.problems.prefix(3))")
        #expect(IncidentsJSON().bytes(of: reader.collection) == bytes)
    }

    @Test("every relation is read as it is written")
    func relations() throws {
        let relations: [Relation] =
            [.in, .at, .on, .near, .outskirts, .between, .acrossRiver]
            + CompassDirection.allCases.flatMap { direction -> [Relation] in
                [
                    .partOf(direction), .sideOf(direction),
                    .distance(meters: 3000, direction: direction, isVague: false),
                ]
            } + [.distance(meters: 1609, direction: nil, isVague: true)]
        for relation in relations {
            var collection = try FixtureCollection.make()
            collection.incidents[1].sites[0].phrase.relation = relation
            let reader = IncidentsJSONReader(IncidentsJSON().bytes(of: collection))
            #expect(reader.problems.isEmpty, "\(reader.problems)")
            #expect(reader.collection.incidents[1].sites[0].phrase.relation == relation)
        }
    }

    @Test("one bad incident costs itself alone, and every problem of it is told with line and path")
    func oneBadIncident() throws {
        let text = String(decoding: try written(), as: UTF8.self)
            .replacing("\"status\": \"background\"", with: "\"status\": \"finished\"")
            .replacing("XXXX-03-26\", \"basis\": \"partial\"", with: "2023-13-45\", \"basis\": 7")
        let reader = IncidentsJSONReader(Array(text.utf8))
        #expect(reader.collection.incidents.count == 2)
        let paths = ["incidents[0].status", "incidents[0].date.edtf", "incidents[0].date.basis"]
        #expect(Set(reader.problems.map(\.path)).isSuperset(of: paths), "\(reader.problems)")
        #expect(reader.problems.allSatisfy { $0.line > 1 && $0.path.hasPrefix("incidents[0]") }, "\(reader.problems)")
    }

    @Test("an older major version is refused with a sentence, a newer minor one is read")
    func versions() throws {
        let text = String(decoding: try written(), as: UTF8.self)
        let old = IncidentsJSONReader(Array(text.replacing("\"schema\": \"1.0\"", with: "\"schema\": \"0.9\"").utf8))
        #expect(old.collection.incidents.isEmpty)
        #expect(old.problems.count == 1 && old.problems[0].reason.contains("this program reads version 1.0"))
        let next = IncidentsJSONReader(Array(text.replacing("\"schema\": \"1.0\"", with: "\"schema\": \"1.1\"").utf8))
        #expect(next.collection.incidents.count == 3)
    }

    @Test("past the last problem that is listed, a bad incident is still left out")
    func manyProblems() throws {
        let one = String(decoding: IncidentsJSON.bytes(of: try FixtureCollection.dora()), as: UTF8.self)
        let bad = one.replacing("\"evidence\"", with: "\"evidense\"")
        let incidents = Array(repeating: bad, count: 6_000).joined(separator: ",")
        let text = "{\"schema\": \"1.0\", \"reports\": [], \"incidents\": [\(incidents)], \"findings\": []}"
        let reader = IncidentsJSONReader(Array(text.utf8))
        #expect(reader.problems.count == 10_000)
        #expect(reader.collection.incidents.isEmpty)
    }

    @Test("two incidents of one id are told") func twins() throws {
        var collection = try FixtureCollection.make()
        collection.incidents.append(collection.incidents[0])
        let reader = IncidentsJSONReader(IncidentsJSON().bytes(of: collection))
        #expect(reader.collection.incidents.count == 3)
        #expect(reader.problems.map(\.path) == ["incidents[3].id"])
    }

    @Test("the reader takes nothing that the schema refuses: each kind of member taken away, or made a list in a list")
    func agreesWithSchema() throws {
        let schema = JSONSchema(
            root: try ParsedJSON(Array(try Data(contentsOf: Repository.file("docs/incident.schema.json")))))
        // Small outlines, and all kinds of values once: every mutation costs two readings of the file.
        var collection = IncidentCollection(
            reports: [FixtureReports.idrisi], incidents: [try FixtureCollection.idrisi()])
        let outline = MultiPolygon([try FixtureShapes.box(west: 44, south: 33, east: 45, north: 34)])
        for index in collection.incidents.indices {
            for site in collection.incidents[index].sites.indices {
                collection.incidents[index].sites[site].placement?.footprint = outline
            }
        }
        let root = try JSONSerialization.jsonObject(with: Data(IncidentsJSON().bytes(of: collection)))
        var mutated = 0
        for path in Mutation.paths(of: root) {
            for mutation in [Mutation.removed, .wrongType] {
                let changed = mutation.applied(to: root, at: path[...])
                let bytes = Array(try JSONSerialization.data(withJSONObject: changed))
                guard !schema.errors(in: try ParsedJSON(bytes)).isEmpty else { continue }
                mutated += 1
                #expect(
                    !IncidentsJSONReader(bytes).problems.isEmpty,
                    "\(mutation) \(path.map(\.text).joined(separator: "."))")
            }
        }
        #expect(mutated > 150, "\(mutated)")
    }
}

/// A change to one member of a JSON document.
private enum Mutation {
    case removed, wrongType

    enum Step: Hashable {
        case member(String)
        case element(Int)

        var text: String {
            switch self {
            case .member(let name): name
            case .element(let index): String(index)
            }
        }
    }

    /// One path for each way of members, whatever the numbers of the elements on it.
    static func paths(of root: Any) -> [[Step]] {
        var seen: Set<[String]> = []
        var found: [[Step]] = []
        func visit(_ value: Any, _ path: [Step], _ shape: [String]) {
            if !path.isEmpty, seen.insert(shape).inserted { found.append(path) }
            if let object = value as? [String: Any] {
                for (name, member) in object.sorted(by: { $0.key < $1.key }) {
                    visit(member, path + [.member(name)], shape + [name])
                }
            } else if let array = value as? [Any] {
                for (index, element) in array.enumerated() { visit(element, path + [.element(index)], shape + ["[]"]) }
            }
        }
        visit(root, [], [])
        return found
    }

    func applied(to value: Any, at path: ArraySlice<Step>) -> Any {
        guard let step = path.first else { return [[1]] }
        let rest = path.dropFirst()
        switch step {
        case .member(let name):
            guard var object = value as? [String: Any] else { return value }
            object[name] = rest.isEmpty && self == .removed ? nil : applied(to: object[name] as Any, at: rest)
            return object
        case .element(let index):
            guard var array = value as? [Any] else { return value }
            if rest.isEmpty, self == .removed {
                array.remove(at: index)
            } else {
                array[index] = applied(to: array[index], at: rest)
            }
            return array
        }
    }
}
