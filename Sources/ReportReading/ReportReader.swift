public import IncidentModel

/// What a report says, with the parts that carried no event noted for `explain`.
public struct Reading: Sendable {
    /// The reported event first, then the recalled ones, each with its sites still unplaced.
    public var events: [ReportedEvent] = []
    public var findings: [Finding] = []
    /// Gazetteer names in the text that no event uses.
    public var unusedMentions: [UnusedMention] = []
    /// Parts of the text that were not read: captions, datelines, page furniture.
    public var setAsideBlocks: [(kind: String, evidence: Evidence)] = []
    /// The publication day used for weekdays and "today".
    public var pageDate: PartialDate?

    /// Of a report that says nothing.
    public init() {}
}

/// Reads English and Arabic reports: clean-up → sentences → mentions → clauses → events → claims, each value with its words.
///
/// It places nothing; names stay names until the geocoder looks them up.
public struct ReportReader: Sendable {
    private let names: any PlaceNameFinding
    private let notesUnused: Bool

    /// - Parameter notesUnused: fill `unusedMentions` and `setAsideBlocks`; without it a report that has no word of attack in it
    ///   is left after its words.
    public init(names: any PlaceNameFinding, notesUnused: Bool = true) {
        self.names = names
        self.notesUnused = notesUnused
    }

    /// - Parameter published: taken for the publication day when the report itself states none.
    public func read(_ report: Report, published: PartialDate? = nil) -> Reading {
        switch ReportLanguage.of(report) {
        case .english: readEnglish(report, published)
        case .arabic: ArabicReportReader(names: names, notesUnused: notesUnused).read(report, published: published)
        case .other(let language): unread(report, language)
        }
    }

    /// Nothing is made of a text in another language, but the places that it names are listed.
    private func unread(_ report: Report, _ language: String) -> Reading {
        let finding = Finding(
            code: "language-not-read", severity: .warning,
            message:
                "\(report.source): the text is in \(language); only English and Arabic are read, so its place names are listed and no more.",
            isSetAside: true)
        let body = report.body
        let hits = report.text.withUnsafeBufferPointer { names.placeNames(in: UnsafeBufferPointer(rebasing: $0[body])) }
        let mentions = hits.map { hit in
            let range = hit.range.lowerBound + body.lowerBound..<hit.range.upperBound + body.lowerBound
            return UnusedMention(
                evidence: Evidence(report: report.id, range: range, quote: report.quote(range)), why: .languageNotRead)
        }
        var reading = Reading()
        (reading.findings, reading.unusedMentions, reading.pageDate) = ([finding], mentions, report.published)
        return reading
    }

    private func readEnglish(_ report: Report, _ published: PartialDate?) -> Reading {
        var reading = Reading()
        guard notesUnused || AttackVocabulary.isSpoken(in: report) else {
            reading.findings.append(.noIncident(in: report))
            reading.pageDate = report.published ?? published
            return reading
        }
        let passage = Passage(report: report, names: names)
        guard !passage.tokens.isEmpty else {
            reading.findings.append(.emptyReport(report))
            return reading
        }
        let reader = SentenceReader(passage: passage)
        let blocks = BlockReader(passage: passage, dates: reader.dates).blocks()
        let page = pageDate(of: report, published, blocks, passage, reader.dates)
        reading.pageDate = page
        let dateline = dateline(blocks, passage, reader.dates)
        var builder = EventBuilder(passage: passage, page: page?.civilDay, dateline: dateline)
        var headline: [SentenceReading] = []
        var dated: [(tokens: Range<Int>, dates: [DateMention])] = []
        var unused = notesUnused ? UnusedMentions(passage: passage) : nil
        for block in blocks where notesUnused && !block.isRead {
            let evidence = Evidence(report: report.id, range: block.bytes, quote: report.quote(block.bytes))
            reading.setAsideBlocks.append((block.kind.rawValue, evidence))
            unused?.setAside(block)
        }
        reader.each(of: blocks) { read in
            if read.isHeadline { headline.append(read) } else { builder.add(read) }
            unused?.add(read)
            dated.append((read.tokens, read.dates))
        }
        if builder.tellsWithoutHeadline {
            for read in headline { builder.addHeadline(read) }
        } else if headline.contains(where: { !$0.frames.isEmpty }) {
            // What the headline tells is the event, and the rest goes on about it.
            builder = EventBuilder(passage: passage, page: page?.civilDay, dateline: dateline)
            reader.each(of: blocks) { builder.add($0) }
        }
        let inference = DateInference(passage: passage).infer(sentences: dated)
        builder.finish(inferred: inference)
        collect(builder, passage, into: &reading)
        reading.unusedMentions = unused?.mentions(besides: reading.events) ?? []
        return reading
    }

    private func collect(_ builder: EventBuilder, _ passage: Passage, into reading: inout Reading) {
        let report = passage.report
        if builder.hasReportedEvent, builder.tellsEnough {
            var event = builder.reported
            event.wording = Wording.hashes(of: passage)
            reading.events.append(event)
        } else if builder.coReported.isEmpty {
            reading.findings.append(.noIncident(in: report))
        }
        if !builder.others.isEmpty { reading.events += builder.coReported + builder.background }
        if builder.recalledBeyond > 0 {
            reading.findings.append(.tooManyRecalled(builder.recalledBeyond, in: report))
        }
    }

    /// "BAGHDAD, July 6 (Xinhua) --": the day of writing before the first words of the body.
    private func dateline(_ blocks: [Block], _ passage: Passage, _ dates: DateParser) -> PartialDate? {
        guard let first = blocks.first(where: { $0.kind == .body })?.tokens else { return nil }
        let head = first.lowerBound..<min(first.upperBound, first.lowerBound + 12)
        let cues = BackgroundCues(passage: passage)
        return dates.mentions(in: head).first { cues.isDateline($0) }?.date
    }

    /// The publication day: given with the report, by the caller, or standing alone on a line of its own.
    private func pageDate(
        of report: Report, _ published: PartialDate?, _ blocks: [Block], _ passage: Passage, _ dates: DateParser
    ) -> PartialDate? {
        if let own = report.published, own.isFull { return own }
        for block in blocks where block.kind == .dateline {
            if let full = dates.mentions(in: block.tokens).first(where: { $0.date.isFull }) { return full.date }
        }
        return published
    }
}
