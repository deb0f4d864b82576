/// Names in German spelling, their words of two cut in two: Jusufija, Tadschi, al-Karch, Haifastraße.
enum GermanLetters {
    /// German and other Central European spellings: sch is sh, dsch and dž are j, j is y, ch is kh, s before a vowel is z.
    static func read(_ words: [[UInt8]], voicing: Bool) -> [[UInt8]]? {
        guard words.contains(where: { ($0.first ?? 0x80) >= 0x80 || mayBeGerman($0, voicing: voicing) }) else {
            return nil
        }
        var changed: [[UInt8]] = []
        for word in words where (word.first ?? 0x80) < 0x80 {
            var (stem, kind) = (word, [UInt8]())
            for end in germanKinds {
                if word.count >= end.count + 4, word.suffix(end.count).elementsEqual(end) {
                    (stem, kind) = (Array(word.dropLast(end.count)), end)
                }
            }
            let isKind = KindWords.kind(of: stem, isFirst: false) != nil || KindWords.isOptional(stem)
            changed.append(isKind ? stem : germanLetters(stem, voicing: voicing))
            if !kind.isEmpty { changed.append(kind) }
        }
        return changed == words ? nil : changed
    }

    private static let germanKinds = ["strasse", "strase", "platz", "brucke", "stadt", "palast", "fluss"].map {
        Array($0.utf8)
    }

    private static let kindEndPairs = LetterPairSet(endings: germanKinds)

    static func mayEnd(_ letter: UInt8, _ last: UInt8) -> Bool { kindEndPairs.mayHold(letter, last) }

    /// Has letters that would be read otherwise; nearly no word has.
    private static func mayBeGerman(_ word: [UInt8], voicing: Bool) -> Bool {
        for index in word.indices {
            let next = index + 1 < word.count ? word[index + 1] : 0
            switch word[index] {
            case Letter.j: return true
            case Letter.c where next == Letter.h: return true
            case Letter.s where voicing && LatinFolding.isVowel(next): return true
            default: break
            }
        }
        guard kindEndPairs.mayHoldEnd(of: word) else { return false }
        let last = word.last
        return germanKinds.contains {
            $0.last == last && word.count >= $0.count + 4 && word.suffix($0.count).elementsEqual($0)
        }
    }

    private static func germanLetters(_ word: [UInt8], voicing: Bool) -> [UInt8] {
        var letters: [UInt8] = []
        var index = 0
        func next(_ offset: Int) -> UInt8? { index + offset < word.count ? word[index + offset] : nil }
        while index < word.count {
            let letter = word[index]
            if letter == Letter.d || letter == Letter.t, next(1) == Letter.s, next(2) == Letter.c, next(3) == Letter.h {
                letters += letter == Letter.d ? [Letter.j] : [Letter.c, Letter.h]
                index += 4
            } else if letter == Letter.s, next(1) == Letter.c, next(2) == Letter.h {
                letters += [Letter.s, Letter.h]
                index += 3
            } else if letter == Letter.c, next(1) == Letter.h {
                letters += [Letter.k, Letter.h]
                index += 2
            } else if letter == Letter.j {
                letters.append(Letter.y)
                index += 1
            } else if voicing, letter == Letter.s, next(1).map(LatinFolding.isVowel) == true {
                letters.append(Letter.z)
                index += 1
            } else {
                letters.append(letter)
                index += 1
            }
        }
        return letters
    }
}
