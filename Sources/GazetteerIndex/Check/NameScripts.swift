internal import IncidentModel

/// Names whose letters are not those of their language, and names that lost their letters on the way.
enum NameScripts {
    /// What is wrong with the name; nil when nothing is.
    /// - Parameter isTitle: a title says no language, so its script is free.
    static func fault(of name: PlaceName, isTitle: Bool) -> String? {
        if Mojibake.isLikely(name.toponym) { return "is mojibake: UTF-8 that was once read as Latin-1 or Windows-1252" }
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
}
