internal import IncidentModel

/// Munitions and casualties from several statements; rivals become a range and a finding, never a sum.
struct CountSummary: Sendable {
    var munitions: CountRange?
    var casualties = Casualties()
    var findings: [Finding] = []

    private typealias Stated = (count: CountRange, words: String, claim: Claim)

    init(_ claims: [Claim]) {
        var munitions: [Stated] = []
        var killed: [Stated] = []
        var injured: [Stated] = []
        for claim in claims {
            switch claim.fact {
            case .munitions(let count, let stage): munitions.append((count, "\(count) \(stage.rawValue)", claim))
            case .killed(let count): killed.append((count, count.description, claim))
            case .injured(let count): injured.append((count, count.description, claim))
            case .casualtyNote(let text): if !casualties.notes.contains(text) { casualties.notes.append(text) }
            default: break
            }
        }
        // "a rocket hit the checkpoint" is one of the eight, not another total.
        if munitions.contains(where: { $0.count.min > 1 }) {
            munitions.removeAll { $0.count == CountRange(exactly: 1) }
        }
        self.munitions = range(munitions, of: "munitions", code: "count-conflict")
        casualties.killed = range(killed, of: "killed", code: "casualty-conflict")
        casualties.injured = range(injured, of: "injured", code: "casualty-conflict")
    }

    private mutating func range(_ stated: [Stated], of what: String, code: String) -> CountRange? {
        // A toll and a "none" beside it: the none is an early word, or about some of the people only.
        let isMixed = stated.contains { $0.count == .none } && stated.contains { $0.count.min > 0 }
        if isMixed {
            let tolls = stated.filter { $0.count != .none }
            findings.append(
                Finding(
                    code: code,
                    message: "One statement has nobody \(what), another \(tolls[0].words); the number is kept.",
                    evidence: stated.flatMap(\.claim.evidence)))
            return range(tolls, of: what, code: code)
        }
        guard let first = stated.first else { return nil }
        let whole = stated.dropFirst().reduce(first.count) { $0.union($1.count) }
        let distinct = Set(stated.map(\.count))
        let isRival = distinct.contains { one in distinct.contains { !$0.overlaps(one) } }
        if isRival {
            let values = stated.map(\.words).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            findings.append(
                Finding(
                    code: code,
                    message: "Numbers of \(what) differ: \(values.joined(separator: ", ")); kept as \(whole).",
                    evidence: stated.flatMap(\.claim.evidence)))
            return whole
        }
        // Statements that agree narrow one another: "at least three" and "three".
        let exact = stated.filter { $0.count.max != nil }
        guard exact.count < stated.count, let least = stated.filter({ $0.count.max == nil }).map(\.count.min).max()
        else { return whole }
        return CountRange(min: max(whole.min, min(least, exact.map(\.count.min).min() ?? least)), max: nil)
    }
}
