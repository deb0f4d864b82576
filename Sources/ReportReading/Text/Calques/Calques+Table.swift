/// The phrases: what stands before them, their words, what follows, and the plain words.
///
/// `a|b` is either word, `(a)` may be left out; `weapon<` and `>place` name what stands beside.
extension Calques {
    static let table: WordTable<[Phrase]> = {
        var table: [UInt64: [Phrase]] = [Word.of: [], Word.open: []]
        for line in lines.split(separator: "\n") {
            guard let phrase = Phrase(line) else { continue }
            for (keys, isOptional) in phrase.words {
                for key in keys { table[key, default: []].append(phrase) }
                if !isOptional { break }
            }
        }
        return WordTable(table)
    }()

    /// The words at which a phrase, or what stands in brackets, may begin.
    static let openers: WordSet = {
        var keys: Set<UInt64> = [Word.of, Word.open]
        for line in lines.split(separator: "\n") {
            for (words, isOptional) in Phrase(line)?.words ?? [] {
                keys.formUnion(words)
                if !isOptional { break }
            }
        }
        return WordSet(keys)
    }()

    static let lines = verbs + "\n" + harm + "\n" + relations + "\n" + times

    private static let verbs = """
        weapon< hit|hits|struck|touched|reached to >place = hit
        weapon< hitted|hitten = hit
        weapon< falled|felled = fell
        weapon< got|gotten in|into|to >place = hit
        weapon< thrown|threw|throwed|hurled|poured|directed (out) (down) to|at|on|toward|towards|upon|over|against|onto >place = fired at
        arms< thrown|threw|throwed = fired
        attack< (was|were) (has|have) (been) organized|organised|made|realized|realised|performed|directed|done|inflicted|executed|effected to|on|against|at|over >place = on
        attack< (was|were) (has|have) (been) organized|organised|made|realized|realised|performed|executed|done with|by = with
        attack< to|toward|upon|over >place = on
        strike|blow was|were inflicted|dealt|delivered|made on|to|at|against|over|across = strike on
        bombed|shelled with >fire = attacked with
        exposed to >fire = subjected to
        was|were|is|has|have (been) put|taken|placed|set|kept under (the) >fire = came under
        weapon< emerged|issued|departed|exited from = fired from
        under (the) fire got|fell|came|were|was >place = rockets hit
        got|fell|stayed|remained|entered|went|comes under (the) >fire = came under
        became|become|was|were|been (the) (a) goal|aim|object of >fire = came under
        was|were|been taken (as) (the) target = was targeted
        was|were|been made (the) (a) target = was targeted
        became|become (the) (a) target|goal of (the) (a) >fire = came under
        targetted = targeted
        setting off was|were|is from = launch was from
        unmanned (aerial) vehicle|aircraft|plane|craft = drone
        unmanned (aerial) vehicles|planes = drones
        there are|were|is|was arrivals|arrival = the impacts are
        """

    private static let harm = """
        people< became|become|fell|fall|rose|ascended|went (as) (a) martyr|martyrs = died
        people< (was|were) made (a) martyr|martyrs = died
        people< reached|attained|achieved|received|earned (the) (honor|rank|degree) (of) martyrdom = died
        people< lost|lose|gave|losing|loses|lost (his|her|their|the|its) (own) life|lives|soul|souls = died
        someone< was|were lost >end = died
        people< (have|has) suffered >end = injured
        people< got|received|took|obtained (the) (various) (light) wound|wounds|injuries = injured
        people< (was|were) exposed to (various) wound|wounds|injury|injuries = injured
        number< loss|losses of life|lives = killed
        damage|damages|loss|losses|harm|victim|victims of|in (the) life|lives|soul|souls|spirit|spirits|humans|people (is|are|was|were) no|not (there) = no casualties
        human|life|lives|bodily damage|damages|loss|losses|harm (is|are|was|were) no|not (there) >end = no casualties
        damage|damages|harm|harms|victims of|in (the) life|lives|soul|souls|spirit|spirits|humans = casualties
        losses in (the) soul|souls|spirit|spirits|humans = losses in lives
        human|life|lives|bodily damage|damages|harm|harms|sacrifices = casualties
        did|does not have|had|cause|leave (any) (human) casualties|victims|losses = caused no casualties
        casualties|victims did not happen|occur = no casualties
        without to|that be|there|is|was (be|any) (any) casualties|victims|losses = without casualties
        """

    private static let relations = """
        as well as = and
        war monitor|monitors|monitoring = monitor
        north west = northwest
        north east = northeast
        south west = southwest
        south east = southeast
        north western = northwestern
        north eastern = northeastern
        south western = southwestern
        south eastern = southeastern
        in (the) near|nearby|nearness|proximity|around|surround|surrounding|surroundings|environs of|to|from >place = near
        near|nearby of|from|to|by >place = near
        close from|of|by >place = near
        around of >place = around
        in (the) between of = between
        between of = between
        inside|within of >place = inside
        in (the) inside|interior|within of >place = inside
        outside from|of >place = outside
        in (the) side|beside|front of >place = near
        beside|behind|opposite of >place = near
        from (the) side|part|hand of >armedGroup = by
        from (the) side|direction|inside|within|interior of >place = from
        from on (the) back|top of = from
        platform|platforms|base|bases|pad|pads|rail|rails of (the) launching|launch|firing|shooting|throwing = launcher
        launching|throwing|firing|shooting base|bases|platform|platforms|pad|pads = launcher
        place|places|point|location|spot of (the) (its) (their) launch|launching|firing|shooting|throwing = launch site
        on (the) tongue of = by
        at out of >place = outside
        that|which is|are|was far|distant|away (about) >number = about
        """

    private static let times = """
        (in|at|on) (the) hour|hours|clock (of) >number = at
        number< hour|hours|o'clock before noon = am
        number< hour|hours (of|in|at) (the) morning|forenoon = am
        number< hour|hours (of|in|at) (the) evening = pm
        number< hour|hours after noon = pm
        number< of (the) evening|night|afternoon of = pm of
        number< of (the) morning|dawn|forenoon of = am of
        """
}

extension Calques.Phrase {
    fileprivate init?(_ line: Substring) {
        let sides = line.split(separator: " = ", maxSplits: 1)
        guard sides.count == 2 else { return nil }
        words = []
        plain = sides[1].split(separator: " ").map { wordKey($0.utf8) }
        for part in sides[0].split(separator: " ") {
            if part.hasSuffix("<") {
                before = Calques.Beside(rawValue: part.dropLast())
            } else if part.hasPrefix(">") {
                after = Calques.Beside(rawValue: part.dropFirst())
            } else {
                let isOptional = part.hasPrefix("(")
                let choices = part.trimmingParentheses.split(separator: "|")
                words.append((WordSet(choices.map { wordKey($0.utf8) }), isOptional))
            }
        }
    }
}

extension Substring {
    fileprivate var trimmingParentheses: Substring {
        hasPrefix("(") && hasSuffix(")") ? dropFirst().dropLast() : self
    }
}
