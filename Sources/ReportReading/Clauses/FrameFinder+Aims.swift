internal import IncidentModel

/// Fire at people: where they are is what was aimed at.
extension FrameFinder {
    /// "fired | at coalition forces in P", "towards a convoy near P".
    func peoplesPlace(at index: Int, _ end: Int, _ trigger: Trigger) -> FoundLocation? {
        guard trigger.kind == .launch,
            passage.isAny(index, [Word.at, Word.toward, Word.towards, Word.against, Word.on])
        else { return nil }
        var next = index + 1
        while next < min(index + 9, end), isOfPeople(next) { next += 1 }
        guard next > index + 1, next < end, isHeadOfPeople(next - 1),
            passage.isAny(next, Self.stayings) || locations.relation(at: next, end) != nil,
            !passage.isWord(next, Word.by), !passage.isA(next + 1, [.weekday, .month, .partOfDay, .period]),
            let location = locations.phrase(at: next, end), !location.isAnaphor,
            location.phrase.anchors.first?.isDescription == false
        else { return nil }
        return location.starting(at: index)
    }

    private func isOfPeople(_ index: Int) -> Bool {
        let token = passage.tokens[index]
        return token.kind == .word && !token.isA([.verb, .preposition, .subordinator, .be, .have])
            || passage.isWord(index, Word.and)
    }

    private func isHeadOfPeople(_ index: Int) -> Bool {
        passage.isA(index, [.militaryForce, .person]) || passage.isAny(index, Self.peoples)
    }

    private static let stayings = WordSet(joining: [], "in at near inside around outside within")
    private static let peoples = WordSet(
        joining: [],
        """
        forces troops soldiers personnel positions position convoy convoys patrol patrols advisers advisors contractors units unit \
        ships vessels tanker tankers protesters demonstrators pilgrims civilians residents fighters militants peacekeepers \
        diplomats interests targets installations facilities
        """)
}
