internal import IncidentModel

extension JSONWriter {
    /// The lists by role; a site's `index` is its place in the order of telling, which distances and zones refer to.
    mutating func writeSites(of incident: Incident) {
        let sites = Array(incident.sites.enumerated())
        func having(_ roles: SiteRole...) -> [(offset: Int, element: Site)] {
            sites.filter { roles.contains($0.element.role) }
        }
        for (name, list) in [
            ("launch", having(.launch, .found)), ("impacts", having(.impact)), ("targets", having(.target)),
            ("interceptions", having(.intercepted)),
        ] {
            key(name)
            array(list) { $0.write($1.element, index: $1.offset) }
        }
    }

    private mutating func write(_ site: Site, index: Int) {
        object { json in
            json.member("index", index)
            json.member("role", site.role.rawValue)
            json.member("name", site.name)
            json.member("relation", site.phrase.relation.description)
            json.member("verbatim", site.verbatim)
            json.member("place", site.placement?.place.rawValue)
            json.key("candidates")
            json.array(site.candidates) { $0.write($1) }
            json.writePlacement(site.placement)
            json.member("hedged", site.isHedged)
            json.member("denied", site.isDenied)
            json.member("basis", site.basis)
            json.member("said_by", site.speaker.namedOrNil)
            json.member("speaker_kind", site.speaker.kind.rawValue)
            json.member("count", .compact, site.count) { $0.writeMembers(of: $1) }
            json.key("evidence")
            json.array(site.evidence) { $0.write($1) }
            json.key("findings")
            json.array(site.findings) { $0.write($1) }
        }
    }

    private mutating func writePlacement(_ placement: Placement?) {
        key("footprint")
        if let placement { write(placement.writtenFootprint) } else { null() }
        key("point")
        if let placement { write(placement.writtenPoint) } else { null() }
        member("radius_m", placement?.radiusMeters, decimals: 0)
        member("precision", .compact, placement?.precision) { json, precision in
            json.member("acled", precision.acled)
            json.member("ged", precision.ged)
        }
    }

    private mutating func write(_ candidate: Candidate) {
        object { json in
            json.member("place", candidate.place.rawValue)
            json.member("name", candidate.name)
            json.member("score", candidate.score, decimals: 3)
            json.member("reasons", candidate.reasons, .compact)
        }
    }
}
