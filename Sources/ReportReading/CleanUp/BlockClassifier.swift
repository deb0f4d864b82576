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
    ]

    /// Marks of a photo credit.
    private static let captionCues = [
        "afp/", "/afp", "reuters/", "/reuters", "getty", "file photo", "/file", "file picture", "(photo", "photo by",
        "photo:", "ap photo", "[file", "image:", "(file)", "photograph", "corps photo", "army photo", "illustrative",
    ]

    func kind(of block: Range<Int>, bytes: Range<Int>, isFirst: Bool) -> Block.Kind {
        let text = passage.report.quote(bytes).lowercased()
        if Self.noiseOpenings.contains(where: { text.hasPrefix($0) }), bytes.count < 240 { return .noise }
        if isDateline(block) { return .dateline }
        if Self.captionCues.contains(where: { text.contains($0) }), bytes.count < 320 { return .caption }
        if endsInFullDate(block), !speaksOfAttack(block), bytes.count < 240 { return .caption }
        if isFirst, isHeadline(block) { return .headline }
        return .body
    }

    /// The line under which readers' comments begin.
    func opensComments(_ bytes: Range<Int>) -> Bool {
        let text = passage.report.quote(bytes.lowerBound..<min(bytes.upperBound, bytes.lowerBound + 24)).lowercased()
        return ["comments", "leave a", "post a comment", "add a comment", "reader comments"].contains {
            text.hasPrefix($0)
        }
    }

    /// Little more than a date: "Friday, December 08, 2023", "Published: 19 May 2020 09:14".
    private func isDateline(_ block: Range<Int>) -> Bool {
        guard block.count <= 14 else { return false }
        let dated = dates.mentions(in: block).filter { $0.date.day != nil }
        guard let mention = dated.first else { return false }
        let others = block.filter { index in
            !mention.tokens.contains(index) && passage.tokens[index].kind == .word
                && !passage.isA(index, [.weekday, .month])
        }
        return others.count <= 3
    }

    /// Captions close with the day the picture was taken.
    private func endsInFullDate(_ block: Range<Int>) -> Bool {
        guard let last = dates.mentions(in: block).last, last.date.isFull else { return false }
        return last.tokens.upperBound >= block.upperBound - 1 && last.tokens.lowerBound > block.lowerBound + 3
            && passage.isWord(last.tokens.lowerBound - 1, Word.comma)
    }

    private func speaksOfAttack(_ block: Range<Int>) -> Bool {
        block.contains { passage.isA($0, .weapon) }
            && block.contains { passage.isA($0, [.launchVerb, .landVerb, .hitVerb, .targetVerb]) }
    }

    private func isHeadline(_ block: Range<Int>) -> Bool {
        guard let last = block.last, block.count <= 24 else { return false }
        return passage.tokens[last].kind != .mark
    }
}
