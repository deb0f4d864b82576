/// Builds a page's tree out of its tags, closing what the page forgot to close, in time linear in its bytes.
struct PageBuilder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var tree = PageTree()
    private var text = TextCollector()
    /// Open elements, the root first.
    private var open: [Int32] = [0]
    /// How many of each kind are open.
    private var openCount = [Int](repeating: 0, count: 256)
    /// Depth of the stack where the open link began; nil outside of links.
    private var linkDepth: Int?
    private var linkBytes = 0
    /// Where the name in a link with `rel="author"` begins.
    private var authorStart: Int?
    /// `<span>`s opened inside a hidden one.
    private var hiddenSpans = 0

    /// Deeper elements stand beside their holder instead of in it, as browsers do it.
    private static let deepest = 512

    static func tree(of bytes: UnsafeBufferPointer<UInt8>) -> PageTree {
        var builder = PageBuilder(bytes: bytes)
        builder.build()
        return builder.tree
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        tree.nodes = [
            .init(tag: .html, hints: [], parent: -1, isDropped: false, firstBlock: 0, lastBlock: 0)
        ]
    }

    private mutating func build() {
        var scanner = MarkupScanner(bytes)
        while let token = scanner.next() {
            switch token {
            case .text(let range): add(range)
            case .raw(let range): add(range, hasReferences: false)
            case .start(let name, let range, _):
                start(name, AttributeList(bytes: bytes, range: range), &scanner)
            case .end(let name): end(Tag(lowered(name)))
            }
        }
        endBlock()
        while open.count > 1 { pop() }
        tree.nodes[0].lastBlock = Int32(tree.blocks.count)
        tree.text = text.bytes
    }

    private var top: PageTree.Node { tree.nodes[Int(open[open.count - 1])] }

    // MARK: Text

    private mutating func add(_ range: Range<Int>, hasReferences: Bool = true) {
        if top.tag == .head {
            guard range.contains(where: { bytes[$0] > 0x20 }) else { return }
            pop()
        }
        if top.isDropped { return }
        let before = text.bytes.count
        text.keepsLines = openCount[Int(Tag.pre.rawValue)] > 0
        CharacterText.append(range, in: bytes, to: &text, hasReferences: hasReferences)
        if linkDepth != nil { linkBytes += text.bytes.count - before }
    }

    private mutating func endBlock() {
        let range = text.endBlock()
        defer { linkBytes = 0 }
        guard !range.isEmpty else { return }
        let kind = blockKind()
        if kind == .heading, nearest([.h1]) != nil, tree.facts.headings.count < 20 { tree.facts.headings.append(range) }
        tree.blocks.append(
            .init(node: open[open.count - 1], kind: kind, range: range, linkBytes: min(linkBytes, range.count)))
    }

    private func blockKind() -> PageTree.Block.Kind {
        for id in open.suffix(6).reversed() {
            let node = tree.nodes[Int(id)]
            if node.tag.isHeading { return .heading }
            switch node.tag {
            case .figcaption, .tableCaption: return .caption
            case .figure: return .caption
            case .li, .dt, .dd: return .item
            case .pre: return .lines
            case _ where node.hints.contains(.caption): return .caption
            default: continue
            }
        }
        return .text
    }

    private func nearest(_ tags: [Tag]) -> Int32? {
        open.suffix(6).last { tags.contains(tree.nodes[Int($0)].tag) }
    }

    // MARK: Elements

    private mutating func start(_ name: Range<Int>, _ attributes: AttributeList, _ scanner: inout MarkupScanner) {
        let tag = Tag(lowered(name))
        switch tag {
        case .script:
            let inside = scanner.rawText(of: name)
            if let type = attributes["type"], type.lowercased().hasSuffix("ld+json"), tree.facts.linkedData.count < 50 {
                tree.facts.linkedData.append(inside)
            }
        case .style: _ = scanner.rawText(of: name)
        case .title:
            let inside = scanner.rawText(of: name)
            if tree.facts.title.isEmpty { tree.facts.title = CharacterText.plain(inside, in: bytes) }
        case .meta: noteMeta(attributes)
        case .link: noteLink(attributes)
        case .html: tree.facts.language = tree.facts.language ?? attributes["lang"] ?? attributes["xml:lang"]
        case .body: closeHead()
        case .br: lineEnd()
        case .void: if ("hr" as StaticString).names(name, in: bytes) { endBlock() }
        case .a: startLink(attributes)
        case .span: startSpan(attributes)
        case .time: noteTime(attributes)
        case .inline: break
        default: startBlock(tag, name, attributes)
        }
    }

    private mutating func lineEnd() {
        if text.blockCount > 0, text.bytes.last == 0x0A { endBlock() } else { text.addLineEnd() }
    }

    private mutating func closeHead() {
        if top.tag == .head { pop() }
    }

    private mutating func startBlock(_ tag: Tag, _ name: Range<Int>, _ attributes: AttributeList) {
        if tag != .head { closeHead() }
        endBlock()
        if tag.endsParagraph { closeNear(.p) }
        if let siblings = tag.siblings { closeSibling(siblings.closed, within: siblings.within) }
        if tag.isHeading, top.tag.isHeading { pop() }
        var hints = ElementHints()
        if !attributes.range.isEmpty || tag == .custom {
            hints = ElementHints(attributes, elementName: tag == .custom ? name : nil)
            noteDate(attributes, in: hints)
        }
        if hints.contains(.paywall) { tree.facts.hasPaywall = true }
        let isInStory = openCount[Int(Tag.article.rawValue)] + openCount[Int(Tag.main.rawValue)] > 0
        if tag == .footer || tag == .header && !isInStory { hints.insert(.boilerplate) }
        // A theme's list of classes ("post … comments-open tag-share") names the story, not a part of it.
        if tag == .main || tag == .article && hints.contains(.likely) { hints.subtract([.boilerplate, .unlikely]) }
        if hints.contains(.likely) { hints.remove(.unlikely) }
        push(tag, hints)
    }

    private mutating func push(_ tag: Tag, _ hints: ElementHints) {
        if open.count >= Self.deepest { pop() }
        let isDropped = top.isDropped || tag.isNeverText || hints.contains(.hidden)
        tree.nodes.append(
            .init(
                tag: tag, hints: hints, parent: open[open.count - 1], isDropped: isDropped,
                firstBlock: Int32(tree.blocks.count), lastBlock: Int32(tree.blocks.count)))
        open.append(Int32(tree.nodes.count - 1))
        openCount[Int(tag.rawValue)] += 1
    }

    private mutating func pop() {
        guard open.count > 1, let id = open.popLast() else { return }
        tree.nodes[Int(id)].lastBlock = Int32(tree.blocks.count)
        openCount[Int(tree.nodes[Int(id)].tag.rawValue)] -= 1
        hiddenSpans = 0
        // A link that nobody closed ends with its holder.
        if let depth = linkDepth, open.count < depth { endLink() }
    }

    private mutating func end(_ tag: Tag) {
        switch tag {
        case .a: endLink()
        case .br: lineEnd()
        case .span:
            if hiddenSpans > 0 { hiddenSpans -= 1 } else if top.tag == .span { pop() }
        case .html, .body: break
        case _ where tag.isBlock:
            endBlock()
            close(tag)
        default: break
        }
    }

    /// Closes the innermost open element of that kind, and what stands open in it; nothing when a barrier is between.
    private mutating func close(_ tag: Tag) {
        guard openCount[Int(tag.rawValue)] > 0 else { return }
        let isOfTable = tag == .td || tag == .th || tag == .tr || tag == .tableSection || tag == .tableCaption
        var index = open.count - 1
        while index > 0 {
            let found = tree.nodes[Int(open[index])].tag
            if found == tag { break }
            if tag != .table, isOfTable ? found == .table : found.isBarrier { return }
            index -= 1
        }
        guard index > 0 else { return }
        while open.count > index { pop() }
    }

    private mutating func closeNear(_ tag: Tag) {
        guard openCount[Int(tag.rawValue)] > 0 else { return }
        var index = open.count - 1
        while index > max(0, open.count - 5) {
            let found = tree.nodes[Int(open[index])].tag
            if found == tag {
                while open.count > index { pop() }
                return
            }
            if found != .span, found != .custom { return }
            index -= 1
        }
    }

    private mutating func closeSibling(_ tags: [Tag], within holders: [Tag]) {
        guard tags.contains(where: { openCount[Int($0.rawValue)] > 0 }) else { return }
        var index = open.count - 1
        while index > 0 {
            let found = tree.nodes[Int(open[index])].tag
            if tags.contains(found) {
                while open.count > index { pop() }
                return
            }
            if holders.contains(found) { return }
            index -= 1
        }
    }

    private mutating func startLink(_ attributes: AttributeList) {
        if linkDepth != nil { endLink() }
        guard attributes["href"] != nil else { return }
        linkDepth = open.count
        if attributes["rel"]?.lowercased().contains("author") == true, !top.isDropped { authorStart = text.bytes.count }
    }

    private mutating func endLink() {
        linkDepth = nil
        guard let start = authorStart else { return }
        authorStart = nil
        let name = String(decoding: text.bytes[start...].drop { $0 <= 0x20 }, as: UTF8.self)
        if !name.isEmpty, name.utf8.count < 100, tree.facts.authors.count < 20, !tree.facts.authors.contains(name) {
            tree.facts.authors.append(name)
        }
    }

    private mutating func startSpan(_ attributes: AttributeList) {
        if top.tag == .span { hiddenSpans += 1 }
        guard !attributes.range.isEmpty else { return }
        let hints = ElementHints(attributes)
        noteDate(attributes, in: hints)
        if hints.contains(.hidden), top.tag != .span { push(.span, hints) }
    }

    private func lowered(_ name: Range<Int>) -> String {
        String(decoding: name.prefix(24).lazy.map { bytes[$0] &- 65 < 26 ? bytes[$0] | 32 : bytes[$0] }, as: UTF8.self)
    }
}

