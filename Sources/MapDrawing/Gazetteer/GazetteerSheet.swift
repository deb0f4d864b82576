public import IncidentModel

/// The gazetteer as a picture, so that an error of data can be seen: outlines, courses, points, names, tiers, doubt.
struct GazetteerSheet {
    private let ground: GazetteerGround
    private static let size = (width: 1800.0, height: 1500.0)
    private static let head = 64.0

    /// - Parameter box: the ground to show; nil shows every place.
    /// - Returns: nil when nothing has a position there.
    init?(_ places: [Place], within box: (west: Double, south: Double, east: Double, north: Double)?, theme: MapTheme) {
        let inside = places.filter { place in
            guard let box else { return place.point != nil || place.geometry != nil }
            // An area or a river may cross the box with its point outside.
            let positions = (place.geometry?.coordinates ?? []) + [place.point].compactMap(\.self)
            guard let first = positions.first else { return false }
            var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
            for position in positions {
                (west, east) = (min(west, position.longitude), max(east, position.longitude))
                (south, north) = (min(south, position.latitude), max(north, position.latitude))
            }
            return west <= box.east && east >= box.west && south <= box.north && north >= box.south
        }
        let corners =
            box.map {
                [
                    Coordinate(longitude: $0.west, latitude: $0.south),
                    Coordinate(longitude: $0.east, latitude: $0.north),
                ]
            } ?? inside.compactMap { $0.point ?? $0.geometry?.coordinates.first }
        let neatline = SheetBox(
            x: 20, y: Self.head, width: Self.size.width - 40, height: Self.size.height - Self.head - 20)
        guard !inside.isEmpty, let frame = SheetFrame(showing: corners, in: neatline, margin: 30) else { return nil }
        ground = GazetteerGround(places: inside, frame: frame, palette: Palette.of(theme))
    }

    func svg() -> [UInt8] {
        ground.sheet(
            root: "gazetteer", width: Self.size.width, height: Self.size.height,
            title: "Gazetteer: \(ground.places.count) places",
            description: Self.key.map(\.text).joined(separator: ". ") + ".", head: drawKey)
    }

    // MARK: - Key

    private enum Sign {
        case dot(tier: Int, isUnverified: Bool)
        case outline(String)
        case course(String)
        case reach
    }

    private static let key: [(sign: Sign, text: String)] = [
        (.outline("area"), "Outline"), (.outline("frame"), "Outline for context only"),
        (.course("course"), "Water, its band of doubt"), (.course("street"), "Street"),
        (.reach, "Radius of doubt"), (.dot(tier: 1, isUnverified: false), "Tier 1"),
        (.dot(tier: 2, isUnverified: false), "Tier 2"), (.dot(tier: 3, isUnverified: false), "Tier 3"),
        (.dot(tier: 2, isUnverified: true), "Unverified"),
    ]

    private func drawKey(_ svg: inout SVGWriter) {
        svg.group("key", label: "Key") { svg in
            var x = 20.0
            let y = 50.0
            for (sign, text) in Self.key {
                let middle = SheetPoint(x: x + 12, y: y - 4)
                switch sign {
                case .dot(let tier, let isUnverified):
                    GazetteerGround.dot(middle, tier: tier, isUnverified: isUnverified, &svg)
                case .outline(let name):
                    svg.rectangle(SheetBox(x: x, y: y - 10, width: 24, height: 12), class: name)
                case .course(let name):
                    let line = PathData([SheetPoint(x: x, y: y - 4), SheetPoint(x: x + 24, y: y - 4)])
                    if name == "course" { svg.element("path", ["class": "band", "d": .path(line), "stroke-width": 9]) }
                    svg.path(line, class: name)
                case .reach: GazetteerGround.circle(middle, 8, "reach", &svg)
                }
                svg.text(text, at: SheetPoint(x: x + 30, y: y), class: "t-l")
                x += 30 + FontMetrics.width(text, size: TypeSize.list) + 22
            }
        }
    }
}

extension MapRenderer {
    /// The places themselves, to look at; nil when none has a position in the box (degrees).
    public static func gazetteer(
        _ places: [Place], within box: (west: Double, south: Double, east: Double, north: Double)?, theme: MapTheme
    ) -> [UInt8]? {
        GazetteerSheet(places, within: box, theme: theme)?.svg()
    }
}
