/// A paragraph or line of its own, and what it is for.
struct Block: Sendable {
    enum Kind: String, Sendable {
        case headline, dateline, caption, noise, body
    }

    var kind: Kind
    var bytes: Range<Int>
    /// Token indices.
    var tokens: Range<Int>
    var sentences: [Range<Int>] = []

    /// Headline or text, which are read; the rest is set aside.
    var isRead: Bool { kind == .body || kind == .headline }
}
