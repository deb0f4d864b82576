/// Whether an Arabic and a Latin spelling may be of one name, letter by letter: the consonants are the same, and each long vowel that
/// Arabic writes is one that the Latin spelling has. What Latin letters add are short vowels.
///
/// For names with too few consonants to be told by those alone: صفاء is Safa', علي الحاج is 'Ali al Hajj.
struct ScriptAgreement {
    private let arabic: [UInt32]
    private let latin: [UInt8]
    /// Of two consonants: every letter counts.
    private let isShortName: Bool
    private var dead: Set<Int> = []

    /// - Parameters: sounds of words, in order.
    private init(arabic: [[UInt8]], latin: [[UInt8]]) {
        self.arabic = arabic.flatMap(Self.scalars)
        self.latin = latin.flatMap(CrossScript.letters(ofSound:))
        isShortName = self.latin.count { !LatinFolding.isVowel($0) } < 3
    }

    static func holds(arabic: FoldedName, latin: FoldedName) -> Bool {
        var agreement = ScriptAgreement(arabic: arabic.sounds, latin: latin.sounds)
        return agreement.holds()
    }

    private mutating func holds() -> Bool {
        arabic.count <= Self.longest && latin.count <= Self.longest && agree(0, 0)
    }

    private static let longest = 120

    private mutating func agree(_ a: Int, _ l: Int) -> Bool {
        if dead.contains(a << 8 | l) { return false }
        if a == arabic.count, l == latin.count { return true }
        let found = meets(a, l)
        if !found { dead.insert(a << 8 | l) }
        return found
    }

    private mutating func meets(_ a: Int, _ l: Int) -> Bool {
        let letter = l < latin.count ? latin[l] : nil
        guard a < arabic.count else { return false }
        let scalar = arabic[a]
        if let letter {
            switch scalar {
            case Self.alef where letter == Letter.a || a == 0 && LatinFolding.isVowel(letter):
                if agree(a + 1, l + 1) { return true }
            case Self.waw where letter == Letter.u || letter == Letter.w || letter == Letter.o:
                if agree(a + 1, l + 1) { return true }
            case Self.ya where letter == Letter.i || letter == Letter.y || letter == Letter.a && a + 1 == arabic.count:
                if agree(a + 1, l + 1) { return true }
            case Self.closing where letter == Letter.a || letter == Letter.t:
                if agree(a + 1, l + 1) { return true }
            default:
                let heard = scalar == Self.breath ? 0x62D : scalar
                if CrossScript.value(of: heard) == letter || !isShortName && CrossScript.mayBe(heard, letter),
                    agree(a + 1, l + 1)
                {
                    return true
                }
            }
            if isShort(letter), agree(a, l + 1) { return true }
        }
        // Ayn and hamza are no letters; a half vowel beside a vowel is part of it; the mute ending may be unwritten.
        let mute =
            scalar == Self.ayn && !isShortName || scalar == Self.closing || scalar == Self.breath
            || scalar == Self.ya && l > 0 && (latin[l - 1] == Letter.i || latin[l - 1] == Letter.a)
            || scalar == Self.waw && l > 0 && (latin[l - 1] == Letter.u || latin[l - 1] == Letter.a)
            || scalar == Self.alef && l > 0 && latin[l - 1] == Letter.a
        return mute && agree(a + 1, l)
    }

    private func isShort(_ letter: UInt8?) -> Bool {
        letter.map(LatinFolding.isVowel) ?? false
    }

    private static let (alef, waw, ya, ayn): (UInt32, UInt32, UInt32, UInt32) = (0x627, 0x648, 0x64A, 0x639)
    /// Stands for ه at the end of a word.
    private static let closing: UInt32 = 0x629
    /// Stands for ح at the end of a word, which Latin folding takes for the mute h of -ah.
    private static let breath: UInt32 = 0x6C1

    private static func scalars(_ sound: [UInt8]) -> [UInt32] {
        if (sound.first ?? 0) < 0x80 { return CrossScript.letters(ofSound: sound).map(UInt32.init) }
        var scalars: [UInt32] = []
        for index in stride(from: 0, to: sound.count - 1, by: 2) {
            scalars.append(UInt32(sound[index] & 0x1F) << 6 | UInt32(sound[index + 1] & 0x3F))
        }
        if scalars == CrossScript.god { return [0x644, 0x627, closing] }
        if scalars.count > 1, scalars.last == 0x647 { scalars[scalars.count - 1] = closing }
        if scalars.count > 2, scalars.last == 0x62D { scalars[scalars.count - 1] = Self.breath }
        return scalars
    }
}
