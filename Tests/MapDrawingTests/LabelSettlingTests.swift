import Testing

@testable import MapDrawing

@Suite("Settling many names") struct LabelSettlingTests {
    private let area = SheetBox(x: 0, y: 0, width: 2000, height: 1600)

    /// Names at places that a fixed generator scatters.
    private func requests(_ count: Int) -> [LabelRequest] {
        var state: UInt64 = 7
        func next(_ bound: Double) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / 9_007_199_254_740_992 * bound
        }
        return (0..<count).map { number in
            let at = SheetPoint(x: 20 + next(1960), y: 20 + next(1560))
            let name = "Place \(number)" + String(repeating: "n", count: number % 7)
            let text = LabelText(lines: [.init(text: name, name: "t-mark", size: 10)])
            return LabelRequest(
                text: text, candidates: LabelCandidates.beside(at, radius: 1, text), limit: 10, loss: 20,
                dot: OrientedBox(center: at, width: 4, height: 4))
        }
    }

    @Test("of two thousand places most are named, and nothing covers anything") func stress() {
        var placer = LabelPlacer(area: area)
        let stands = placer.settle(requests(2000))
        #expect(placer.overlapCount == 0)
        #expect(placer.placed.count == stands.count { $0 })
        #expect(placer.placed.count > 900)
    }

    @Test("the same names settle the same way twice") func deterministic() {
        func places() -> [SheetPoint] {
            var placer = LabelPlacer(area: area)
            placer.settle(requests(400))
            return placer.placed.map(\.candidate.box.center)
        }
        #expect(places() == places())
    }

    @Test("settling names more places than taking the first free spot one after the other") func better() {
        let crowded = requests(1500)
        var greedy = LabelPlacer(area: area)
        for request in crowded {
            guard let dot = request.dot, greedy.isFree(LabelCandidate(box: dot, cost: 0), margin: 0) else { continue }
            if greedy.place(request.text, at: request.candidates, limit: request.limit) != nil { greedy.block(dot) }
        }
        var settled = LabelPlacer(area: area)
        settled.settle(crowded)
        #expect(settled.placed.count > greedy.placed.count)
    }

    @Test("a dear name takes the only room from a cheap one that came first") func priorities() {
        let spot = LabelCandidate(box: OrientedBox(center: SheetPoint(x: 50, y: 50), width: 60, height: 12), cost: 0)
        func request(_ name: String, loss: Double) -> LabelRequest {
            LabelRequest(
                text: LabelText(lines: [.init(text: name, name: "t", size: 10)]), candidates: [spot], limit: 10,
                loss: loss)
        }
        var placer = LabelPlacer(area: area)
        #expect(placer.settle([request("hamlet", loss: 2), request("town", loss: 60)]) == [false, true])
    }

    @Test("a grid answers with the boxes that share a cell, each once, and not with those taken away") func grid() {
        var grid = SheetGrid(area: area)
        grid.insert(SheetBox(x: 10, y: 10, width: 300, height: 300))
        grid.insert(SheetBox(x: 1900, y: 1500, width: 500, height: 500))
        grid.insert(SheetBox(x: -500, y: -500, width: 20, height: 20))
        func found(_ box: SheetBox) -> [Int] {
            var numbers: [Int] = []
            grid.visit(near: box) { numbers.append($0) }
            return numbers.sorted()
        }
        #expect(found(area) == [0, 1, 2])
        #expect(found(SheetBox(x: 0, y: 0, width: 5, height: 5)) == [0, 2])
        grid.remove(0)
        #expect(found(area) == [1, 2])
    }
}
