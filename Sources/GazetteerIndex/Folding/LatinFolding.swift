/// What the Latin spellings of one Arabic name have in common.
///
/// | phenomenon | folded to |
/// |---|---|
/// | doubled letters (Karrada, Karada) | one |
/// | long vowels (aa; ee; oo, ou) | a; i; u |
/// | o, u, aw, au, ow before a consonant (Dora, Doura, Dawra) | u |
/// | e, i, y, ay, ai, ae, ey, ei, ie, ea before a consonant (Rasheed, Rashid; Saydiya, Saidiya; Qaim, Qaem) | i |
/// | feminine endings -a, -ah, -e, -eh | a |
/// | -ia, -iya, -iyya, -iyah, -iyyah, -iyeh | ya |
/// | dh, z (Kadhimiya, Kazimiyah) | z |
/// | q, k, c (Qadisiya, Kadisiya) · gh, g · th, t · ph, f · sh, ch · p, b (Salman Pak, Bak) | k · g · t · f · c · b |
///
/// d and z, kh and h, k and g stay apart, because names of one city differ by them alone; the edit distance reaches them.
/// Source: the spellings that the press used for Baghdad's quarters, and the BGN/PCGN and ALA-LC romanisations.
enum LatinFolding {
    /// - Parameter plain: lower-case ASCII letters and digits.
    static func appendSound(of plain: [UInt8], to sound: inout [UInt8]) {
        if let first = plain.first, first &- 0x30 < 10 {
            sound.append(contentsOf: withoutOrdinalEnding(plain))
            return
        }
        plain.withUnsafeBufferPointer { letters in
            var reader = SoundReader(letters: letters)
            var last: UInt8 = sound.last ?? 0
            while let letter = reader.nextSound() {
                if letter != last { sound.append(letter) }
                last = letter
            }
        }
    }

    /// The same into memory that has room for two sounds a letter.
    /// - Returns: how many sounds there are.
    static func writeSound(of letters: UnsafeBufferPointer<UInt8>, to sound: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var reader = SoundReader(letters: letters)
        var count = 0
        while let letter = reader.nextSound() {
            if count > 0, sound[count - 1] == letter { continue }
            sound[count] = letter
            count += 1
        }
        return count
    }

    /// Takes the vowels out of a sound in place, as `appendSkeleton` does.
    /// - Returns: how many letters are left.
    static func strip(_ sound: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var consonants = 0
        for letter in sound where !isVowel(letter) { consonants &+= 1 }
        guard consonants >= 4 else { return sound.count }
        var kept = 1
        for index in 1..<sound.count - 1 where !isVowel(sound[index]) {
            sound[kept] = sound[index]
            kept &+= 1
        }
        sound[kept] = sound[sound.count - 1]
        return kept + 1
    }

    /// Keeps the first letter, the consonants and a final vowel.
    static func appendSkeleton(of sound: [UInt8], to skeleton: inout [UInt8]) {
        let consonants = sound.count { !isVowel($0) }
        guard consonants >= 4 else {
            skeleton.append(contentsOf: sound)
            return
        }
        for (index, letter) in sound.enumerated()
        where index == 0 || index == sound.count - 1 || !isVowel(letter) {
            skeleton.append(letter)
        }
    }

    /// One is the other with letters left out, or equal. Of two sounds with one skeleton it says that vowels were left
    /// out ("Zafraniya", Zafaraniya), not changed ("Mahmud", Muhammad; "between", Bataween).
    static func differInLeftOutLetters(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let (whole, part) = a.count < b.count ? (b, a) : (a, b)
        var rest = part[...]
        for letter in whole where letter == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    @inline(__always)
    static func isVowel(_ letter: UInt8) -> Bool {
        let number = letter &- Letter.a
        return number < 26 && vowels &>> UInt32(number) & 1 == 1
    }

    /// A bit for each of a, e, i, o, u.
    private static var vowels: UInt32 { 1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20 }

    /// "14th" is "14".
    private static func withoutOrdinalEnding(_ plain: [UInt8]) -> ArraySlice<UInt8> {
        let digits = plain.prefix { $0 &- 0x30 < 10 }
        switch String(decoding: plain.dropFirst(digits.count), as: UTF8.self) {
        case "st", "nd", "rd", "th": return digits
        default: return plain[...]
        }
    }
}
