import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("The account of what is drawn") struct SheetAccountTests {
    private func around(_ meters: Double) throws -> (sheet: MapSheet, svg: ParsedSVG, collection: IncidentCollection) {
        let collection = try FixtureCollection.make()
        var options = MapOptions(title: "Test")
        options.extent = .around(FixturePlaces.embassy.at, radiusMeters: meters)
        let sheet = MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: options)
        return (sheet, try ParsedSVG(sheet.svg()), collection)
    }

    @Test(
        "every site has a symbol or stands in the list with the reason, every distance is told",
        arguments: [1500.0, 6000, 40_000])
    func complete(meters: Double) throws {
        let (sheet, svg, _) = try around(meters)
        let listed = svg.texts.map(\.text).joined(separator: " ")
        for numbered in sheet.incidents {
            let drawn = numbered.incident.sites.indices.filter { index in
                guard let ground = sheet.ground else { return false }
                return ground.markers.contains { marker in
                    let site = numbered.incident.sites[index]
                    return marker.role == site.role && marker.numbers.contains(numbered.number)
                        && marker.details.contains { $0.hasSuffix(site.verbatim) }
                }
            }
            for (index, site) in numbered.incident.sites.enumerated() where !drawn.contains(index) {
                let reason = numbered.unmappedText(sheet.words) ?? ""
                #expect(reason.contains("\(site.name) ("))
                #expect(svg.description.contains(reason))
                #expect(listed.contains("\(site.name) ("))
            }
            for distance in numbered.incident.distances {
                #expect(svg.description.contains(try #require(DistanceText(distance)).kilometres))
            }
        }
    }

    @Test("an arrow whose launch lies beyond the sheet is cut at the neatline and says where it comes from") func cut()
        throws
    {
        let (sheet, _, _) = try around(1500)
        let ground = try #require(sheet.ground)
        let arrow = try #require(ground.arrows.first { $0.beyond == ["from Al-Idrisi"] })
        let start = try #require(arrow.path.first)
        let box = ground.frame.box
        let toEdge = [start.x - box.minX, box.maxX - start.x, start.y - box.minY, box.maxY - start.y].min() ?? 99
        #expect(abs(toEdge) < 0.01)
        #expect(arrow.path.allSatisfy { box.grown(by: 0.01).contains($0) })
        #expect(ground.labels.placer.overlapCount == 0)
    }
}
