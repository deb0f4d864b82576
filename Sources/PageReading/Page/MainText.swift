/// Finds the blocks of a page that are its report, by where its long paragraphs with few links stand (the method of
/// Arc90's and Mozilla's Readability, on blocks instead of a document).
struct MainText {
    private let tree: PageTree
    /// Of each node: bytes of text, of them in links, characters in paragraphs.
    private var textBytes: [Int]
    private var linkBytes: [Int]
    private var content: [Int]
    private var score: [Float]
    private var isDropped: [Bool]
    /// The element that holds the main text, and blocks beside it that belong to it; nil when the page has no paragraph.
    private(set) var holder: Int?
    private var beside: Set<Int> = []

    /// What a block of it is in the text that is drawn.
    struct Part {
        var range: Range<Int>
        var kind: PageTree.Block.Kind
    }

    init(_ tree: PageTree) {
        self.tree = tree
        let count = tree.nodes.count
        textBytes = [Int](repeating: 0, count: count)
        linkBytes = textBytes
        content = textBytes
        score = [Float](repeating: 0, count: count)
        isDropped = [Bool](repeating: false, count: count)
        countText()
        dropBoilerplate()
        scoreHolders()
        choose()
    }

    // MARK: Weighing

    private mutating func countText() {
        for block in tree.blocks where !tree.nodes[Int(block.node)].isDropped {
            let node = Int(block.node)
            textBytes[node] += block.range.count
            linkBytes[node] += block.linkBytes
            if isParagraph(block) { content[node] += characters(block) }
        }
        // Children come after their parents.
        for index in stride(from: tree.nodes.count - 1, to: 0, by: -1) {
            let parent = Int(tree.nodes[index].parent)
            textBytes[parent] += textBytes[index]
            linkBytes[parent] += linkBytes[index]
            content[parent] += content[index]
        }
    }

    /// Parts named as something else go, unless nearly all of the page's text is in them.
    private mutating func dropBoilerplate() {
        let total = content[0]
        for (index, node) in tree.nodes.enumerated() where index > 0 {
            let isNamedSo =
                node.hints.contains(.boilerplate) && content[index] * 10 <= total * 9
                || node.hints.contains(.unlikely) && content[index] * 2 <= total
            isDropped[index] = isDropped[Int(node.parent)] || node.isDropped || isNamedSo
        }
    }

    private mutating func scoreHolders() {
        for block in tree.blocks where !isDropped[Int(block.node)] && block.kind != .heading && block.kind != .caption {
            let length = characters(block)
            guard length >= 25, block.linkBytes * 2 < block.range.count else { continue }
            let points = 1 + Float(commas(block)) + min(Float(length) / 100, 3)
            var node = Int(block.node)
            // A paragraph speaks for its holder; text that stands bare in a div or a cell for that itself.
            if tree.nodes[node].tag == .p || tree.nodes[node].tag == .pre || tree.nodes[node].tag == .blockquote {
                node = max(0, Int(tree.nodes[node].parent))
            }
            for share in [1, 0.5, 0.25, 0.15] as [Float] {
                score[node] += points * share
                guard tree.nodes[node].parent >= 0 else { break }
                node = Int(tree.nodes[node].parent)
            }
        }
        for index in score.indices where score[index] > 0 {
            let node = tree.nodes[index]
            score[index] += node.tag.points + (node.hints.contains(.likely) ? 25 : 0)
            if node.hints.contains(.unlikely) { score[index] -= 25 }
            score[index] *= 1 - linkShare(index)
        }
    }

    private mutating func choose() {
        var best: Int?
        for index in score.indices where score[index] > 0 && !isDropped[index] && content[index] > 0 {
            if best.map({ score[index] > score[$0] }) ?? true { best = index }
        }
        guard var chosen = best else { return }
        let marked = tree.nodes.indices.filter { tree.nodes[$0].hints.contains(.articleBody) && !isDropped[$0] }
            .max { content[$0] < content[$1] }
        if let marked, content[marked] * 3 >= content[chosen] {
            holder = marked
            return
        }
        // A story in several sections is held by what holds them all.
        var above = Int(tree.nodes[chosen].parent)
        while above > 0 {
            if content[above] * 4 >= content[chosen] * 5 {
                guard score[above] >= score[chosen] * 0.6 else { break }
                chosen = above
            }
            above = Int(tree.nodes[above].parent)
        }
        holder = chosen
        addSiblings(of: chosen)
    }

    /// Paragraphs beside the holder: a lead above it, an end below it.
    private mutating func addSiblings(of chosen: Int) {
        let parent = tree.nodes[chosen].parent
        guard parent >= 0 else { return }
        let range = Int(tree.nodes[Int(parent)].firstBlock)..<Int(tree.nodes[Int(parent)].lastBlock)
        for index in range {
            let block = tree.blocks[index]
            let node = tree.nodes[Int(block.node)]
            let isBeside = node.tag == .p && node.parent == parent || block.node == parent
            if isBeside, !isDropped[Int(block.node)], characters(block) > 80, block.linkBytes * 4 < block.range.count {
                beside.insert(index)
            }
        }
    }

    // MARK: Drawing

    /// The report's blocks in the page's order; of a page without a paragraph all that can be seen and is no link.
    func parts() -> [Part] { parts(in: holder ?? 0) }

    /// - Parameter root: the node whose blocks are drawn.
    func parts(in root: Int) -> [Part] {
        let isList = listsOfLinks(in: root)
        let own = Int(tree.nodes[root].firstBlock)..<Int(tree.nodes[root].lastBlock)
        var parts: [Part] = []
        var pendingHeading: Part?
        for index in tree.blocks.indices where own.contains(index) || beside.contains(index) {
            let block = tree.blocks[index]
            let part = Part(range: block.range, kind: block.kind)
            if isDropped[Int(block.node)] || isList[Int(block.node)] || isOnlyLinks(block) {
                // What it headed is not kept.
                pendingHeading = nil
            } else if block.kind == .heading {
                pendingHeading = part
            } else {
                if let heading = pendingHeading { parts.append(heading) }
                pendingHeading = nil
                parts.append(part)
            }
        }
        return parts
    }

    /// Lists and boxes within the text that are mostly links: related stories, tags.
    private func listsOfLinks(in root: Int) -> [Bool] {
        var isList = [Bool](repeating: false, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() where index > root {
            let isBox =
                switch node.tag {
                case .ul, .ol, .dl, .table, .div, .section, .figure, .custom, .form: true
                default: false
                }
            isList[index] =
                isList[Int(node.parent)]
                || isBox && textBytes[index] > 0 && linkShare(index) > 0.5 && content[index] * 2 < content[root]
        }
        return isList
    }

    private func isOnlyLinks(_ block: PageTree.Block) -> Bool {
        block.linkBytes * 5 > block.range.count * 4 && characters(block) < 300
    }

    // MARK: Measures

    private func linkShare(_ node: Int) -> Float {
        textBytes[node] == 0 ? 0 : Float(linkBytes[node]) / Float(textBytes[node])
    }

    private func isParagraph(_ block: PageTree.Block) -> Bool {
        block.kind != .heading && block.kind != .caption && block.linkBytes * 3 < block.range.count
            && block.range.count >= 40
    }

    private func characters(_ block: PageTree.Block) -> Int {
        tree.text[block.range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// Western and Arabic ones.
    private func commas(_ block: PageTree.Block) -> Int {
        var commas = 0
        var last: UInt8 = 0
        for byte in tree.text[block.range] {
            if byte == UInt8(ascii: ",") || last == 0xD8 && byte == 0x8C { commas += 1 }
            last = byte
        }
        return commas
    }
}
