/// Widths of joined scripts: which form a letter takes depends on its neighbours.
extension FontMetrics {
    /// Letters that join the one before them, and not the next.
    private static func joinsBackOnly(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x698: true
        default: false
        }
    }

    private static func joinsBack(_ scalar: UInt32) -> Bool { arabicLetter(scalar) != nil && scalar != 0x621 }

    private static func joinsOn(_ scalar: UInt32) -> Bool { joinsBack(scalar) && !joinsBackOnly(scalar) }

    /// Thousandths of the type size; nil of what is no letter, digit or sign of Arabic script.
    ///
    /// - Parameters: the neighbours, marks left out.
    static func arabicAdvance(_ scalar: UInt32, after: UInt32?, before: UInt32?, _ weight: Weight) -> Int? {
        guard let letter = arabicLetter(scalar) else {
            let signs = weight == .bold ? boldArabicDigits : regularArabicDigits
            return switch scalar {
            case 0x660...0x669: Int(signs[Int(scalar - 0x660)])
            case 0x60C: Int(signs[10])
            case 0x61B: Int(signs[11])
            case 0x61F: Int(signs[12])
            case 0x66B: Int(signs[13])
            default: nil
            }
        }
        let isJoinedBack = after.map(joinsOn) == true && joinsBack(scalar)
        let isJoinedOn = joinsOn(scalar) && before.map(joinsBack) == true
        let form = isJoinedBack ? (isJoinedOn ? 2 : 3) : (isJoinedOn ? 1 : 0)
        return Int((weight == .bold ? boldArabic : regularArabic)[form][letter])
    }

    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x610...0x61A, 0x64B...0x65F, 0x200B...0x200F: true
        default: false
        }
    }
}
