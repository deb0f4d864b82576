internal import IncidentModel

/// The summary fields of an incident, derived from its claims by rule.
struct EventSummary: Sendable {
    var date: EventDate?
    var time: LocalTime?
    var weapon: Weapon?
    var munitions: CountRange?
    var casualties = Casualties()
    var damage: [String] = []
    var claimedBy: [String] = []
    var attributedTo: [String] = []
    var blamed: [String] = []
    var isIntercepted = false
    var findings: [Finding] = []

    init(claims: [Claim]) {
        let held = claims.filter { !$0.isDenied }
        let dates = DateSummary(held)
        date = dates.date
        findings += dates.findings
        let times = TimeSummary(held)
        time = times.time
        findings += times.findings
        let counts = CountSummary(held)
        munitions = counts.munitions
        casualties = counts.casualties
        findings += counts.findings
        var seen = (damage: Set<String>(), claimed: Set<String>(), attributed: Set<String>(), blamed: Set<String>())
        for claim in held {
            switch claim.fact {
            case .weapon(let term, let verbatim):
                if WeaponTerm.specificity(of: term) > weapon.map({ WeaponTerm.specificity(of: $0.term) }) ?? -1 {
                    weapon = Weapon(term: term, verbatim: verbatim)
                }
            case .damage(let text): append(text, to: &damage, &seen.damage)
            case .claimedBy(let name): append(name, to: &claimedBy, &seen.claimed)
            case .attributedTo(let name): append(name, to: &attributedTo, &seen.attributed)
            case .blamed(let name): append(name, to: &blamed, &seen.blamed)
            case .intercepted: isIntercepted = true
            default: break
            }
        }
    }

    /// Each text once, whatever its case.
    private func append(_ text: String, to list: inout [String], _ seen: inout Set<String>) {
        if seen.insert(text.lowercased()).inserted { list.append(text) }
    }
}
