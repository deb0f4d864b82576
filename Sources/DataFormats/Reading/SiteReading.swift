internal import IncidentModel

extension JSONField {
    /// The four lists as one, in the order of the sites' numbers, and how many stand there, those that cannot be read among them.
    var sites: (sound: [Site], count: Int) {
        var count = 0
        var numbered: [(index: Int, site: Site)] = []
        let lists: [(String, Set<SiteRole>)] = [
            ("launch", [.launch, .found]), ("impacts", [.impact]), ("targets", [.target]),
            ("interceptions", [.intercepted]),
        ]
        for (name, roles) in lists {
            for field in self[name].elements {
                count += 1
                let (site, index) = (field.site, field["index"].count())
                guard let site, let index else { continue }
                if !roles.contains(site.role) { field["role"].note("is \"\(site.role.rawValue)\" in the list \(name)") }
                numbered.append((index, site))
            }
        }
        numbered.sort { $0.index < $1.index }
        if numbered.count == count, numbered.map(\.index) != Array(0..<count) {
            note("has sites whose numbers (`index`) do not run from 0 without a gap")
        }
        return (numbered.map(\.site), count)
    }

    private static let siteMembers: Set<String> = [
        "index", "role", "name", "relation", "verbatim", "place", "candidates", "footprint", "point", "radius_m",
        "precision", "hedged", "denied", "basis", "said_by", "speaker_kind", "count", "evidence", "findings",
    ]

    private var site: Site? {
        guard object(Self.siteMembers) else { return nil }
        let (role, kind) = (self["role"].word(SiteRole.self), self["speaker_kind"].word(Speaker.Kind.self))
        let (name, relation, verbatim) = (self["name"].text, self.relation, self["verbatim"].text)
        let (isHedged, isDenied) = (self["hedged"].flag, self["denied"].flag)
        let count = self["count"].optional(\.counts)
        let speaker = self["said_by"].optional(\.text) ?? ""
        let evidence = self["evidence"].elements.compactMap(\.proof)
        let candidates = self["candidates"].elements.compactMap(\.candidate)
        let (placement, findings) = (self.placement, self["findings"].elements.compactMap(\.finding))
        let basis = self["basis"].text
        guard let role, let kind, let name, let relation, let verbatim, let isHedged, let isDenied else { return nil }
        let names = relation == .between ? name.split(separator: "–").map(String.init) : [name]
        let site = Site(
            role: role, phrase: LocationPhrase(relation: relation, anchors: names.map { PlaceReference(name: $0) }),
            verbatim: verbatim, count: count, isHedged: isHedged, isDenied: isDenied,
            speaker: Speaker(kind: kind, name: speaker), evidence: evidence, candidates: candidates,
            placement: placement, findings: findings)
        if let basis, basis != site.basis {
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
        guard object(["place", "name", "score", "reasons"]) else { return nil }
        let (place, name) = (self["place"].text, self["name"].text)
        let (score, reasons) = (self["score"].number(0...1), self["reasons"].texts)
        guard let place, let name, let score else { return nil }
        return Candidate(place: PlaceID(place), name: name, score: score, reasons: reasons)
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
        let (place, footprint) = (self["place"].text, self["footprint"].geometry)
        let (point, radius) = (self["point"].position, self["radius_m"].number(0...21_000_000))
        let isCoded = precision.object(["acled", "ged"])
        let acled = isCoded ? precision["acled"].count(1...3) : nil
        let ged = isCoded ? precision["ged"].count(1...7) : nil
        guard let place, let footprint, let point, let radius, let acled, let ged else { return nil }
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
