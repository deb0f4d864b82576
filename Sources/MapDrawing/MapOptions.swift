public import IncidentModel

/// What a map sheet is told besides the incidents.
public struct MapOptions: Hashable, Sendable {
    public var title: String
    public var subtitle: String
    /// The day the record stands at, as the sheet prints it; nil prints none, because the drawing knows no clock.
    public var asOf: String?
    /// Pixels of the sheet; below 900 × 640 the sheet is drawn at that size, since nothing would be legible.
    public var width: Int
    public var height: Int
    public var theme: MapTheme
    /// Colours in place of the theme's own.
    public var colors: [MapColor: HexColor] = [:]
    /// Colours are those of the page that the picture stands on, whichever theme that is in; the theme's where the page
    /// gives none. The page gives them by `PageMap.colors`.
    public var takesPageColors = false
    public var extent = MapExtent.content
    public var language = MapLanguage.both
    public var digits = MapDigits.western
    /// A symbol for every site at its very point, however many lie on each other; names give way where there are many.
    public var drawsEverySite = false
    /// The sheet may be higher than `height` where its list needs it, and an upright one lower: right on a screen, wrong on
    /// paper.
    public var mayGrow = false
    /// The list stands on sheets of its own where this one has no room for all of it.
    var hasListSheets = false
    /// Put before every id, so that several maps can stand on one page.
    public var idPrefix: String

    public init(
        title: String, subtitle: String = "", asOf: String? = nil, width: Int = 1200, height: Int = 900,
        theme: MapTheme = .light, idPrefix: String = ""
    ) {
        self.title = title
        self.subtitle = subtitle
        self.asOf = asOf
        self.width = width
        self.height = height
        self.theme = theme
        self.idPrefix = idPrefix
    }
}

/// The language of a sheet's own words and of the names on it.
public enum MapLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    /// Laid out from right to left.
    case arabic = "ar"
    /// English words, the sites' names in both.
    case both = "en+ar"
}

/// The digits of an Arabic sheet; other sheets keep the western ones.
public enum MapDigits: String, Hashable, Sendable, CaseIterable {
    case western
    /// ٠١٢٣٤٥٦٧٨٩
    case arabicIndic = "arabic-indic"
}

/// The ground a sheet shows.
public enum MapExtent: Hashable, Sendable {
    /// Every site with its area.
    case content
    /// Degrees; a box whose west is greater than its east runs over the antimeridian.
    case box(west: Double, south: Double, east: Double, north: Double)
    case around(Coordinate, radiusMeters: Double)
}
