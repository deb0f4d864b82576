/// How wide a text will be, known before anything draws it. Right for the first family of `family`, near enough for the
/// others, whose widths are the same by design.
enum FontMetrics {
    static let family = "'Liberation Sans',Arial,Helvetica,'Nimbus Sans','Noto Sans Arabic','DejaVu Sans',sans-serif"

    enum Weight { case regular, bold }

    /// Pixels.
    static func width(_ text: String, size: Double, weight: Weight = .regular) -> Double {
        var sum = 0
        var hasArabic = false
        for scalar in text.unicodeScalars {
            hasArabic = hasArabic || (0x600..<0x700).contains(scalar.value)
            if !hasArabic { sum += advance(scalar, weight) }
        }
        return Double(hasArabic ? joinedWidth(text, weight) : sum) * size / 1000
    }

    private static func joinedWidth(_ text: String, _ weight: Weight) -> Int {
        let scalars = text.unicodeScalars.map(\.value).filter { !isMark($0) }
        return scalars.indices.reduce(0) { sum, index in
            let joined = arabicAdvance(
                scalars[index], after: index > 0 ? scalars[index - 1] : nil,
                before: index + 1 < scalars.count ? scalars[index + 1] : nil, weight)
            // Three in a hundred more, for systems whose font is a little wider.
            return sum
                + (joined.map { $0 * 103 / 100 } ?? Unicode.Scalar(scalars[index]).map { advance($0, weight) } ?? 0)
        }
    }

    static func hasRightToLeft(_ text: String) -> Bool {
        // Letters of these scripts begin with such a byte, as do rarer ones that are looked at then.
        text.utf8.contains { $0 >= 0xD6 } && text.unicodeScalars.contains(where: isRightToLeft)
    }

    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: true
        default: false
        }
    }

    /// The first strong character is of a right-to-left script.
    static func isRightToLeft(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // The mark that says so.
            case 0x200E: return false
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x58F, 0x1E00...0x1FFF: return false
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: return true
            default: continue
            }
        }
        return false
    }

    private static func advance(_ scalar: Unicode.Scalar, _ weight: Weight) -> Int {
        switch scalar.value {
        case 0x20..<0x7F:
            Int((weight == .bold ? boldBasic : regularBasic)[Int(scalar.value) - 0x20])
        case 0xA0..<0x180:
            Int((weight == .bold ? boldExtended : regularExtended)[Int(scalar.value) - 0xA0])
        case let value where isMark(value): 0
        // Rarer letters of joined scripts, presentation forms.
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: 560
        case 0x2018...0x2019: 250
        case 0x2013, 0x2022, 0x2264...0x2265: 560
        case 0x2032: 240
        case 0x2033: 480
        case 0x180...0x2000: 640
        default: 1000
        }
    }
}
