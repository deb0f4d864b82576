internal import IncidentModel

/// Takes out what is no site of its own once the whole report is read: the city around a told place, "bases" in general,
/// and the same place under a shorter name.
struct SitePruning {
    let passage: Passage

    /// - Parameter munitions: how many the event tells of at most.
    func prune(_ sites: inout [Site], munitions: CountRange? = nil) {
        guard !sites.isEmpty else { return }
        sites.drop { isVague($0[$1]) }
        nameThisBase(in: &sites)
        nameByLater(in: &sites)
        nameByApposition(in: &sites)
        nameAliases(in: &sites)
        nameDescriptions(in: &sites)
        dropParts(from: &sites)
        dropBesides(from: &sites)
        dropContainers(from: &sites)
        nameInFull(&sites)
        mergeWordings(in: &sites)
        mergeNear(in: &sites)
        dropGeneral(from: &sites, munitions)
        dropWithinNamed(from: &sites, munitions)
        dropUpperBounds(from: &sites)
    }

    /// "Rocket lands near Green Zone", says the headline, and the report: "fell inside the Green Zone". One place, as told last.
    func mergeNear(in sites: inout [Site]) {
        guard sites.count > 1 else { return }
        func isInside(_ relation: Relation) -> Bool { relation == .in || relation == .at || relation == .on }
        let headlineEnd = self.headlineEnd
        for index in sites.indices.reversed() {
            guard sites[index].role == .impact, sites[index].evidence.first?.range.lowerBound ?? .max < headlineEnd
            else { continue }
            let site = sites[index]
            guard site.phrase.anchors.count == 1, site.count == nil else { continue }
            let isToldAgain = sites.indices.contains { other in
                other != index && sites[other].role == site.role && sites[other].phrase.anchors.count == 1
                    && SiteKey.plain(sites[other].name) == SiteKey.plain(site.name)
                    && (isInside(sites[other].phrase.relation) && site.phrase.relation == .near
                        || isInside(site.phrase.relation) && sites[other].phrase.relation == .near)
            }
            if isToldAgain { sites.remove(at: index) }
        }
    }

    /// Where the first line of the report ends.
    var headlineEnd: Int {
        let body = passage.report.body
        let text = passage.report.text
        return text[body].dropFirst(8).firstIndex { $0 == 0x0A } ?? body.upperBound
    }

    /// Where the first line ends that is no sentence of the lead.
    var ownHeadlineEnd: Int {
        let (body, end) = (passage.report.body, headlineEnd)
        let isSentence = passage.report.text[body.lowerBound..<end].last { $0 > 0x20 } == UInt8(ascii: ".")
        return isSentence ? body.lowerBound : end
    }

    /// "rocket fire at its facilities", "hits only military sites": places in general.
    func isVague(_ site: Site) -> Bool {
        guard site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first else { return false }
        // "Attacks on US Targets Mount", in the capitals of a headline.
        if NameWords.holds(wordKey("targets"), anchor.name) { return true }
        // "rockets that detonated on the truck": where they were, not where they came down.
        if site.role == .impact, anchor.isDescription, !NameWords.isSpaced(anchor.name),
            FrameFinder.vehicles.contains(wordKey(anchor.name.utf8)), site.verbatim.contains("the ")
        {
            return true
        }
        guard let last = NameWords.lastKey(anchor.name),
            Self.inGeneral.contains(last) || anchor.isDescription && Self.anywhere.contains(last),
            case let words = NameWords.keys(anchor.name), let first = words.first
        else { return false }
        // "Two bases came under fire": counted, not named.
        if words.count < 5, Self.numbers.contains(first), Self.inGeneral.contains(last) { return true }
        guard anchor.isDescription else { return false }
        // "in different areas around the capital".
        if words.count > 1, Self.differing.contains(first), Self.inGeneral.contains(last) { return true }
        // "an area used by the coalition".
        if words.count == 1, Self.anywhere.contains(last) { return true }
        guard Self.inGeneral.contains(last) else { return false }
        // "residential districts near the river" are some place at least.
        let isBare =
            !anchor.name.contains(" ") || anchor.name.hasPrefix("one of ")
            || anchor.name.lowercased().hasPrefix("only ")
        return isBare || site.role == .target
    }

    static let numbers = BackgroundCues.keys("two three four five six several many some both")
    static let inGeneral = BackgroundCues.keys(
        """
        bases facilities sites missions installations areas positions posts camps embassies compounds places locations cities \
        towns villages localities districts neighborhoods neighbourhoods zones airports regions provinces
        """)

    static let differing = BackgroundCues.keys("different various several multiple other many scattered")
    static let anywhere = BackgroundCues.keys("area spot place location site part region province country")

    /// "FORWARD OPERATING BASE FALCON, Iraq — …", and then "this sprawling base": where the report was written.
    func nameThisBase(in sites: inout [Site]) {
        guard !sites.isEmpty, let dateline = datelineBase() else { return }
        for index in sites.indices where sites[index].phrase.anchors.count == 1 {
            let words = sites[index].verbatim.lowercased().split { !$0.isLetter }.map(String.init)
            guard let this = words.firstIndex(of: "this"), this < 2, words.contains(where: Self.seats.contains),
                sites[index].phrase.anchors[0].range != dateline.range
            else { continue }
            sites[index].phrase.anchors[0] = dateline
            sites[index].phrase.relation = .at
            sites[index].phrase.qualifiers = []
        }
    }

