internal import IncidentModel

/// One symbol on the map: the sites of one role and place that lie too close to be told apart.
struct SiteMarker {
    let role: SiteRole
    var label: String
    let arabicName: String?
    /// Where the ground point is.
    let anchor: SheetPoint
    /// Where the symbol stands: the anchor, or aside of it when several share the spot.
    var position: SheetPoint
    var numbers: [Int]
    /// Every site behind it is hedged.
    var isHedged: Bool
    /// The incidents behind it are only recalled: they never share a symbol with reported ones.
    let isBackground: Bool
    let place: PlaceID
    /// What the tooltip says, one line a site.
    var details: [String]

    /// Of the symbol; small maps have small ones.
    var scale: Double
    /// Shown with its name in the detail of the sheet, and small and nameless here.
    var isInDetail = false

    /// Of a sheet that counts.
    struct Counted {
        let radius: Double
        /// Of the most that a symbol of the sheet stands for, 0 … 1.
        let share: Double
        /// "38 launches".
        let text: String
    }

    /// Nil where the numbers stand beside it one by one.
    var counted: Counted?

    /// Pixels from the middle to the rim.
    var radius: Double { counted?.radius ?? (isBackground ? 7 : 9) * scale }

    /// Of the symbols of a dense sheet.
    static let smallRadius = 4.0

    /// A sheet of one incident has no numbers.
    var isNumbered = true

    /// How many sites each place has behind it, by the place's bare name.
    private var sitesOfPlace: [String: Int]
    /// The wordings of the sites differ.
    private var isWordedApart = false

    init(
        _ site: Site, _ placement: Placement, of numbered: NumberedIncident, at anchor: SheetPoint, _ place: Place?,
        arabicName: String?, _ words: SheetWords, scale: Double
    ) {
        role = site.role
        let isWithin = place.map(site.isSomewhere) ?? false
        label = Self.label(site, place, words)
        // The second line would name the wider place alone.
        self.arabicName = isWithin ? nil : arabicName
        (self.anchor, position) = (anchor, anchor)
        numbers = [numbered.number]
        (isHedged, isBackground) = (site.isHedged, numbered.isBackground)
        self.place = placement.place
        details = [Self.detail(site, of: numbered, words)]
        sitesOfPlace = [place?.title ?? site.name: 1]
        self.scale = scale
    }

    /// By the name that the list has too: "Albu Shaban (in Baghdad)" of what was found no nearer than that.
    private static func label(_ site: Site, _ place: Place?, _ words: SheetWords) -> String {
        guard !words.isArabic, let place, site.isSomewhere(in: place) else {
            return site.label(placeTitle: place?.title, words)
        }
        let label = "\(site.label(words)) (in \(place.title))"
        return FontMetrics.isRightToLeft(label) ? "\u{200E}" + label : label
    }

    private static func detail(_ site: Site, of numbered: NumberedIncident, _ words: SheetWords) -> String {
        "\(numbered.number): \(site.role.word(words)), \(site.verbatim)"
    }

    /// Lines of a tooltip that somebody may read.
    private static let mostDetails = 400

    /// Takes in another site.
    mutating func join(_ site: Site, of numbered: NumberedIncident, _ place: Place?, _ words: SheetWords) {
        if numbers.last != numbered.number { numbers.append(numbered.number) }
        sitesOfPlace[place?.title ?? site.name, default: 0] += 1
        if !isWordedApart { isWordedApart = label != Self.label(site, place, words) }
        isHedged = isHedged && site.isHedged
        if details.count < Self.mostDetails { details.append(Self.detail(site, of: numbered, words)) }
    }

    /// Takes in the sites of another symbol.
    mutating func join(_ other: SiteMarker) {
        numbers = Set(numbers + other.numbers).sorted()
        sitesOfPlace.merge(other.sitesOfPlace, uniquingKeysWith: +)
        isWordedApart = isWordedApart || other.isWordedApart || label != other.label
        isHedged = isHedged && other.isHedged
        details += other.details.prefix(max(0, Self.mostDetails - details.count))
    }

    var sharesPlaces: Bool { sitesOfPlace.count > 1 }

    /// Where the wordings differ the place's bare name stands for all; of several places the one with the most sites is named.
    mutating func settleLabel(_ words: SheetWords) {
        guard isWordedApart else { return }
        let first = sitesOfPlace.max { a, b in
            a.value == b.value ? b.key.utf8.lexicographicallyPrecedes(a.key.utf8) : a.value < b.value
        }
        guard let name = first?.key else { return }
        let others = sitesOfPlace.count - 1
        label = others == 0 ? name : words("\(name) and \(others) more", "\(name) و\(others) غيرها")
    }

    static let mostTold = 5

    /// "1·+2", for a place with little room.
    var briefBadge: String { numbers.count > 2 ? "\(numbers[0])·+\(numbers.count - 1)" : badge }

    /// "1·3·4"; many are cut short, the list has them all.
    var badge: String {
        let shown = numbers.prefix(Self.mostTold).map(String.init).joined(separator: "·")
        return numbers.count > Self.mostTold ? "\(shown)·+\(numbers.count - Self.mostTold)" : shown
    }
}
