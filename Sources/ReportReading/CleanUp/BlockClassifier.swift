internal import IncidentModel

/// Says of each block whether it is the report's text or something around it.
struct BlockClassifier {
    let passage: Passage
    let dates: DateParser

    /// One web-page phrase a line; a block that opens with one is noise.
    private static let noiseOpenings = [
        "join our", "subscribe", "sign up", "leave a reply", "post a comment", "add a comment", "reader comments",
        "leave a comment", "read more", "read also", "also read",
        "follow us", "share this", "related:", "related articles", "related stories", "advertisement", "click here",
        "comments", "cookie", "we use cookies", "all rights reserved", "copyright", "download our", "get our", "tags:",
        "support our", "watch:", "listen to", "most read", "recommended", "see also", "skip to",
    ].map { Array($0.utf8) }

    /// The openings by their first byte, in either case: nearly every line is settled by one look.
    private static let noiseStarts = ByteSet(noiseOpenings.compactMap(\.first).flatMap(cases))

    /// Marks of a photo credit.
    private static let captionCues = [
        "afp/", "/afp", "reuters/", "/reuters", "getty", "file photo", "/file", "file picture", "(photo", "photo by",
        "photo:", "ap photo", "[file", "image:", "(file)", "photograph:", "photograph by", "(photograph", "corps photo",
        "army photo", "illustrative",
    ].map { Array($0.utf8) }

    /// Pairs of bytes that credits have at their beginning, and pairs that they have there or one or two bytes on.
    private static let captionStarts = BytePairs(captionCues.map { ($0, 0) }, cases)
    private static let captionPairs = BytePairs(captionCues.flatMap { cue in (0...2).map { (cue, $0) } }, cases)

    private static func cases(_ byte: UInt8) -> [UInt8] { byte &- 97 < 26 ? [byte, byte - 32] : [byte] }

    func kind(of block: Range<Int>, bytes: Range<Int>, isFirst: Bool) -> Block.Kind {
        if bytes.count < 240, opensWithNoise(bytes) { return .noise }
        if isDateline(block) { return .dateline }
        if isLinkBar(bytes) { return .noise }
        if bytes.count < 320, hasCaptionCue(bytes) { return .caption }
        if bytes.count < 240, endsInFullDate(block), !speaksOfAttack(block) { return .caption }
        if isFirst, isHeadline(block) { return .headline }
        return .body
    }

