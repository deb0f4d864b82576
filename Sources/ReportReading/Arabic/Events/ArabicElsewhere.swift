internal import IncidentModel

/// Recognises a sentence that opens with another city than the reported attack's: a second attack is told.
struct ArabicElsewhere {
    let passage: ArabicPassage
    /// Cities that the sentences of the reported event name.
    private var cities: Set<UInt64> = []

    init(passage: ArabicPassage) { self.passage = passage }

    /// Takes the cities of a sentence about the reported event.
    mutating func add(_ sentence: Range<Int>) {
        for index in sentence where passage.nameEnd[index] > 0 && passage.isContainerName[index] {
            cities.insert(arabicKey(passage.name(index..<passage.nameEnd[index]).name))
        }
    }

    /// Takes note of "هجومين", after which "الهجوم الثاني" is another attack.
    mutating func count(_ sentence: Range<Int>) {
        hasTwo = hasTwo || sentence.contains { passage.isAny($0, Self.two) }
    }

    private var hasTwo = false
    private static let two = arabicKeys("هجومين هجومان هجومي اعتداءين حادثين قصفين هجومي ضربتين")
    private static let second = arabicKeys("ثاني ثانية آخر أخرى")

    /// "أما الهجوم الثاني فوقع", "وفي الثاني".
    func opensSecond(_ sentence: Range<Int>) -> Bool {
        guard hasTwo else { return false }
        return sentence.prefix(4).contains { index in
            passage.isAny(index, Self.second) && passage.has(index, .article)
                && (passage.isA(index - 1, .attackNoun) || passage.isA(index - 1, [.preposition, .grammar]))
        }
    }

    /// "وفي أربيل، أعلن …".
    func opens(_ sentence: Range<Int>) -> Bool {
        let start = sentence.lowerBound
        guard !cities.isEmpty, passage.isWord(start, ArabicWord.at), start + 1 < sentence.upperBound else {
            return false
        }
        let opening = start + 1..<min(start + 4, sentence.upperBound)
        guard let name = opening.first(where: { passage.nameEnd[$0] > 0 && passage.isContainerName[$0] }) else {
            return false
        }
        let end = passage.nameEnd[name]
        guard passage.isMark(end) || passage.isA(end, .reporting) else { return false }
        return !cities.contains(arabicKey(passage.name(name..<end).name))
    }
}
