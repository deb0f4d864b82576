internal import IncidentModel

/// A reported event in the making: one entry a site, one claim a stretch of evidence.
struct ArabicEventDraft {
    private(set) var event: ReportedEvent
    private var siteIndex: [SiteKey: Int] = [:]
    private var countedAt: Set<Int> = []
    /// How many came down, as told last.
    var landed: CountRange?
    /// The sentence that counted them, by its first token.
    var landedIn: Int?

    private struct SiteKey: Hashable {
        var role: SiteRole
        var name: [UInt16]
        var relation: String
    }

    init(report: ReportID, status: IncidentStatus) { event = ReportedEvent(report: report, status: status) }

    mutating func append(_ claim: Claim) { event.claims.append(claim) }
    mutating func append(_ finding: Finding) { event.findings.append(finding) }
    mutating func set(_ status: IncidentStatus) { event.status = status }
    /// Nothing was fired, however many stood ready.
    mutating func setFoiled() {
        event.status = .foiled
        event.claims.removeAll { if case .munitions = $0.fact { true } else { false } }
        event.claims.append(Claim(.munitions(.none, .used), evidence: []))
    }
    mutating func set(wording: [UInt32]) { event.wording = wording }

    /// "قاعدة عسكرية" of the headline is the base that the text names.
    mutating func dropNameless() {
        let named = Set(event.sites.filter { $0.phrase.anchors.first?.isDescription == false }.map(\.role))
        event.sites.removeAll { site in
            guard let anchor = site.phrase.anchors.first, anchor.isDescription, anchor.classWord != nil else {
                return false
            }
            return site.findings.isEmpty && named.contains(site.role)
        }
    }

    mutating func removeSites(_ isRemoved: (Site) -> Bool) {
        event.sites.removeAll(where: isRemoved)
        siteIndex.removeAll()
    }

    /// True when one of its sites, in any role, has this name.
    func has(_ name: String) -> Bool {
        let letters = Self.letters(name)
        return event.sites.suffix(40).contains { site in
            let own = Self.letters(site.name)
            // "التاجي" is "معسكر التاجي", told short.
            return own == letters || site.name.hasSuffix(" " + name)
        }
    }

    /// With those that came down before; their claim gives way to the sum.
    mutating func adding(_ count: CountRange) -> CountRange {
        guard let landed else { return count }
        let sum = CountRange(
            min: landed.min + count.min, max: landed.max.flatMap { most in count.max.map { most + $0 } })
        event.claims.removeAll { $0.fact == .munitions(landed, .landed) }
        return sum
    }

    var hasMunitions: Bool { event.claims.contains { if case .munitions = $0.fact { true } else { false } } }

    /// True the first time that the munition at this token is counted.
    mutating func counts(munitionAt token: Int) -> Bool { countedAt.insert(token).inserted }

    /// The same place in the same role again is further evidence, not a further site.
    mutating func append(_ site: Site) {
        let key = SiteKey(role: site.role, name: Self.letters(site.name), relation: Self.relation(site.phrase.relation))
        guard let index = siteIndex[key] else {
            siteIndex[key] = event.sites.count
            event.sites.append(site)
            return
        }
        if let item = site.evidence.first, event.sites[index].evidence.count < 20 {
            event.sites[index].evidence.append(item)
        }
        event.sites[index].isHedged = event.sites[index].isHedged && site.isHedged
        for qualifier in site.phrase.qualifiers
        where !event.sites[index].phrase.qualifiers.contains(where: { $0.place.name == qualifier.place.name })
            && event.sites[index].phrase.qualifiers.count < 6
        {
            event.sites[index].phrase.qualifiers.append(qualifier)
        }
        // "مطار بغداد" of the headline is "مطار بغداد الدولي" of the text.
        if event.sites[index].name.count < site.name.count { event.sites[index].phrase.anchors = site.phrase.anchors }
        if event.sites[index].speaker.kind == .unattributed { event.sites[index].speaker = site.speaker }
        event.sites[index].count = event.sites[index].count ?? site.count
    }

    private static let kinds: Set<Substring> = ["الدولي", "الدولية", "الجوية", "العسكرية", "العسكري"]

    /// The article, the spelling of alef and a last "الدولي" make no other place.
    private static func letters(_ name: String) -> [UInt16] {
        let letters = ArabicLetters.letters(of: withoutKind(name))
        return letters.starts(with: [ArabicLetters.alef, ArabicLetters.lam]) ? Array(letters.dropFirst(2)) : letters
    }

    private static func withoutKind(_ name: String) -> String {
        let space = UInt8(ascii: " ")
        // A name of one or two words, with a space between them at most, is left as it is.
        if name.utf8.first != space, name.utf8.last != space, name.utf8.count(where: { $0 == space }) < 2 {
            return name
        }
        var words = name.split(separator: " ")
        if words.count > 2, let last = words.last, kinds.contains(last) { words.removeLast() }
        return words.joined(separator: " ")
    }

    private static func relation(_ relation: Relation) -> String {
        switch relation {
        case .in, .at, .on: "in"
        default: relation.description
        }
    }
}
