internal import IncidentModel

/// Cuts a passage into classified blocks with their sentences.
struct BlockReader {
    let passage: Passage
    let dates: DateParser

    func blocks() -> [Block] {
        let classifier = BlockClassifier(passage: passage, dates: dates)
        let splitter = SentenceSplitter(passage: passage)
        var blocks: [Block] = []
        var isBelowComments = false
        var isInLinks = false
        var token = 0
        let stretches = BlockSplitter.blocks(in: passage.report.text, body: passage.report.body)
        blocks.reserveCapacity(stretches.count)
        for bytes in stretches {
            while token < passage.tokens.count, passage.tokens[token].end <= bytes.lowerBound { token += 1 }
            let start = token
            while token < passage.tokens.count, passage.tokens[token].start < bytes.upperBound { token += 1 }
            guard start < token else { continue }
            var block = Block(kind: .body, bytes: bytes, tokens: start..<token)
            block.kind = classifier.kind(
                of: block.tokens, bytes: bytes, isFirst: blocks.allSatisfy { $0.kind == .noise })
            // What readers wrote below is no report.
            if isBelowComments { block.kind = .noise }
            // Headlines of other reports, up to the next sentence.
            if isInLinks { isInLinks = classifier.isLink(block.tokens, bytes) }
            if isInLinks { block.kind = .noise }
            if classifier.opensLinks(bytes) {
                block.kind = .noise
                isInLinks = true
            }
            if block.kind == .noise, classifier.opensComments(block.bytes) { isBelowComments = true }
            if block.kind == .body || block.kind == .headline { block.sentences = splitter.sentences(in: block.tokens) }
            blocks.append(block)
        }
        return blocks
    }
}