// MARK: - What the page says of itself

extension PageBuilder {
    private mutating func noteMeta(_ attributes: AttributeList) {
        guard let content = attributes["content"] else { return }
        for name in [attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"]] {
            if let name { tree.facts.note(meta: name, content) }
        }
        // Of a repeated date or author the first is the story's.
        if attributes["itemprop"] == "datePublished" { tree.facts.times.append((1, content)) }
    }

    private mutating func noteLink(_ attributes: AttributeList) {
        guard tree.facts.canonicalURL == nil, attributes["rel"]?.lowercased() == "canonical" else { return }
        tree.facts.canonicalURL = attributes["href"]
    }

    private mutating func noteTime(_ attributes: AttributeList) {
        guard !top.isDropped, tree.facts.times.count < 50, let value = attributes["datetime"] else { return }
        let words = "\(attributes["class"] ?? "") \(attributes["itemprop"] ?? "")".lowercased()
        let rank =
            words.contains("modif") || words.contains("update") && !words.contains("publish")
            ? 9 : words.contains("publish") || attributes["pubdate"] != nil ? 1 : 3
        tree.facts.times.append((rank, value))
    }

    /// `itemprop="datePublished"` on an element that is no `<meta>`.
    private mutating func noteDate(_ attributes: AttributeList, in hints: ElementHints) {
        guard !top.isDropped, tree.facts.times.count < 50, attributes["itemprop"]?.contains("datePublished") == true,
            let value = attributes["content"] ?? attributes["datetime"]
        else { return }
        tree.facts.times.append((1, value))
    }
}
