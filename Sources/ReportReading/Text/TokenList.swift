/// The tokens of a passage, in memory that the passage owns: rules look at them by the million, and count no references so.
struct TokenList: RandomAccessCollection, @unchecked Sendable {
    private let tokens: OwnedList<Token>
    /// What some token of eight is, and the marks of all their keys: most rules pass over most of a text by it.
    private let groups: OwnedList<Group>

    private struct Group: BitwiseCopyable {
        var classes: WordClass = []
        var marks: UInt64 = 0
    }

    init(_ tokens: OwnedList<Token>) {
        self.tokens = tokens
        groups = OwnedList(repeating: Group(), count: (tokens.count + 7) / 8)
        for group in groups.indices {
            var all = Group()
            for index in group * 8..<Swift.min(group * 8 + 8, tokens.count) {
                all.classes.formUnion(tokens[sure: index].classes)
                all.marks |= WordSet.mark(tokens[sure: index].key)
            }
            groups[group] = all
        }
    }

    /// Once, by the owner.
    func deallocate() {
        tokens.deallocate()
        groups.deallocate()
    }

    @inline(__always)
    var count: Int { tokens.count }
    @inline(__always)
    var startIndex: Int { 0 }
    @inline(__always)
    var endIndex: Int { count }

    /// Before the first and after the last stands an empty mark, as the end of a text ends what is said.
    @inline(__always)
    subscript(index: Int) -> Token { tokens.holds(index) ? tokens[sure: index] : outside(index) }

    @inline(never)
    private func outside(_ index: Int) -> Token {
        let place = index < 0 || count == 0 ? 0 : tokens[sure: count - 1].end
        return Token(start: place, end: place, kind: .mark, key: 0, classes: [], isCapitalized: false, value: 0)
    }

    func open(name tokens: Range<Int>, _ kinds: NameKind) {
        self.tokens[tokens.lowerBound].open(name: tokens.count, kinds)
    }

    /// 0, the key of no word, for an index outside the passage.
    @inline(__always)
    func key(_ index: Int) -> UInt64 { tokens.holds(index) ? tokens[sure: index].key : 0 }

    @inline(__always)
    func isA(_ index: Int, _ classes: WordClass) -> Bool {
        tokens.holds(index) && tokens[sure: index].classes.has(classes)
    }

    // MARK: - Stretches

    func first(_ classes: WordClass, in range: Range<Int>) -> Int? {
        first(in: range, group: { $0.classes.has(classes) }, token: { $0.classes.has(classes) })
    }

    func first(_ key: UInt64, in range: Range<Int>) -> Int? {
        let mark = WordSet.mark(key)
        return first(in: range, group: { $0.marks & mark != 0 }, token: { $0.key == key })
    }

    func first(_ keys: WordSet, in range: Range<Int>) -> Int? {
        first(in: range, group: { $0.marks & keys.marks != 0 }, token: { keys.contains($0.key) })
    }

    @inline(__always)
    private func first(
        in range: Range<Int>, group: (Group) -> Bool, token: (Token) -> Bool
    ) -> Int? {
        var index = Swift.max(0, range.lowerBound)
        let end = Swift.min(range.upperBound, count)
        while index < end {
            let next = Swift.min(index | 7, end - 1) + 1
            if group(groups[sure: index >> 3]) {
                while index < next {
                    if token(tokens[sure: index]) { return index }
                    index += 1
                }
            }
            index = next
        }
        return nil
    }
}
