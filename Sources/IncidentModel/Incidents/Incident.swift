public enum IncidentStatus: String, Hashable, Sendable, CaseIterable {
    case carriedOut, foiled, intercepted
    /// Only recalled by a report about another incident.
    case background
}

/// What one report says of one event; the unit that assembly joins.
public struct ReportedEvent: Sendable {
    public var report: ReportID
    public var status: IncidentStatus
    public var sites: [Site]
    public var claims: [Claim]
    public var findings: [Finding]
    /// Sorted hashes of the report's word runs; two reports that quote one statement share many.
    public var wording: [UInt32]

    public init(
        report: ReportID, status: IncidentStatus, sites: [Site] = [], claims: [Claim] = [], findings: [Finding] = [],
        wording: [UInt32] = []
    ) {
        self.report = report
        self.status = status
        self.sites = sites
        self.claims = claims
        self.findings = findings
        self.wording = wording
    }

    /// Lets go of memory that was meant for more: of very many events most of it would be that.
    public mutating func giveBackSlack() {
        if sites.capacity > sites.count { sites = Array(sites[...]) }
        if claims.capacity > claims.count { claims = Array(claims[...]) }
    }
}

public struct Weapon: Hashable, Sendable {
    public var term: String
    public var verbatim: String

    public init(term: String, verbatim: String) {
        self.term = term
        self.verbatim = verbatim
    }
}

public struct Casualties: Hashable, Sendable {
    public var killed: CountRange?
    public var injured: CountRange?
    public var notes: [String]

    public init(killed: CountRange? = nil, injured: CountRange? = nil, notes: [String] = []) {
        self.killed = killed
        self.injured = injured
        self.notes = notes
    }
}

/// One attack, as all its reports tell it together. Summary fields derive from `claims`, which keep every source's value.
public struct Incident: Sendable {
    public var id: String
    public var status: IncidentStatus
    public var date: EventDate?
    public var time: LocalTime?
    public var weapon: Weapon?
    public var munitions: CountRange?
    public var sites: [Site]
    public var casualties: Casualties
    public var damage: [String]
    public var claimedBy: [String]
    public var attributedTo: [String]
    public var blamed: [String]
    public var distances: [SiteDistance]
    public var zones: [ZoneMembership]
    public var reports: [ReportID]
    public var findings: [Finding]
    public var claims: [Claim]

    public init(
        id: String, status: IncidentStatus, date: EventDate? = nil, time: LocalTime? = nil, weapon: Weapon? = nil,
        munitions: CountRange? = nil, sites: [Site] = [], casualties: Casualties = Casualties(),
        damage: [String] = [], claimedBy: [String] = [], attributedTo: [String] = [], blamed: [String] = [],
        distances: [SiteDistance] = [], zones: [ZoneMembership] = [], reports: [ReportID] = [],
        findings: [Finding] = [], claims: [Claim] = []
    ) {
        self.id = id
        self.status = status
        self.date = date
        self.time = time
        self.weapon = weapon
        self.munitions = munitions
        self.sites = sites
        self.casualties = casualties
        self.damage = damage
        self.claimedBy = claimedBy
        self.attributedTo = attributedTo
        self.blamed = blamed
        self.distances = distances
        self.zones = zones
        self.reports = reports
        self.findings = findings
        self.claims = claims
    }

    /// A launcher that was found counts as a launch site, with its basis saying so.
    public var launches: [Site] { sites.filter { $0.role == .launch || $0.role == .found } }
    public var impacts: [Site] { sites.filter { $0.role == .impact } }
    public var targets: [Site] { sites.filter { $0.role == .target } }
}