    /// "MORE LIVE: Storm in Dohuk | Parliament session | Prices": links side by side, not a sentence.
    private func isLinkBar(_ bytes: Range<Int>) -> Bool {
        let text = passage.report.text[bytes]
        return text.last != UInt8(ascii: ".") && text.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) } > 1
    }

    private func opensWithNoise(_ bytes: Range<Int>) -> Bool {
        passage.report.text.withUnsafeBufferPointer { text in
            // "**See also** …".
            var first = bytes.lowerBound
            while first < bytes.upperBound,
                text[first] == UInt8(ascii: "*") || text[first] == UInt8(ascii: "#") || text[first] == UInt8(ascii: " ")
            {
                first += 1
            }
            guard first < bytes.upperBound, Self.noiseStarts.contains(text[first]) else { return false }
            return Self.noiseOpenings.contains { opening in
                opening.count <= bytes.upperBound - first
                    && opening.indices.allSatisfy { lower(text[first + $0]) == opening[$0] }
            }
        }
    }

    private func hasCaptionCue(_ bytes: Range<Int>) -> Bool {
        passage.report.text.withUnsafeBufferPointer { text in
            let pairs = Self.captionPairs
            let starts = Self.captionStarts
            // No credit is shorter than four bytes: one pair in three lies in it.
            var pair = bytes.lowerBound + 2
            while pair + 1 < bytes.upperBound {
                if pairs.contains(text[pair], text[pair + 1]), isCue(text, around: pair, bytes, starts) {
                    return true
                }
                pair += 3
            }
            return false
        }
    }

    private func isCue(
        _ text: UnsafeBufferPointer<UInt8>, around pair: Int, _ bytes: Range<Int>, _ starts: BytePairs
    ) -> Bool {
        (pair - 2...pair).contains { start in
            starts.contains(text[start], text[start + 1])
                && Self.captionCues.contains { cue in
                    cue.count <= bytes.upperBound - start
                        && cue.indices.allSatisfy { lower(text[start + $0]) == cue[$0] }
                }
        }
    }

    /// The lower-case word stands here, in any case.
    private func matches(_ word: [UInt8], at start: Int) -> Bool {
        word.indices.allSatisfy { lower(passage.report.text[start + $0]) == word[$0] }
    }

    private func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

    /// The line under which readers' comments begin.
    func opensComments(_ bytes: Range<Int>) -> Bool {
        let text = passage.report.quote(bytes.lowerBound..<min(bytes.upperBound, bytes.lowerBound + 24)).lowercased()
        return ["comments", "leave a", "post a comment", "add a comment", "reader comments"].contains {
            text.hasPrefix($0)
        }
    }

    /// "Most read:", "YOU MAY LIKE": a heading over links.
    func opensLinks(_ bytes: Range<Int>) -> Bool {
        let text = passage.report.text
        guard bytes.count < 32, let first = bytes.first, Self.linkStarts.contains(text[first]) else {
            return false
        }
        return Self.linkHeadings.contains { heading in
            let rest = first + heading.count
            return rest <= bytes.upperBound && matches(heading, at: first)
                && !text[rest..<bytes.upperBound].contains { lower($0) &- 97 < 26 }
        }
    }

    private static let linkHeadings = [
        "read more", "most read", "read also", "also read", "related", "related articles", "related stories",
        "related news", "related topics", "you may like", "you may also like", "you might also like", "see also",
        "latest headlines", "more stories", "more news", "more on this", "more on this story", "trending",
        "trending now", "most viewed", "most popular", "recommended", "recommended for you",
        "more from this section", "top stories", "other news", "in other news today", "keep reading", "read next",
        "what to read next", "up next", "recommended stories", "related coverage", "related content", "further reading",
        "more coverage", "latest stories", "latest news", "editors picks", "also in the news", "don't miss",
    ].map { Array($0.utf8) }
    private static let linkStarts = ByteSet(linkHeadings.compactMap(\.first).flatMap(cases))

    /// A line without a sentence's end, as links are.
    func isLink(_ block: Range<Int>, _ bytes: Range<Int>) -> Bool {
        guard let last = block.last, bytes.count < 160 else { return false }
        let text = passage.report.text
        let opening = text[bytes].first
        if opening == UInt8(ascii: "-") || opening == 0xE2 { return true }
        // A closing quotation mark in UTF-8 ends with this byte.
        let closingQuote: UInt8 = 0x9D
        return ![UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ")"), closingQuote]
            .contains(text[passage.tokens[last].end - 1])
    }

    /// Little more than a date: "Friday, December 08, 2023", "Published: 19 May 2020 09:14", "By A. Name | AP May 4, 2020
    /// at 3:44 p.m. EST", "2021-05-03T05:41:27+00:00".
    private func isDateline(_ block: Range<Int>) -> Bool {
        guard block.count <= 30, block.contains(where: opensWithDigit),
            let mention = dates.mentions(in: block).first(where: { $0.date.day != nil })
        else { return false }
        let others = block.filter { index in
            !mention.tokens.contains(index) && passage.tokens[index].kind == .word
                && !passage.isA(index, [.weekday, .month]) && !passage.isAny(index, Self.stampWords)
        }
        // A stamp with its year may carry the names of those who wrote.
        // "On 9 May 2012, Camp Liberty came under a rocket attack" is news.
        let isByline =
            (passage.isWord(block.lowerBound, wordKey("by")) || passage.isAny(block.lowerBound, Self.stampWords))
            && !passage.has([.weapon, .attackNoun, .targetVerb], in: block)
        return others.count <= (isByline && mention.date.isFull ? 7 : 3)
    }

    /// What stands around the date of a page: "Last updated", "Issued on", "2 min read".
    private static let stampWords: WordSet = WordSet(
        [
            "published", "publication", "posted", "updated", "update", "last", "issued", "modified", "created", "date",
            "time", "on", "at", "of", "the", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "et", "ist", "bst",
            "cet",
            "ast", "local", "min", "mins", "minute", "minutes", "read", "views", "by", "and", "t", "z",
        ].map { wordKey($0.utf8) })

    /// Every day of a month is written with one.
    private func opensWithDigit(_ index: Int) -> Bool {
        passage.report.text[passage.tokens[index].start] &- 48 < 10
    }

    /// Captions close with the day the picture was taken.
    private func endsInFullDate(_ block: Range<Int>) -> Bool {
        guard block.suffix(6).contains(where: opensWithDigit), let last = dates.mentions(in: block).last,
            last.date.isFull
        else { return false }
        return last.tokens.upperBound >= block.upperBound - 1 && last.tokens.lowerBound > block.lowerBound + 3
            && passage.isWord(last.tokens.lowerBound - 1, Word.comma)
    }

    private func speaksOfAttack(_ block: Range<Int>) -> Bool {
        passage.has(.weapon, in: block)
            && passage.has([.launchVerb, .landVerb, .hitVerb, .targetVerb], in: block)
    }

    private func isHeadline(_ block: Range<Int>) -> Bool {
        guard let last = block.last, block.count <= 24 else { return false }
        return passage.tokens[last].kind != .mark
    }
}
