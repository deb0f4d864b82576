internal import IncidentModel

extension JSONField {
    var claim: Claim? {
        guard object(["field", "value", "said_by", "speaker_kind", "hedged", "denied", "evidence"]) else { return nil }
        let (fact, kind) = (self.fact, self["speaker_kind"].word(Speaker.Kind.self))
        let (isHedged, isDenied) = (self["hedged"].flag, self["denied"].flag)
        let speaker = self["said_by"].optional(\.text) ?? ""
        let evidence = self["evidence"].elements.compactMap(\.proof)
        guard let fact, let kind, let isHedged, let isDenied else { return nil }
        return Claim(
            fact, speaker: Speaker(kind: kind, name: speaker), isHedged: isHedged, isDenied: isDenied,
            evidence: evidence)
    }

    private var fact: Fact? {
        guard let name = self["field"].text else { return nil }
        let value = self["value"]
        switch name {
        case "date": return value.eventDate.map(Fact.date)
        case "time": return value.localTime.map(Fact.time)
        case "weapon": return value.weapon.map { .weapon(term: $0.term, verbatim: $0.verbatim) }
        case "munitions":
            let (counts, stage) = (value.counts, value["stage"].word(MunitionStage.self))
            guard let counts, let stage else { return nil }
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
