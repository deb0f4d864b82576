/// How many sites of one role a zone holds, over all incidents.
public struct ZoneTotals: Hashable, Sendable {
    /// The zone's id.
    public var zone: String
    public var role: SiteRole
    /// Sites whose whole footprint lies inside.
    public var certain: Int
    /// Sites of whose footprint some part lies inside, the certain ones among them.
    public var possible: Int
    /// The sum of the shares; between `certain` and `possible`.
    public var expected: Double

    public init(zone: String, role: SiteRole, certain: Int, possible: Int, expected: Double) {
        self.zone = zone
        self.role = role
        self.certain = certain
        self.possible = possible
        self.expected = expected
    }

    /// Counts what lies where. Background incidents and denied sites are not counted: they are no part of what happened.
    ///
    /// - Returns: in the order of `zones`, then of the roles. Zones that somebody asked for (rings, a user's areas) have
    ///   a row for every role that was placed at all, zeros included; a gazetteer area only where it holds something.
    public static func counting(_ incidents: [Incident], zones: [Zone]) -> [ZoneTotals] {
        struct Cell: Hashable {
            var zone: String
            var role: SiteRole
        }
        var totals: [Cell: ZoneTotals] = [:]
        var placedRoles: Set<SiteRole> = []
        for incident in incidents where incident.status != .background {
            placedRoles.formUnion(incident.sites.filter { $0.placement != nil && !$0.isDenied }.map(\.role))
            for membership in incident.zones where incident.sites.indices.contains(membership.site) {
                let site = incident.sites[membership.site]
                guard !site.isDenied, membership.isPossible else { continue }
                let cell = Cell(zone: membership.zone, role: site.role)
                var total =
                    totals[cell]
                    ?? ZoneTotals(zone: membership.zone, role: site.role, certain: 0, possible: 0, expected: 0)
                total.certain += membership.isCertain ? 1 : 0
                total.possible += 1
                total.expected += min(membership.share, 1)
                totals[cell] = total
            }
        }
        return zones.flatMap { zone in
            SiteRole.allCases.compactMap { role in
                if let total = totals[Cell(zone: zone.id, role: role)] { return total }
                guard zone.kind != .gazetteerArea, placedRoles.contains(role) else { return nil }
                return ZoneTotals(zone: zone.id, role: role, certain: 0, possible: 0, expected: 0)
            }
        }
    }
}

extension ZoneMembership {
    /// Shares come out of polygon areas; below this they are rounding, not ground.
    private static let shareTolerance = 1e-6
    /// A footprint that follows a zone's own outline leaves slivers of it where both are written to a tenth of a metre.
    private static let sliver = 5e-4

    public var isCertain: Bool { share >= 1 - Self.sliver }
    public var isPossible: Bool { share > Self.shareTolerance }
}
