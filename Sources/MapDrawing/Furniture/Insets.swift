internal import IncidentModel

/// The small maps at the foot of the column that tell where the sheet lies.
struct Insets {
    let locator: Locator?
    let country: CountryInset?
    /// The lower end of legend and small maps.
    let foot: Double

    init(_ frame: SheetFrame, _ book: PlaceBook, _ layout: SheetLayout, _ legend: Legend, _ words: SheetWords) {
        let height = max(124, legend.groundHeight)
        let width = legend.groundRows.isEmpty ? layout.aside.width : min(152, layout.aside.width / 2)
        foot = layout.isSideBySide ? layout.aside.minY + legend.height + 14 + height : layout.aside.maxY
        let insets = SheetBox(
            x: words.isArabic ? layout.aside.maxX - width : layout.aside.minX, y: foot - height, width: width,
            height: height)
        var (cityBox, countryBox) = (insets, insets)
        countryBox.maxX = insets.minX + insets.width * 0.44
        country = CountryInset(frame, in: countryBox, words: words)
        if country != nil { cityBox.minX = countryBox.maxX + 6 }
        locator = Locator(frame, book: book, in: cityBox)
    }
}
