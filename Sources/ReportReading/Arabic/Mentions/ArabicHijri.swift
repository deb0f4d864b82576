internal import IncidentModel

/// Full dates of the Islamic calendar: "25 ربيع الأول 1443 هـ", "الخامس والعشرين من رجب 1442هـ".
///
/// The months begin with the sighted moon, which no table knows; the tabular calendar may be a day off.
struct ArabicHijri {
    let passage: ArabicPassage

    /// One month a line.
    private static let months: [[UInt64]: Int] = {
        var table: [[UInt64]: Int] = [:]
        for (index, line) in [
            "محرم", "صفر", "ربيع_الأول ربيع_أول", "ربيع_الآخر ربيع_الثاني ربيع_ثاني", "جمادى_الأولى جمادى_الأول",
            "جمادى_الآخرة جمادى_الثانية جمادى_الثاني", "رجب", "شعبان", "رمضان", "شوال", "ذو_القعدة ذي_القعدة ذوالقعدة",
            "ذو_الحجة ذي_الحجة ذوالحجة",
        ].enumerated() {
            for name in line.split(separator: " ") {
                table[name.split(separator: "_").map { arabicKey(String($0)) }] = index + 1
            }
        }
        return table
    }()

    private static let year = arabicKeys("عام سنة لعام")
    private static let of = arabicKey("من"), month = arabicKey("شهر")

    /// The month behind a day's number, and the year behind that; the index after them.
    func date(day: Int, at index: Int, _ end: Int) -> (day: CivilDay, next: Int)? {
        var next = index
        if passage.isWord(next, Self.of) { next += 1 }
        if passage.isWord(next, Self.month) { next += 1 }
        guard next + 1 < end, passage.tokens[next].kind == .word, (1...30).contains(day) else { return nil }
        let first = literal(next)
        var found = Self.months[[first]].map { ($0, next + 1) }
        if let both = Self.months[[first, literal(next + 1)]] { found = (both, next + 2) }
        guard let (month, after) = found else { return nil }
        next = after
        if passage.isMark(next, ArabicMark.comma) || passage.isWord(next, Self.of) { next += 1 }
        if passage.isAny(next, Self.year) { next += 1 }
        guard next < end, passage.tokens[next].kind == .number, (1300...1600).contains(passage.tokens[next].value)
        else { return nil }
        return (Self.civilDay(year: passage.tokens[next].value, month: month, day: day), next + 1)
    }

    private func literal(_ index: Int) -> UInt64 { arabicKey(passage.words(index..<index + 1)) }

    /// True when the words of a date name an Islamic month.
    func isHijri(_ tokens: Range<Int>) -> Bool {
        tokens.contains { index in
            Self.months[[literal(index)]] != nil
                || index + 1 < tokens.upperBound && Self.months[[literal(index), literal(index + 1)]] != nil
        }
    }

    /// An Islamic date gives way to the Gregorian one beside it, and is the day of the weekday beside it.
    func settled(_ mentions: [DateMention]) -> [DateMention] {
        let foreign = Set(mentions.indices.filter { mentions[$0].date.isFull && isHijri(mentions[$0].tokens) })
        guard !foreign.isEmpty else { return mentions }
        return mentions.indices.compactMap { index in
            guard foreign.contains(index), let day = mentions[index].date.civilDay else { return mentions[index] }
            let near = mentions.indices.filter { other in
                !foreign.contains(other)
                    && abs(mentions[other].tokens.lowerBound - mentions[index].tokens.lowerBound) <= 12
            }
            if near.contains(where: { mentions[$0].date.day != nil }) { return nil }
            guard let weekday = near.compactMap({ mentions[$0].weekday }).first else { return mentions[index] }
            var mention = mentions[index]
            guard let fitting = [0, 1, -1].map({ day.adding(days: $0) }).first(where: { $0.weekday == weekday }) else {
                return nil
            }
            mention.date = fitting.partialDate
            return mention
        }
    }

    /// By the tabular calendar of thirty years with eleven leap days, in its civil form.
    static func civilDay(year: Int, month: Int, day: Int) -> CivilDay {
        let leaps = (11 * year + 3) / 30
        let months = 30 * month - (month - 1) / 2
        // 1 Muharram of the year 1 is 16 July 622 of the Julian calendar, 492 148 days before 1970.
        return CivilDay(daysSince1970: leaps + 354 * year + months + day - 385 + 1_948_440 - 2_440_588)
    }
}
