public import IncidentModel

/// What a person found in one report: the measure of what the reader finds.
public struct GoldReport: Hashable, Sendable {
    public var id: LabelledID
    public var incidents: [GoldIncident]
    /// The wordings that make the report worth keeping, in short words.
    public var traps: [String]

    public init(id: LabelledID, incidents: [GoldIncident], traps: [String] = []) {
        self.id = id
        self.incidents = incidents
        self.traps = traps
    }

    var reported: [GoldIncident] { incidents.filter { $0.status != .background } }
    var background: [GoldIncident] { incidents.filter { $0.status == .background } }
}

public struct GoldIncident: Hashable, Sendable {
    public var status: IncidentStatus
    public var date: GoldDate?
    /// "04:15", or the report's part of the day in lower case.
    public var time: String?
    public var weapon: String?
    public var munitions: CountRange?
    /// A launcher that was found counts as a launch.
    public var launches: [GoldSite]
    public var impacts: [GoldSite]
    public var targets: [GoldSite]
    public var intercepted: [GoldSite]
    /// nil when the report is silent, 0 when it says none.
    public var killed: CountRange?
    public var injured: CountRange?
    public var claimedBy: [String]
    public var attributedTo: [String]
    public var blamed: [String]

    public init(
        status: IncidentStatus = .carriedOut, date: GoldDate? = nil, time: String? = nil, weapon: String? = nil,
        munitions: CountRange? = nil, launches: [GoldSite] = [], impacts: [GoldSite] = [], targets: [GoldSite] = [],
        intercepted: [GoldSite] = [], killed: CountRange? = nil, injured: CountRange? = nil, claimedBy: [String] = [],
        attributedTo: [String] = [], blamed: [String] = []
    ) {
        self.status = status
        self.date = date
        self.time = time
        self.weapon = weapon
        self.munitions = munitions
        self.launches = launches
        self.impacts = impacts
        self.targets = targets
        self.intercepted = intercepted
        self.killed = killed
        self.injured = injured
        self.claimedBy = claimedBy
        self.attributedTo = attributedTo
        self.blamed = blamed
    }
}

public struct GoldDate: Hashable, Sendable {
    public var date: PartialDate?
    public var weekday: Weekday?

    public init(date: PartialDate? = nil, weekday: Weekday? = nil) {
        self.date = date
        self.weekday = weekday
    }
}

public struct GoldSite: Hashable, Sendable {
    /// As the report writes it, without article, relation and plain class words; a description for a place without a name.
    public var name: String
    public var relation: Relation

    public init(_ name: String, _ relation: Relation) {
        self.name = name
        self.relation = relation
    }
}
