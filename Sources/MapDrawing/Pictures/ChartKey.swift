/// The signs of a chart in a row above it, wrapped where the sheet is narrow.
struct ChartKey {
    struct Entry {
        let text: String
        /// Nil of one that explains figures, which are their own sign.
        let draw: ((inout SVGWriter, SheetPoint) -> Void)?

        /// - Parameter draw: draws the sign about a point, 26 pixels wide at most.
        init(_ text: String, draw: ((inout SVGWriter, SheetPoint) -> Void)? = nil) {
            self.text = text
            self.draw = draw
        }

        /// Pixels before the text.
        var indent: Double { draw == nil ? 0 : 32 }
    }

    private let places: [(entry: Entry, at: SheetPoint)]
    let height: Double

    private static let rowHeight = 20.0

    init(_ entries: [Entry], in body: SheetBox) {
        var at = SheetPoint(x: body.minX, y: body.minY + 8)
        var places: [(Entry, SheetPoint)] = []
        for entry in entries {
            let width = entry.indent + 2 + FontMetrics.width(entry.text, size: TypeSize.list) + 22
            if at.x > body.minX, at.x + width - 22 > body.maxX {
                at = SheetPoint(x: body.minX, y: at.y + Self.rowHeight)
            }
            places.append((entry, at))
            at.x += width
        }
        self.places = places
        height = entries.isEmpty ? 0 : at.y + Self.rowHeight - 8 - body.minY
    }

    func write(to svg: inout SVGWriter) {
        guard !places.isEmpty else { return }
        svg.group("furniture-legend", label: "Legend") { svg in
            for (entry, at) in places {
                entry.draw?(&svg, SheetPoint(x: at.x + 13, y: at.y))
                svg.text(entry.text, at: SheetPoint(x: at.x + entry.indent, y: at.y + 4), class: "t-l")
            }
        }
    }
}

/// Shapes of charts; on an Arabic sheet they are mirrored with the texts.
extension SVGWriter {
    mutating func chartLine(_ a: SheetPoint, _ b: SheetPoint, _ name: String) {
        line(placed(a), placed(b), class: name)
    }

    mutating func chartBar(_ box: SheetBox, _ name: String) { rectangle(box, class: name) }

    /// A day.
    mutating func lozenge(_ at: SheetPoint, _ name: String) {
        let at = placed(at)
        let r = 6.5
        path(
            PathData(
                [
                    SheetPoint(x: at.x, y: at.y - r), SheetPoint(x: at.x + r, y: at.y),
                    SheetPoint(x: at.x, y: at.y + r), SheetPoint(x: at.x - r, y: at.y),
                ], closed: true), class: name)
    }

    /// A likely value.
    mutating func dot(_ at: SheetPoint, radius: Double, _ name: String) {
        let at = placed(at)
        element(
            "circle",
            ["class": .text(name), "cx": .number(at.x), "cy": .number(at.y), "r": .number(radius)])
    }

    func keyLeft(_ at: SheetPoint) -> SheetPoint { SheetPoint(x: at.x - 13, y: at.y - 5) }
    func keyRight(_ at: SheetPoint, high: Double) -> SheetPoint { SheetPoint(x: at.x + 13, y: at.y - 5 + high) }
}
