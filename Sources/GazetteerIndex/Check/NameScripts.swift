internal import IncidentModel

/// Names whose letters are not those of their language, and names that lost their letters on the way.
enum NameScripts {
    /// What is wrong with the name; nil when nothing is.
    /// - Parameter isTitle: a title says no language, so its script is free.
    static func fault(of name: PlaceName, isTitle: Bool) -> String? {
        if isMojibake(name.toponym) { return "is mojibake: UTF-8 that was once read as Latin-1 or Windows-1252" }
        if isTitle { return nil }
        let subtags = name.language.split(separator: "-")
        let isArabic = name.toponym.unicodeScalars.contains { ScalarKind($0.value) == .arabicLetter }
        let isLatin = name.toponym.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
        if subtags == ["ar"], !isArabic, isLatin { return "is said to be ar, but is written in Latin letters" }
        if subtags == ["en"] || subtags.contains("Latn"), isArabic, !isLatin {
            return "is said to be \(name.language), but is written in Arabic letters"
        }
        return nil
    }

    /// "Ø¨ØºØ¯Ø§Ø¯" for "بغداد", "AmÃ®n" for "Amîn", or the sign that stands for lost bytes.
    static func isMojibake(_ text: String) -> Bool {
        var lead: UInt32 = 0
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value == 0xFFFD { return true }
            // A lead byte of two-byte sequences, then a continuation byte, each shown as a Latin-1 character.
            if (0xC3...0xDB).contains(lead), (0x80...0xBF).contains(value) { return true }
            lead = value
        }
        return false
    }
}
