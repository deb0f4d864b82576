/// The letters behind Arabic presentation forms, which old typesetting and copies from PDF leave in texts.
///
/// Source: compatibility decompositions of Unicode 16, blocks Arabic Presentation Forms-A (the letters of Persian and Kurdish only) and -B.
enum ArabicForms {
    /// One letter, two for a ligature of lam and alef, none for a form without use in names.
    static func letters(_ form: UInt32) -> [UInt32] {
        switch form {
        case 0xFE80..<0xFEF5: return [formsB[Int(form - 0xFE80)]]
        case 0xFEF5...0xFEFC: return [ArabicFolding.lam, [0x622, 0x623, 0x625, 0x627][Int(form - 0xFEF5) / 2]]
        case 0xFB50...0xFBFF:
            return formsA.first { $0.forms.contains(form) }.map { [$0.letter] } ?? []
        default: return [form]
        }
    }

    private static let formsA: [(forms: ClosedRange<UInt32>, letter: UInt32)] = [
        (0xFB50...0xFB51, 0x671), (0xFB56...0xFB59, 0x67E), (0xFB6A...0xFB6D, 0x6A4), (0xFB7A...0xFB7D, 0x686),
        (0xFB8E...0xFB91, 0x6A9), (0xFB92...0xFB95, 0x6AF), (0xFBA6...0xFBAD, 0x6C1), (0xFBD9...0xFBDA, 0x6C6),
        (0xFBE8...0xFBE9, 0x649), (0xFBFC...0xFBFF, 0x6CC),
    ]

    /// How many forms each letter has in the block, in the order of the block.
    private static let formsB: [UInt32] = {
        let four: Set<UInt32> = Set([0x626, 0x628] + (0x62A...0x62E) + (0x633...0x63A) + (0x641...0x647) + [0x64A])
        return ([0x621] + (0x622...0x63A) + (0x641...0x64A)).flatMap { letter in
            [UInt32](repeating: letter, count: letter == 0x621 ? 1 : four.contains(letter) ? 4 : 2)
        }
    }()
}