    /// A base in capitals before the first comma or dash.
    func datelineBase() -> PlaceReference? {
        var end = 0
        while end < min(8, passage.tokens.count), passage.tokens[end].kind == .word,
            passage.report.text[passage.tokens[end].range].allSatisfy({ !($0 &- 97 < 26) })
        { end += 1 }
        guard end > 1, end < passage.tokens.count, passage.tokens[end].kind == .mark else { return nil }
        let name = passage.words(0..<end)
        let isBase = NameWords.keys(name).contains(where: Self.seatKeys.contains)
        return isBase ? PlaceReference(name: name, classWord: "base", range: passage.bytes(0..<end) ?? 0..<0) : nil
    }

    // MARK: - Wordings

    /// "Ain al-Asad air base", later "Ain al-Asad": one name, the first that the report gives.
    func mergeWordings(in sites: inout [Site]) {
        guard sites.count > 1 else { return }
        var kept: [Site] = []
        kept.reserveCapacity(sites.count)
        var keys = [SiteKey: Int](minimumCapacity: sites.count)
        var names: [(role: SiteRole, words: [UInt64], name: String, start: Int, isQuarter: Bool)] = []
        for var site in sites {
            if site.phrase.anchors.count == 1, let anchor = site.phrase.anchors.first, !anchor.isDescription,
                names.count(where: { $0.role == site.role }) < Self.mostNames
            {
                let words = Self.words(anchor.name)
                // "an attack on the Khor Mor gas field", later "hit the Khor Mor field".
                let start = site.evidence.first?.range.lowerBound ?? 0
                let isQuarter = anchor.classWord.map { Self.quarters.contains(wordKey($0.utf8)) } ?? false
                if let same = names.first(where: { name in
                    (name.role == site.role || name.start < start) && Self.isSame(name.words, words)
                        // "the Dora area" and "the Dora refinery".
                        && (name.isQuarter == isQuarter
                            || !(isQuarter ? name.words : words).contains(where: Self.plants.contains))
                }) {
                    site.phrase.anchors[0].name = same.name
                } else if !isPlainContainer(site) {
                    names.append((site.role, words, anchor.name, start, isQuarter))
                }
            }
            let key = SiteKey(site)
            if let index = keys[key] {
                kept[index].evidence += site.evidence.filter { !kept[index].evidence.contains($0) }
                kept[index].isHedged = kept[index].isHedged && site.isHedged
                if kept[index].count == nil { kept[index].count = site.count }
            } else {
                keys[key] = kept.count
                kept.append(site)
            }
        }
        sites = kept
    }

    /// A report with more is no report, and its names need not be compared each with each.
    static let mostNames = 40

    /// Keys of the words of a name, "United States", "U.S." and "American" all as "us".
    static func words(_ name: String) -> [UInt64] {
        var keys: [UInt64] = []
        let american = american
        NameWords.forEach(name, hyphensPart: true) { word in
            let key = squeezedKey(word)
            if keys.last == wordKey("united"), key == wordKey("states") {
                keys[keys.count - 1] = wordKey("us")
            } else if key == wordKey("airbase") {
                keys.append(wordKey("air"))
                keys.append(wordKey("base"))
            } else if american.contains(key) {
                keys.append(wordKey("us"))
            } else if key != Word.the, key != wordKey("al") {
                keys.append(key)
            }
        }
        return keys == internationalZone ? greenZone : keys
    }

    /// "Assad" as "Asad".
    private static func squeezedKey(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var last: UInt8?
        return wordKey(
            word.lazy.filter { byte in
                defer { last = byte }
                return last.map { $0 | 0x20 != byte | 0x20 } ?? true
            })
    }

    /// "the International Zone, also known as the Green Zone".
    private static let internationalZone = [wordKey("international"), wordKey("zone")]
    static let greenZone = [wordKey("gren"), wordKey("zone")]

    static func isSame(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        guard a != b, !a.isEmpty, !b.isEmpty else { return a == b }
        let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
        guard longer.count > shorter.count, shorter.contains(where: { !dressing.contains($0) }) else { return false }
        var rest = longer
        for word in shorter {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest.remove(at: index)
        }
        return rest.allSatisfy(dressing.contains)
    }

    private static let quarters = WordSet(
        joining: [], "area district neighborhood neighbourhood quarter region suburb village town")
    private static let plants = WordSet(joining: [], "refinery plant field")

    static let american = WordSet(["american", "u.s.", "u.s"].map { wordKey($0.utf8) })
    /// Words that dress a name: with or without them it is the same place.
    static let dressing = WordSet(
        [
            "international", "military", "air", "base", "airbase", "camp", "us", "iraqi", "turkish", "coalition",
            "compound", "complex", "facility", "airfield", "civil", "main", "field", "gas", "oil", "refinery", "plant",
        ].map { wordKey($0.utf8) })
}

extension [Site] {
    /// By index, here and wherever many are looked at: a site that is handed on is copied, with all its words.
    @inline(__always)
    mutating func drop(where isDropped: ([Site], Int) -> Bool) {
        guard let first = indices.first(where: { isDropped(self, $0) }) else { return }
        let all = self
        removeSubrange(first...)
        for index in first + 1..<all.count where !isDropped(all, index) { append(all[index]) }
    }
}
