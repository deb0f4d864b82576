/// The base letter of Latin letters with diacritics, so that "Ḩārithīyah" is spelled as "Harithiyah".
///
/// Canonical decompositions of Unicode 16 for Latin-1 Supplement, Latin Extended-A, -B and Additional; letters that do
/// not decompose (ø, ł, ħ, ı …) are given their usual English stand-in. A full stop marks what has none.
enum LatinBase {
    private static let latin1AndA = Array(
        """
        aaaaaaeceeeeiiiidnooooo.ouuuuytsaaaaaaeceeeeiiiidnooooo.ouuuuyty\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooeerrrrrr\
        ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8)
    private static let latinB = Array(
        """
        ................................oo.............uu............................aaiioouuuuuuuuuu\
        .aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy\
        ............................
        """.utf8)
    private static let additional = Array(
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
        rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....s.\
        aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
        """.utf8)

    /// The lower-case ASCII letter, or nil.
    static func letter(_ scalar: UInt32) -> UInt8? {
        let letter: UInt8? =
            switch scalar {
            case 0xC0..<0x180: latin1AndA[Int(scalar - 0xC0)]
            case 0x180..<0x250: latinB[Int(scalar - 0x180)]
            case 0x1E00..<0x1F00: additional[Int(scalar - 0x1E00)]
            default: nil
            }
        return letter == UInt8(ascii: ".") ? nil : letter
    }

    /// Letters that the German and ISO romanisations of Arabic write for two of the English ones: š is sh, ḫ is kh.
    static func romanised(_ scalar: UInt32) -> [UInt8]? {
        switch scalar {
        case 0x160, 0x161: [Letter.s, Letter.h]
        case 0x1E2A, 0x1E2B: [Letter.k, Letter.h]
        case 0x11E...0x121: [Letter.g, Letter.h]
        case 0x1E0E, 0x1E0F: [Letter.d, Letter.h]
        case 0x1E6E, 0x1E6F: [Letter.t, Letter.h]
        case 0x10C, 0x10D: [Letter.c, Letter.h]
        case 0x1E6, 0x1E7: [Letter.j]
        default: nil
        }
    }

    /// Capital letters with diacritics alternate with their small forms in nearly all of these blocks.
    static func isCapital(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xDE: scalar != 0xD7
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
        case 0x100...0x177, 0x1DE...0x1EF, 0x1F8...0x233, 0x1E00...0x1E95, 0x1EA0...0x1EFF: scalar & 1 == 0
        default: false
        }
    }
}
