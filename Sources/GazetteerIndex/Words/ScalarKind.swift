/// What a Unicode scalar means for cutting text into words.
enum ScalarKind {
    case latinLetter
    case arabicLetter
    case digit
    /// Part of a word, never of its spelling: combining marks, Arabic short vowels, tatweel.
    case mark
    /// Ayn, hamza and apostrophes: part of a word between two letters only.
    case apostrophe
    case space
    case lineBreak
    case hyphen
    /// Direction marks and other things without width: they change nothing.
    case invisible
    /// A letter of a script that the gazetteer does not have; keeps words whole.
    case otherLetter
    case punctuation

    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = Self.ascii(UInt8(truncatingIfNeeded: scalar))
            return
        }
        switch scalar {
        // Nearly all of them.
        case 0x620...0x63F, 0x641...0x64A: self = .arabicLetter
        case 0xA0: self = .space
        case 0xAD: self = .invisible
        case 0xB4: self = .apostrophe
        case 0x80...0xBF, 0xD7, 0xF7: self = .punctuation
        case 0xC0..<0x250: self = LatinBase.letter(scalar) == nil ? .otherLetter : .latinLetter
        case 0x2B0...0x2FF: self = .apostrophe
        case 0x300...0x36F: self = .mark
        case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED: self = .mark
        case 0x660...0x669, 0x6F0...0x6F9: self = .digit
        case 0x620...0x64A, 0x66E...0x6D3, 0x6D5: self = .arabicLetter
        case 0x600...0x61F, 0x66A...0x66D, 0x6D4: self = scalar == 0x61C ? .invisible : .punctuation
        case 0x1E00..<0x1F00: self = LatinBase.letter(scalar) == nil ? .otherLetter : .latinLetter
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: self = .invisible
        case 0x2028, 0x2029: self = .lineBreak
        case 0x2010, 0x2011: self = .hyphen
        case 0x2018, 0x2019, 0x201B, 0x2032: self = .apostrophe
        case 0xFB50...0xFBFF, 0xFE80...0xFEFC: self = .arabicLetter
        case 0xFE70...0xFE7F: self = .mark
        case 0x2012...0x2BFF, 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFFFD: self = .punctuation
        default: self = .otherLetter
        }
    }

    private static func ascii(_ byte: UInt8) -> ScalarKind {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: .latinLetter
        case 0x30...0x39: .digit
        case 0x27, 0x60: .apostrophe
        case 0x20, 0x09: .space
        case 0x0A, 0x0D, 0x0B, 0x0C: .lineBreak
        case 0x2D: .hyphen
        default: .punctuation
        }
    }
}

/// Reads one scalar at `index`; bytes that are not UTF-8 come out one by one as U+FFFD.
@inline(__always)
func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
        let byte = bytes[index + offset]
        guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = length == 2 || (length == 3 ? value >= 0x800 : value >= 0x10000 && value <= 0x10FFFF)
    guard isShortest, value < 0xD800 || value > 0xDFFF else { return (0xFFFD, 1) }
    return (value, length)
}
