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

/// Tokens, and beside them what rules ask most often, close together: key and classes of each.
final class TokenStore: @unchecked Sendable {
    let list: TokenList
    private let tokens: UnsafeMutablePointer<Token>
    private let asked: UnsafeMutablePointer<(key: UInt64, classes: WordClass)>
    private let count: Int

    init(_ source: [Token]) {
        count = source.count
        tokens = .allocate(capacity: max(count, 1))
        asked = .allocate(capacity: max(count, 1))
        for (index, token) in source.enumerated() {
            (tokens + index).initialize(to: token)
            (asked + index).initialize(to: (token.key, token.classes))
        }
        list = TokenList(tokens: tokens, count: count)
    }

    deinit {
        tokens.deinitialize(count: count)
        tokens.deallocate()
        asked.deinitialize(count: count)
        asked.deallocate()
    }

    /// 0, the key of no word, for an index outside the passage.
    @inline(__always)
    func key(_ index: Int) -> UInt64 { UInt(bitPattern: index) < UInt(bitPattern: count) ? asked[index].key : 0 }

    @inline(__always)
    func isA(_ index: Int, _ classes: WordClass) -> Bool {
        UInt(bitPattern: index) < UInt(bitPattern: count) && asked[index].classes.has(classes)
    }
}
