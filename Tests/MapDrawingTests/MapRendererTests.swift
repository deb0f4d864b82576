import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Map sheets") struct MapRendererTests {
    private let options = MapOptions(
        title: "Rockets on the Green Zone", subtitle: "Reported launch and impact sites", asOf: "2020-06-01")

    @Test("the overview is drawn as recorded") func overviewSnapshot() throws {
        let bytes = MapRenderer.overview(try FixtureCollection.make(), options: options)
        try Snapshot.verify(bytes, as: "MapRenderer/overview.svg")
    }

    @Test("the same incidents give the same bytes, in whatever order the places come") func repeatable() throws {
        let collection = try FixtureCollection.make()
        let first = MapRenderer.overview(collection, options: options)
        #expect(first == MapRenderer.overview(try FixtureCollection.make(), options: options))
        var shuffled = collection
        shuffled.places.reverse()
        #expect(first == MapRenderer.overview(shuffled, options: options))
    }

    @Test(
        "a sheet opens with title and description, and is one picture to a screen reader", arguments: MapTheme.allCases)
    func accessible(theme: MapTheme) throws {
        var themed = options
        themed.theme = theme
        let svg = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: themed))
        #expect(svg.rootAttributes["role"] == "img")
        #expect(svg.rootAttributes["lang"] == "en")
        #expect(svg.rootAttributes["aria-labelledby"] == "title desc")
        #expect(svg.firstChildren.prefix(2) == ["title", "desc"])
        #expect(svg.description.contains("2 reported attacks and 1 earlier attack"))
        #expect(svg.description.contains("Al-Idrisi (?) → near US Embassy Baghdad"))
        #expect(svg.description.contains("Not on the map: empty house (no position)"))
    }

    @Test("ids are unique and every layer is named") func ids() throws {
        let svg = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: options))
        #expect(Set(svg.ids).count == svg.ids.count)
        for layer in [
            "layer-footprints", "layer-arrows", "layer-launch", "layer-impact", "layer-zones", "layer-labels",
        ] {
            #expect(svg.ids.contains(layer))
        }
        #expect(!svg.ids.contains("layer-river"), "no river is on this sheet")
    }

    @Test("with a prefix two sheets share no id and no reference leaves its sheet") func prefixed() throws {
        var other = options
        other.idPrefix = "a-"
        let first = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: options))
        let second = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: other))
        #expect(Set(first.ids).isDisjoint(with: second.ids))
        #expect(second.references.allSatisfy { second.ids.contains($0) })
        #expect(first.references.allSatisfy { first.ids.contains($0) })
        #expect(!second.references.isEmpty)
    }

    @Test("distances are printed as the tables print them, Arabic runs right to left") func texts() throws {
        let svg = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: options))
        let idrisi = try #require(DistanceText(try FixtureCollection.idrisi().distances[0])).text
        #expect(svg.texts.contains { $0.text == idrisi && $0.attributes["class"] == "t-dist" })
        let arabic = try #require(svg.texts.first { $0.text == "الزعفرانية" })
        #expect(arabic.attributes["direction"] == "rtl")
        #expect(svg.texts.first { $0.text == "Zafaraniya" }?.attributes["direction"] == nil)
    }

    @Test("an incident's own sheet quotes its reports") func quotes() throws {
        let collection = try FixtureCollection.make()
        let svg = try ParsedSVG(
            MapRenderer.incidentMap(try FixtureCollection.dora(), in: collection, options: options))
        let words = svg.texts.map(\.text).joined(separator: " ")
        #expect(words.contains("“fired from a site in the nearby village of Zafaraniya” (AP)"))
        #expect(words.contains("Example Wire (embassy-friday)"))
        #expect(!words.contains("Al-Idrisi"))
    }

    @Test("hedged sites are dashed, recalled ones hollow, denied ones left out") func states() throws {
        var collection = try FixtureCollection.make()
        var svg = try ParsedSVG(MapRenderer.overview(collection, options: options))
        #expect(svg.classes.contains("launch hedged"))
        #expect(svg.classes.contains("impact recalled"))
        let dora = try #require(collection.incidents.firstIndex { $0.id.hasPrefix("undated") })
        let drawn = svg.classes.count { $0 == "impact" }
        collection.incidents[dora].sites[2].isDenied = true
        svg = try ParsedSVG(MapRenderer.overview(collection, options: options))
        #expect(svg.classes.count { $0 == "impact" } == drawn - 1)
        #expect(svg.description.contains("Dora (denied)"))
    }

    @Test("sites on which sources disagree are joined, and the legend says so") func disagreement() throws {
        var collection = try FixtureCollection.make()
        let joined = try ParsedSVG(MapRenderer.overview(collection, options: options))
        #expect(joined.ids.contains("layer-disagreements"))
        #expect(joined.texts.contains { $0.text == "Sources disagree" })
        for index in collection.incidents.indices { collection.incidents[index].findings = [] }
        let plain = try ParsedSVG(MapRenderer.overview(collection, options: options))
        #expect(!plain.ids.contains("layer-disagreements"))
        #expect(!plain.texts.contains { $0.text == "Sources disagree" })
    }

    @Test("every style rule stays inside its sheet") func scopedStyles() throws {
        var prefixed = options
        prefixed.idPrefix = "a-"
        let text = String(
            decoding: MapRenderer.overview(try FixtureCollection.make(), options: prefixed), as: UTF8.self)
        let style = try #require(text.split(separator: "<style>").dropFirst().first?.split(separator: "</style>").first)
        let rules = style.split(separator: "\n").filter { $0.contains("{") }
        #expect(rules.count > 40)
        for rule in rules {
            let selectors = rule.prefix { $0 != "{" }.split(separator: ",")
            #expect(selectors.allSatisfy { $0.hasPrefix("#a-map ") }, "\(rule)")
        }
    }
}
