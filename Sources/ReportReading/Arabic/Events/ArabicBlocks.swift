internal import IncidentModel

/// Paragraphs and sentences of an Arabic text.
struct ArabicBlocks {
    let passage: ArabicPassage

    struct Block {
        var tokens: Range<Int>
        var bytes: Range<Int>
        var kind: SetAside?
        var isHeadline = false
    }

    enum SetAside: String { case caption, dateline, noise }

    /// Openings of page furniture, one a line.
    private static let noise: [[UInt64]] = [
        "اقرأ أيضا", "إقرأ أيضا", "اقرأ المزيد", "شاهد أيضا", "مواضيع ذات صلة", "أخبار ذات صلة", "اشترك في",
        "تابعنا على",
        "جميع الحقوق محفوظة", "حقوق النشر", "شارك الخبر", "التعليقات", "الأكثر قراءة", "للمزيد", "مواد ذات صلة",
    ].map { $0.split(separator: " ").map { word in arabicKey(String(word)) } }

    private static let noiseStarts = WordSet(noise.compactMap(\.first))

    private static let captions = arabicKeys("أرشيف أرشيفية أرشيفيه")

    func blocks(dates: ArabicDates) -> [Block] {
        var token = 0
        var blocks: [Block] = []
        for bytes in BlockSplitter.blocks(in: passage.report.text, body: passage.report.body) {
            while token < passage.tokens.count, passage.tokens[token].end <= bytes.lowerBound { token += 1 }
            let start = token
            while token < passage.tokens.count, passage.tokens[token].start < bytes.upperBound { token += 1 }
            guard start < token else { continue }
            blocks.append(Block(tokens: start..<token, bytes: bytes, kind: kind(of: start..<token, dates)))
        }
        if opensWithHeadline(blocks) { blocks[0].isHeadline = true }
        return blocks
    }

    /// A short first line without a full stop, and a text below it.
    private func opensWithHeadline(_ blocks: [Block]) -> Bool {
        guard let first = blocks.first, first.kind == nil, first.tokens.count <= 30, let last = first.tokens.last,
            !passage.isMark(last, Self.fullStop)
        else { return false }
        return blocks.dropFirst().contains { $0.kind == nil && $0.tokens.count > 8 }
    }

    private static let fullStop = WordSet([0x2E, 0x6D4])

    private func kind(of block: Range<Int>, _ dates: ArabicDates) -> SetAside? {
        if block.count < 30, Self.noiseStarts.contains(spelling(of: block.lowerBound)),
            Self.noise.contains(where: { opens(block, with: $0) })
        {
            return .noise
        }
        if block.count < 40, block.prefix(12).contains(where: { passage.isAny($0, Self.captions) }) { return .caption }
        if block.count <= 14, let date = dates.mentions(in: block).first(where: { $0.date.day != nil }) {
            let others = block.filter {
                !date.tokens.contains($0) && passage.tokens[$0].kind == .word
                    && !passage.isA($0, [.common, .reporting, .grammar])
            }
            if others.count <= 3, !block.contains(where: { passage.isA($0, .weapon) }) { return .dateline }
        }
        return nil
    }

    private func opens(_ block: Range<Int>, with keys: [UInt64]) -> Bool {
        guard block.count >= keys.count else { return false }
        return keys.indices.allSatisfy { spelling(of: block.lowerBound + $0) == keys[$0] }
    }

    /// The key of a token as it stands, with all that is written together with the word.
    private func spelling(of index: Int) -> UInt64 { arabicKey(passage.report.quote(passage.tokens[index].range)) }

    func sentences(in block: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = block.lowerBound
        for index in block where passage.isMark(index, ArabicMark.stop) {
            // "3.5", "28.9.2020": digits on both sides at once.
            let isInNumber =
                passage.tokens[index].key == 0x2E && index > start && index + 1 < block.upperBound
                && passage.tokens[index - 1].kind == .number && passage.tokens[index + 1].kind == .number
                && passage.tokens[index - 1].end == passage.tokens[index].start
                && passage.tokens[index].end == passage.tokens[index + 1].start
            if isInNumber { continue }
            sentences.append(start..<index + 1)
            start = index + 1
        }
        if start < block.upperBound { sentences.append(start..<block.upperBound) }
        return sentences
    }
}
