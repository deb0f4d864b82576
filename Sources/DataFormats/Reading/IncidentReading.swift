internal import IncidentModel

// Every member is asked before the first that failed ends the reading, so that all that is wrong is told at once.
extension JSONField {
    var report: Report? {
        guard object(["id", "title", "publisher", "author", "url", "published", "language", "sha256"]) else {
            return nil
        }
        let published = self["published"].optional { field in
            field.text.flatMap { text in
                PartialDate(edtf: text) ?? field.note("is \"\(text.prefix(40))\", no EDTF date")
            }
        }
        let (id, sha256) = (self["id"].text, self["sha256"].text)
        let report = Report(
            id: ReportID(id ?? ""), title: self["title"].optional(\.text),
            publisher: self["publisher"].optional(\.text),
            // Files of before the field have none.
            author: self["author"].value == nil ? nil : self["author"].optional(\.text),
            url: self["url"].optional(\.text), published: published, language: self["language"].optional(\.text),
            sha256: sha256 ?? "", text: [])
        return id == nil || sha256 == nil ? nil : report
    }

    var finding: Finding? {
        guard object(["code", "severity", "message", "set_aside", "evidence"]) else { return nil }
        let (code, message, isSetAside) = (self["code"].text, self["message"].text, self["set_aside"].flag)
        let severity = self["severity"].word(Finding.Severity.self)
        let evidence = self["evidence"].elements.compactMap(\.proof)
        guard let code, let severity, let message, let isSetAside else { return nil }
        return Finding(code: code, severity: severity, message: message, evidence: evidence, isSetAside: isSetAside)
    }

    var proof: Evidence? {
        guard object(["report", "start", "end", "quote"]) else { return nil }
        let (report, quote) = (self["report"].text, self["quote"].text)
        let (start, end) = (self["start"].count(), self["end"].count())
        guard let report, let start, let end, let quote else { return nil }
        guard start <= end else { return self["end"].note("is \(end), before its start \(start)") }
        return Evidence(report: ReportID(report), range: start..<end, quote: quote)
    }

    var counts: CountRange? {
        guard object(["min", "max", "stage"]) else { return nil }
        let (least, most) = (self["min"].count(), self["max"].optional { $0.count() })
        guard let least else { return nil }
        if let most, most < least { return self["max"].note("is \(most), below its min \(least)") }
        return CountRange(min: least, max: most)
    }

    var texts: [String] { elements.compactMap(\.text) }

    var incident: Incident? {
        guard object(Self.incidentMembers) else { return nil }
        let (id, status) = (self["id"].text, self["status"].word(IncidentStatus.self))
        let (sites, siteCount) = self.sites
        let incident = Incident(
            id: id ?? "", status: status ?? .carriedOut, date: self["date"].optional(\.eventDate),
            time: self["time"].optional(\.localTime), weapon: self["weapon"].optional(\.weapon),
            munitions: self["munitions"].optional(\.counts), sites: sites, casualties: self["casualties"].casualties,
            damage: self["damage"].texts, claimedBy: self["claimedBy"].texts,
            attributedTo: self["attributedTo"].texts, blamed: self["blamed"].texts,
            distances: self["distances"].elements.compactMap { $0.distance(siteCount: siteCount) },
            zones: self["zones"].elements.compactMap { $0.membership(siteCount: siteCount) },
            reports: self["reports"].texts.map { ReportID($0) },
            findings: self["findings"].elements.compactMap(\.finding),
            claims: self["claims"].elements.compactMap(\.claim))
        return id == nil || status == nil ? nil : incident
    }

    private var casualties: Casualties {
        guard object(["killed", "injured", "notes"]) else { return Casualties() }
        return Casualties(
            killed: self["killed"].optional(\.counts), injured: self["injured"].optional(\.counts),
            notes: self["notes"].texts)
    }

    private static let incidentMembers: Set<String> = [
        "id", "status", "date", "time", "weapon", "munitions", "launch", "impacts", "targets", "interceptions",
        "casualties", "damage", "claimedBy", "attributedTo", "blamed", "distances", "zones", "reports", "findings",
        "claims",
    ]

    var eventDate: EventDate? {
        guard object(["edtf", "basis", "weekday"]) else { return nil }
        let basis = self["basis"].word(EventDate.Basis.self)
        let weekday = self["weekday"].optional { $0.word(Weekday.self) }
        let date = self["edtf"].optional { field -> PartialDate? in
            guard let text = field.text else { return nil }
            return PartialDate(edtf: text) ?? field.note("is \"\(text.prefix(40))\", no EDTF date such as 2020-12-XX")
        }
        return basis.map { EventDate(date: date ?? PartialDate(), weekday: weekday, basis: $0) }
    }

    var localTime: LocalTime? {
        guard object(["local", "precision", "minutes"]) else { return nil }
        let (local, precision) = (self["local"].text, self["precision"].word(LocalTime.Precision.self))
        let minutes = self["minutes"].elements.compactMap { $0.count(0...2880) }
        guard let local, let precision else { return nil }
        guard minutes.count == 2, minutes[0] <= minutes[1] else {
            return self["minutes"].note("must be [earliest, latest] in minutes after midnight")
        }
        return LocalTime(local: local, precision: precision, minutes: minutes[0]...minutes[1])
    }

    var weapon: Weapon? {
        guard object(["term", "verbatim"]) else { return nil }
        let (term, verbatim) = (self["term"].text, self["verbatim"].text)
        guard let term, let verbatim else { return nil }
        return Weapon(term: term, verbatim: verbatim)
    }

    private func site(_ name: String, of count: Int) -> Int? {
        guard let index = self[name].count() else { return nil }
        return index < count ? index : self[name].note("is \(index), but the incident has \(count) sites")
    }

    private func distance(siteCount: Int) -> SiteDistance? {
        let lengths = 0.0...21_000_000.0
        guard object(["from", "from_site", "to", "to_site", "likely_m", "min_m", "max_m", "azimuth_deg"]) else {
            return nil
        }
        let (from, to) = (site("from_site", of: siteCount), site("to_site", of: siteCount))
        let (likely, least) = (self["likely_m"].number(lengths), self["min_m"].number(lengths))
        let (most, azimuth) = (self["max_m"].number(lengths), self["azimuth_deg"].number(0...360))
        let names = [self["from"].text, self["to"].text]
        guard let from, let to, let likely, let least, let most, let azimuth, !names.contains(nil) else { return nil }
        return SiteDistance(
            from: from, to: to, likelyMeters: likely, minMeters: least, maxMeters: most, azimuthDegrees: azimuth)
    }

    private func membership(siteCount: Int) -> ZoneMembership? {
        guard object(["zone", "role", "site", "site_index", "share"]) else { return nil }
        let (zone, share) = (self["zone"].text, self["share"].number(0...1))
        let site = site("site_index", of: siteCount)
        let (role, name) = (self["role"].word(SiteRole.self), self["site"].text)
        guard let zone, let site, let share, role != nil, name != nil else { return nil }
        return ZoneMembership(zone: zone, site: site, share: share)
    }
}
