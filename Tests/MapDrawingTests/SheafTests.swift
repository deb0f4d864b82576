import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Sheets of many arrows") struct SheafTests {
    /// The fixture's incident again and again, each some kilometres east of the last.
    private func sheet(_ count: Int) throws -> (sheet: MapSheet, svg: ParsedSVG) {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.dora()
        collection.incidents = (0..<count).map { number in
            var incident = model
            incident.id = "incident-\(number)"
            for site in incident.sites.indices {
                guard let point = incident.sites[site].placement?.point else { continue }
                incident.sites[site].placement?.point = Coordinate(
                    longitude: point.longitude + 0.04 * Double(number), latitude: point.latitude)
            }
            return incident
        }
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection,
            options: MapOptions(title: "Sheaf", width: 1400, height: 900))
        return (sheet, try ParsedSVG(sheet.svg()))
    }

    @Test("few arrows have shafts and heads, many are pale wedges, on the sheet as in its legend") func turn() throws {
        let few = try sheet(3).svg
        #expect(few.classes.contains("arrow") && !few.classes.contains { $0.hasPrefix("wedge") })
        let (many, svg) = try sheet(20)
        let arrows = try #require(many.ground?.arrows)
        #expect(arrows.count > 14)
        #expect(!svg.classes.contains { $0 == "arrow" || $0 == "tip" })
        #expect(svg.classes.count { $0.hasPrefix("wedge") } > arrows.count, "and one in the legend")
        #expect(many.ground?.labels.placer.overlapCount == 0)
    }

    @Test("a wedge is broad where the arrow starts and comes to a point where it ends") func wedge() {
        let path = [SheetPoint(x: 0, y: 0), SheetPoint(x: 100, y: 10), SheetPoint(x: 200, y: 0)]
        let wedge = Arrow.wedge(along: path)
        #expect(wedge.count == 6)
        let widths = (0..<3).map { (wedge[$0] - wedge[5 - $0]).length }
        #expect(widths[0] > 4 && widths[1] > widths[2] && widths[0] > widths[1] && widths[2] < 1)
        for (index, point) in path.enumerated() {
            let middle = (wedge[index] + wedge[5 - index]) * 0.5
            #expect((middle - point).length < 0.01)
        }
    }
}
