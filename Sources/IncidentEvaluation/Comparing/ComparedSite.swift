internal import IncidentModel

/// A site as far as it is compared, of the gold and of the reader alike.
struct ComparedSite {
    var role: SiteRole
    /// As written.
    var name: String
    var relation: Relation
    /// Every form of the name that may be meant; the reader keeps a class word ("air base") beside the name.
    var keys: [FoldedName]
    /// The noun of a place without a name ("empty house"); nil for a name.
    var headNoun: String?
    /// Where the reader found it, in bytes of the report.
    var evidence: Range<Int>?

    init(_ gold: GoldSite, role: SiteRole) {
        self.role = role
        name = gold.name
        relation = gold.relation
        keys = [FoldedName(gold.name)]
        // "airport of Erbil", "Erbil airport".
        if let of = gold.name.firstRange(of: " of ") {
            let (kind, owner) = (gold.name[..<of.lowerBound], gold.name[of.upperBound...])
            if !owner.isEmpty, owner.first?.isUppercase == true { keys.append(FoldedName("\(owner) \(kind)")) }
        }
        let isLowerCase = gold.name == gold.name.lowercased() && gold.name != gold.name.uppercased()
        // A script without capitals does not show what is a name; there the reader's own mark decides.
        headNoun = isLowerCase || Self.isArabic(gold.name) ? Self.headNoun(of: gold.name) : nil
    }

    /// A name alone.
    init(named name: String) { self.init(GoldSite(name, .in), role: .impact) }

    init(_ site: Site) {
        role = site.role == .found ? .launch : site.role
        name = site.name
        relation = site.phrase.relation
        keys = [FoldedName(site.name)]
        let anchors = site.phrase.anchors
        if anchors.count == 1, let word = anchors[0].classWord { keys.append(FoldedName("\(site.name) \(word)")) }
        headNoun = anchors.contains(where: \.isDescription) ? Self.headNoun(of: site.name) : nil
        evidence = site.evidence.first?.range
    }

    func isNamed(like other: ComparedSite) -> Bool {
        if keys.contains(where: { other.keys.contains($0) }) { return true }
        guard let headNoun, let others = other.headNoun else { return false }
        return headNoun == others
    }

    func isSame(as other: ComparedSite) -> Bool {
        isNamed(like: other) && relation.says(theSameAs: other.relation)
    }

    /// What follows the noun: "house of a citizen", "quarters used by engineers", "slope below the outpost".
    private static let complements: Set<String> = [
        "of", "for", "in", "at", "on", "near", "below", "behind", "beside", "by", "used", "belonging", "that", "with",
    ]

    /// The last word before a complement, singular; in Arabic the noun stands first.
    private static func headNoun(of description: String) -> String? {
        let words = FoldedName.words(asWritten: description)
        guard !isArabic(description) else { return words.first }
        let phrase = words.prefix { !complements.contains($0) }
        return (phrase.last ?? words.last).map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
    }

    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
    }
}

extension [ComparedSite] {
    /// One site a place: a place told twice in a role is one answer, as it is one question.
    func unique(by isSame: (ComparedSite, ComparedSite) -> Bool) -> [ComparedSite] {
        reduce(into: []) { kept, site in if !kept.contains(where: { isSame($0, site) }) { kept.append(site) } }
    }

    func of(_ role: SiteRole) -> [ComparedSite] { filter { $0.role == role } }
}

extension GoldIncident {
    /// In the order of roles, each as written.
    var sites: [ComparedSite] {
        launches.map { ComparedSite($0, role: .launch) } + impacts.map { ComparedSite($0, role: .impact) }
            + targets.map { ComparedSite($0, role: .target) }
            + intercepted.map { ComparedSite($0, role: .intercepted) }
    }
}

extension Incident {
    /// What the report asserts; a site that it denies is no answer.
    var comparedSites: [ComparedSite] { sites.filter { !$0.isDenied }.map { ComparedSite($0) } }
}
