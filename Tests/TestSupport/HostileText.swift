public import IncidentModel

/// What a report may contain to break out of a product.
public enum HostileText {
    /// Markup, quotes, entities, control characters, line separators and direction overrides in one name.
    public static let name =
        "<script>alert(\"1\")</script> & 'x' | `c` \u{0}\u{1B}\u{85}\u{2028}\u{202E}\u{2066}\u{200F}]]> \\ end"

    public static let formulas = [
        "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\u{202E}=1", "＝1", "＋1",
        "－1", "＠x",
    ]

    /// The fixture collection with `text` wherever a report, a gazetteer or a user's file can put words.
    public static func collection(saying text: String) throws -> IncidentCollection {
        var collection = try FixtureCollection.make()
        for index in collection.reports.indices {
            collection.reports[index].title = text
            collection.reports[index].publisher = text
            collection.reports[index].author = text
            collection.reports[index].url = text
            collection.reports[index].language = text
        }
        for index in collection.incidents.indices { poison(&collection.incidents[index], with: text) }
        collection.findings = collection.findings.map { poisoned($0, with: text) }
        for index in collection.zones.indices { collection.zones[index].name = text }
        for index in collection.places.indices {
            collection.places[index].title = text
            collection.places[index].names = [PlaceName(toponym: text, language: "en")]
            collection.places[index].sources = [PlaceSource(name: text, licence: text)]
        }
        return collection
    }

    private static func poison(_ incident: inout Incident, with text: String) {
        incident.id = text + incident.id
        incident.time?.local = text
        incident.weapon = Weapon(term: text, verbatim: text)
        incident.casualties.notes = [text]
        incident.damage = [text]
        incident.claimedBy = [text]
        incident.attributedTo = [text]
        incident.blamed = [text]
        incident.findings = incident.findings.map { poisoned($0, with: text) }
        for index in incident.claims.indices {
            incident.claims[index].speaker.name = text
            incident.claims[index].evidence = incident.claims[index].evidence.map { poisoned($0, with: text) }
        }
        for index in incident.sites.indices {
            incident.sites[index].phrase.anchors = [PlaceReference(name: text)]
            incident.sites[index].verbatim = text
            incident.sites[index].speaker.name = text
            incident.sites[index].evidence = incident.sites[index].evidence.map { poisoned($0, with: text) }
            incident.sites[index].findings = incident.sites[index].findings.map { poisoned($0, with: text) }
            incident.sites[index].candidates = [Candidate(place: PlaceID(text), name: text, score: 1, reasons: [text])]
        }
    }

    private static func poisoned(_ evidence: Evidence, with text: String) -> Evidence {
        Evidence(report: ReportID(text), range: evidence.range, quote: text)
    }

    private static func poisoned(_ finding: Finding, with text: String) -> Finding {
        Finding(
            code: finding.code, severity: finding.severity, message: text,
            evidence: finding.evidence.map { poisoned($0, with: text) }, isSetAside: finding.isSetAside)
    }
}
