import IncidentModel
import TestSupport
import Testing

@testable import MapDrawing

@Suite("Pictures of zones") struct ZonePictureTests {
    /// - Parameter share: of every site in the areas that hold it.
    private func texts(share: Double) throws -> [String] {
        var collection = try FixtureCollection.make()
        for index in collection.incidents.indices {
            for zone in collection.incidents[index].zones.indices {
                collection.incidents[index].zones[zone].share = share
            }
        }
        return try ParsedSVG(MapRenderer.picture(.zones, of: collection, options: MapOptions(title: "Zones"))).texts
            .map(
                \.text)
    }

    @Test("the key explains a figure that stands on the sheet, and where there is none nothing") func example() throws {
        let told = try texts(share: 0.4)
        #expect(told.contains("0.4 (0–1): expected (certain–possible)") && told.contains("0.4 (0–1)"), "\(told)")
        #expect(!(try texts(share: 1)).contains { $0.contains("certain–possible") })
    }

    @Test("cells run from the right edge in Arabic, and keep their order") func mirrored() {
        let body = SheetBox(minX: 28, minY: 0, maxX: 1172, maxY: 900)
        let plain = CellGrid(
            [20, 20, 20], columns: 2, cellWidth: 563, mapHeight: 400, origin: SheetPoint(x: 28, y: 90))
        var grid = plain
        grid.mirror(in: body)
        for (cell, own) in zip(plain.maps, grid.maps) {
            #expect(abs(own.minX - body.minX - (body.maxX - cell.maxX)) < 1e-9 && own.minY == cell.minY)
            #expect(abs(own.width - cell.width) < 1e-9)
        }
        #expect(grid.maps[0].minX > grid.maps[1].minX && grid.heads[0].x == grid.maps[0].minX)
    }
}
