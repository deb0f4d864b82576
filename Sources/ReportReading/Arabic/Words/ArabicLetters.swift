/// Scalars of Arabic text, and letters with the differences of spelling taken away.
enum ArabicLetters {
    enum Kind: Sendable { case letter, sign, digit, latin, space, mark }

    /// The scalar at `index` and its width in bytes; a byte that begins none is one mark of its own.
    static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ end: Int) -> (value: UInt32, width: Int) {
        let first = text[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index + width <= end else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(width))
        for offset in 1..<width {
            let byte = text[index + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, width)
    }

    static func kind(_ value: UInt32) -> Kind {
        switch value {
        // Nearly all of them.
        case 0x621...0x63F, 0x641...0x64A: .letter
        case 0...0x20, 0xA0, 0x2028, 0x2029, 0x3000: .space
        case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
        // Vowel signs, shadda, tatweel, direction marks, joiners: written or left out as one likes.
        case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x200B...0x200F, 0x202A...0x202E,
            0x2066...0x2069, 0xFE70...0xFE7F, 0xFEFF:
            .sign
        case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: .mark
        case 0x620...0x6D3, 0x6D5, 0x6EE...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE80...0xFEFC:
            .letter
        default: .mark
        }
    }

    static func digit(_ value: UInt32) -> Int {
        switch value {
        case 0x660...0x669: Int(value - 0x660)
        case 0x6F0...0x6F9: Int(value - 0x6F0)
        default: Int(value & 0xF)
        }
    }

    /// Alef forms as ا, ة as ه, ى as ي, hamza on its carrier as the carrier, bare hamza as nothing (0), Persian ک as ك.
    static func folded(_ value: UInt32) -> UInt16 {
        switch value {
        case 0x622, 0x623, 0x625, 0x671: 0x627
        case 0x624: 0x648
        case 0x626, 0x649, 0x6CC: 0x64A
        case 0x621: 0
        case 0x629, 0x6C1, 0x6C3, 0x6D5: 0x647
        case 0x6A9: 0x643
        default: UInt16(truncatingIfNeeded: value)
        }
    }

    /// The folded letters of a word.
    static func letters(of word: String) -> [UInt16] {
        var letters: [UInt16] = []
        letters.reserveCapacity(word.utf8.count / 2 + 1)
        for scalar in word.unicodeScalars where kind(scalar.value) != .sign { append(scalar.value, to: &letters) }
        return letters
    }

    /// Appends the folded letters of a scalar: none for a bare hamza, two for a ligature.
    @inline(__always)
    static func append(_ value: UInt32, to letters: inout [UInt16]) {
        var value = value
        if ArabicForms.isForm(value) {
            if ArabicForms.isLigature(value) { letters.append(lam) }
            value = ArabicForms.letter(value)
        }
        let folded = folded(value)
        if folded != 0 { letters.append(folded) }
    }

    /// How many letters `append` makes of a scalar.
    static func count(_ value: UInt32) -> Int {
        guard ArabicForms.isForm(value) else { return folded(value) == 0 ? 0 : 1 }
        return (ArabicForms.isLigature(value) ? 1 : 0) + (folded(ArabicForms.letter(value)) == 0 ? 0 : 1)
    }

    static let alef: UInt16 = 0x627, lam: UInt16 = 0x644, waw: UInt16 = 0x648, feh: UInt16 = 0x641
    static let beh: UInt16 = 0x628, kaf: UInt16 = 0x643, seen: UInt16 = 0x633, heh: UInt16 = 0x647
    static let meem: UInt16 = 0x645, teh: UInt16 = 0x62A
}

/// Hash of folded letters.
///
/// - Parameter before: the hash of letters that stand in front.
func arabicKey(_ letters: some Sequence<UInt16>, after before: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    var hash = before
    for letter in letters { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
    return hash
}

func arabicKey(_ word: String) -> UInt64 { arabicKey(ArabicLetters.letters(of: word)) }

/// The keys of the words of a line.
func arabicKeys(_ words: String) -> WordSet { WordSet(words.split(separator: " ").map { arabicKey(String($0)) }) }
