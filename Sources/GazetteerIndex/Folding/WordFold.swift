/// The forms of one word that are compared, from strict to loose. Buffers are reused from word to word.
struct WordFold {
    /// Lower-case base letters (Arabic: letters without signs), nothing else changed.
    private(set) var plain: [UInt8] = []
    /// What transliterations and Arabic spellings of one name have in common.
    private(set) var sound: [UInt8] = []
    /// `sound` without the vowels inside, for words with at least four consonants; else `sound` itself.
    private(set) var skeleton: [UInt8] = []

    /// The three forms in memory of their own, no larger than they are: handing out the buffers would cost new ones.
    var copies: (plain: [UInt8], sound: [UInt8], skeleton: [UInt8]) {
        let (plain, sound) = (Array(plain[...]), Array(sound[...]))
        return (plain, sound, skeleton == sound ? sound : Array(skeleton[...]))
    }

    /// The forms of the only word of a name, given away. Equal ones are one.
    mutating func taken() -> (plain: [UInt8], sound: [UInt8], skeleton: [UInt8]) {
        let forms = (plain, sound, skeleton == sound ? sound : skeleton)
        (plain, sound, skeleton) = ([], [], [])
        return forms
    }

    /// A word of ASCII letters and digits that begins with a letter, short enough for `forms(ofLatin:)`.
    static func isShortLatin(_ plain: [UInt8]) -> Bool {
        plain.count <= longestWordBytes && (plain.first ?? 0) &- 0x61 < 26 && plain.allSatisfy { $0 < 0x80 }
    }

    /// The forms of one word of small ASCII letters, made on the stack: growing buffers would cost more than reading it.
    static func forms(ofLatin plain: [UInt8]) -> (plain: [UInt8], sound: [UInt8], skeleton: [UInt8]) {
        if let standIn = WordStandIns.sound(of: plain) { return (plain, standIn, standIn) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * longestWordBytes) { room in
            plain.withUnsafeBufferPointer { letters in
                let heard = UnsafeMutableBufferPointer(
                    rebasing: room[..<LatinFolding.writeSound(of: letters, to: room)])
                let sound = Array(heard)
                let left = LatinFolding.strip(heard)
                return (plain, sound, left == sound.count ? sound : Array(heard[..<left]))
            }
        }
    }

    /// Longer words are no names; keeps the work of one word bounded.
    static let longestWordBytes = 80

    /// Growing letter by letter would cost more than all the rest.
    ///
    /// - Parameter bytes: of the word when there is but one.
    mutating func makeRoom(for bytes: Int = longestWordBytes) {
        guard plain.capacity == 0 else { return }
        let count = min(bytes + 2, Self.longestWordBytes)
        plain.reserveCapacity(count)
        sound.reserveCapacity(count)
        skeleton.reserveCapacity(count)
    }

    mutating func fold(_ word: Word, of bytes: UnsafeBufferPointer<UInt8>) {
        makeRoom()
        plain.removeAll(keepingCapacity: true)
        if word.end - word.start <= Self.longestWordBytes, !word.hasOtherScript {
            Self.appendPlain(bytes, word.start..<word.end, to: &plain)
        }
        foldPlain(isArabic: word.isArabic)
    }

    /// Folds a word that is already in base letters.
    mutating func foldPlainWord(_ word: [UInt8]) {
        plain = word
        if sound.capacity == 0 {
            sound.reserveCapacity(word.count + 2)
            skeleton.reserveCapacity(word.count + 2)
        }
        foldPlain(isArabic: (word.first ?? 0) >= 0x80)
    }

    private mutating func foldPlain(isArabic: Bool) {
        sound.removeAll(keepingCapacity: true)
        skeleton.removeAll(keepingCapacity: true)
        if isArabic {
            if !ArabicFolding.appendStandIn(of: plain, to: &sound) { ArabicFolding.appendSound(of: plain, to: &sound) }
            skeleton.append(contentsOf: sound)
        } else if let standIn = WordStandIns.sound(of: plain) {
            sound.append(contentsOf: standIn)
            skeleton.append(contentsOf: sound)
        } else {
            LatinFolding.appendSound(of: plain, to: &sound)
            LatinFolding.appendSkeleton(of: sound, to: &skeleton)
        }
    }

    private static func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to plain: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index] | 0x20
            if byte &- 0x61 < 26 {
                plain.append(byte)
                index += 1
                continue
            }
            let (value, length) = scalar(in: bytes, at: index)
            index += length
            switch ScalarKind(value) {
            case .latinLetter:
                if let letters = LatinBase.romanised(value) {
                    plain.append(contentsOf: letters)
                } else if let letter = LatinBase.letter(value) {
                    plain.append(letter)
                }
            case .digit:
                // European, Arabic and Persian digits all end in their value.
                plain.append(0x30 + UInt8(truncatingIfNeeded: value & 0xF))
            case .arabicLetter:
                if value < 0xFB50 {
                    ArabicFolding.appendPlain(value, to: &plain)
                } else {
                    for letter in ArabicForms.letters(value) { ArabicFolding.appendPlain(letter, to: &plain) }
                }
            default: break
            }
        }
    }
}
