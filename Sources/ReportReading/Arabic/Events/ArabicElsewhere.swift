internal import IncidentModel

/// Recognises a sentence that goes over to a second attack on the same level.
struct ArabicElsewhere {
    let passage: ArabicPassage
    /// Cities that the sentences of the reported event name.
    private var cities: Set<UInt64> = []
    private var countries: Set<UInt64> = []

    init(passage: ArabicPassage) { self.passage = passage }

    /// Takes the cities of a sentence about the reported event.
    mutating func add(_ sentence: Range<Int>) {
        for index in sentence where passage.isAny(index, ArabicWord.countries) {
            countries.insert(passage.tokens[index].key)
        }
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
    static let theOther = arabicKeys("الآخر")
    private static let second = arabicKeys("ثاني ثانية آخر أخرى")

    /// How plainly a sentence says that it tells of another attack.
    enum Sign { case none, aside, plain }

    func sign(of sentence: Range<Int>) -> Sign {
        if cities.isEmpty, opensWithCity(sentence) { return .aside }
        if opens(sentence) || opensSecond(sentence) || namesAnother(sentence) { return .plain }
        return opensAside(sentence) ? .aside : .none
    }

    /// "وفي حادث آخر", "في هجوم منفصل بطائرة مسيرة", "وفي عملية أخرى".
    private func namesAnother(_ sentence: Range<Int>) -> Bool {
        sentence.contains { index in
            guard passage.isA(index, .attackNoun) || passage.isAny(index, Self.happenings),
                !passage.has(index, .article)
            else { return false }
            if passage.isAny(index + 1, Self.apart) { return true }
            return index - sentence.lowerBound < 6 && passage.isAny(index + 1, Self.another)
                && passage.isWord(index - 1, ArabicWord.at)
        }
    }

    private static let happenings = arabicKeys("عملية حادث حادثة واقعة تطور خرق")
    private static let apart = arabicKeys("منفصل منفصلة مستقل مستقلة منفصلين")
    private static let another = arabicKeys("آخر أخرى ثان ثانية ثاني")

    /// "بالتزامن مع ذلك", "وفي غضون ذلك", "من جهة أخرى", "وبعد ساعات": another attack when another one is told.
    private func opensAside(_ sentence: Range<Int>) -> Bool {
        let opening = sentence.prefix(5)
        // "كما سقطت، مساء الاثنين، طائرة مسيرة قرب …": with an hour of its own.
        if passage.isAny(sentence.lowerBound, Self.also),
            sentence.prefix(10).contains(where: { passage.isA($0, .partOfDay) })
        {
            return true
        }
        return opening.contains { index in
            passage.isAny(index, Self.asides)
                || passage.isAny(index, Self.sides) && passage.isAny(index + 1, Self.another)
                || passage.isAny(index, Self.orders)
                    && (1...3).contains { passage.isAny(index + $0, Self.hours) && !passage.has(index + $0, .article) }
        }
    }

    private static let also = arabicKeys("كما كذلك أيضا")
    private static let asides = arabicKeys("تزامن بالتزامن غضون سياق لاحق أثناء موازاة بموازاة")
    private static let sides = arabicKeys("جانب جهة صعيد ناحية")
    private static let orders = arabicKeys("بعد قبل")
    private static let hours = arabicKeys("ساعة ساعات ساعتين دقائق دقيقة بساعات بساعة بدقائق")

    /// "أما الهجوم الثاني فوقع", "وفي الثاني".
    func opensSecond(_ sentence: Range<Int>) -> Bool {
        guard hasTwo else { return false }
        return sentence.prefix(4).contains { index in
            (passage.isAny(index, Self.second) && passage.has(index, .article) || passage.isAny(index, Self.theOther))
                && (passage.isA(index - 1, .attackNoun) || passage.isA(index - 1, [.preposition, .grammar]))
        }
    }

    /// "وفي أربيل، أعلن …".
    func opens(_ sentence: Range<Int>) -> Bool {
        !cities.isEmpty && opensWithCity(sentence)
    }

    private func opensWithCity(_ sentence: Range<Int>) -> Bool {
        let start = sentence.lowerBound
        guard passage.isWord(start, ArabicWord.at), start + 1 < sentence.upperBound else {
            return false
        }
        let opening = start + 1..<min(start + 4, sentence.upperBound)
        // "وفي سوريا، …" of a report about Iraq.
        if passage.isAny(start + 1, ArabicWord.countries), passage.isMark(start + 2), !countries.isEmpty {
            return !countries.contains(passage.tokens[start + 1].key)
        }
        guard
            let name = opening.first(where: {
                passage.nameEnd[$0] > 0 && (passage.isContainerName[$0] || passage.isA($0, .city))
            })
        else {
            return false
        }
        let nameEnd = passage.nameEnd[name]
        // "وفي بعقوبة شمال شرق بغداد قالت الشرطة".
        var end = nameEnd
        while end < sentence.upperBound, end - nameEnd < 5,
            passage.isA(end, .direction) || end > nameEnd && passage.nameEnd[end] > 0
        {
            end = max(end + 1, passage.nameEnd[end])
        }
        let opens: ArabicClass = [
            .reporting, .land, .explode, .hit, .target, .exposed, .launch, .intercept, .partOfDay,
        ]
        guard passage.isMark(end) || passage.isA(end, opens) else { return false }
        return !cities.contains(arabicKey(passage.name(name..<nameEnd).name))
    }
}
