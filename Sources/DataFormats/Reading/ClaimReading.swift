internal import IncidentModel

extension JSONField {
    var claim: Claim? {
        guard object(["field", "value", "said_by", "speaker_kind", "hedged", "denied", "evidence"]), let fact,
            let kind = self["speaker_kind"].word(Speaker.Kind.self), let isHedged = self["hedged"].flag,
            let isDenied = self["denied"].flag
        else { return nil }
        return Claim(
            fact, speaker: Speaker(kind: kind, name: self["said_by"].optional(\.text) ?? ""), isHedged: isHedged,
            isDenied: isDenied, evidence: self["evidence"].elements.compactMap(\.proof))
    }

    private var fact: Fact? {
        guard let name = self["field"].text else { return nil }
        let value = self["value"]
        switch name {
        case "date": return value.eventDate.map(Fact.date)
        case "time": return value.localTime.map(Fact.time)
        case "weapon": return value.weapon.map { .weapon(term: $0.term, verbatim: $0.verbatim) }
        case "munitions":
            guard let counts = value.counts, let stage = value["stage"].word(MunitionStage.self) else { return nil }
            return .munitions(counts, stage)
        case "killed": return value.counts.map(Fact.killed)
        case "injured": return value.counts.map(Fact.injured)
        case "casualtyNote": return value.text.map(Fact.casualtyNote)
        case "damage": return value.text.map(Fact.damage)
        case "claimedBy": return value.text.map(Fact.claimedBy)
        case "attributedTo": return value.text.map(Fact.attributedTo)
        case "blamed": return value.text.map(Fact.blamed)
        case "noClaim": return value.flag == true ? .noClaim : value.note("must be true")
        case "intercepted": return value.flag == true ? .intercepted : value.note("must be true")
        default: return self["field"].note("is \"\(name.prefix(40))\", which is no field of a claim")
        }
    }
}
