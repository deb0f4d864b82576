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

    @Test(
        "where the column is too low for that, the incident is told in fewer words, and by no number either",
        arguments: [560, 640, 700])
    func short(height: Int) throws {
        let svg = try sheet(try FixtureCollection.dora(), height: height).svg
        #expect(svg.texts.contains { $0.text.contains("Zafaraniya") })
        #expect(!svg.classes.contains { $0.hasPrefix("badge") })
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
