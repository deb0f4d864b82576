import DataFormats
import Foundation
import TestSupport
import Testing

@Suite("docs/formats.md")
struct FormatsPageTests {
    let page: String

    init() throws { page = try String(contentsOf: Repository.file("docs/formats.md"), encoding: .utf8) }

    @Test("lists every finding code of the sources, each once")
    func findingCodes() throws {
        var codes: Set<String> = []
        let sources = Repository.file("Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            for match in text.matches(of: /(?:code: |setAside\()"([a-z0-9-]+)"/) { codes.insert(String(match.1)) }
        }
        #expect(codes.count >= 10)
        for code in codes.sorted() {
            let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `\(code)` |") }
            #expect(rows.count == 1, "\(code): add it to the table of findings")
        }
    }

    @Test("explains every member, property and column that the products have")
    func names() throws {
        let collection = try FixtureCollection.make()
        var names: Set<String> = []
        for product in [IncidentsJSON(), IncidentsGeoJSON(), ZonesGeoJSON(), TimemapEvents(), TimemapSources()]
            as [any Product]
        {
            names.formUnion(memberNames(of: try ParsedJSON(product.bytes(of: collection))))
        }
        for product in [
            DistancesCSV(), ZonesCSV(), IncidentsCSV(), SitesCSV(), ACLEDShapedCSV(), GEDShapedCSV(),
        ] as [any Product] {
            names.formUnion(try ParsedCSV(product.bytes(of: collection)).rows[0])
        }
        names.formUnion(try OpenedGeoPackage(collection).columns())
        let geoJSONOwn: Set = ["type", "features", "coordinates", "geometry", "properties"]
        let roleColumns = names.filter {
            $0.contains(/^(impact|target|found|intercepted)_(certain|possible|expected)$/)
        }
        #expect(roleColumns.count == 12)
        for name in names.subtracting(geoJSONOwn).subtracting(roleColumns).sorted() {
            #expect(page.contains("`\(name)`"), "\(name): explain it")
        }
    }

    @Test("names every file that a run can write")
    func files() {
        for entry in ProductCatalogue().entries { #expect(page.contains("`\(entry.fileName)`"), "\(entry.fileName)") }
    }

    private func memberNames(of value: ParsedJSON) -> Set<String> {
        switch value {
        case .object(let members): Set(members.keys).union(members.values.flatMap { memberNames(of: $0) })
        case .array(let elements): Set(elements.flatMap { memberNames(of: $0) })
        default: []
        }
    }
}
