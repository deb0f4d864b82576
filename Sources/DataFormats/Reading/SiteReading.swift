internal import IncidentModel

extension JSONField {
    /// The four lists as one, in the order of the sites' numbers.
    var sites: [Site] {
        var numbered: [(index: Int, site: Site)] = []
        let lists: [(String, Set<SiteRole>)] = [
            ("launch", [.launch, .found]), ("impacts", [.impact]), ("targets", [.target]),
            ("interceptions", [.intercepted]),
        ]
        for (name, roles) in lists {
            for field in self[name].elements {
                guard let site = field.site, let index = field["index"].count() else { continue }
                if !roles.contains(site.role) { field["role"].note("is \"\(site.role.rawValue)\" in the list \(name)") }
                numbered.append((index, site))
            }
        }
        numbered.sort { $0.index < $1.index }
        if numbered.map(\.index) != Array(0..<numbered.count) {
            note("has sites whose numbers (`index`) do not run from 0 without a gap")
        }
        return numbered.map(\.site)
    }

    private static let siteMembers: Set<String> = [
        "index", "role", "name", "relation", "verbatim", "place", "candidates", "footprint", "point", "radius_m",
        "precision", "hedged", "denied", "basis", "said_by", "speaker_kind", "count", "evidence", "findings",
    ]

    private var site: Site? {
        guard object(Self.siteMembers), let role = self["role"].word(SiteRole.self), let name = self["name"].text,
            let relation, let verbatim = self["verbatim"].text, let isHedged = self["hedged"].flag,
            let isDenied = self["denied"].flag, let kind = self["speaker_kind"].word(Speaker.Kind.self)
        else { return nil }
        let names = relation == .between ? name.split(separator: "–").map(String.init) : [name]
        let site = Site(
            role: role, phrase: LocationPhrase(relation: relation, anchors: names.map { PlaceReference(name: $0) }),
            verbatim: verbatim, count: self["count"].optional(\.counts), isHedged: isHedged, isDenied: isDenied,
            speaker: Speaker(kind: kind, name: self["said_by"].optional(\.text) ?? ""),
            evidence: self["evidence"].elements.compactMap(\.proof),
            candidates: self["candidates"].elements.compactMap(\.candidate), placement: placement,
            findings: self["findings"].elements.compactMap(\.finding))
        if let basis = self["basis"].text, basis != site.basis {
            self["basis"].note("is \"\(basis.prefix(40))\", but role and speaker make it \"\(site.basis)\"")
        }
        return site
    }

    private var relation: Relation? {
        let field = self["relation"]
        guard let text = field.text else { return nil }
        return Relation(text) ?? field.note("is \"\(text.prefix(40))\", which is no relation")
    }

    private var candidate: Candidate? {
        guard object(["place", "name", "score", "reasons"]), let place = self["place"].text,
            let name = self["name"].text,
            let score = self["score"].number(0...1)
        else { return nil }
        return Candidate(place: PlaceID(place), name: name, score: score, reasons: self["reasons"].texts)
    }

    /// All of a placement or none of it.
    private var placement: Placement? {
        let members = ["place", "footprint", "point", "radius_m", "precision"]
        for name in members where self[name].value == nil { self[name].note("is missing") }
        let given = members.filter { !self[$0].isNull }
        if given.isEmpty { return nil }
        if let missing = members.first(where: { !given.contains($0) }) {
            return self[missing].note("is null, but \(given[0]) is not; a site is placed as a whole or not at all")
        }
        let precision = self["precision"]
        guard let place = self["place"].text, let footprint = self["footprint"].geometry,
            let point = self["point"].position,
            let radius = self["radius_m"].number(0...21_000_000), precision.object(["acled", "ged"]),
            let acled = precision["acled"].count(1...3), let ged = precision["ged"].count(1...7)
        else { return nil }
        guard let area = footprint.areas else { return self["footprint"].note("is no Polygon or MultiPolygon") }
        return Placement(
            place: PlaceID(place), footprint: area, point: point, radiusMeters: radius,
            precision: PrecisionCodes(acled: acled, ged: ged))
    }
}

extension Relation {
    /// Reads what `description` writes.
    init?(_ text: String) {
        let simple: [Relation] = [.in, .at, .on, .near, .outskirts, .between, .acrossRiver]
        if let relation = simple.first(where: { $0.description == text }) {
            self = relation
            return
        }
        guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return nil }
        let inner = text[text.index(after: open)...].dropLast()
        switch text[..<open] {
        case "partOf", "sideOf":
            guard let direction = CompassDirection(rawValue: String(inner)) else { return nil }
            self = text.hasPrefix("partOf") ? .partOf(direction) : .sideOf(direction)
        case "distance":
            let parts = inner.split(separator: ",").map { $0.drop { $0 == " " } }
            guard let first = parts.first, parts.count <= 2 else { return nil }
            let isVague = first.first == "~"
            guard let meters = Int(isVague ? first.dropFirst() : first), meters >= 0 else { return nil }
            var direction: CompassDirection?
            if parts.count == 2 {
                direction = CompassDirection(rawValue: String(parts[1]))
                guard direction != nil else { return nil }
            }
            self = .distance(meters: Double(meters), direction: direction, isVague: isVague)
        default: return nil
        }
    }
}
