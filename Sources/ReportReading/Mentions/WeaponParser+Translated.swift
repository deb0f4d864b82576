internal import IncidentModel

/// Weapons as machine translation names them: "a booby-trapped march plane", "a projectile of mortar", "the first march".
extension WeaponParser {
    /// Arabic مسيرة is a drone and a march; "plane" beside "booby-trapped" has no pilot either.
    func translatedDrone(at index: Int, in range: Range<Int>, _ floor: Int) -> WeaponMention? {
        guard passage.isAny(index, Self.march) || passage.isAny(index, Self.planes) else { return nil }
        var start = index
        while start > floor, index - start < 2, passage.isAny(start - 1, Self.trapped) { start -= 1 }
        var head = index
        if passage.isAny(index, Self.march) {
            while head + 1 < range.upperBound, head - index < 2,
                passage.isAny(head + 1, Self.planes) || passage.isAny(head + 1, Self.trapped)
            { head += 1 }
            // Without "plane" it is a drone only with its charge or where it comes down: "the first march fell".
            let acts = passage.isA(index + 1, [.landVerb, .targetVerb, .hitVerb]) && passage.isA(index - 1, .number)
            guard head > index || start < index || acts else { return nil }
        } else {
            guard passage.isAny(index, Self.planes), start < index || passage.isAny(index + 1, Self.trapped) else {
                return nil
            }
            if start == index { head += 1 }
        }
        let count = CountParser(passage: passage).count(endingAt: start - 1, notBefore: floor)
        let first = count?.tokens.lowerBound ?? start
        return WeaponMention(
            tokens: first..<head + 1, head: head, term: "drone", verbatim: passage.words(start..<head + 1),
            count: count,
            isSalvo: false, isAir: false, isModifier: false,
            isPlural: (index...head).contains { passage.isAny($0, Self.many) })
    }

    /// "a projectile of mortar", "three shells of mortar": the kind stands behind.
    func kindBehind(_ head: Int, _ end: Int) -> Int? {
        guard passage.isWord(head + 1, Word.of), head + 2 < end, passage.isAny(head + 2, Self.kinds),
            !passage.isA(head + 3, .weapon)
        else { return nil }
        return head + 2
    }

    private static func keys(_ words: String) -> WordSet {
        WordSet(words.utf8.split(separator: UInt8(ascii: " ")).map { wordKey($0) })
    }

    static let march = keys("march marches marching")
    static let planes = keys("plane planes aircraft airplane airplanes")
    private static let many = keys("planes airplanes marches")
    private static let trapped = keys(
        "booby-trapped booby trapped boobytrapped explosive-laden unmanned suicide bomb-laden")
    private static let kinds = keys("mortar mortars katyusha grad")
}
