internal import IncidentModel
internal import Synchronization

/// The country with a mark where the sheet lies, or the countries that it shows parts of; drawn only when the outlines of all are
/// known.
struct CountryInset {
    let box: SheetBox
    /// "IRAQ".
    private let title: String
    private let rings: [[SheetPoint]]
    private let mark: SheetBox
    private let words: SheetWords

    /// Of the country's width; a mark as wide as half of it tells nothing.
    private static let mostOfCountry = 0.4

    /// - Returns: nil when the sheet's middle is in no country that is known, or the sheet is not much smaller than it.
    init?(_ sheet: SheetFrame, in box: SheetBox, words: SheetWords) {
        // The middle and points about it, well inside the neatline.
        let inner = sheet.box.grown(by: -min(sheet.box.width, sheet.box.height) * 0.12)
        var countries: [RegionOutlines.Country] = []
        for point in [inner.center] + inner.corners {
            guard let country = RegionOutlines.nearEast.wholeCountry(at: sheet.unproject(point)),
                !countries.contains(where: { $0.name == country.name })
            else { continue }
            countries.append(country)
        }
        guard !countries.isEmpty, RegionOutlines.nearEast.wholeCountry(at: sheet.center) != nil else { return nil }
        // One alone cannot stand for a sheet across a border.
        countries.sort { $0.name < $1.name }
        let outlines = countries.flatMap(\.rings)
        var room = box
        room.minY = max(box.minY + 14, box.maxY - box.width * 1.05)
        guard let reach = Self.reach(of: countries) else { return nil }
        let frame = SheetFrame(reach, in: room, margin: 5)
        guard let mark = frame.project(sheet.center) else { return nil }
        let (sheetMeters, countryMeters) = (sheet.box.width / sheet.pixelsPerMeter, room.width / frame.pixelsPerMeter)
        guard sheetMeters < countryMeters * Self.mostOfCountry else { return nil }
        rings = outlines.compactMap { frame.visible(ring: $0, tolerance: 0.6) }
        title = countries.map { words($0.name.uppercased(), $0.arabic) }.joined(separator: " · ")
        // As large as the sheet is, where that is more than a speck.
        let scale = frame.pixelsPerMeter / sheet.pixelsPerMeter
        let size = (x: max(7, sheet.box.width * scale), y: max(7, sheet.box.height * scale))
        self.mark = SheetBox(x: mark.x - size.x / 2, y: mark.y - size.y / 2, width: size.x, height: size.y)
        self.box = box
        self.words = words
    }

    /// Measured once for the sheets of a run: the outline of a country has many corners, all of them far from each other.
    private static func reach(of countries: [RegionOutlines.Country]) -> SheetReach? {
        let name = countries.map(\.name).joined(separator: "·")
        return reaches.withLock { reaches in
            if let known = reaches[name] { return known }
            let reach = SheetReach(countries.flatMap(\.rings).flatMap { $0 })
            reaches[name] = reach
            return reach
        }
    }

    private static let reaches = Mutex<[String: SheetReach]>([:])

    func write(to svg: inout SVGWriter) {
        let label = words("Where the sheet lies: \(title)", "موقع الخريطة: \(title)")
        svg.group("furniture-country", label: label) { svg in
            var path = PathData()
            for ring in rings { path.add(ring, closed: true) }
            svg.path(path, class: "built")
            svg.element(
                "rect",
                [
                    "class": "here", "x": .number(mark.minX), "y": .number(mark.minY), "width": .number(mark.width),
                    "height": .number(mark.height),
                ])
            let top = rings.flatMap { $0 }.map(\.y).min() ?? box.minY
            let lines = wrapped(title, width: box.width + 24, size: TypeSize.heading, weight: .bold, maxLines: 3)
            for (index, line) in lines.enumerated() {
                let y = top - 7 - Double(lines.count - 1 - index) * TypeSize.heading * 1.2
                svg.text(line, at: SheetPoint(x: box.center.x, y: y), class: "t-head", anchor: .middle)
            }
        }
    }
}
