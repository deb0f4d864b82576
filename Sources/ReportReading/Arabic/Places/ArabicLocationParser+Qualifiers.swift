internal import IncidentModel

/// What is said of a place behind its name.
extension ArabicLocationParser {
    /// Takes "جنوبي بغداد", "في X", "التابعة لقضاء X", "(X)" after a place; returns the index after them.
    func takeQualifiers(into phrase: inout LocationPhrase, at index: Int, _ end: Int) -> Int {
        var last = index
        while last < end, phrase.qualifiers.count < 5, let (qualifier, next) = qualifier(at: last, end) {
            // "خارج القصر، في X وY": the places of the parts, not where the palace is.
            if qualifier != nil, passage.isMark(last, ArabicMark.comma), opensList(next, end) { break }
            if let qualifier, !phrase.anchors.contains(where: { $0.name == qualifier.place.name }) {
                phrase.qualifiers.append(qualifier)
            }
            last = next
        }
        return last
    }

    private func qualifier(at index: Int, _ end: Int) -> (LocationPhrase.Qualifier?, Int)? {
        var next = index
        if passage.isMark(next, ArabicMark.comma) { next += 1 }
        guard next < end, !passage.has(next, .and) else { return nil }
        if passage.isMark(next, ArabicMark.open), let noun = places.noun(at: next + 1, end, isAsked: true),
            noun.kind == .named, passage.isMark(noun.tokens.upperBound, ArabicMark.close)
        {
            return (.init(relation: .in, place: noun.reference), noun.tokens.upperBound + 1)
        }
        // "على ضفاف دجلة" beside a place says only what lies there.
        if passage.isWord(next, ArabicWord.on), passage.isAny(next + 1, ArabicPlaceParser.banks),
            let bank = places.noun(at: next + 1, end, isAsked: true)
        {
            return (nil, bank.tokens.upperBound)
        }
        if let beside = besideIt(at: next, end) { return beside }
        next = afterMarker(next, end)
        if let distance = distance(at: next, end), let place = distance.found.phrase.anchors.first {
            let isOpen = distance.found.isAnaphor || place.isDescription
            return (
                isOpen ? nil : .init(relation: distance.found.phrase.relation, place: place),
                distance.found.tokens.upperBound
            )
        }
        if var (relation, slot, after) = relation(at: next, end), Self.narrows(slot) {
            // "عند أطراف قرية X": the inner word says how it lies.
            if let (inner, innerSlot, behind) = self.relation(at: after, end), Self.narrows(innerSlot), inner != .in {
                (relation, slot, after) = (inner, innerSlot, behind)
            }
            guard
                let noun = places.noun(
                    at: after, end,
                    isAsked: next > index || slot == .near || passage.nameEnd[min(after, end - 1)] > 0
                        || passage.isA(after, .placeClass)
                )
            else { return nil }
            return closed(noun, relation)
        }
        let isMarked = next > index && passage.isA(next - 1, .placeMarker)
        if passage.has(next, [.by, .to]),
            isMarked || passage.has(next, .by) && (passage.isA(next, .placeClass) || passage.nameEnd[next] > 0),
            let noun = places.noun(at: next, end, isAsked: true)
        {
            return closed(noun, isMarked && passage.isAny(next - 1, Self.beside) ? .near : .in)
        }
        // "حي الجهاد بمحافظة …" apart, a province or city may follow without a word between.
        if next < end, passage.isContainerName[next], let noun = places.noun(at: next, end, isAsked: false) {
            return closed(noun, .in)
        }
        return nil
    }

    func closed(_ noun: ArabicPlaceNoun, _ relation: Relation) -> (LocationPhrase.Qualifier?, Int)? {
        switch noun.kind {
        case .named: (.init(relation: relation, place: noun.reference), noun.tokens.upperBound)
        case .anaphor: (nil, noun.tokens.upperBound)
        case .description, .generic: nil
        }
    }

    /// "الواقعة", "التابع", "القريبة": only joins what follows.
    func afterMarker(_ index: Int, _ end: Int) -> Int {
        index < end && passage.isA(index, .placeMarker) && passage.has(index, .article) ? index + 1 : index
    }
}
