import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Lists longer than their column") struct LongListTests {
    private func many(_ count: Int) throws -> IncidentCollection {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.idrisi()
        collection.incidents = (0..<count).map { number in
            var incident = model
            incident.id = "incident-\(number)"
            return incident
        }
        return collection
    }

    private func sheet(_ count: Int, width: Int = 1200, height: Int = 900, mayGrow: Bool) throws -> MapSheet {
        let collection = try many(count)
        var options = MapOptions(title: "Test", width: width, height: height)
        options.mayGrow = mayGrow
        return MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
    }

    private func numbers(_ sheet: MapSheet) throws -> Set<Int> {
        let svg = try ParsedSVG(sheet.svg())
        return Set(svg.texts.filter { $0.attributes["class"] == "t-badge" }.compactMap { Int($0.text) })
    }

    @Test("on a screen every number of the map is explained, below the map if need be", arguments: [2, 12, 40, 100])
    func explained(count: Int) throws {
        let sheet = try sheet(count, mayGrow: true)
        #expect(sheet.listed.left == 0)
        #expect(try numbers(sheet).isSuperset(of: 1...count))
        #expect(sheet.layout.spill != nil || sheet.layout.height == 900)
        if count == 100 { #expect(sheet.layout.height > 900) }
    }

    @Test("what lies below the map stands apart from it and from the sources") func apart() throws {
        let layout = try sheet(100, mayGrow: true).layout
        let spill = try #require(layout.spill)
        #expect(spill.minY > layout.map.maxY + 14 && spill.maxY < layout.footer.minY)
        #expect(layout.footer.maxY < layout.height)
    }

    @Test("paper keeps its size, in small type before anything is left out, and says what that is") func paper() throws
    {
        let sheet = try sheet(22, mayGrow: false)
        #expect(sheet.layout.height == 900 && sheet.layout.spill == nil)
        #expect(sheet.listed.left == 0)
        #expect(try ParsedSVG(sheet.svg()).texts.contains { $0.attributes["class"] == "t-lf" })
        let full = try self.sheet(100, mayGrow: false)
        #expect(full.listed.left > 0 && full.listed.entries.count + full.listed.left == 100)
        let texts = try ParsedSVG(full.svg()).texts.map(\.text)
        #expect(texts.contains("All 100 attacks are listed in incidents.json"))
        #expect(texts.contains("LAUNCH SITES, BY NUMBER OF ATTACKS"))
    }

    @Test(
        "what paper has no room for stands on list sheets of its size, every incident once",
        arguments: [(60, 1123, 794, false), (100, 794, 1123, false), (300, 1123, 794, false), (1500, 1200, 900, true)])
    func listSheets(count: Int, width: Int, height: Int, mayGrow: Bool) throws {
        let collection = try many(count)
        for language in MapLanguage.allCases {
            var options = MapOptions(title: "Test", width: width, height: height)
            (options.mayGrow, options.language) = (mayGrow, language)
            let sheets = MapRenderer.overviewWithList(collection, options: options)
            #expect(sheets.count > 1)
            var found: [Int] = []
            for sheet in sheets.dropFirst() {
                let svg = try ParsedSVG(sheet)
                let head = String(decoding: sheet.prefix(400), as: UTF8.self)
                #expect(head.contains(" width=\"\(width)\"") && (mayGrow || head.contains(" height=\"\(height)\"")))
                found += svg.texts.filter { $0.attributes["class"]?.hasPrefix("t-badge") == true }
                    .compactMap { Int($0.text) }
                let foot = svg.texts.filter { $0.attributes["class"] == "t-foot" }
                    .compactMap { $0.attributes["y"].flatMap(Double.init) }.min()
                let lowest = svg.texts.filter { $0.attributes["class"] != "t-foot" }
                    .compactMap { $0.attributes["y"].flatMap(Double.init) }.max()
                #expect(try #require(lowest) < (try #require(foot)), "the list ends above the sources")
            }
            #expect(found.sorted() == Array(1...count))
            let left = try ParsedSVG(sheets[0]).texts.filter { $0.text.contains("\(count)") }
            #expect(
                left.contains {
                    $0.text.lowercased().contains("list sheet has all") || $0.text.contains("صفحة القائمة")
                })
        }
    }

    @Test("a list that fits has no sheet of its own, and one of very many incidents has none either") func noSheets()
        throws
    {
        var options = MapOptions(title: "Test")
        #expect(MapRenderer.overviewWithList(try many(5), options: options).count == 1)
        #expect(MapRenderer.overviewWithList(try many(2_001), options: options).count == 1)
        options.mayGrow = true
        #expect(MapRenderer.overviewWithList(try many(300), options: options).count == 1)
    }

    @Test("an upright sheet is as high as its list needs, whether that is more or less", arguments: [1, 6, 60])
    func upright(count: Int) throws {
        let sheet = try sheet(count, width: 480, height: 1360, mayGrow: true)
        #expect(sheet.listed.left == 0)
        #expect(abs(sheet.column.list.height - sheet.listed.height) < 20, "no gap under the list")
        let height = sheet.layout.height
        #expect(count == 1 ? height < 1360 : count == 60 ? height > 1360 : true)
    }

    @Test("beside its legend a longer list goes on below both") func besideLegend() throws {
        let sheet = try sheet(60, width: 900, height: 1350, mayGrow: true)
        #expect(sheet.listed.left == 0 && !sheet.listed.spill.isEmpty)
        let spill = try #require(sheet.layout.spill)
        #expect(spill.minY >= sheet.layout.column.maxY && spill.maxY < sheet.layout.footer.minY)
    }

    @Test("ten thousand incidents end the list somewhere, and say so") func endless() throws {
        let sheet = try sheet(3_000, mayGrow: true)
        #expect(sheet.layout.height < 900 + SheetLayout.mostGrowth + 100)
        #expect(sheet.listed.left > 1_500)
        let svg = try ParsedSVG(sheet.svg())
        #expect(svg.texts.contains { $0.text == "and \(sheet.listed.left) more, listed in incidents.json" })
    }

    @Test("distances that too many arrows would carry stand in the list") func sheaf() throws {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.idrisi()
        collection.incidents = (0..<20).map { number in
            var incident = model
            incident.id = "incident-\(number)"
            for index in [0, 1] {
                incident.sites[index].placement?.place = PlaceID("place-\(number)-\(index)")
                incident.sites[index].placement?.point.longitude += Double(number % 5) * 0.03
                incident.sites[index].placement?.point.latitude += Double(number / 5) * 0.03
            }
            return incident
        }
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Test"))
        let ground = try #require(sheet.ground)
        #expect(SheetLabels.isSheaf(ground.arrows))
        let distance = try #require(DistanceText(model.distances[0])).text
        let listed = try ParsedSVG(sheet.svg()).texts.filter { $0.attributes["class"]?.hasPrefix("t-l") == true }.map(
            \.text)
        #expect(listed.joined(separator: " ").components(separatedBy: distance).count > 15)
        #expect(ground.labels.placer.overlapCount == 0)
    }
}
