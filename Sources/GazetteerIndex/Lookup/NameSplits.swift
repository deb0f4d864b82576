/// A name cut into the name of a town, at any place of it, and the rest.
enum NameSplits {
    struct Split {
        var town: [[UInt8]]
        var rest: [[UInt8]]
        /// Whether the town closes the name.
        var isBehind: Bool
        var isBefore: Bool
        /// "North of" the town.
        var isDirected: Bool
    }

    /// Towns that close the name before those that open it, those inside it last; the longer before the shorter.
    static func of(_ words: [[UInt8]]) -> [Split] {
        guard words.count > 1, words.count <= mostWords else { return [] }
        var found: [Split] = []
        for start in words.indices {
            for end in (start + 1...min(start + longestTown, words.count)).reversed() {
                found += splits(words, at: start..<end)
            }
        }
        return found.filter { $0.isBehind } + found.filter { $0.isBefore }
            + found.filter { !$0.isBehind && !$0.isBefore }
    }

    private static func splits(_ words: [[UInt8]], at range: Range<Int>) -> [Split] {
        var (before, behind) = (words[..<range.lowerBound], words[range.upperBound...])
        let isDirected = before.suffix(2).contains(where: directions.contains)
        if let last = before.last, ages.contains(last), before.dropLast().last.map(NameParticles.isIn) == true {
            before = before.dropLast()
        }
        while let last = before.last, isLink(last) { before = before.dropLast() }
        while let first = behind.first, isLink(first) { behind = behind.dropFirst() }
        let town = Array(words[range])
        guard !before.isEmpty || !behind.isEmpty, !isLink(town[0]), !isLink(town[town.count - 1]) else { return [] }
        let rest = (before + behind).map(withoutPossessive)
        return ([town] + owners(town) + withoutClitic(town)).map {
            Split(town: $0, rest: rest, isBehind: behind.isEmpty, isBefore: before.isEmpty, isDirected: isDirected)
        }
    }

    private static let directions = HashedWords([
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "شمال", "جنوب", "شرق",
        "غرب", "شمالي", "جنوبي", "شرقي", "غربي",
    ])

    private static let mostWords = 9
    private static let longestTown = 3

    /// "Türkiye's", its apostrophe gone.
    static func withoutPossessive(_ word: [UInt8]) -> [UInt8] {
        word.last == Letter.s && !CountryWords.contains(word) && CountryWords.contains(word.dropLast())
            ? word.dropLast() : word
    }

    /// "Baghdad's", its apostrophe gone.
    private static func owners(_ town: [[UInt8]]) -> [[[UInt8]]] {
        guard town.count == 1, town[0].count > 4, town[0].last == Letter.s else { return [] }
        return [[town[0].dropLast()]]
    }

    /// "in" and "of" are one letter before their word in Arabic: بالحلة, لدمشق.
    private static func withoutClitic(_ town: [[UInt8]]) -> [[[UInt8]]] {
        guard let first = town.first, first.count >= 8, clitics.contains(where: first.starts(with:)) else { return [] }
        return [[Array(first.dropFirst(2))] + town.dropFirst()]
    }

    private static let clitics = ["ب", "ل"].map { Array($0.utf8) }

    /// Between a name and the town: in, near, outside; the s of "Baghdad's".
    static func isLink(_ word: [UInt8]) -> Bool { NameParticles.isIn(word) || links.contains(word) }

    /// "A quarter of old Baghdad".
    private static let ages = HashedWords(["old", "greater", "historic"])
    private static let links = HashedWords([
        "s", "near", "by", "outside", "beside", "close", "to", "of", "the", "from", "pres", "nahe", "bei", "قرب",
        "قريب", "بالقرب", "من",
        "جنوب", "شمال", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "خارج", "جوار", "وسط", "داخل", "قلب", "central",
        "inside", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast",
        "northwest",
        "southeast", "southwest", "on", "along", "opposite", "off", "around", "towards", "downtown", "شماليه", "جنوبيه",
        "شرقيه", "غربيه", "علي", "امام", "مقابل", "ضمن", "محيط", "باتجاه", "مدخل",
    ])
}
