import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("The detail of a crowded sheet") struct DetailPlanTests {
    private let map = SheetBox(x: 0, y: 0, width: 900, height: 700)
    private let crowd = (0..<8).map { SheetPoint(x: 300 + Double($0) * 8, y: 400 + Double($0 % 3) * 10) }

    @Test("crowded symbols are shown again in a corner that holds nothing") func planned() throws {
        let lone = SheetPoint(x: 820, y: 80)
        let plan = try #require(DetailPlan(crowd + [lone], paths: [], in: map))
        #expect(crowd.allSatisfy(plan.source.contains))
        #expect(map.holds(plan.box) && !plan.box.meets(plan.source))
        #expect(!plan.box.contains(lone))
        #expect(plan.box.width / plan.source.width >= 1.8)
        #expect(abs(plan.box.width / plan.box.height - plan.source.width / plan.source.height) < 1e-9)
    }

    @Test("there is none where nothing is crowded, no corner is free, or the sheet is small") func none() {
        let apart = (0..<8).map { SheetPoint(x: 60 + Double($0) * 100, y: 300) }
        #expect(DetailPlan(apart, paths: [], in: map) == nil)
        let cross = [
            [SheetPoint(x: 0, y: 0), SheetPoint(x: 900, y: 700)], [SheetPoint(x: 900, y: 0), SheetPoint(x: 0, y: 700)],
        ]
        #expect(DetailPlan(crowd, paths: cross, in: map) == nil)
        #expect(DetailPlan(crowd, paths: [], in: SheetBox(x: 0, y: 0, width: 430, height: 400)) == nil)
    }

    @Test("where the largest detail finds no corner a smaller one is tried") func smaller() throws {
        let arrow = [SheetPoint(x: 575, y: 0), SheetPoint(x: 575, y: 150), SheetPoint(x: 420, y: 400)]
        let low = [SheetPoint(x: 0, y: 480), SheetPoint(x: 900, y: 480)]
        let left = [SheetPoint(x: 200, y: 0), SheetPoint(x: 200, y: 700)]
        let plan = try #require(DetailPlan(crowd, paths: [arrow, low, left], in: map))
        #expect(plan.box.width < 900 * 0.38 - 1 && plan.box.minX > 585)
    }

    @Test("what a detail shows has its names there and none on the sheet, and no label covers another") func drawn()
        throws
    {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.idrisi()
        // Eight attacks on eight spots around the embassy.
        for number in 0..<8 {
            var incident = model
            incident.id = "near-\(number)"
            incident.distances = []
            let at = FixturePlaces.embassy.at
            incident.sites = [incident.sites[1]]
            incident.sites[0].placement?.place = PlaceID("spot-\(number)")
            incident.sites[0].placement?.point = Coordinate(
                longitude: at.longitude + Double(number % 3) * 0.002, latitude: at.latitude + Double(number / 3) * 0.002
            )
            collection.incidents.append(incident)
        }
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Test"))
        let ground = try #require(sheet.ground)
        let detail = try #require(ground.details.first)
        #expect(ground.labels.placer.overlapCount == 0 && detail.ground.labels.placer.overlapCount == 0)
        let hidden = ground.markers.filter(\.isInDetail)
        #expect(hidden.count >= 6)
        for marker in hidden {
            #expect(detail.ground.markers.contains { $0.numbers == marker.numbers && $0.role == marker.role })
        }
        let svg = try ParsedSVG(sheet.svg())
        #expect(Set(svg.ids).count == svg.ids.count)
        #expect(svg.references.allSatisfy(svg.ids.contains))
    }
}
