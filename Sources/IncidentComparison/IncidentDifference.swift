internal import GeometryEngine
public import IncidentModel

/// What changed from one list of incidents to another: those added, gone and changed, and by what.
///
/// Incidents are the same when their ids are; of those left, when they rest on a common report or day and name a common
/// place in the same role (an id holds a digest of the evidence, so a report read better gets another).
public struct IncidentDifference: Sendable {
    /// An incident in both lists that is not told the same.
    public struct Changed: Sendable {
        public let old: Incident
        public let new: Incident
        public let changes: [Change]
    }

    /// One value that is not the same.
    public struct Change: Hashable, Sendable {
        /// "killed", "impact".
        public let field: String
        /// The name of the site, for a change of a site.
        public let site: String?
        /// Nil when it was not there, or is not any more.
        public let from: String?
        public let to: String?
        /// Geodesic metres between the points of a site that is placed in both.
        public let movedMeters: Double?

        init(_ field: String, site: String? = nil, from: String?, to: String?, movedMeters: Double? = nil) {
            self.field = field
            self.site = site
            self.from = from
            self.to = to
            self.movedMeters = movedMeters
        }
    }

    public private(set) var added: [Incident] = []
    public private(set) var gone: [Incident] = []
    public private(set) var changed: [Changed] = []
    public private(set) var sameCount = 0

    public init(from old: [Incident], to new: [Incident]) {
        let pairs = IncidentPairing.pairs(old, new)
        let matched = Set(pairs.compactMap { $0 })
        for (index, pair) in pairs.enumerated() {
            guard let pair else {
                gone.append(old[index])
                continue
            }
            let changes = old[index].changes(to: new[pair])
            if changes.isEmpty {
                sameCount += 1
            } else {
                changed.append(Changed(old: old[index], new: new[pair], changes: changes))
            }
        }
        added = new.enumerated().filter { !matched.contains($0.offset) }.map(\.element)
    }

    public var isEmpty: Bool { added.isEmpty && gone.isEmpty && changed.isEmpty }
}

extension Incident {
    func changes(to new: Incident) -> [IncidentDifference.Change] {
        var changes: [IncidentDifference.Change] = []
        func compare(_ field: String, _ from: String?, _ to: String?) {
            if from != to { changes.append(.init(field, from: from, to: to)) }
        }
        func compare(_ field: String, _ from: [String], _ to: [String]) {
            compare(
                field, from.isEmpty ? nil : from.joined(separator: "; "), to.isEmpty ? nil : to.joined(separator: "; "))
        }
        compare("id", id, new.id)
        compare("status", status.rawValue, new.status.rawValue)
        compare("date", date?.edtf, new.date?.edtf)
        compare("weekday", date?.weekday?.rawValue, new.date?.weekday?.rawValue)
        compare("time", time?.local, new.time?.local)
        compare("weapon", weapon?.term, new.weapon?.term)
        compare("munitions", munitions?.description, new.munitions?.description)
        compare("killed", casualties.killed?.description, new.casualties.killed?.description)
        compare("injured", casualties.injured?.description, new.casualties.injured?.description)
        compare("casualty_notes", casualties.notes, new.casualties.notes)
        compare("damage", damage, new.damage)
        compare("claimedBy", claimedBy, new.claimedBy)
        compare("attributedTo", attributedTo, new.attributedTo)
        compare("blamed", blamed, new.blamed)
        compare("reports", reports.map(\.rawValue).sorted(), new.reports.map(\.rawValue).sorted())
        for role in SiteRole.allCases {
            changes += SiteChanges.changes(
                role, from: sites.filter { $0.role == role }, to: new.sites.filter { $0.role == role })
        }
        return changes
    }
}

/// Sites of one role, the ones of one name together, the others in their order.
private enum SiteChanges {
    static func changes(_ role: SiteRole, from old: [Site], to new: [Site]) -> [IncidentDifference.Change] {
        var rest = Array(new.enumerated())
        var pairs: [(Site, Site?)] = old.map { site in
            guard let found = rest.firstIndex(where: { $0.element.name == site.name }) else { return (site, nil) }
            return (site, rest.remove(at: found).element)
        }
        for index in pairs.indices where pairs[index].1 == nil && !rest.isEmpty {
            pairs[index].1 = rest.removeFirst().element
        }
        var changes = pairs.flatMap { pair in pair.1.map { changed(role, pair.0, $0) } ?? [gone(role, pair.0)] }
        changes += rest.map { .init(role.rawValue, site: $0.element.name, from: nil, to: $0.element.name) }
        return changes
    }

    private static func gone(_ role: SiteRole, _ site: Site) -> IncidentDifference.Change {
        .init(role.rawValue, site: site.name, from: site.name, to: nil)
    }

    private static func changed(_ role: SiteRole, _ old: Site, _ new: Site) -> [IncidentDifference.Change] {
        var changes: [IncidentDifference.Change] = []
        func compare(_ what: String, _ from: String?, _ to: String?) {
            guard from != to else { return }
            changes.append(.init("\(role.rawValue).\(what)", site: new.name, from: from, to: to))
        }
        compare("name", old.name, new.name)
        compare("relation", old.phrase.relation.description, new.phrase.relation.description)
        compare("hedged", old.isHedged.description, new.isHedged.description)
        compare("denied", old.isDenied.description, new.isDenied.description)
        compare("count", old.count?.description, new.count?.description)
        guard let from = old.placement, let to = new.placement else {
            compare("place", old.placement?.place.rawValue, new.placement?.place.rawValue)
            return changes
        }
        compare("place", from.place.rawValue, to.place.rawValue)
        let meters = Geodesic.distanceMeters(from: from.point, to: to.point)
        // Below the rounding of the products nothing has moved.
        if meters >= 1 {
            changes.append(
                .init(
                    "\(role.rawValue).point", site: new.name, from: from.point.description, to: to.point.description,
                    movedMeters: meters))
        }
        let radii = (Int(from.radiusMeters.rounded()), Int(to.radiusMeters.rounded()))
        compare("radius_m", String(radii.0), String(radii.1))
        return changes
    }
}
