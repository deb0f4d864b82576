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

    @Test(
        "names stand off on leaders that cross neither each other, a name nor a symbol; the nearest form that fits is taken"
    )
    func leaders() throws {
        // A heap of symbols: most names find no room close by.
        let points = (0..<30).map { SheetPoint(x: 900 + Double($0 % 6) * 44, y: 700 + Double($0 / 6) * 44) }
        var placer = LabelPlacer(area: area)
        for at in points { placer.block(OrientedBox(center: at, width: 20, height: 20)) }
        let arrow = [SheetPoint(x: 300, y: 766), SheetPoint(x: 885, y: 766)]
        placer.discourage(arrow, price: 1)
        let requests = points.enumerated().map { number, at in
            let long = LabelText(lines: [.init(text: "A long name \(number)", name: "t", size: 12)], badge: "\(number)")
            let short = LabelText(lines: [], badge: "\(number)")
            let forms = [(long, 0.0), (short, 40)].enumerated().flatMap { variant, form in
                LabelCandidates.around(at, radius: 9, form.0).map { candidate in
                    var own = candidate
                    (own.variant, own.cost) = (variant, candidate.cost + form.1)
                    return own
                }
            }
            return LabelRequest(
                text: long, candidates: forms, limit: 200, loss: 200, variants: [short], mayLead: true)
        }
        let stands = placer.settle(requests, effort: .sites)
        #expect(placer.overlapCount == 0)
        #expect(stands.count { $0 } >= 26)
        let led = placer.placed.filter { $0.candidate.leader != nil }
        #expect(!led.isEmpty && led.allSatisfy { $0.candidate.leaderLength < 180 })
        #expect(placer.placed.contains { $0.text.lines.isEmpty } && placer.placed.contains { !$0.text.lines.isEmpty })
        for label in led {
            for piece in label.candidate.leaderPieces { #expect(!cross(piece.from, piece.to, arrow[0], arrow[1])) }
        }
    }

    @Test("the measure counts leaders that cross") func crossing() {
        var placer = LabelPlacer(area: area)
        func label(_ x: Double, _ leader: [SheetPoint]) -> PlacedLabel {
            PlacedLabel(
                text: LabelText(lines: [.init(text: "name", name: "t", size: 10)]),
                candidate: LabelCandidate(
                    box: OrientedBox(center: SheetPoint(x: x, y: 20), width: 20, height: 10), cost: 0, leader: leader))
        }
        placer.add(label(100, [SheetPoint(x: 100, y: 26), SheetPoint(x: 200, y: 100)]))
        #expect(placer.overlapCount == 0)
        placer.add(label(200, [SheetPoint(x: 200, y: 26), SheetPoint(x: 150, y: 40), SheetPoint(x: 100, y: 100)]))
        #expect(placer.overlapCount == 1)
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
