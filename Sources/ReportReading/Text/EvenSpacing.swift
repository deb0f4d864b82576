/// Phrases in which there is no white space to fold, as nearly all are.
enum EvenSpacing {
    /// Letters and marks of English and Arabic with single spaces between them, none of which joins with what stands before.
    static func holds(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var wasSpace = true
        while index < range.upperBound {
            // Nearly all of it.
            if text[index] &- 0x21 < 0x5E {
                wasSpace = false
                index += 1
                continue
            }
            let (scalar, width) = ArabicLetters.scalar(text, at: index, range.upperBound)
            let isSpace = scalar == 0x20
            guard isSpace ? !wasSpace : isPlain(scalar) else { return false }
            wasSpace = isSpace
            index += width
        }
        return !wasSpace
    }

    @inline(__always)
    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x7E, 0x621...0x63A, 0x641...0x64A, 0xC0...0x24F: true
        case 0xAB, 0xBB, 0x60C, 0x61B, 0x61F, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D: true
        default: false
        }
    }
}
