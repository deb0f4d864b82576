internal import IncidentModel

/// A row an incident: what its cells say, names still to be looked up.
struct IncidentRows {
    let source: RecordSource
    var order = WrittenDate.Order.unknown

    func incident(_ row: RecordRow) throws(RecordFault) -> StructuredIncident {
        var incident = Incident(id: try id(row), status: try row.word(.status, IncidentStatus.self) ?? .carriedOut)
        try fill(&incident, from: row)
        incident.sites = try sites(row)
        if incident.sites.isEmpty, incident.date == nil, incident.id.isEmpty {
            throw RecordFault("names neither an id nor a day nor a place")
        }
        incident.reports = row.reports
        if incident.reports.isEmpty { incident.reports = [source.id] }
        incident.claims = claims(of: incident, row)
        let notes = row[.notes].map { StructuredIncident.Notes(text: $0.text, range: $0.range) }
        return StructuredIncident(incident: incident, place: row.place, hasPhrases: true, notes: notes)
    }

    /// What a row says of the incident as a whole.
    func fill(_ incident: inout Incident, from row: RecordRow) throws(RecordFault) {
        incident.date = try row.eventDate(order)
        incident.time = try row.localTime()
        incident.weapon = row.text(.weapon).map { Weapon(term: $0, verbatim: $0) }
        incident.munitions = try row.counts(.munitions, .munitionsMin, .munitionsMax)
        incident.casualties = Casualties(
            killed: try row.counts(.killed, .killedMin, .killedMax),
            injured: try row.counts(.injured, .injuredMin, .injuredMax), notes: row.list(.casualtyNotes))
        incident.damage = row.list(.damage)
        incident.claimedBy = row.list(.claimedBy)
        incident.attributedTo = row.list(.attributedTo)
        incident.blamed = row.list(.blamed)
    }

    /// Empty when the row gives none.
    func id(_ row: RecordRow) throws(RecordFault) -> String {
        guard let cell = row[.incident] else { return "" }
        guard cell.text.utf8.count <= 200 else {
            throw RecordFault(cell, "is longer than 200 bytes, too long for an id")
        }
        return cell.text
    }

    // MARK: Sites

    private func sites(_ row: RecordRow) throws(RecordFault) -> [Site] {
        var sites = try sites(row, .launch, .launch, try row.position(.launchLatitude, .launchLongitude), .launchRadius)
        // A point with a role of its own is that role's site.
        let role = try row.word(.role, SiteRole.self) ?? .impact
        sites += try self.sites(row, role, .impact, try row.mainPosition(), .impactRadius)
        sites += try self.sites(
            row, .target, .target, try row.position(.targetLatitude, .targetLongitude), .targetRadius)
        return sites
    }

    /// A position with the name beside it is one site; names alone, between semicolons, are one each.
    private func sites(
        _ row: RecordRow, _ role: SiteRole, _ column: IncidentColumn, _ pair: WrittenPair?, _ radius: IncidentColumn
    ) throws(RecordFault) -> [Site] {
        let names = row.list(column)
        guard names.count <= 100 else {
            throw RecordFault("names \(names.count) places, more than 100", column: column.rawValue)
        }
        if let pair {
            let radius = try row.number(radius, 0...21_000_000)
            return [
                site(role, names.first ?? "\(pair.point)", row, row[column] ?? row[.impactLatitude])
                    .placed(pair.placement(radiusMeters: radius, source.circles))
            ]
                + names.dropFirst().map { site(role, $0, row, row[column]) }
        }
        return names.map { site(role, $0, row, row[column]) }
    }

    /// "Dora (hedged)": what our own tables put behind a name.
    private func site(_ role: SiteRole, _ text: String, _ row: RecordRow, _ cell: RecordCell?) -> Site {
        var name = text
        var (isHedged, isDenied) = (false, false)
        if name.hasSuffix(" (denied)") { (name, isDenied) = (String(name.dropLast(9)), true) }
        if name.hasSuffix(" (hedged)") { (name, isHedged) = (String(name.dropLast(9)), true) }
        return Site(
            role: role, phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: name)]), verbatim: name,
            isHedged: isHedged, isDenied: isDenied, speaker: speaker(row), evidence: cell.map { [evidence($0)] } ?? [])
    }

    func evidence(_ cell: RecordCell) -> Evidence {
        Evidence(report: source.id, range: cell.range, quote: cell.text)
    }

    func speaker(_ row: RecordRow) -> Speaker {
        row.text(.source).map { Speaker(kind: .agency, name: $0) } ?? .unattributed
    }

    // MARK: Claims

    /// Each value with the cell that says it.
    func claims(of incident: Incident, _ row: RecordRow) -> [Claim] {
        var claims: [Claim] = []
        func claim(_ fact: Fact?, _ columns: IncidentColumn...) {
            guard let fact else { return }
            let cells = columns.compactMap { row[$0] }
            guard !cells.isEmpty else { return }
            claims.append(Claim(fact, speaker: speaker(row), evidence: cells.map(evidence)))
        }
        claim(incident.date.map(Fact.date), .date, .weekday)
        claim(incident.time.map(Fact.time), .time)
        claim(incident.weapon.map { .weapon(term: $0.term, verbatim: $0.verbatim) }, .weapon)
        claim(incident.munitions.map { .munitions($0, .used) }, .munitions, .munitionsMin, .munitionsMax)
        claim(incident.casualties.killed.map(Fact.killed), .killed, .killedMin, .killedMax)
        claim(incident.casualties.injured.map(Fact.injured), .injured, .injuredMin, .injuredMax)
        for text in incident.damage { claim(.damage(text), .damage) }
        for name in incident.claimedBy { claim(.claimedBy(name), .claimedBy) }
        for name in incident.attributedTo { claim(.attributedTo(name), .attributedTo) }
        for name in incident.blamed { claim(.blamed(name), .blamed) }
        return claims
    }
}

extension Site {
    func placed(_ placement: Placement) -> Site {
        var site = self
        site.placement = placement
        return site
    }
}
