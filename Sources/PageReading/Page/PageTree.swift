/// A page's elements and blocks of text, in its order, without what can never be text.
struct PageTree {
    struct Node {
        var tag: Tag
        var hints: ElementHints
        /// −1 at the root.
        var parent: Int32
        /// Nothing in it is text, by its own nature or its holder's.
        var isDropped: Bool
        /// Blocks in it, as a range of indices.
        var firstBlock: Int32
        var lastBlock: Int32
    }

    struct Block {
        enum Kind { case text, heading, item, caption, lines }

        /// The element whose text it is.
        var node: Int32
        var kind: Kind
        /// Bytes of `text`.
        var range: Range<Int>
        /// How many of its bytes are in links.
        var linkBytes: Int
    }

    var nodes: [Node] = []
    var blocks: [Block] = []
    var text: [UInt8] = []
    /// What the head and the marked elements say.
    var facts = PageFacts()
}
