internal import IncidentModel

/// Which zone holds which sites, looked up once for every table that asks.
struct ZoneTable {
    struct Member {
        let incident: Incident
        let siteIndex: Int
        let site: Site
        let membership: ZoneMembership
    }

    let zones: [Zone]
    private let members: [String: [Member]]
    private let totals: [String: [ZoneTotals]]

    /// - Parameter collection: memberships of zones that it does not list are left out; the reader of a table could not
    ///   know what they mean.
    init(_ collection: IncidentCollection) {
        zones = collection.zones
        var members: [String: [Member]] = [:]
        for incident in collection.incidents {
            for membership in incident.zones where membership.isPossible {
                guard let site = incident.site(membership.site) else { continue }
                members[membership.zone, default: []].append(
                    Member(incident: incident, siteIndex: membership.site, site: site, membership: membership))
            }
        }
        self.members = members
        totals = Dictionary(
            grouping: ZoneTotals.counting(collection.incidents, zones: collection.zones), by: \.zone)
    }

    /// In the order of the incidents.
    func members(of zone: Zone) -> [Member] { members[zone.id] ?? [] }

    /// In the order of the roles.
    func totals(of zone: Zone) -> [ZoneTotals] { totals[zone.id] ?? [] }
}
