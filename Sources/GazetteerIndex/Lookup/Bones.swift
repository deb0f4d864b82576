/// The consonants of a name of several words, for names whose vowels are written or left out as each writer hears them: Najim Saleh
/// is Najm Salih, Khdair Shwayrid is Khudayr Shuwayrid. One vowel is a slip that the edit distance reaches; here every word may have its own.
enum Bones {
    /// Fewer are shared by many names.
    static let leastConsonants = 5

    /// nil of one word, of too few consonants and of Arabic letters.
    static func key(of name: FoldedName) -> [UInt8]? {
        guard name.sounds.count > 1, !CrossScript.isArabic(name) else { return nil }
        let words = name.sounds.map(bones(of:))
        guard words.reduce(0, { $0 + $1.count }) >= leastConsonants else { return nil }
        return FoldedName.joined(words)
    }

    /// Without vowels, half vowels, the t of 'Atiyat and a closing h; dh, d and z as one, and g, k and q.
    private static func bones(of sound: [UInt8]) -> [UInt8] {
        var sound = sound[...]
        if sound.count > 3, sound.last == Letter.t, sound[sound.endIndex - 2] == Letter.a { sound = sound.dropLast() }
        if sound.count > 2, sound.last == Letter.h { sound = sound.dropLast() }
        var bones: [UInt8] = []
        for letter in sound where !isSoft(letter) {
            let bone = letter == Letter.z ? Letter.d : letter == Letter.g ? Letter.k : letter
            if bones.last != bone { bones.append(bone) }
        }
        return bones
    }

    private static func isSoft(_ letter: UInt8) -> Bool {
        LatinFolding.isVowel(letter) || letter == Letter.w || letter == Letter.y
    }

    /// How far two names of the same bones are apart; nil when another vowel is meant in too many places.
    static func edits(_ a: FoldedName, _ b: FoldedName) -> Int? {
        guard a.sounds.count == b.sounds.count else { return nil }
        var edits = 0
        for (one, other) in zip(a.sounds, b.sounds) where one != other {
            guard let apart = EditDistance.distance(one, other, atMost: mostInWord) else { return nil }
            edits += apart
        }
        return edits <= mostInWord + a.sounds.count ? edits : nil
    }

    private static let mostInWord = 2
}

/// The Latin names of several words by their bones.
final class BoneKeys: Sendable {
    let byKey: [[UInt8]: [Int32]]

    init(names: [NameIndex.Entry]) {
        var byKey: [[UInt8]: [Int32]] = [:]
        for (number, entry) in names.enumerated() {
            if let key = Bones.key(of: entry.folded) { byKey[key, default: []].append(Int32(number)) }
        }
        self.byKey = byKey
    }
}
