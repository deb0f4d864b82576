/// The part of the day that words name; two wordings of one part are equal.
enum PartOfDay: Hashable {
    case earlyHours, morning, noon, afternoon, evening, night

    /// One part a line, by the words that decide it; the first line with a word in the text wins, so that "early evening" is
    /// evening and "late morning" morning.
    private static let words: [(PartOfDay, [String])] = [
        (.afternoon, ["afternoon", "بعد الظهر", "عصر"]),
        (.evening, ["evening", "dusk", "sunset", "nightfall", "مساء", "غروب"]),
        (.night, ["midnight", "منتصف الليل"]),
        (.earlyHours, ["early", "dawn", "sunrise", "daybreak", "small hours", "فجر"]),
        (.morning, ["morning", "صباح"]),
        (.noon, ["noon", "midday", "ظهر"]),
        (.night, ["night", "late", "ليل"]),
    ]

    init?(_ text: String) {
        let text = text.lowercased()
        guard let line = Self.words.first(where: { $0.1.contains { text.contains($0) } }) else { return nil }
        self = line.0
    }
}
