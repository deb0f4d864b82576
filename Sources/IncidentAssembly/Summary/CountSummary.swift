internal import IncidentModel

/// Munitions and casualties from several statements; rivals become a range and a finding, never a sum.
struct CountSummary: Sendable {
    var munitions: CountRange?
    var casualties = Casualties()
    var findings: [Finding] = []

    private struct Stated {
        var count: CountRange
        var words: String
        var claim: Claim

        var report: ReportID? { claim.evidence.first?.report }
        var speaker: String { claim.speaker.name }
    }

    init(_ claims: [Claim]) {
        var munitions: [Stated] = []
        var killed: [Stated] = []
        var injured: [Stated] = []
        for claim in claims {
            switch claim.fact {
            case .munitions(let count, let stage):
                munitions.append(Stated(count: count, words: "\(count) \(stage.rawValue)", claim: claim))
            case .killed(let count): killed.append(Stated(count: count, words: count.description, claim: claim))
            case .injured(let count): injured.append(Stated(count: count, words: count.description, claim: claim))
            case .casualtyNote(let text): if !casualties.notes.contains(text) { casualties.notes.append(text) }
            default: break
            }
        }
        self.munitions = range(munitions, of: "munitions", code: "count-conflict")
        casualties.killed = range(killed, of: "killed", code: "casualty-conflict")
        casualties.injured = range(injured, of: "injured", code: "casualty-conflict")
    }

    /// What each report says as a whole, then the range over the reports.
    private mutating func range(_ stated: [Stated], of what: String, code: String) -> CountRange? {
        guard !stated.isEmpty else { return nil }
        var byReport: [(report: ReportID?, stated: [Stated])] = []
        for one in stated {
            if let index = byReport.firstIndex(where: { $0.report == one.report }) {
                byReport[index].stated.append(one)
            } else {
                byReport.append((one.report, [one]))
            }
        }
        let wholes = byReport.map { Self.whole(of: $0.stated) }
        let whole = Self.joined(wholes)
        let distinct = Set(stated.map(\.count))
        if distinct.contains(where: { one in distinct.contains { !$0.overlaps(one) } }) {
            let values = stated.map(\.words).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            findings.append(
                Finding(
                    code: code,
                    message: "Numbers of \(what) differ: \(values.joined(separator: ", ")); kept as \(whole).",
                    evidence: stated.flatMap(\.claim.evidence)))
        }
        return whole
    }

    /// One report tells of the whole and of its parts: "five were fired, three hit", "12 people, among them two officers".
    /// The greatest number is the whole, unless two who are named contradict each other.
    private static func whole(of stated: [Stated]) -> CountRange {
        guard case .munitions = stated[0].claim.fact else { return toldBy(stated) }
        // Those who fired tell of their own deed: alone they are believed, beside others they are a rival.
        let boasts = stated.filter { $0.claim.speaker.kind == .militant }
        let others = stated.filter { $0.claim.speaker.kind != .militant }
        guard let boast = boasts.map(\.count).max(by: { ($0.min, $0.max ?? .max) < ($1.min, $1.max ?? .max) }),
            !others.isEmpty
        else { return toldBy(stated) }
        let told = toldBy(others)
        if boast.overlaps(told) { return told == dozens && boast.max != nil ? boast : told }
        return told.union(boast)
    }

    /// "Dozens of rockets" says no number that another who gives one contradicts.
    private static let dozens = CountRange(min: 24, max: nil)

    private static let mostCompared = 200

    private static func toldBy(_ stated: [Stated]) -> CountRange {
        let greatest = stated.map(\.count).reduce(stated[0].count) { a, b in
            (a.min, a.max ?? Int.max) < (b.min, b.max ?? Int.max) ? b : a
        }
        let isMunition = if case .munitions = stated[0].claim.fact { true } else { false }
        let speakers = Set(stated.filter { $0.count == greatest }.map(\.speaker))
        // A report with more figures is no report, and each would be held against each.
        let stated = stated.count > mostCompared ? Array(stated.prefix(mostCompared)) : stated
        let rivals = stated.filter { one in
            // "no casualties", says one, "one wounded", another.
            let isDenial = !isMunition && one.count.max == 0 && greatest.min <= 3
            // "At least 25 struck", says one, "33 were fired", another: the first may mean that there were no more.
            let isFewer = isMunition && one.count.max == nil && one.count.min < greatest.min && one.count.min > 2
            return (one.count.min > 0 || isDenial) && (!one.count.overlaps(greatest) || isFewer) && !one.speaker.isEmpty
                && !speakers.contains(one.speaker)
                && !speakers.contains("") && isWhole(one, beside: stated)
                && !isPart(one, of: greatest, stated)
                && !stated.contains { speakers.contains($0.speaker) && $0.count == one.count }
                && !opensAlike(one, stated, greatest)
                // Rival tolls lie near one another; much less is told of a part.
                && (isMunition || isDenial || one.count.min * 8 >= greatest.min * 5
                    || one.count.min > 1 && greatest.min - one.count.min <= 2)
        }
        let agreeing = stated.map(\.count).filter { $0.overlaps(greatest) }
        return rivals.map(\.count).reduce(narrowed(agreeing, to: greatest)) { whole, one in
            one.max == nil && whole.max != nil
                ? CountRange(min: min(one.min, whole.min), max: whole.max) : whole.union(one)
        }
    }

