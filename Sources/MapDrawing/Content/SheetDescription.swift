internal import IncidentModel

/// What the map shows, in sentences of the sheet's language: the text for those who do not see it.
func sheetDescription(_ incidents: [NumberedIncident], context: ContextLayers?, hasMap: Bool, words: SheetWords)
    -> String
{
    let recalled = incidents.count(where: \.isBackground)
    var sentences = [openingSentence(reported: incidents.count - recalled, recalled: recalled, words)]
    if !hasMap {
        sentences.append(
            words(
                "No site has a position, so there is nothing to draw but the list.",
                "لا موقع معروف، فلا يُرسم سوى القائمة."))
    }
    for numbered in incidents.prefix(40) {
        let incident = numbered.incident
        let parts = [
            incident.dateText(words), incident.weaponText(words), incident.courseText(words),
            incident.distanceText(words).map { words("distance \($0)", "المسافة \($0)") }, incident.harmText(words),
            numbered.unmappedText(words),
        ]
        let told = parts.compactMap { $0 }.joined(separator: words("; ", "؛ "))
        sentences.append(words("Number \(numbered.number): \(told).", "رقم \(numbered.number): \(told)."))
    }
    if incidents.count > 40 {
        let more = incidents.count - 40
        sentences.append(words("\(more) more are listed in incidents.json.", "و\(more) غيرها في incidents.json."))
    }
    let beneath = context.map { context in
        (context.region?.rivers.map(\.name) ?? [])
            + [context.rivers, context.canals, context.streets].flatMap { $0.map(\.place.title) }
            + context.zones.map(\.place.title)
    }
    if let beneath, !beneath.isEmpty {
        var seen: [String] = []
        for name in beneath where !seen.contains(name) { seen.append(name) }
        let names = seen.joined(separator: words(", ", "، "))
        sentences.append(words("Beneath the sites: \(names).", "تحت المواقع: \(names)."))
    }
    return sentences.joined(separator: " ")
}

private func openingSentence(reported: Int, recalled: Int, _ words: SheetWords) -> String {
    func count(_ number: Int, _ one: String) -> String {
        "\(number == 0 ? "no" : String(number)) \(one)\(number == 1 ? "" : "s")"
    }
    // Counts stand after their nouns in Arabic, which so need no agreement.
    return words(
        "Map of \(count(reported, "reported attack"))"
            + (recalled > 0 ? " and \(count(recalled, "earlier attack")) that the reports recall." : "."),
        "خريطة. الهجمات المُبلَّغ عنها: \(reported)."
            + (recalled > 0 ? " هجمات سابقة ذكرتها التقارير: \(recalled)." : ""))
}
