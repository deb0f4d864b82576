/// Reads a Latin word sound by sound, by the table of `LatinFolding`.
struct SoundReader {
    /// Valid for as long as the word is read.
    private let letters: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// The second sound of a letter or ending that stands for two.
    private var pending: UInt8?

    init(letters: UnsafeBufferPointer<UInt8>) { self.letters = letters }

    /// The next sound, nil at the end. Equal neighbours come out twice; the caller joins them.
    mutating func nextSound() -> UInt8? {
        if let sound = pending {
            pending = nil
            return sound
        }
        while index < letters.count {
            let letter = letters[index]
            let start = index
            index += 1
            if LatinFolding.isVowel(letter) {
                return vowel(letter, at: start)
            }
            if let sound = consonant(letter, at: start) { return sound }
        }
        return nil
    }

    private mutating func consonant(_ letter: UInt8, at start: Int) -> UInt8? {
        let next = self.letter(at: index)
        if next == Letter.h {
            switch letter {
            case Letter.d: return take(1, as: Letter.z)
            case Letter.k: return take(1, as: Letter.x)
            case Letter.g: return take(1, as: Letter.g)
            case Letter.s, Letter.c: return take(1, as: Letter.c)
            case Letter.t: return take(1, as: Letter.t)
            case Letter.p: return take(1, as: Letter.f)
            default: break
            }
        }
        switch letter {
        case Letter.q, Letter.c: return Letter.k
        // Arabic has no p: Salman Bak, Hawz Basha.
        case Letter.p: return Letter.b
        case Letter.x:
            pending = Letter.s
            return Letter.k
        case Letter.h:
            // The mute h of -ah and -eh.
            return index == letters.count && start > 0 && LatinFolding.isVowel(letters[start - 1]) ? nil : Letter.h
        case Letter.y:
            while self.letter(at: index) == Letter.y { index += 1 }
            return isVowel(at: index) ? Letter.y : Letter.i
        default: return letter
        }
    }

    private mutating func vowel(_ letter: UInt8, at start: Int) -> UInt8 {
        while self.letter(at: index) == letter { index += 1 }
        let isDoubled = index - start > 1
        let next = self.letter(at: index)
        switch letter {
        case Letter.o: return roundVowel(next)
        case Letter.u: return Letter.u
        case Letter.i:
            if next == Letter.e, !isEnding(from: index) { return take(1, as: Letter.i) }
            if let ending = feminineEnding(from: index) { return ending }
            return isGlide(at: index) ? glide() : Letter.i
        case Letter.e:
            if !isDoubled, isEnding(from: start), start > 0 { return endWith(Letter.a) }
            if next == Letter.a || next == Letter.i { return take(1, as: Letter.i) }
            if next == Letter.y, !isVowel(at: index + 1) { return take(1, as: Letter.i) }
            return Letter.i
        default:
            if next == Letter.u { return take(1, as: Letter.u) }
            if next == Letter.o { return self.letter(at: index + 1) == Letter.u ? french() : take(1, as: Letter.u) }
            if isGlide(at: index) { return glide() }
            // The doubled w of 'Awwad is heard as one, and 'Awad is the same name.
            if next == Letter.w, !isVowel(at: endOfRun(from: index)) { return take(1, as: Letter.u) }
            // Rifaee is Rifa'i.
            if next == Letter.e, self.letter(at: index + 1) == Letter.e, !isVowel(at: index + 2) {
                return take(2, as: Letter.i)
            }
            // Madaen is Mada'in, Qaem is Qa'im.
            if next == Letter.e, !isVowel(at: index + 1), index + 1 < letters.count, !isEnding(from: index) {
                return take(1, as: Letter.i)
            }
            if next == Letter.i || next == Letter.y, let length = diphthong(at: index) {
                return take(length, as: Letter.i)
            }
            return Letter.a
        }
    }

    private func endOfRun(from start: Int) -> Int {
        var end = start + 1
        while end < letters.count, letters[end] == letters[start] { end += 1 }
        return end
    }

    /// The letters of i, y or yy before a consonant or at the end: Saydiya, Saidiya, Sayydiya; Hai, Hayy.
    private func diphthong(at start: Int) -> Int? {
        var end = start + 1
        if letters[start] == Letter.y { while letter(at: end) == Letter.y { end += 1 } }
        return isVowel(at: end) || letter(at: end) == Letter.y ? nil : end - start
    }

    private mutating func roundVowel(_ next: UInt8?) -> UInt8 {
        if next == Letter.u { return take(1, as: Letter.u) }
        if next == Letter.w, !isVowel(at: index + 1) { return take(1, as: Letter.u) }
        return Letter.u
    }

    /// A y that only parts two vowels: Jazayer is Jazair, Batawiyin is Batawin.
    private func isGlide(at start: Int) -> Bool {
        var at = start
        while letter(at: at) == Letter.y { at += 1 }
        guard at > start, let vowel = letter(at: at),
            vowel == Letter.i || vowel == Letter.e && letters[start - 1] == Letter.a
        else { return false }
        return !isEnding(from: at)
    }

    private mutating func glide() -> UInt8 {
        while letter(at: index) == Letter.y { index += 1 }
        index += 1
        return Letter.i
    }

    /// The aou of French: aw before a vowel ("Battaouine"), else au ("Ferdaous").
    private mutating func french() -> UInt8 {
        index += 2
        guard isVowel(at: index) else { return Letter.u }
        pending = Letter.w
        return Letter.a
    }

    /// -ia, -iya, -iyya, -iyah …: the i is heard as part of the ending.
    private mutating func feminineEnding(from start: Int) -> UInt8? {
        // With the slips of hasty typing: -iay, -iyha.
        var vowels = 0
        guard letter(at: start) != Letter.h else { return nil }
        for at in start..<max(start, letters.count) {
            switch letters[at] {
            case Letter.a, Letter.e: vowels += 1
            case Letter.y, Letter.h: break
            default: return nil
            }
        }
        guard vowels == 1, letters.count - start <= 4 else { return nil }
        index = letters.count
        pending = Letter.a
        return Letter.y
    }

    /// A last vowel, with a mute h or without.
    private func isEnding(from start: Int) -> Bool {
        start == letters.count - 1 || start == letters.count - 2 && letters[start + 1] == Letter.h
    }

    private mutating func endWith(_ sound: UInt8) -> UInt8 {
        index = letters.count
        return sound
    }

    private mutating func take(_ count: Int, as sound: UInt8) -> UInt8 {
        index += count
        return sound
    }

    private func letter(at position: Int) -> UInt8? { position < letters.count ? letters[position] : nil }

    private func isVowel(at position: Int) -> Bool { letter(at: position).map(LatinFolding.isVowel) ?? false }
}
