/// Everything one run knows; what the products are written from.
public struct IncidentCollection: Sendable {
    /// Sorted by id.
    public var reports: [Report]
    /// Sorted by date, then id.
    public var incidents: [Incident]
    /// Findings that belong to no incident.
    public var findings: [Finding]
    /// The zones that memberships refer to by id.
    public var zones: [Zone]
    /// Gazetteer entries that sites refer to or that a map may draw beneath them.
    public var places: [Place]

    /// What products print distances in.
    public var units = LengthUnit.kilometers

    public init(
        reports: [Report], incidents: [Incident], findings: [Finding] = [], zones: [Zone] = [], places: [Place] = []
    ) {
        self.reports = reports
        self.incidents = incidents
        self.findings = findings
        self.zones = zones
        self.places = places
    }
}
