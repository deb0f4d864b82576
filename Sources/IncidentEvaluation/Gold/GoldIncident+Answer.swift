internal import IncidentModel

extension Incident {
    /// What another program or another person found, written down in the form of the gold, as if the reader had found it.
    init(answer: GoldIncident) {
        let sites: [(SiteRole, [GoldSite])] = [
            (.launch, answer.launches), (.impact, answer.impacts), (.target, answer.targets),
            (.intercepted, answer.intercepted),
        ]
        self.init(
            id: "answer", status: answer.status,
            date: answer.date.flatMap { date in
                guard date.date != nil || date.weekday != nil else { return nil }
                return EventDate(date: date.date ?? PartialDate(), weekday: date.weekday, basis: .explicit)
            },
            time: answer.time.map(LocalTime.init(answer:)), munitions: answer.munitions,
            sites: sites.flatMap { role, sites in sites.map { Site(answer: $0, role: role) } },
            casualties: Casualties(killed: answer.killed, injured: answer.injured), claimedBy: answer.claimedBy,
            attributedTo: answer.attributedTo, blamed: answer.blamed)
    }
}

extension Site {
    fileprivate init(answer: GoldSite, role: SiteRole) {
        let isDescription = answer.name == answer.name.lowercased() && answer.name != answer.name.uppercased()
        let place = PlaceReference(name: answer.name, isDescription: isDescription)
        self.init(
            role: role, phrase: LocationPhrase(relation: answer.relation, anchors: [place]), verbatim: answer.name)
    }
}

extension LocalTime {
    fileprivate init(answer text: String) {
        guard let span = ClockSpan(text) else {
            self.init(local: text, precision: .partOfDay, minutes: 0...1439)
            return
        }
        let latest = span.latest < span.earliest ? span.latest + 1440 : span.latest
        self.init(local: text, precision: .minute, minutes: span.earliest...latest)
    }
}
