internal import Foundation
internal import IncidentModel

/// The country with a mark where the sheet lies; drawn only when the sheet lies in it.
struct CountryInset {
    let box: SheetBox
    private let outline: [SheetPoint]
    private let mark: SheetPoint
    private let words: SheetWords

    /// - Returns: nil when the sheet's middle is in another country, or the sheet is not much smaller than this one.
    init?(_ sheet: SheetFrame, in box: SheetBox, words: SheetWords) {
        let middle = SheetPoint(x: sheet.center.longitude, y: sheet.center.latitude)
        let ring = Self.iraq.map { SheetPoint(x: $0.0, y: $0.1) }
        guard isInside(middle, ring), sheet.box.width / sheet.pixelsPerMeter < 400_000 else { return nil }
        var room = box
        room.minY = max(box.minY + 14, box.maxY - box.width * 1.05)
        let coordinates = Self.iraq.map { Coordinate(longitude: $0.0, latitude: $0.1) }
        guard let frame = SheetFrame(showing: coordinates, in: room, margin: 5),
            let mark = frame.project(sheet.center)
        else { return nil }
        outline = frame.project(coordinates)
        self.mark = mark
        self.box = box
        self.words = words
    }

    func write(to svg: inout SVGWriter) {
        svg.group("furniture-country", label: words("Where in Iraq the sheet lies", "موقع الخريطة في العراق")) { svg in
            svg.path(PathData(outline, closed: true), class: "built")
            svg.element(
                "rect",
                ["class": "here", "x": .number(mark.x - 3.5), "y": .number(mark.y - 3.5), "width": 7, "height": 7])
            svg.text(
                words("IRAQ", "العراق"), at: SheetPoint(x: box.center.x, y: (outline.map(\.y).min() ?? box.minY) - 7),
                class: "t-head",
                anchor: .middle)
        }
    }

    /// Degrees; corners closer than 0.06° to the line between their neighbours are left out.
    /// Source: Natural Earth 1:10m, in the public domain.
    private static let iraq: [(Double, Double)] = [
        (48.55, 29.96), (47.97, 30.00), (47.93, 30.11), (47.95, 29.99), (47.67, 30.10), (47.14, 30.00),
        (46.85, 29.44), (46.53, 29.10), (44.72, 29.19), (42.08, 31.08), (40.42, 31.92), (39.15, 32.12),
        (39.29, 32.24), (39.26, 32.34), (39.03, 32.33), (38.98, 32.47), (39.06, 32.50), (38.77, 33.37),
        (40.97, 34.40), (41.20, 34.79), (41.19, 35.16), (41.36, 35.62), (41.24, 36.08), (41.28, 36.35),
        (41.41, 36.53), (41.82, 36.60), (42.36, 37.11), (42.56, 37.15), (42.72, 37.36), (43.11, 37.37),
        (43.81, 37.20), (44.07, 37.31), (44.24, 37.24), (44.18, 37.09), (44.30, 36.97), (44.61, 37.18),
        (44.73, 37.17), (44.89, 37.02), (44.83, 36.79), (45.05, 36.67), (45.01, 36.52), (45.24, 36.40),
        (45.32, 35.99), (45.65, 35.93), (45.73, 35.82), (46.32, 35.82), (45.96, 35.58), (46.15, 35.11),
        (45.91, 35.09), (45.85, 34.91), (45.68, 34.82), (45.70, 34.55), (45.50, 34.59), (45.42, 34.44),
        (45.56, 34.29), (45.54, 34.14), (45.38, 33.97), (45.73, 33.58), (45.89, 33.63), (45.85, 33.49),
        (45.96, 33.50), (46.16, 33.24), (46.03, 33.11), (46.12, 33.06), (46.10, 32.95), (46.38, 32.93),
        (47.09, 32.47), (47.42, 32.39), (47.49, 32.15), (47.84, 31.78), (47.68, 31.41), (47.67, 30.99),
        (48.01, 30.99), (48.01, 30.46), (48.31, 30.31), (48.55, 29.96),
    ]
}
