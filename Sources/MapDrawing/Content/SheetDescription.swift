internal import IncidentModel

/// What the map shows, in sentences: the text for those who do not see it.
func sheetDescription(_ incidents: [NumberedIncident], context: ContextLayers?, hasMap: Bool, words: SheetWords)
    -> String
{
    let reported = incidents.count { !$0.isBackground }
    let recalled = incidents.count - reported
    func count(_ number: Int, _ one: String) -> String {
        "\(number == 0 ? "no" : String(number)) \(one)\(number == 1 ? "" : "s")"
    }
    var sentences = [
        "Map of \(count(reported, "reported attack"))"
            + (recalled > 0 ? " and \(count(recalled, "earlier attack")) that the reports recall." : ".")
    ]
    if !hasMap { sentences.append("No site has a position, so there is nothing to draw but the list.") }
    for numbered in incidents.prefix(40) {
        let incident = numbered.incident
        let parts = [
            incident.dateText(words), incident.weaponText(words), incident.courseText(words),
            incident.distanceText(words).map { "distance \($0)" }, incident.harmText(words),
            numbered.unmappedText(words),
        ]
        sentences.append("Number \(numbered.number): \(parts.compactMap { $0 }.joined(separator: "; ")).")
    }
    if incidents.count > 40 { sentences.append("\(incidents.count - 40) more are listed in incidents.json.") }
    let beneath = context.map { context in
        [context.rivers, context.canals, context.streets].flatMap { $0.map(\.place.title) }
            + context.zones.map(\.place.title)
    }
    if let beneath, !beneath.isEmpty {
        var seen: [String] = []
        for name in beneath where !seen.contains(name) { seen.append(name) }
        sentences.append("Beneath the sites: \(seen.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
}