    /// "killing three": "two died in the attack on P", "one was killed at Q", what adds up to the whole is its parts.
    private static func isPart(_ one: Stated, of whole: CountRange, _ stated: [Stated]) -> Bool {
        // "23 of its members were killed", says a group of its own.
        if one.claim.evidence.contains(where: { evidence in ofOnesOwn.contains { evidence.quote.contains($0) } }) {
            return true
        }
        // "one fell near P, another on Q and a third at R", of nine.
        if let word = one.claim.evidence.first?.quote.split(separator: " ").first?.lowercased(),
            let part = word == "a" ? 1 : spelled.firstIndex(of: word), part > 0, part < one.count.min
        {
            return true
        }
        guard whole.min == whole.max, one.count.min == one.count.max, one.count.min > 0 else { return false }
        let others = stated.filter { $0.claim.evidence != one.claim.evidence && $0.count.min == $0.count.max }
        return others.contains { $0.count.min > 0 && $0.count.min + one.count.min == whole.min }
    }

    private static let ofOnesOwn = [
        " of its ", " of their ", " of our ", " of the dead", " of the wounded", " of the injured", " of the victims",
        " of those ",
    ]

    /// "three hit the zone and a fourth a base", beside "three hit the zone": the greater one begins with the smaller.
    private static func opensAlike(_ one: Stated, _ stated: [Stated], _ greatest: CountRange) -> Bool {
        guard let word = one.claim.evidence.first?.quote.split(separator: " ").first?.lowercased(),
            word == String(one.count.min) || one.count.min < spelled.count && word == spelled[one.count.min]
        else { return false }
        return stated.contains {
            $0.count == greatest && $0.claim.evidence.first?.quote.split(separator: " ").first?.lowercased() == word
        }
    }

    private static let spelled = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// Munitions that landed are a part of those fired; only like is held against like.
    private static func isWhole(_ one: Stated, beside stated: [Stated]) -> Bool {
        guard case .munitions(_, let stage) = one.claim.fact else { return true }
        // Fewer fired than came down is no part of anything.
        guard stage != .fired else { return one.count.min > 1 }
        return one.count.min > 1
            && !stated.contains {
                if case .munitions(let count, let other) = $0.claim.fact {
                    other != stage && count.min > one.count.min
                        && !(areApart(one.claim.speaker, $0.claim.speaker) && one.count.min * 3 >= count.min * 2)
                } else {
                    false
                }
            }
    }

    /// "The coalition said ten struck, a source said that 13 were fired": each knows of a whole.
    private static func areApart(_ one: Speaker, _ other: Speaker) -> Bool {
        !one.name.isEmpty && !other.name.isEmpty && one.name != other.name
    }

    /// "At least three" said first and "three" later are three; beside "five" it has been outrun.
    private static func narrowed(_ counts: [CountRange], to greatest: CountRange) -> CountRange {
        guard greatest.max == nil, counts.contains(where: { $0.max == greatest.min }) else { return greatest }
        return CountRange(exactly: greatest.min)
    }

    private static func joined(_ wholes: [CountRange]) -> CountRange {
        let all = wholes.dropFirst().reduce(wholes[0]) { $0.union($1) }
        let exact = wholes.filter { $0.max != nil }
        guard exact.count < wholes.count, let least = wholes.filter({ $0.max == nil }).map(\.min).max() else {
            return all
        }
        return CountRange(min: max(all.min, min(least, exact.map(\.min).min() ?? least)), max: nil)
    }
}
