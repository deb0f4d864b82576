import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheets of one incident") struct LoneIncidentTests {
    private func sheet(_ incident: Incident, height: Int = 900) throws -> (sheet: MapSheet, svg: ParsedSVG) {
        let collection = try FixtureCollection.make()
        let sheet = MapSheet(
            NumberedIncident.number([incident]), in: collection,
            options: MapOptions(title: "One", width: 1200, height: height))
        return (sheet, try ParsedSVG(sheet.svg()))
    }

    @Test("there is no number to look up, on the map or beside it") func numberless() throws {
        let (sheet, svg) = try sheet(try FixtureCollection.dora())
        let ground = try #require(sheet.ground)
        #expect(!ground.markers.isEmpty && ground.labels.enclosed.isEmpty)
        #expect(ground.labels.placer.placed.allSatisfy { $0.text.badge == nil })
        #expect(!svg.classes.contains { $0.hasPrefix("badge") })
    }

    @Test("the sentence at the head says when, what, where and with what harm, and nothing unknown") func sentence()
        throws
    {
        let collection = try FixtureCollection.make()
        for incident in collection.incidents {
            let words = SheetWords(.both, places: collection.places)
            let sentence = MapRenderer.sentence(of: incident, in: collection, language: .both)
            #expect(sentence.hasPrefix(incident.dateText(words)))
            #expect(!sentence.contains(incident.id) && !sentence.contains("not reported →"))
            for site in incident.launches + incident.impacts where !site.isDenied {
                #expect(sentence.contains(site.label(placeTitle: words.title(of: site), words)))
            }
            if let harm = incident.harmText(words) { #expect(sentence.hasSuffix(harm)) }
            let arabic = MapRenderer.sentence(of: incident, in: collection, language: .arabic)
            #expect(arabic.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) })
        }
    }

    @Test("of launch sites that contradict each other the sentence says or, of others and") func either() throws {
        let collection = try FixtureCollection.make()
        var incident = try FixtureCollection.dora()
        var other = incident.sites[0]
        other.phrase.anchors[0].name = "Karrada"
        other.candidates = []
        other.placement = nil
        other.evidence = [try #require(incident.sites.last?.evidence.first)]
        incident.sites = [incident.sites[0], other]
        incident.findings = []
        #expect(MapRenderer.sentence(of: incident, in: collection, language: .english).contains(" and Karrada"))
        incident.findings = [
            Finding(
                code: "sources-disagree", message: "",
                evidence: incident.sites.flatMap(\.evidence))
        ]
        #expect(MapRenderer.sentence(of: incident, in: collection, language: .english).contains(" or Karrada"))
    }

    @Test("the column tells every site with its symbol, its words and how well it is known") func sites() throws {
        for incident in [try FixtureCollection.dora(), try FixtureCollection.idrisi()] {
            let svg = try sheet(incident).svg
            let told = svg.texts.map(\.text).joined(separator: " ")
            for site in incident.sites {
                if let quote = site.evidence.first?.quote { #expect(told.contains("“\(quote.prefix(12))")) }
                #expect(site.placement == nil || told.contains("known to within"))
                #expect(site.placement != nil || told.contains("not on the map: no position"))
            }
            for distance in incident.distances {
                #expect(told.contains(try #require(DistanceText(distance)).kilometres))
            }
            #expect(svg.classes.count { $0 == "likely" } == incident.distances.count)
        }
    }

    @Test("each end says how far away it was fired, where the bars have no room") func distancesWithoutBars() throws {
        let incident = try FixtureCollection.dora()
        let height = try #require(
            stride(from: 900, to: 500, by: -10).first { height in
                try sheet(incident, height: height).svg.classes.contains("likely") == false
            })
        let texts = try sheet(incident, height: height).svg.texts.map(\.text)
        for distance in incident.distances {
            let figure = try #require(DistanceText(distance)).kilometres
            #expect(texts.contains("\(figure) from Zafaraniya"))
        }
        let ends = ["edge of Green Zone", "Dora"].compactMap { name in texts.firstIndex(of: name) }
        #expect(ends.count == 2)
    }

    @Test(
        "where the column is too low for that, the incident is told in fewer words, and by no number either",
        arguments: [560, 640, 700])
    func short(height: Int) throws {
        let svg = try sheet(try FixtureCollection.dora(), height: height).svg
        #expect(svg.texts.contains { $0.text.contains("Zafaraniya") })
        #expect(!svg.classes.contains { $0.hasPrefix("badge") })
        let heading = try #require(svg.texts.first { $0.text == "REPORTED ATTACK" })
        let day = try #require(svg.texts.first { $0.text.hasPrefix("A Friday") })
        #expect(day.attributes["x"] == heading.attributes["x"], "no room is left for a number")
    }

    @Test("a long name is told whole, in several lines") func longName() throws {
        var incident = try FixtureCollection.dora()
        incident.sites[2].candidates = []
        incident.sites[2].phrase.relation = .near
        incident.sites[2].phrase.anchors[0].name = "Monument to the Unknown Soldier of the Republic"
        incident.sites[2].placement?.place = "nowhere"
        let (sheet, _) = try sheet(incident)
        let labels = try #require(sheet.ground).labels.placer.placed.map(\.text)
        let label = try #require(labels.first { $0.lines[0].text.hasPrefix("near Monument") })
        #expect(label.lines.count > 1)
        #expect(
            label.lines.map(\.text).joined(separator: " ") == "near Monument to the Unknown Soldier of the Republic")
    }

    @Test("a sheet asked for by a place and a radius says so in its language") func groundShown() throws {
        let place = try #require(try FixturePlaces.all().first { $0.title == "Dora" })
        func told(_ place: Place?, _ language: MapLanguage) -> String {
            MapRenderer.groundShown(around: place, called: "doura", radiusMeters: 3500, language: language)
        }
        #expect(told(place, .both) == "ground within 3.5 km of Dora")
        #expect(told(nil, .english) == "ground within 3.5 km of doura")
        #expect(told(place, .arabic).contains("الدورة") && told(place, .arabic).contains("3.5 كم"))
    }

    @Test("the legend shows the symbols of the sheet and no others") func legend() throws {
        var incident = try FixtureCollection.dora()
        let launches = incident.sites.indices.filter { incident.sites[$0].role == .launch }
        for index in launches { incident.sites[index].isHedged = true }
        let words = try sheet(incident).sheet.ground?.legend.rows.map { $0.text } ?? []
        #expect(words.contains("Possible launch site"))
        #expect(!words.contains("Launch site reported") && !words.contains("Said with doubt"))
        incident.status = .background
        let past = try sheet(incident).sheet.ground?.legend.rows.map { $0.text } ?? []
        #expect(past.contains("Earlier impact") && !past.contains("Impact reported"))
    }
}
