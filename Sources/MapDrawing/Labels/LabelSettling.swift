internal import Foundation

/// A name that gives way to others: what it says, where it may stand, and what it costs to leave it out.
struct LabelRequest {
    var text: LabelText
    var candidates: [LabelCandidate]
    /// A dearer place is not taken.
    var limit: Double
    /// Pixels kept free about the label.
    var margin = 1.5
    /// The cost of leaving it out, above every cost of placing it.
    var loss: Double
    /// The dot that stands only where its name stands.
    var dot: OrientedBox?
    /// Shorter forms; a candidate says by its `variant` which it is for, 0 being `text`.
    var variants: [LabelText] = []
    /// Names that may stand off on leaders.
    var mayLead = false

    func text(of candidate: LabelCandidate) -> LabelText {
        candidate.variant == 0 ? text : variants[candidate.variant - 1]
    }
}

/// Finds places for many names at once, each of which may push others aside.
///
/// First every name takes its cheapest free place, in the order given. Then names are moved at random, what stands in
/// the way is put out, and a dearer state is kept the more rarely the cooler it gets (simulated annealing: Christensen,
/// Marks, Shieber, "An empirical study of algorithms for point-feature label placement", 1995). The generator has a
/// fixed seed. Labels never overlap, at no moment; only which of them stand is at stake.
struct LabelSettling {
    private struct Option {
        let candidate: LabelCandidate
        let cost: Double
        /// What of the sheet it takes, in `shapes`.
        var taken = 0..<0
    }

    private let requests: [LabelRequest]
    /// Of each name the places that fixed things leave, the cheapest first.
    private var options: [[Option]] = []
    /// Of all options, with the upright box about each: they are asked for again and again.
    private var shapes: [(shape: Shape, bounds: SheetBox)] = []
    private var chosen: [Int?]
    private var grid: SheetGrid
    /// The name behind each box of the grid, and its shape.
    private var owners: [(request: Int, shape: Int)] = []
    private var members: [[Int]]
    private var random = SplitMix(state: 0x6D61_7073)

    /// A label's box, its dot, or a piece of its leader.
    private enum Shape {
        case box(OrientedBox)
        case piece(SheetPoint, SheetPoint)

        var bounds: SheetBox {
            switch self {
            case .box(let box): box.bounds
            case .piece(let from, let to): SheetBox(from, to)
            }
        }

        func meets(_ other: Shape) -> Bool {
            switch (self, other) {
            case (.box(let one), .box(let two)): one.overlaps(two)
            case (.box(let box), .piece(let from, let to)), (.piece(let from, let to), .box(let box)):
                box.coverage(of: from, to) > 0
            case (.piece(let a, let b), .piece(let c, let d)): cross(a, b, c, d)
            }
        }
    }

    /// How long and how freely names are moved about.
    struct Effort {
        var movesPerLabel = 60
        /// The dearer a state may be at first, in units of cost.
        var heat = 6.0

        /// Sites have more places to stand, and dearer ones.
        static let sites = Effort(movesPerLabel: 700, heat: 16)
    }

    private let effort: Effort
    private static let mostMoves = 120_000
    /// Places of one name that are worth trying, for each of its forms.
    private static let mostOptions = 60

    init(_ requests: [LabelRequest], in placer: LabelPlacer, effort: Effort = Effort()) {
        self.requests = requests
        self.effort = effort
        chosen = Array(repeating: nil, count: requests.count)
        members = Array(repeating: [], count: requests.count)
        grid = SheetGrid(area: placer.area)
        options = requests.map { request in
            if let dot = request.dot {
                let own = LabelCandidate(box: dot, cost: 0)
                // A dot on an arrow reads as a mark of the arrow's.
                guard placer.isFree(own, margin: 0), placer.softCost(own) < Self.dearestDot else { return [] }
            }
            // What lies beneath only adds to the cost, so the cheapest by themselves are looked at first.
            var counts = [Int](repeating: 0, count: request.variants.count + 1)
            var found: [Option] = []
            for candidate in Self.sorted(request.candidates, by: \.cost) {
                guard counts[candidate.variant] < Self.mostOptions,
                    candidate.leader == nil || request.mayLead, candidate.cost < request.limit,
                    placer.isFree(candidate, margin: request.margin)
                else { continue }
                let cost = candidate.cost + placer.softCost(candidate)
                guard cost < request.limit else { continue }
                counts[candidate.variant] += 1
                found.append(Option(candidate: candidate, cost: cost))
            }
            return Self.sorted(found, by: \.cost)
        }
        for request in requests.indices {
            for option in options[request].indices {
                let first = shapes.count
                let candidate = options[request][option].candidate
                take(.box(candidate.box.grown(by: requests[request].margin)))
                if let dot = requests[request].dot { take(.box(dot)) }
                for piece in candidate.leaderPieces { take(.piece(piece.from, piece.to)) }
                options[request][option].taken = first..<shapes.count
            }
        }
    }

