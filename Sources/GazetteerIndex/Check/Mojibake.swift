/// UTF-8 that went through Latin-1 or Windows-1252: "Ø§Ù„" for Arabic, "Ã©" for é; or letters that were lost.
public enum Mojibake {
    public static func isLikely(_ text: String) -> Bool {
        var lead: UInt32 = 0
        var loose = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            // The sign that stands for bytes nobody could read.
            if value == 0xFFFD { return true }
            // A lead byte of two-byte sequences, then a continuation byte, each shown as a Latin-1 character.
            if (0xC3...0xDB).contains(lead), (0x80...0xBF).contains(value) { return true }
            // Windows-1252 shows others as quotation marks and dashes, which may follow such a letter rightly, once.
            if usualLeads.contains(lead), (0x2010...0x2122).contains(value) || windowsTrails.contains(value) {
                loose += 1
            }
            if loose == 2 { return true }
            lead = value
        }
        return false
    }

    /// Of accented Latin letters and of Arabic.
    private static let usualLeads: Set<UInt32> = [0xC3, 0xC4, 0xC5, 0xD8, 0xD9, 0xDA, 0xDB]
    private static let windowsTrails: Set<UInt32> = [
        0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC,
    ]
}
