/// Word orders that are asked for and that sentences of reports seldom have.
enum ArabicQuestion {
    /// "شمال كركوك بـ 20 كم", "شمال كركوك بنحو 20 كم" as "على بعد 20 كم شمال كركوك"; "عبر النهر من X" as "على الضفة الأخرى من X".
    /// - Returns: nil when the text is not of such an order.
    static func inOrder(_ text: String) -> String? {
        var words = text.split(separator: " ").map(String.init)
        if words.count > 3, words[0] == "عبر", words[1] == "النهر" || words[1] == "دجلة", words[2] == "من" {
            return "على الضفة الأخرى من " + words[3...].joined(separator: " ")
        }
        guard words.count > 3, let unit = words.popLast(), units.contains(unit), var number = words.popLast() else {
            return nil
        }
        for by in ["بـ", "ب"] where number.hasPrefix(by) { number.removeFirst(by.count) }
        guard
            number.unicodeScalars.allSatisfy({ $0.properties.numericType != nil || $0 == "." || $0 == "," || $0 == "٫" }
            ),
            !number.isEmpty
        else { return nil }
        while let last = words.last, before.contains(last) { words.removeLast() }
        return words.isEmpty ? nil : "على بعد \(number) \(unit) " + words.joined(separator: " ")
    }

    private static let units = Set(
        "كم كلم كيلومتر كيلومترا كيلومترات كيلو متر مترا أمتار امتار ميل ميلا أميال اميال".split(separator: " ").map(
            String.init))
    private static let before = Set(
        "بـ ب بنحو بحوالي بمسافة مسافة بعد على نحو حوالي".split(separator: " ").map(String.init))
}
