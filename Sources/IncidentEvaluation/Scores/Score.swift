/// What was right over a number of labelled reports; scores of single reports add up.
public struct Score: Hashable, Sendable {
    public struct Sites: Hashable, Sendable {
        /// The name alone.
        public var byName = SiteTally()
        /// The name with its relation.
        public var withRelation = SiteTally()

        static func + (a: Sites, b: Sites) -> Sites {
            Sites(byName: a.byName + b.byName, withRelation: a.withRelation + b.withRelation)
        }
    }

    public var reports = 0
    public var launch = Sites()
    public var impact = Sites()
    public var target = Sites()
    /// Gold names found in another role only, of all gold names found.
    public var roleConfusion = Tally()
    /// Days that the report allows to know in full.
    public var day = Tally()
    /// Dates of which the report gives a part.
    public var partialDay = Tally()
    /// Where there is no full day, but a weekday.
    public var weekday = Tally()
    public var time = FieldTally()
    public var munitions = FieldTally()
    public var killed = FieldTally()
    public var injured = FieldTally()
    /// Places of recalled attacks that the reader gives to the reported one.
    public var backgroundTaken = Tally()
    /// Places of recalled attacks that it keeps as background.
    public var backgroundFound = Tally()
    /// Reports without an attack of which nothing was made.
    public var empty = Tally()

    public init() {}

    static func + (a: Score, b: Score) -> Score {
        var sum = Score()
        sum.reports = a.reports + b.reports
        sum.launch = a.launch + b.launch
        sum.impact = a.impact + b.impact
        sum.target = a.target + b.target
        sum.roleConfusion = a.roleConfusion + b.roleConfusion
        sum.day = a.day + b.day
        sum.partialDay = a.partialDay + b.partialDay
        sum.weekday = a.weekday + b.weekday
        sum.time = a.time + b.time
        sum.munitions = a.munitions + b.munitions
        sum.killed = a.killed + b.killed
        sum.injured = a.injured + b.injured
        sum.backgroundTaken = a.backgroundTaken + b.backgroundTaken
        sum.backgroundFound = a.backgroundFound + b.backgroundFound
        sum.empty = a.empty + b.empty
        return sum
    }
}
