/// Names that Arabic makes of two words, and that writers join, part and vowel in many ways.
///
/// | phenomenon | example |
/// |---|---|
/// | the servant of one of God's names, its article run together with it | Abdul Karim, Abdelkarim, Abdurrahman: 'Abd al Karim |
/// | … of God | Abdullah, Nasrullah: 'Abd Allah, Nasr Allah |
/// | an honour of the faith | Salaheddine, Nureddin: Salah al Din, Nur al Din |
/// | the same in Arabic letters | عبدالكريم: عبد الكريم, and the other way round |
enum CompoundNames {
    /// With the words parted, and with those joined that others write as one; none when nothing changes.
    static func readings(of words: [[UInt8]]) -> [[[UInt8]]] {
        guard words.contains(where: mayBePart) else { return [] }
        var readings: [[[UInt8]]] = []
        for changed in [words.enumerated().flatMap { parted($1, isLast: $0 == words.count - 1) }, joined(words)]
        where changed != words { readings.append(changed) }
        return readings
    }

    /// Nearly no name has such a word.
    private static func mayBePart(_ word: [UInt8]) -> Bool {
        guard let first = word.first, word.count > 2 else { return false }
        if first >= 0x80 {
            return word.starts(with: servant)
                || ends.contains { word.count >= $0.count && word.suffix($0.count) == $0[...] }
        }
        return word.starts(with: abd) || word.starts(with: abid) || word == allah || word == alah
            || ending(of: word) != nil
    }

    // MARK: - Parting

    private static func parted(_ word: [UInt8], isLast: Bool) -> [[UInt8]] {
        (word.first ?? 0) >= 0x80 ? partedArabic(word) : partedLatin(word, isLast: isLast)
    }

    private static func partedArabic(_ word: [UInt8]) -> [[UInt8]] {
        if word.count > servant.count + 6, word.starts(with: servant), ArabicFolding.hasArticle(word, at: servant.count)
        {
            return [servant, Array(word.dropFirst(servant.count))]
        }
        for end in ends where word.count >= end.count + 6 && word.suffix(end.count) == end[...] {
            return [Array(word.dropLast(end.count)), end]
        }
        return [word]
    }

    private static func partedLatin(_ word: [UInt8], isLast: Bool) -> [[UInt8]] {
        if word == alah { return [allah] }
        if let rest = restBehindServant(word), !rest.isEmpty || !isLast {
            return rest.isEmpty ? [abd] : [abd] + (isGod(rest) ? [allah] : [rest])
        }
        guard let (length, second) = ending(of: word) else { return [word] }
        return [Array(word.dropLast(length)), second]
    }

    /// What follows "abdul", "abdel", "abdur" in a word; empty when it is the whole word.
    private static func restBehindServant(_ word: [UInt8]) -> [UInt8]? {
        if word == abid { return [] }
        guard word.starts(with: abd), word.count > 4, LatinFolding.isVowel(word[3]) else { return nil }
        var start = 3
        while start < word.count, LatinFolding.isVowel(word[start]) { start += 1 }
        guard start < word.count else { return nil }
        let letter = word[start]
        if start + 1 == word.count { return isSun(letter) ? [] : nil }
        if letter == Letter.l, !isGod(Array(word[start...])) { return Array(word[(start + 1)...]) }
        // The article before a sun letter doubles it, and many write it once.
        guard isSun(letter) else { return nil }
        return Array(word[(word[start + 1] == letter && letter != Letter.l ? start + 1 : start)...])
    }

    private static func isSun(_ letter: UInt8) -> Bool { "lrszntd".utf8.contains(letter) }

    /// What is left of "Allah" behind the vowel that joins it.
    private static func isGod(_ rest: [UInt8]) -> Bool {
        ["lah", "llah", "lla"].contains { rest.elementsEqual($0.utf8) }
    }

    static func mayEnd(_ letter: UInt8, _ last: UInt8) -> Bool { endPairs.mayHold(letter, last) }

    /// How many letters of the word are another word, and which.
    private static func ending(of word: [UInt8]) -> (length: Int, second: [UInt8])? {
        guard endPairs.mayHoldEnd(of: word) else { return nil }
        for (end, second) in endings where word.count >= end.count + 3 && word.last == end.last {
            if word.suffix(end.count).elementsEqual(end) { return (end.count, second) }
        }
        return nil
    }

    private static let endings: [(end: [UInt8], second: [UInt8])] = {
        let faith = ["addin", "eddin", "uddin", "iddin", "aldin", "eldin", "uldin", "adin", "edin", "udin"]
        let god = ["allah", "ullah", "ollah", "ellah", "ulla", "olla"]
        return faith.flatMap { [$0, $0 + "e"] }.map { (Array($0.utf8), Array("din".utf8)) }
            + god.map { (Array($0.utf8), allah) }
    }()

    private static let endPairs = LetterPairSet(endings: endings.map(\.end))

    // MARK: - Joining

    /// 'Abd Allah as Abdullah, عبد الكريم as عبدالكريم, نصر الله as نصرالله.
    private static func joined(_ words: [[UInt8]]) -> [[UInt8]] {
        var joined: [[UInt8]] = []
        for word in words {
            guard let last = joined.last else {
                joined.append(word)
                continue
            }
            if last == abd, word == allah {
                joined[joined.count - 1] = abdullah
            } else if last == servant && word.starts(with: article) || (last.first ?? 0) >= 0x80 && ends.contains(word)
            {
                joined[joined.count - 1] = last + word
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    private static let (abd, abid) = (Array("abd".utf8), Array("abed".utf8))
    private static let (allah, alah) = (Array("allah".utf8), Array("alah".utf8))
    private static let abdullah = Array("abdullah".utf8)
    private static let (servant, article) = (Array("عبد".utf8), Array("ال".utf8))
    private static let ends = ["الله", "الدين"].map { Array($0.utf8) }
}
