import DataFormats
import IncidentModel
import TestSupport
import Testing

@Suite("Lists of distances") struct DistanceListTests {
    private func lines(_ order: DistanceOrder, units: LengthUnit = .kilometers) throws -> [String] {
        var collection = try FixtureCollection.make()
        collection.units = units
        return String(decoding: DistancesText(order: order).bytes(of: collection), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func metres(_ order: DistanceOrder) throws -> [Double] {
        let text = String(decoding: DistancesJSON(order: order).bytes(of: try FixtureCollection.make()), as: UTF8.self)
        return text.matches(of: /"likely_m": (\d+)/).compactMap { Double($0.1) }
    }

    @Test("sorting orders the list and loses nothing", arguments: DistanceOrder.Key.allCases)
    func sorting(key: DistanceOrder.Key) throws {
        let plain = try metres(DistanceOrder())
        #expect(plain.count > 2)
        let sorted = try metres(DistanceOrder(key: key))
        let reversed = try metres(DistanceOrder(key: key, isDescending: true))
        #expect(sorted.sorted() == plain.sorted() && reversed.sorted() == plain.sorted())
        if key == .distance {
            #expect(sorted == plain.sorted())
            #expect(reversed == plain.sorted(by: >))
        }
    }

    @Test("every grouping lists every pair once, under titles in order", arguments: DistanceOrder.Grouping.allCases)
    func grouping(grouping: DistanceOrder.Grouping) throws {
        let plain = try lines(DistanceOrder()).filter { $0.contains(" → ") }
        let grouped = try lines(DistanceOrder(grouping: grouping))
        #expect(grouped.filter { $0.contains(" → ") }.sorted() == plain.sorted())
        let titles = grouped.filter { !$0.isEmpty && !$0.contains(" → ") }
        #expect(titles.isEmpty == (grouping == .none))
        let known = titles.filter { $0 != "not known" }
        #expect(known == known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(titles.count == Set(titles).count)
    }

    @Test(
        "Markdown, text, CSV, GeoJSON, KML and GeoPackage print one distance in one way", arguments: LengthUnit.allCases
    )
    func consistent(unit: LengthUnit) throws {
        var collection = try FixtureCollection.make()
        collection.units = unit
        let printed = collection.incidents.flatMap(\.distances).compactMap { DistanceText($0, unit: unit)?.text }
        let products: [[UInt8]] = [
            DistancesText().bytes(of: collection), DistancesMarkdown().bytes(of: collection),
            DistancesJSON().bytes(of: collection),
            DistancesCSV().bytes(of: collection), IncidentsGeoJSON().bytes(of: collection),
            IncidentsKML().bytes(of: collection),
        ]
        let unescaped: [(String, String)] = [("&lt;", "<"), ("\\<", "<")]
        for bytes in products {
            let text = unescaped.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }
            for distance in printed { #expect(text.contains(distance), "\(distance)") }
            for other in LengthUnit.allCases where other != unit {
                #expect(text.firstMatch(of: try Regex("[0-9] \(other.symbol)[ ,(\"<]")) == nil, "\(other)")
            }
        }
        let header = String(decoding: products[3].prefix(400), as: UTF8.self)
        #expect(header.contains("distance_\(unit.symbol),distance_min_\(unit.symbol)"))
    }
}
