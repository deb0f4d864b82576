/// The tokens of a passage, in memory that the passage owns: rules look at them by the million, and count no references so.
struct TokenList: RandomAccessCollection, @unchecked Sendable {
    private let tokens: UnsafePointer<Token>
    let count: Int

    fileprivate init(tokens: UnsafePointer<Token>, count: Int) {
        self.tokens = tokens
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    @inline(__always)
    subscript(index: Int) -> Token {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "no such token")
        return tokens[index]
    }
}

/// Tokens, and beside them what rules ask most often, close together: key and classes of each, and of eight at a time.
final class TokenStore: @unchecked Sendable {
    let list: TokenList
    private let tokens: UnsafeMutablePointer<Token>
    private let asked: UnsafeMutablePointer<(key: UInt64, classes: WordClass)>
    /// What some token of the eight is, and the marks of all their keys: most rules pass over most of a text by it.
    private let groups: UnsafeMutablePointer<(classes: WordClass, marks: UInt64)>
    private let count: Int

    init(_ source: [Token]) {
        count = source.count
        tokens = .allocate(capacity: max(count, 1))
        asked = .allocate(capacity: max(count, 1))
        groups = .allocate(capacity: count / 8 + 1)
        groups.initialize(repeating: ([], 0), count: count / 8 + 1)
        for (index, token) in source.enumerated() {
            (tokens + index).initialize(to: token)
            (asked + index).initialize(to: (token.key, token.classes))
            groups[index / 8].classes.formUnion(token.classes)
            groups[index / 8].marks |= WordSet.mark(token.key)
        }
        list = TokenList(tokens: tokens, count: count)
    }

    deinit {
        tokens.deinitialize(count: count)
        tokens.deallocate()
        asked.deinitialize(count: count)
        asked.deallocate()
        groups.deallocate()
    }

    /// 0, the key of no word, for an index outside the passage.
    @inline(__always)
    func key(_ index: Int) -> UInt64 { UInt(bitPattern: index) < UInt(bitPattern: count) ? asked[index].key : 0 }

    @inline(__always)
    func isA(_ index: Int, _ classes: WordClass) -> Bool {
        UInt(bitPattern: index) < UInt(bitPattern: count) && asked[index].classes.has(classes)
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
        in range: Range<Int>, group: ((classes: WordClass, marks: UInt64)) -> Bool,
        token: ((key: UInt64, classes: WordClass)) -> Bool
    ) -> Int? {
        var index = max(0, range.lowerBound)
        let end = min(range.upperBound, count)
        while index < end {
            let next = min(index | 7, end - 1) + 1
            if group(groups[index / 8]) {
                while index < next {
                    if token(asked[index]) { return index }
                    index += 1
                }
            }
            index = next
        }
        return nil
    }
}
