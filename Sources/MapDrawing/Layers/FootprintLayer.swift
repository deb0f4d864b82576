internal import IncidentModel

/// The areas in which the sites lie, each drawn once for a role.
struct FootprintLayer {
    private struct Key: Hashable {
        let role: SiteRole
        let footprint: MultiPolygon

        /// Areas of a thousand corners are hashed by two of them; what is alike is then compared whole.
        func hash(into hasher: inout Hasher) {
            hasher.combine(role)
            let ring = footprint.polygons.first?.exterior.coordinates
            hasher.combine(ring?.first)
            hasher.combine(ring.map { $0[$0.count / 2] })
        }
    }

    private struct Shape {
        let role: SiteRole
        let path: PathData
        let rings: [[SheetPoint]]
        /// Square pixels of the box about it: what is larger lies beneath.
        let extent: Double
        var isHedged: Bool
        var isBackground: Bool
    }

    private var shapes: [Shape] = []
    /// Only outlines: so many areas that their shades would add up to one.
    let isBare: Bool

    /// Square pixels beyond which the outline of one of several areas is thin: the eye should find the close ones first.
    private static let wideExtent = 32_000.0

    var isEmpty: Bool { shapes.isEmpty }

    /// The outlines, closed.
    var outlines: [[SheetPoint]] { shapes.flatMap(\.rings).map { $0 + $0.prefix(1) } }

    /// What is drawn once for all sites that share it.
    private struct Area: Sendable {
        let role: SiteRole
        let footprint: MultiPolygon
        var isHedged: Bool
        var isBackground: Bool
    }

    init(_ incidents: [NumberedIncident], frame: SheetFrame, isBare: Bool = false) {
        self.isBare = isBare
        var known: [Key: Int] = [:]
        var areas: [Area] = []
        for numbered in incidents {
            for site in numbered.incident.sites where !site.isDenied {
                guard let placement = site.placement, placement.point.isOnEarth,
                    !placement.footprint.polygons.isEmpty
                else { continue }
                let key = Key(role: site.role, footprint: placement.footprint)
                if let index = known[key] {
                    areas[index].isHedged = areas[index].isHedged && site.isHedged
                    areas[index].isBackground = areas[index].isBackground && numbered.isBackground
                    continue
                }
                known[key] = areas.count
                areas.append(
                    Area(
                        role: site.role, footprint: placement.footprint, isHedged: site.isHedged,
                        isBackground: numbered.isBackground))
            }
        }
        shapes = areas.concurrentMap { area -> Shape? in
            let rings = area.footprint.polygons.flatMap { frame.visible($0) }
            guard let bounds = SheetBox(around: rings.flatMap { $0 }) else { return nil }
            var path = PathData()
            for ring in rings { path.add(ring, closed: true) }
            return Shape(
                role: area.role, path: path, rings: rings, extent: bounds.width * bounds.height,
                isHedged: area.isHedged, isBackground: area.isBackground)
        }.compactMap { $0 }
        shapes = shapes.enumerated().sorted { a, b in
            a.element.extent == b.element.extent ? a.offset < b.offset : a.element.extent > b.element.extent
        }.map(\.element)
    }

    func write(to svg: inout SVGWriter) {
        guard !shapes.isEmpty else { return }
        svg.group("layer-footprints", label: "Areas in which the sites lie") { svg in
            // What is only recalled lies beneath what is reported.
            for shape in shapes.filter(\.isBackground) + shapes.filter({ !$0.isBackground }) {
                let isWide = shapes.count > 2 && shape.extent > Self.wideExtent
                let state =
                    (shape.isHedged ? " dash" : "") + (shape.isBackground ? " faded" : "")
                    + (isBare ? " bare" : isWide ? " wide" : "")
                svg.path(shape.path, class: "fp \(shape.role.rawValue)\(state)")
            }
        }
    }
}
