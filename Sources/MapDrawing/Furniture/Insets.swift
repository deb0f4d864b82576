internal import IncidentModel

/// The small maps at the foot of the column that tell where the sheet lies.
struct Insets {
    let locator: Locator?
    let country: CountryInset?
    /// The lower end of legend and small maps.
    let foot: Double

    /// Pixels of country and city, one above the other, and across of a country alone.
    private static let tall = (country: 132.0, gap: 8.0, city: 152.0, alone: 220.0)
    /// What they need more than side by side.
    static let mostGrowth = 180.0

    /// - Parameter isTall: country and city stand one above the other, larger; a country without a city has all of the room.
    init(
        _ frame: SheetFrame, _ book: PlaceBook, _ layout: SheetLayout, _ legend: Legend, isTall: Bool,
        _ words: SheetWords
    ) {
        let tall = Self.tall.country + Self.tall.gap + Self.tall.city
        let height = max(isTall ? tall : 124, legend.groundHeight)
        let width = legend.groundRows.isEmpty ? layout.aside.width : min(152, layout.aside.width / 2)
        foot = layout.isSideBySide ? layout.aside.minY + legend.height + 14 + height : layout.aside.maxY
        let insets = SheetBox(
            x: words.isArabic ? layout.aside.maxX - width : layout.aside.minX, y: foot - height, width: width,
            height: height)
        var (cityBox, countryBox) = (insets, insets)
        if isTall {
            countryBox.maxY = insets.maxY - Self.tall.city - Self.tall.gap
        } else {
            // The country first, from where the sheet is read.
            let share = insets.width * 0.44
            if words.isArabic { countryBox.minX = insets.maxX - share } else { countryBox.maxX = insets.minX + share }
        }
        var country = CountryInset(frame, in: countryBox, words: words)
        if country != nil {
            if isTall {
                cityBox.minY = cityBox.maxY - Self.tall.city
            } else if words.isArabic {
                cityBox.maxX = countryBox.minX - 6
            } else {
                cityBox.minX = countryBox.maxX + 6
            }
        }
        locator = Locator(frame, book: book, in: cityBox)
        // No city stands below it.
        if isTall, locator == nil {
            var room = insets
            if words.isArabic {
                room.minX = max(room.minX, room.maxX - Self.tall.alone)
            } else {
                room.maxX = min(room.maxX, room.minX + Self.tall.alone)
            }
            // The legend ends just above the country's name.
            room.minY = max(room.minY, room.maxY - room.width * 1.05 - 16)
            country = CountryInset(frame, in: room, words: words) ?? country
        }
        self.country = country
    }
}
