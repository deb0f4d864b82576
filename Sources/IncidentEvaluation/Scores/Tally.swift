/// Right answers of so many.
public struct Tally: Hashable, Sendable {
    public var right: Int
    public var total: Int

    public init(right: Int = 0, total: Int = 0) {
        self.right = right
        self.total = total
    }

    /// 0 … 1; nil when nothing was asked.
    public var share: Double? { total == 0 ? nil : Double(right) / Double(total) }

    mutating func add(_ isRight: Bool) {
        total += 1
        if isRight { right += 1 }
    }

    static func + (a: Tally, b: Tally) -> Tally { Tally(right: a.right + b.right, total: a.total + b.total) }
}

/// Sites of one role: how many there are, how many the reader names, how many of those are there.
public struct SiteTally: Hashable, Sendable {
    public var hits: Int
    public var gold: Int
    public var found: Int

    public init(hits: Int = 0, gold: Int = 0, found: Int = 0) {
        self.hits = hits
        self.gold = gold
        self.found = found
    }

    /// nil when the reader named none.
    public var precision: Double? { found == 0 ? nil : Double(hits) / Double(found) }
    /// nil when there are none.
    public var recall: Double? { gold == 0 ? nil : Double(hits) / Double(gold) }
    /// The harmonic mean of both, 2 · hits / (gold + found).
    public var f1: Double? { gold + found == 0 ? nil : 2 * Double(hits) / Double(gold + found) }

    static func + (a: SiteTally, b: SiteTally) -> SiteTally {
        SiteTally(hits: a.hits + b.hits, gold: a.gold + b.gold, found: a.found + b.found)
    }
}

/// A field that a report may be silent about: silence is an answer, too.
public struct FieldTally: Hashable, Sendable {
    /// Where the gold has a value.
    public var told: Tally
    /// Where it has none and the reader should have none.
    public var silent: Tally

    public init(told: Tally = Tally(), silent: Tally = Tally()) {
        self.told = told
        self.silent = silent
    }

    public var all: Tally { told + silent }

    mutating func add(isTold: Bool, isRight: Bool) {
        if isTold { told.add(isRight) } else { silent.add(isRight) }
    }

    static func + (a: FieldTally, b: FieldTally) -> FieldTally {
        FieldTally(told: a.told + b.told, silent: a.silent + b.silent)
    }
}
