internal import IncidentModel

/// What matching compares of an event.
struct EventProfile: Sendable {
    var date: EventDate?
    var time: LocalTime?
    var family: String?
    var munitions: CountRange?
    var killed: CountRange?
    var injured: CountRange?
    /// Placed sites where it came down or was meant to.
    var aims: [Site]
    var launches: [Site]
    var published: PartialDate?
    var wording: [UInt32]

    /// Without a common day, what else may agree (time, weapon, numbers, month) never reaches the threshold:
    /// it takes a common place or common wording.
    var canJoinUndated: Bool { !aims.isEmpty || !launches.isEmpty || !wording.isEmpty }

    init(_ event: ReportedEvent, published: PartialDate?) {
        let summary = EventSummary(claims: event.claims)
        date = summary.date
        time = summary.time
        family = summary.weapon.map { WeaponTerm.family(of: $0.term) }
        munitions = summary.munitions
        killed = summary.casualties.killed
        injured = summary.casualties.injured
        aims = event.sites.filter { $0.placement != nil && ($0.role == .impact || $0.role == .target) }
        launches = event.sites.filter { $0.placement != nil && ($0.role == .launch || $0.role == .found) }
        self.published = published
        wording = event.wording
    }
}
