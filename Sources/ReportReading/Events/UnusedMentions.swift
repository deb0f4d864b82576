public import IncidentModel

/// A gazetteer name that no event uses, with the reason.
public struct UnusedMention: Sendable {
    public enum Reason: Equatable, Sendable {
        /// Its part of the page (a caption, a dateline …) is not read.
        case notRead(String)
        /// The name speaks, demands, condemns: a government or an office, no ground.
        case speaks
        /// The sentence tells of no attack at all.
        case noAttack
        /// The sentence tells of an air strike.
        case airStrike
        /// These role words of the sentence govern other places.
        case governsOthers([String])
        /// The sentence speaks of an attack, but no role word stands in it.
        case ungoverned
        case languageNotRead
    }

    public var evidence: Evidence
    public var why: Reason
}

/// Gathers, sentence by sentence, what is needed to say why a name got no role.
struct UnusedMentions {
    private let passage: Passage
    private var spans: [(tokens: Range<Int>, reason: UnusedMention.Reason)] = []

    init(passage: Passage) { self.passage = passage }

    mutating func setAside(_ block: Block) {
        spans.append((block.tokens, .notRead(block.kind.rawValue)))
    }

    mutating func add(_ sentence: SentenceReading) {
        let ground = sentence.frames.filter { !$0.isAir }
        let reason: UnusedMention.Reason
        if !ground.isEmpty {
            var words: [String] = []
            for frame in ground {
                let word = passage.words(frame.trigger..<frame.trigger + 1)
                if !words.contains(word) { words.append(word) }
            }
            reason = .governsOthers(words)
        } else if sentence.weapons.contains(where: \.isAir) || !sentence.frames.isEmpty {
            reason = .airStrike
        } else if !sentence.weapons.isEmpty || sentence.mentionsAttack {
            reason = .ungoverned
        } else {
            reason = .noAttack
        }
        spans.append((sentence.tokens, reason))
    }

    /// The names of the text that no site's evidence covers, in order.
    func mentions(besides events: [ReportedEvent]) -> [UnusedMention] {
        let used = events.flatMap { $0.sites.flatMap(\.evidence) }.map(\.range)
            .sorted { $0.lowerBound < $1.lowerBound }
        var mentions: [UnusedMention] = []
        var next = 0
        var usedUpTo = 0
        var span = 0
        let spans = spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
        for index in passage.tokens.indices where passage.nameEnd[index] > 0 && !passage.isWeakName[index] {
            let end = passage.nameEnd[index]
            guard let bytes = passage.bytes(index..<end) else { continue }
            while next < used.count, used[next].lowerBound < bytes.upperBound {
                usedUpTo = max(usedUpTo, used[next].upperBound)
                next += 1
            }
            if usedUpTo > bytes.lowerBound { continue }
            while span < spans.count, spans[span].tokens.upperBound <= index { span += 1 }
            let inside = span < spans.count && spans[span].tokens.contains(index)
            let why = inside ? reason(spans[span].reason, nameEndingAt: end) : .noAttack
            mentions += passage.evidence(index..<end).map { UnusedMention(evidence: $0, why: why) }
        }
        return mentions
    }

    private func reason(_ reason: UnusedMention.Reason, nameEndingAt end: Int) -> UnusedMention.Reason {
        if case .notRead = reason { return reason }
        return passage.isA(end, .reporting) ? .speaks : reason
    }
}
