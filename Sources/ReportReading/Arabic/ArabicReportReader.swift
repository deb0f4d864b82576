internal import IncidentModel

/// Reads Arabic reports into the same events and claims as the English ones: words with their clitics → sentences →
/// mentions → frames → events, each value with its bytes.
struct ArabicReportReader {
    let names: any PlaceNameFinding
    var notesUnused = true

    func read(_ report: Report, published: PartialDate?) -> Reading {
        let passage = ArabicPassage(report: report, names: names)
        let reader = ArabicSentenceReader(passage: passage, page: (report.published ?? published)?.civilDay)
        let cutter = ArabicBlocks(passage: passage)
        let blocks = cutter.blocks(dates: reader.dates)
        var reading = Reading()
        reading.pageDate = pageDate(of: report, published, blocks, reader.dates)
        let entries = ArabicEntries(passage: passage).indices(blocks, dates: reader.dates)
        var listed: [ReportedEvent] = []
        var told: [ArabicBlocks.Block] = []
        for (index, block) in blocks.enumerated() {
            if entries.contains(index), listed.count < EventBuilder.mostRecalled {
                listed += entry(block, passage, reader, cutter, page: reading.pageDate?.civilDay)
                continue
            }
            if let kind = block.kind {
                guard notesUnused else { continue }
                let evidence = Evidence(report: report.id, range: block.bytes, quote: report.quote(block.bytes))
                reading.setAsideBlocks.append((kind.rawValue, evidence))
                continue
            }
            told.append(block)
        }
        var builder = ArabicEventBuilder(passage: passage, page: reading.pageDate?.civilDay)
        let headline = builder.read(told, cutter, reader, isHeadlineLast: true)
        if builder.tellsWithoutHeadline {
            for sentence in headline { builder.addHeadline(sentence) }
        } else if headline.contains(where: { !$0.frames.isEmpty }) {
            // What the headline tells is the event, and the rest goes on about it.
            builder = ArabicEventBuilder(passage: passage, page: reading.pageDate?.civilDay)
            _ = builder.read(told, cutter, reader, isHeadlineLast: false)
        }
        builder.finish(wording: wording(of: passage))
        if builder.hasReportedEvent {
            reading.events.append(builder.reported.event)
        } else if listed.isEmpty {
            reading.findings.append(.noIncident(in: report))
        }
        reading.events += listed
        reading.events += builder.coReported + builder.background
        if builder.recalledBeyond > 0 {
            reading.findings.append(.tooManyRecalled(builder.recalledBeyond, in: report))
        }
        if notesUnused { reading.unusedMentions = unusedMentions(passage, reading.events) }
        return reading
    }

    /// The attack of one entry of a chronology, by its own day and not by the page's.
    private func entry(
        _ block: ArabicBlocks.Block, _ passage: ArabicPassage, _ reader: ArabicSentenceReader, _ cutter: ArabicBlocks,
        page: CivilDay?
    ) -> [ReportedEvent] {
        var builder = ArabicEventBuilder(passage: passage, page: page)
        builder.anchor.pageDay = nil
        var previous: ArabicSentence?
        for tokens in cutter.sentences(in: block.tokens) {
            let carried = previous?.frames.last { $0.weapon != nil && !$0.isAir }?.weapon
            let sentence = reader.read(tokens, previous: previous, carried: carried)
            builder.add(sentence)
            previous = sentence
        }
        builder.finish(wording: [])
        return (builder.hasReportedEvent ? [builder.reported.event] : []) + builder.coReported
    }

    private func pageDate(
        of report: Report, _ published: PartialDate?, _ blocks: [ArabicBlocks.Block], _ dates: ArabicDates
    ) -> PartialDate? {
        if let own = report.published, own.isFull { return own }
        for block in blocks where block.kind == .dateline {
            if let full = dates.mentions(in: block.tokens).first(where: { $0.date.isFull }) { return full.date }
        }
        return published
    }

    /// Names that no site's evidence covers.
    private func unusedMentions(_ passage: ArabicPassage, _ events: [ReportedEvent]) -> [UnusedMention] {
        let used = events.flatMap { $0.sites.flatMap(\.evidence) }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        var mentions: [UnusedMention] = []
        var next = 0
        var reached = 0
        for (index, end) in passage.nameEnd.enumerated() where end > 0 && !passage.isListedCity[index] {
            guard let bytes = passage.bytes(index..<end) else { continue }
            while next < used.count, used[next].lowerBound < bytes.upperBound {
                reached = max(reached, used[next].upperBound)
                next += 1
            }
            if reached <= bytes.lowerBound {
                mentions += passage.evidence(index..<end).map { UnusedMention(evidence: $0, why: .ungoverned) }
            }
        }
        return mentions
    }

    private func wording(of passage: ArabicPassage) -> [UInt32] {
        Wording.hashes(ofWords: passage.tokens.filter { $0.kind != .mark }.map(\.key))
    }
}
