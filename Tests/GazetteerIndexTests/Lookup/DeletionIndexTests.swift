import Testing

@testable import GazetteerIndex

@Suite struct DeletionIndexTests {
    /// Words of few letters, so that many lie within two edits of one another.
    private static func words(count: Int, seed: UInt64) -> [[UInt8]] {
        var random = SplitMix(state: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...14, using: &random)).map { _ in
                Array("abc".utf8)[Int.random(in: 0..<3, using: &random)]
            }
        }
    }

    @Test("every key within the budget is a candidate", arguments: 1...2)
    func complete(budget: Int) {
        let keys = Self.words(count: 1_500, seed: 1)
        let index = DeletionIndex(count: keys.count, key: { keys[$0] }, budget: { _ in budget })
        for query in Self.words(count: 150, seed: 2) {
            var candidates: Set<Int> = []
            index.eachCandidate(for: query, budget: budget) { candidates.insert($0) }
            let near = keys.indices.filter { EditDistance.distance(query, keys[$0], atMost: budget) != nil }
            #expect(candidates.isSuperset(of: near), "\(String(decoding: query, as: UTF8.self))")
        }
    }

    @Test("a key without a budget, an empty key and an empty index are no candidates")
    func empty() {
        let index = DeletionIndex(count: 2, key: { [[], Array("dora".utf8)][$0] }, budget: { $0 == 0 ? 2 : 0 })
        var candidates: [Int] = []
        index.eachCandidate(for: Array("dora".utf8), budget: 2) { candidates.append($0) }
        DeletionIndex(count: 0, key: { _ in [] }, budget: { _ in 2 })
            .eachCandidate(for: Array("dora".utf8), budget: 2) { candidates.append($0) }
        #expect(!candidates.contains(1))
    }

    @Test("the bit masks and the table give one distance, for short words and for words of more than 64 letters")
    func distances() {
        let words = Self.words(count: 400, seed: 3) + [[]] + [0, 1, 2].map { Array(repeating: 0x61, count: 64 + $0) }
        for word in words {
            let pattern = LetterPattern(word)
            for other in words {
                let limit = 3
                let distance = EditDistance.distance(word, other, atMost: limit)
                #expect(pattern.distance(to: other, atMost: limit) == distance)
                let inPlace = word.withUnsafeBufferPointer { word in
                    other.withUnsafeBufferPointer { EditDistance.distance(word, $0, atMost: limit) }
                }
                #expect(inPlace == distance)
            }
        }
    }

    @Test("the filter lets every key pass that it was given, and turns away most others")
    func filter() {
        let keys = Self.words(count: 2_000, seed: 4)
        var filter = KeyFilter(count: keys.count)
        for key in keys { filter.insert(key) }
        #expect(keys.allSatisfy(filter.mayHold))
        let others = (0..<2_000).map { Array("x\($0)".utf8) }
        #expect(others.count(where: filter.mayHold) < 100)
    }
}
