internal import IncidentModel

/// The areas in which the sites lie, each drawn once for a role.
struct FootprintLayer {
    private struct Key: Hashable {
        let role: SiteRole
        let footprint: MultiPolygon
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

    var isEmpty: Bool { shapes.isEmpty }

    /// The outlines, closed.
    var outlines: [[SheetPoint]] { shapes.flatMap(\.rings).map { $0 + $0.prefix(1) } }

    init(_ incidents: [NumberedIncident], frame: SheetFrame) {
        var known: [Key: Int] = [:]
        for numbered in incidents {
            for (_, site, placement) in numbered.placedSites {
                let key = Key(role: site.role, footprint: placement.footprint)
                if let index = known[key] {
                    shapes[index].isHedged = shapes[index].isHedged && site.isHedged
                    shapes[index].isBackground = shapes[index].isBackground && numbered.isBackground
                    continue
                }
                var path = PathData()
                let rings = placement.footprint.polygons.flatMap { frame.visible($0) }
                for ring in rings { path.add(ring, closed: true) }
                guard let bounds = SheetBox(around: rings.flatMap { $0 }) else { continue }
                known[key] = shapes.count
                shapes.append(
                    Shape(
                        role: site.role, path: path, rings: rings, extent: bounds.width * bounds.height,
                        isHedged: site.isHedged, isBackground: numbered.isBackground))
            }
        }
        shapes = shapes.enumerated().sorted { a, b in
            a.element.extent == b.element.extent ? a.offset < b.offset : a.element.extent > b.element.extent
        }.map(\.element)
    }

    func write(to svg: inout SVGWriter) {
        guard !shapes.isEmpty else { return }
        svg.group("layer-footprints", label: "Areas in which the sites lie") { svg in
            // What is only recalled lies beneath what is reported.
            for shape in shapes.filter(\.isBackground) + shapes.filter({ !$0.isBackground }) {
                let state = (shape.isHedged ? " dash" : "") + (shape.isBackground ? " faded" : "")
                svg.path(shape.path, class: "fp \(shape.role.rawValue)\(state)")
            }
        }
    }
}
