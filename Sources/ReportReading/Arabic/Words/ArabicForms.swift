/// The letters behind Arabic presentation forms, which old typesetting and copies from PDF leave in texts.
///
/// Source: compatibility decompositions of Unicode 16, block Arabic Presentation Forms-B and the Persian letters of Forms-A.
enum ArabicForms {
    static func isForm(_ value: UInt32) -> Bool { value >= 0xFB50 }

    /// The letter of a form; of a ligature of lam and alef its alef, before which a lam stands.
    static func letter(_ form: UInt32) -> UInt32 {
        switch form {
        case 0xFE80..<0xFEF5: formsB[Int(form - 0xFE80)]
        case 0xFEF5...0xFEFC: 0x627
        case 0xFB8E...0xFB91: 0x643
        case 0xFBFC...0xFBFF, 0xFBE8...0xFBE9: 0x64A
        case 0xFBA6...0xFBAD: 0x647
        default: form
        }
    }

    static func isLigature(_ form: UInt32) -> Bool { (0xFEF5...0xFEFC).contains(form) }

    /// The letters in the order of the block: four forms each where a letter joins to both sides, else two, one for hamza.
    private static let formsB: [UInt32] = {
        let joining = Set<UInt32>([0x626, 0x628] + (0x62A...0x62E) + (0x633...0x63A) + (0x641...0x647) + [0x64A])
        return ([0x621] + (0x622...0x63A) + (0x641...0x64A)).flatMap { letter in
            [UInt32](repeating: letter, count: letter == 0x621 ? 1 : joining.contains(letter) ? 4 : 2)
        }
    }()
}
