/// The consonants that an Arabic spelling and a Latin one of the same name share, for places that are listed in Latin letters
/// alone, as those of many country dumps are: قلعة سكر is Qal'at Sukkar.
///
/// Vowels, w and y are left out on both sides, because one script writes what the other leaves to the reader. Sources of the
/// letters' values: the BGN/PCGN romanisation of Arabic, 1956, as `LatinFolding` hears it.
enum CrossScript {
    /// Fewer are shared by many names.
    static let leastConsonants = 4

    static func isArabic(_ name: FoldedName) -> Bool { (name.spelled.first?.first ?? 0) >= 0x80 }

    /// Of a name in Latin letters, however few; none of an Arabic name.
    static func allConsonants(ofLatin name: FoldedName) -> [UInt8] {
        isArabic(name) ? [] : name.sounds.flatMap(consonants(ofSound:))
    }

    /// Of a name in Arabic letters, the closing ة of a word before another silent, then heard as t; none when they are too few.
    static func consonants(ofArabic name: FoldedName, least: Int = leastConsonants) -> [[UInt8]] {
        guard !name.isEmpty, isArabic(name) else { return [] }
        var readings: [[UInt8]] = []
        for ending in [nil, Letter.t] as [UInt8?] {
            var letters: [UInt8] = []
            for (index, sound) in name.sounds.enumerated() {
                if (sound.first ?? 0) < 0x80 {
                    letters += consonants(ofSound: sound)
                } else {
                    append(sound, closing: index + 1 < name.sounds.count ? ending : nil, to: &letters)
                }
            }
            if letters.count >= least, !readings.contains(letters) { readings.append(letters) }
        }
        return readings
    }

    private static func consonants(ofSound sound: [UInt8]) -> [UInt8] {
        letters(ofSound: sound).filter { !LatinFolding.isVowel($0) && $0 != Letter.w && $0 != Letter.y }
    }

    /// Words that stand for a group of spellings, as their letters.
    static func letters(ofSound sound: [UInt8]) -> [UInt8] {
        switch sound {
        case sheikh: [Letter.c, Letter.i, Letter.x]
        case father: [Letter.a, Letter.b, Letter.u]
        default: sound
        }
    }

    private static let (sheikh, father) = (Array("cayk".utf8), Array("uab".utf8))
    /// The name of God: too short to show its article.
    static let god: [UInt32] = [0x627, 0x644, 0x644, 0x647]
    private static let godSound = Array("الله".utf8)

    private static func append(_ sound: [UInt8], closing: UInt8?, to letters: inout [UInt8]) {
        if sound == godSound {
            letters.append(Letter.l)
            return
        }
        var index = 0
        while index + 1 < sound.count {
            let scalar = UInt32(sound[index] & 0x1F) << 6 | UInt32(sound[index + 1] & 0x3F)
            index += 2
            if scalar == 0x647, index == sound.count {
                if let closing { letters.append(closing) }
                return
            }
            // Latin folding takes it for the mute h of -ah.
            if scalar == 0x62D, index == sound.count, sound.count > 4 { return }
            // A doubled letter is written once in Arabic, and folded to one in Latin.
            let letter = value(of: scalar)
            if letter != 0 { letters.append(letter) }
        }
    }

    /// Letters of other languages that Arabic has none for.
    static let foreign = [(Letter.j, Letter.c), (Letter.f, UInt8(ascii: "v")), (Letter.k, Letter.g)]

    static func mayBe(_ scalar: UInt32, _ letter: UInt8) -> Bool {
        let value = value(of: scalar)
        return value == letter || foreign.contains { $0.0 == value && $0.1 == letter }
    }

    /// 0 for what Latin spellings write as vowels, as a sign or not at all.
    static func value(of scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x628: Letter.b
        case 0x62A, 0x62B, 0x637: Letter.t
        case 0x62C: Letter.j
        case 0x62D, 0x647: Letter.h
        case 0x62E: Letter.x
        case 0x62F, 0x636: Letter.d
        case 0x630, 0x632, 0x638: Letter.z
        case 0x631: Letter.r
        case 0x633, 0x635: Letter.s
        case 0x634: Letter.c
        case 0x63A: Letter.g
        case 0x641: Letter.f
        case 0x642, 0x643: Letter.k
        case 0x644: Letter.l
        case 0x645: Letter.m
        case 0x646: Letter.n
        default: 0
        }
    }
}