    private mutating func take(_ shape: Shape) { shapes.append((shape, shape.bounds)) }

    private static let dearestDot = 12.0

    /// Of equal ones the first stays the first.
    private static func sorted<Element>(_ elements: [Element], by cost: (Element) -> Double) -> [Element] {
        elements.enumerated().sorted { (cost($0.element), $0.offset) < (cost($1.element), $1.offset) }
            .map(\.element)
    }

    /// - Returns: for each request its place, nil where there was none.
    mutating func settle() -> [LabelCandidate?] {
        fill()
        // Where every name has its cheapest place, nothing can be better.
        if !requests.indices.allSatisfy({ options[$0].isEmpty || chosen[$0] == 0 }) {
            let first = (chosen, energy)
            anneal()
            fill()
            if energy > first.1 { chosen = first.0 }
        }
        return chosen.enumerated().map { request, option in option.map { options[request][$0].candidate } }
    }

    /// What the state costs: the lower, the better the sheet reads.
    var energy: Double {
        chosen.enumerated().reduce(0) { sum, element in sum + cost(element.offset, element.element) }
    }

    private func cost(_ request: Int, _ option: Int?) -> Double {
        option.map { options[request][$0].cost } ?? requests[request].loss
    }

    private mutating func fill() {
        for request in requests.indices where chosen[request] == nil {
            if let option = options[request].indices.first(where: { conflicts(request, $0).isEmpty }) {
                put(request, option)
            }
        }
    }

    private mutating func anneal() {
        let movable = requests.indices.filter { !options[$0].isEmpty }
        guard movable.count > 1 else { return }
        let moves = min(movable.count * effort.movesPerLabel, Self.mostMoves)
        var temperature = effort.heat
        let cooling = pow(0.05 / temperature, 1 / Double(moves))
        for _ in 0..<moves {
            temperature *= cooling
            let request = movable[random.below(movable.count)]
            let option = random.below(options[request].count)
            guard chosen[request] != option else { continue }
            var change = options[request][option].cost - cost(request, chosen[request])
            // Losses of others only add to it: what is too dear by itself is refused before they are looked for.
            let most = -temperature * log(1 - random.unit())
            guard change <= most else { continue }
            let inTheWay = conflicts(request, option)
            for other in inTheWay { change += requests[other].loss - cost(other, chosen[other]) }
            guard change <= most else { continue }
            for other in inTheWay { takeAway(other) }
            takeAway(request)
            put(request, option)
        }
    }

    /// The names that stand where this one would.
    private func conflicts(_ request: Int, _ option: Int) -> [Int] {
        var found: [Int] = []
        for index in options[request][option].taken {
            grid.visit(near: shapes[index].bounds) { number in
                let other = owners[number]
                guard other.request != request, !found.contains(other.request),
                    shapes[other.shape].shape.meets(shapes[index].shape)
                else { return }
                found.append(other.request)
            }
        }
        return found
    }

    private mutating func put(_ request: Int, _ option: Int) {
        chosen[request] = option
        for index in options[request][option].taken {
            members[request].append(owners.count)
            grid.insert(shapes[index].bounds)
            owners.append((request, index))
        }
    }

    private mutating func takeAway(_ request: Int) {
        for number in members[request] { grid.remove(number) }
        members[request] = []
        chosen[request] = nil
    }
}

extension LabelPlacer {
    /// Places what it can of many names at once.
    ///
    /// - Returns: which of them stand.
    @discardableResult
    mutating func settle(_ requests: [LabelRequest], effort: LabelSettling.Effort = .init()) -> [Bool] {
        var settling = LabelSettling(requests, in: self, effort: effort)
        return zip(requests, settling.settle()).map { request, candidate in
            guard let candidate else { return false }
            add(PlacedLabel(text: request.text(of: candidate), candidate: candidate))
            if let dot = request.dot { block(dot) }
            return true
        }
    }
}

/// A small generator with the same numbers on every machine. Source: Steele, Lea, Flood, "Fast splittable pseudorandom
/// number generators", 2014.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// 0 ..< 1.
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
