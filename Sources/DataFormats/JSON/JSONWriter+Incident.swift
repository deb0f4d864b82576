internal import IncidentModel

extension JSONWriter {
    mutating func write(_ incident: Incident, _ layout: Layout = .lines) {
        object(layout) { json in
            json.member("id", incident.id)
            json.member("status", incident.status.rawValue)
            json.member("date", .compact, incident.date) { $0.writeMembers(of: $1) }
            json.member("time", .compact, incident.time) { $0.writeMembers(of: $1) }
            json.member("weapon", .compact, incident.weapon) { $0.writeMembers(of: $1) }
            json.member("munitions", .compact, incident.munitions) { $0.writeMembers(of: $1) }
            json.writeSites(of: incident)
            json.key("casualties")
            json.object { json in
                json.member("killed", .compact, incident.casualties.killed) { $0.writeMembers(of: $1) }
                json.member("injured", .compact, incident.casualties.injured) { $0.writeMembers(of: $1) }
                json.member("notes", incident.casualties.notes)
            }
            json.member("damage", incident.damage)
            json.member("claimedBy", incident.claimedBy)
            json.member("attributedTo", incident.attributedTo)
            json.member("blamed", incident.blamed)
            json.key("distances")
            json.array(incident.distances) { $0.write($1, in: incident) }
            json.key("zones")
            json.array(incident.zones) { $0.write($1, in: incident) }
            json.member("reports", incident.reports.map(\.rawValue))
            json.key("findings")
            json.array(incident.findings) { $0.write($1) }
            json.key("claims")
            json.array(incident.claims) { $0.write($1) }
        }
    }

    // MARK: Summary values

    mutating func writeMembers(of date: EventDate) {
        member("edtf", date.edtf)
        member("basis", date.basis.rawValue)
        member("weekday", date.weekday?.rawValue)
    }

    mutating func writeMembers(of time: LocalTime) {
        member("local", time.local)
        member("precision", time.precision.rawValue)
        key("minutes")
        array([time.minutes.lowerBound, time.minutes.upperBound], .compact) { $0.value($1) }
    }

    mutating func writeMembers(of weapon: Weapon) {
        member("term", weapon.term)
        member("verbatim", weapon.verbatim)
    }

    mutating func writeMembers(of count: CountRange) {
        member("min", count.min)
        member("max", count.max)
    }

    // MARK: Measures

    /// Metres to the whole metre, for computing; the tables round as far as the range asks.
    private mutating func write(_ distance: SiteDistance, in incident: Incident) {
        object { json in
            json.member("from", incident.siteName(distance.from))
            json.member("from_site", distance.from)
            json.member("to", incident.siteName(distance.to))
            json.member("to_site", distance.to)
            json.member("likely_m", distance.likelyMeters, decimals: 0)
            json.member("min_m", distance.minMeters, decimals: 0)
            json.member("max_m", distance.maxMeters, decimals: 0)
            json.member("azimuth_deg", distance.azimuthDegrees, decimals: 1)
        }
    }

    private mutating func write(_ membership: ZoneMembership, in incident: Incident) {
        object(.compact) { json in
            json.member("zone", membership.zone)
            json.member("role", incident.site(membership.site)?.role.rawValue)
            json.member("site", incident.siteName(membership.site))
            json.member("site_index", membership.site)
            json.member("share", membership.share, decimals: ZoneMembership.shareDecimals)
        }
    }

    // MARK: Claims

    private mutating func write(_ claim: Claim) {
        object { json in
            json.member("field", claim.fact.field)
            json.key("value")
            json.writeValue(of: claim.fact)
            json.member("said_by", claim.speaker.namedOrNil)
            json.member("speaker_kind", claim.speaker.kind.rawValue)
            json.member("hedged", claim.isHedged)
            json.member("denied", claim.isDenied)
            json.key("evidence")
            json.array(claim.evidence) { $0.write($1) }
        }
    }

    private mutating func writeValue(of fact: Fact) {
        switch fact {
        case .date(let date): object(.compact) { $0.writeMembers(of: date) }
        case .time(let time): object(.compact) { $0.writeMembers(of: time) }
        case .weapon(let term, let verbatim):
            object(.compact) { $0.writeMembers(of: Weapon(term: term, verbatim: verbatim)) }
        case .munitions(let count, let stage):
            object(.compact) { json in
                json.writeMembers(of: count)
                json.member("stage", stage.rawValue)
            }
        case .killed(let count), .injured(let count): object(.compact) { $0.writeMembers(of: count) }
        case .casualtyNote(let text), .damage(let text), .claimedBy(let text), .attributedTo(let text),
            .blamed(let text):
            value(text)
        case .noClaim, .intercepted: value(true)
        }
    }
}

extension Incident {
    /// Nil for an index that no site has.
    func site(_ index: Int) -> Site? { sites.indices.contains(index) ? sites[index] : nil }
    func siteName(_ index: Int) -> String? { site(index)?.name }
}

extension Speaker {
    var namedOrNil: String? { name.isEmpty ? nil : name }
}
