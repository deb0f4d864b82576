internal import IncidentModel

/// The country with a mark where the sheet lies; drawn only when the sheet lies in one whose outline is known.
struct CountryInset {
    let box: SheetBox
    private let country: RegionOutlines.Country
    private let rings: [[SheetPoint]]
    private let mark: SheetPoint
    private let words: SheetWords

    /// - Returns: nil when the sheet's middle is in no country that is known, or the sheet is not much smaller than it.
    init?(_ sheet: SheetFrame, in box: SheetBox, words: SheetWords) {
        guard let country = RegionOutlines.nearEast.wholeCountry(at: sheet.center) else { return nil }
        var room = box
        room.minY = max(box.minY + 14, box.maxY - box.width * 1.05)
        guard let frame = SheetFrame(showing: country.rings.flatMap { $0 }, in: room, margin: 5),
            let mark = frame.project(sheet.center)
        else { return nil }
        let (sheetMeters, countryMeters) = (sheet.box.width / sheet.pixelsPerMeter, room.width / frame.pixelsPerMeter)
        guard sheetMeters < countryMeters / 2 else { return nil }
        rings = country.rings.compactMap { frame.visible(ring: $0, tolerance: 0.6) }
        self.country = country
        self.mark = mark
        self.box = box
        self.words = words
    }

    func write(to svg: inout SVGWriter) {
        let label = words("Where in \(country.name) the sheet lies", "موقع الخريطة في \(country.arabic)")
        svg.group("furniture-country", label: label) { svg in
            var path = PathData()
            for ring in rings { path.add(ring, closed: true) }
            svg.path(path, class: "built")
            svg.element(
                "rect",
                ["class": "here", "x": .number(mark.x - 3.5), "y": .number(mark.y - 3.5), "width": 7, "height": 7])
            let top = rings.flatMap { $0 }.map(\.y).min() ?? box.minY
            svg.text(
                words(country.name.uppercased(), country.arabic), at: SheetPoint(x: box.center.x, y: top - 7),
                class: "t-head", anchor: .middle)
        }
    }
}
