import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Lines between contradictory sites") struct DisagreementTests {
    @Test("sites that all contradict each other hang together by as few lines as can be") func few() throws {
        var incident = try FixtureCollection.dora()
        let model = incident.sites[0]
        let evidence = try #require(model.evidence.first)
        let count = 5
        incident.sites = (0..<count).map { number in
            var site = model
            site.evidence = [
                Evidence(report: evidence.report, range: number * 10..<number * 10 + 5, quote: "site \(number)")
            ]
            return site
        }
        incident.findings = (0..<count).flatMap { a in
            (a + 1..<count).map { b in
                Finding(
                    code: "sources-disagree", message: "",
                    evidence: incident.sites[a].evidence + incident.sites[b].evidence)
            }
        }
        let spots = [(0.0, 0.0), (100, 0), (200, 10), (200, 150), (20, 300)].map { SheetPoint(x: $0.0, y: $0.1) }
        let lines = Disagreement.all(NumberedIncident.number([incident])) { _, site in (site, spots[site], 8) }
        #expect(lines.count == count - 1)
        // The nearest to each other are joined: none of the lines is as long as the sheet.
        #expect(lines.allSatisfy { ($0.to - $0.from).length < 240 })
    }
}
