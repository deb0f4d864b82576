import Foundation
import IncidentModel
import Testing

@testable import MapDrawing

@Suite("Ends of rivers") struct RiverEndsTests {
    private let box = SheetBox(x: 0, y: 0, width: 800, height: 600)

    private func river(_ lines: [[SheetPoint]], isRough: Bool = false) -> ContextLayers.NamedLine {
        ContextLayers.NamedLine(
            place: Place(
                id: "river", title: "River", names: [], featureCode: "H.STM", geometry: nil, point: nil,
                uncertaintyMeters: 100, tier: 1, isContextOnly: isRough), lines: lines)
    }

    private func points(_ pairs: (Double, Double)...) -> [SheetPoint] { pairs.map { SheetPoint(x: $0.0, y: $0.1) } }

    private func written(_ ends: RiverEnds) -> String {
        var svg = SVGWriter(idPrefix: "")
        ends.write(width: 8, &svg)
        return String(decoding: svg.bytes, as: UTF8.self)
    }

    @Test("a course that ends within the sheet runs out, the water fainter with every piece") func loose() throws {
        let line = points((400, -12), (400, 150), (500, 300))
        let ends = RiverEnds([river([line])], in: box)
        let body = ends.body(of: line)
        #expect(body.first == line.first && body.count == 3)
        #expect(abs((try #require(body.last) - line[2]).length - 84) < 0.01)
        let shades = written(ends).components(separatedBy: "stroke-opacity=\"").dropFirst()
            .compactMap { Double($0.prefix { $0 != "\"" }) }
        #expect(shades.count == 12 && shades == shades.sorted(by: >) && shades[0] > 0.8 && shades[11] < 0.2)
        #expect(written(ends).contains("500 300"), "the last piece reaches the end that is known")
    }

    @Test("a course that leaves the sheet, or that another goes on with, is drawn whole") func whole() {
        let line = points((400, -12), (400, 612))
        #expect(RiverEnds([river([line])], in: box).body(of: line) == line)
        let (upper, lower) = (points((400, -12), (400, 300)), points((400, 300), (380, 612)))
        let joined = RiverEnds([river([upper]), river([lower], isRough: true)], in: box)
        #expect(joined.body(of: upper) == upper && joined.body(of: lower) == lower)
        #expect(written(joined).isEmpty)
    }

    @Test("both ends of a short course fade, and a middle is left") func short() {
        let line = points((100, 100), (160, 100))
        let body = RiverEnds([river([line])], in: box).body(of: line)
        #expect(body == points((120, 100), (140, 100)))
    }
}
