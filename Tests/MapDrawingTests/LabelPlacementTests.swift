import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Label placing") struct LabelPlacementTests {
    @Test("no label covers a symbol, another label or the neatline") func fixture() throws {
        let sheet = try sheet(FixtureCollection.make())
        let placer = try #require(sheet.ground).labels.placer
        #expect(placer.overlapCount == 0)
        #expect(placer.placed.count { $0.text.badge != nil } == 6, "every symbol has its number")
    }

    @Test("twenty attacks within a kilometre keep their numbers and cover nothing") func crowd() throws {
        var collection = try FixtureCollection.make()
        let model = try FixtureCollection.idrisi()
        collection.incidents = (0..<20).map { number in
            var incident = model
            incident.id = "incident-\(number)"
            for index in [0, 1] {
                incident.sites[index].placement?.place = PlaceID("place-\(number)-\(index)")
                incident.sites[index].placement?.point.longitude += Double(number % 5) * 0.002
                incident.sites[index].placement?.point.latitude += Double(number / 5) * 0.002
            }
            return incident
        }
        let ground = try #require(try sheet(collection).ground)
        #expect(ground.markers.count == 40)
        // One of the two crowds is shown in the detail, with its numbers there.
        let grounds = [ground] + ground.details.map(\.ground)
        #expect(grounds.count == 2)
        let labelled = grounds.map { ground in ground.labels.placer.placed.count { $0.text.badge != nil } }
        let enclosed = grounds.map(\.labels.enclosed.count)
        #expect((labelled + enclosed).reduce(0, +) >= 40)
        #expect(labelled.reduce(0, +) >= 24, "most stand beside their symbols")
        for ground in grounds {
            #expect(ground.labels.placer.overlapCount == 0)
            for (index, marker) in ground.markers.enumerated() where !marker.isInDetail {
                for other in ground.markers[(index + 1)...] where !other.isInDetail {
                    #expect((marker.position - other.position).length > 2 * 9)
                }
            }
        }
    }

    @Test("the measure counts what it should: a label on a symbol, on a label, over the edge") func measure() {
        let text = LabelText(lines: [.init(text: "name", name: "t", size: 10)])
        func candidate(_ x: Double) -> [LabelCandidate] {
            [LabelCandidate(box: OrientedBox(center: SheetPoint(x: x, y: 50), width: 20, height: 10), cost: 0)]
        }
        var placer = LabelPlacer(area: SheetBox(x: 0, y: 0, width: 100, height: 100))
        #expect(placer.place(text, at: candidate(50)) != nil)
        #expect(placer.place(text, at: candidate(55)) == nil, "the ground is taken")
        #expect(placer.place(text, at: candidate(95)) == nil, "over the edge")
        #expect(placer.overlapCount == 0)
        placer.block(OrientedBox(center: SheetPoint(x: 45, y: 50), width: 4, height: 4))
        #expect(placer.overlapCount == 1)
    }

    @Test("boxes overlap only where their turned shapes do") func orientedBoxes() {
        let flat = OrientedBox(center: SheetPoint(x: 0, y: 0), width: 40, height: 10)
        let slanted = OrientedBox(center: SheetPoint(x: 26, y: -12), width: 40, height: 10, angle: .pi / 4)
        #expect(!flat.overlaps(slanted), "their upright hulls do, they do not")
        let crossing = OrientedBox(center: SheetPoint(x: 10, y: 0), width: 40, height: 10, angle: .pi / 2)
        #expect(flat.overlaps(crossing))
        #expect(abs(flat.coverage(of: SheetPoint(x: -50, y: 0), SheetPoint(x: 50, y: 0)) - 40) < 1e-9)
        #expect(flat.coverage(of: SheetPoint(x: -50, y: 6), SheetPoint(x: 50, y: 6)) == 0)
    }

    @Test("a name runs along the straight part of a river") func straightStretch() throws {
        let bend = (0..<40).map { SheetPoint(x: Double($0) * 5, y: 20 * Double($0 % 2)) }
        let straight = [SheetPoint(x: 200, y: 0), SheetPoint(x: 400, y: 30)]
        let best = try #require(straightStretches(of: bend + straight, length: 80, bend: 2).first)
        #expect(best.from.x >= 195)
        let none = straightStretches(of: bend, length: 80, bend: 2)
        #expect(none.isEmpty)
    }

    @Test(
        "names of quarters are parted between words or not at all, however small the sheet",
        arguments: [360, 480, 1200])
    func wholeWords(width: Int) throws {
        var collection = try FixtureCollection.make()
        let names = ["Adhamiyah", "Al-Qahira", "Hayy al-Amil", "Extraordinarilylongname"]
        for index in collection.places.indices { collection.places[index].title = names[index % names.count] }
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection,
            options: MapOptions(title: "Test", width: width, height: 900))
        let ground = try #require(sheet.ground)
        let quarters = ground.labels.placer.placed.filter { $0.text.lines.first?.name == "t-quarter" }
        for label in quarters {
            #expect(names.contains(label.text.lines.map(\.text).joined(separator: " ")), "\(label.text.lines)")
        }
    }

    private func sheet(_ collection: IncidentCollection) throws -> MapSheet {
        MapSheet(NumberedIncident.number(collection.incidents), in: collection, options: MapOptions(title: "Test"))
    }
}
