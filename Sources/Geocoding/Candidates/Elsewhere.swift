internal import IncidentModel

/// Cities and countries that the press names beside places that also Baghdad has: "the Green Zone in Kabul".
///
/// A name in one of them is none of the gazetteer's, unless the gazetteer knows the city too.
enum Elsewhere {
    static func isNamed(_ reference: PlaceReference) -> Bool {
        guard !reference.isDescription else { return false }
        let name = reference.name.lowercased()
        return names.contains(name) || name.hasSuffix("'s") && names.contains(String(name.dropLast(2)))
    }

    /// A country at the border, in which the gazetteer has bases.
    static func isNeighbour(_ reference: PlaceReference) -> Bool {
        ["jordan", "kuwait", "الأردن", "الاردن", "الكويت"].contains(reference.name.lowercased())
    }

    /// No country from which attacks on Iraq are told, nor a city of one: "missiles from Iran hit the Green Zone" is ours.
    static func isFar(_ name: String) -> Bool {
        let near = [
            "iran", "tehran", "isfahan", "turkey", "ankara", "jordan", "amman", "kuwait", "israel", "إيران", "طهران",
            "تركيا", "أنقرة", "الأردن", "إسرائيل",
        ]
        return !near.contains(name.lowercased())
    }

    private static let names = Set(
        """
        kabul kandahar herat jalalabad afghanistan islamabad karachi peshawar pakistan damascus aleppo homs idlib raqqa \
        beirut lebanon amman jordan riyadh jeddah jizan abha mecca dhahran sanaa aden marib hodeidah yemen tehran isfahan iran \
        ankara istanbul diyarbakir turkey gaza jerusalem ashkelon sderot israel cairo egypt tripoli benghazi libya khartoum sudan \
        mogadishu somalia kyiv kiev kharkiv odesa donetsk luhansk mariupol ukraine moscow belgorod russia dubai doha manama muscat \
        كابل كابول قندهار أفغانستان دمشق حلب بيروت لبنان عمان الرياض جدة صنعاء عدن مأرب اليمن طهران إيران أنقرة تركيا غزة القدس \
        إسرائيل القاهرة مصر طرابلس ليبيا الخرطوم السودان مقديشو الصومال كييف خاركيف أوكرانيا موسكو روسيا
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
