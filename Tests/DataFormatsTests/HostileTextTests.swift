import DataFormats
import IncidentModel
import TestSupport
import Testing

@Suite("Hostile text in the products")
struct HostileTextTests {
    static let products = ProductSnapshotTests.products

    @Test("leaves no control character, direction override, script tag or broken UTF-8", arguments: products.indices)
    func inert(index: Int) throws {
        let product = Self.products[index]
        let bytes = product.bytes(of: try HostileText.collection(saying: HostileText.name))
        let text = try #require(String(validating: bytes, as: UTF8.self))
        let isTable = product.fileName.hasSuffix(".csv")
        for scalar in text.unicodeScalars where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
            #expect(scalar == "\n" || (isTable && scalar == "\r"), "U+\(String(scalar.value, radix: 16))")
        }
        #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
        #expect(!text.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
        if !isTable { #expect(!text.contains("<script")) }
    }

    @Test("comes back from JSON letter for letter")
    func jsonKeepsText() throws {
        let file = try ParsedJSON(
            IncidentsJSON().bytes(of: try HostileText.collection(saying: HostileText.name)))
        #expect(file["reports"]?.elements.first?["title"]?.text == HostileText.name)
        let map = try ParsedJSON(IncidentsGeoJSON().bytes(of: try HostileText.collection(saying: HostileText.name)))
        #expect(map["features"]?.elements.first?["properties"]?["quote"]?.text == HostileText.name)
    }

    @Test("cannot become markup in a map viewer's balloon")
    func balloons() throws {
        let collection = try HostileText.collection(saying: HostileText.name)
        for product in [IncidentsGeoJSON(), ZonesGeoJSON()] as [any Product] {
            for feature in try ParsedJSON(product.bytes(of: collection))["features"]?.elements ?? [] {
                for field in ["title", "description"] {
                    let text = try #require(feature["properties"]?[field]?.text)
                    #expect(!text.contains("<") && !text.contains(">"))
                }
            }
        }
    }

    @Test("cannot become markup in Earth's balloon, which is HTML inside XML")
    func kmlBalloons() throws {
        let text = String(
            decoding: IncidentsKML().bytes(of: try HostileText.collection(saying: "<img src=x> ]]> &amp; \"'")),
            as: UTF8.self)
        #expect(!text.contains("<img") && !text.contains("]]>"))
        let descriptions = text.matches(of: /<description>(.*?)<\/description>/).map { String($0.1) }
        #expect(descriptions.count > 3)
        #expect(descriptions.contains { $0.contains("&amp;lt;img src=x&amp;gt; ]]&amp;gt; &amp;amp;amp; &amp;quot;") })
        #expect(!descriptions.contains { $0.contains("&lt;") })
    }

    @Test("cannot become a formula or another column", arguments: HostileText.formulas + [HostileText.name])
    func tables(text: String) throws {
        let collection = try HostileText.collection(saying: text)
        let tables: [any Product] = [
            DistancesCSV(), ZonesCSV(), IncidentsCSV(), SitesCSV(), ACLEDShapedCSV(), GEDShapedCSV(),
        ]
        for product in tables {
            let table = try ParsedCSV(product.bytes(of: collection))
            #expect(table.rows.count > 2, "\(product.fileName)")
            for row in table.rows {
                #expect(row.count == table.rows[0].count)
                for cell in row where Double(cell) == nil {
                    #expect(!"=+-@\t\r\n＝＋－＠".unicodeScalars.contains(cell.unicodeScalars.first ?? " "), "\(cell)")
                }
            }
        }
    }

    @Test("cannot open a cell, a link or HTML in Markdown")
    func markdown() throws {
        let text = String(
            decoding: DistancesMarkdown().bytes(
                of: try HostileText.collection(saying: "a|b [x](http://x) <b> `c` *d* www.x.org a@b.c\nnext")),
            as: UTF8.self)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }
        #expect(rows.count == 4)
        for row in rows {
            let separators = zip(row.utf8, row.utf8.dropFirst()).count { $0.1 == 0x7C && $0.0 != 0x5C }
            #expect(separators == 6, "\(row)")
        }
        for markup in ["<b>", "[x]", "://", "www.", "a@b", " *d", " `c"] {
            #expect(!text.contains(markup), "\(markup)")
        }
    }
}
