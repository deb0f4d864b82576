internal import IncidentModel

/// Arrows and symbols, a layer for each role.
struct SymbolLayers {
    let markers: [SiteMarker]
    let arrows: [Arrow]
    let disagreements: [Disagreement]
    let words: SheetWords

    /// Symbols beyond which each is one small path without tooltip, for the sake of those who open the file.
    static let mostWhole = 4000

    func write(to svg: inout SVGWriter) {
        if !arrows.isEmpty {
            svg.group("layer-arrows", label: "Reported launch to impact") { svg in
                for arrow in arrows {
                    if !isDense { svg.path(PathData(arrow.path), class: "arrow-halo") }
                    let state = (arrow.isHedged ? " dash" : "") + (arrow.isBackground ? " faded" : "")
                    svg.path(PathData(arrow.shaft), class: "arrow\(state)")
                    svg.path(PathData(arrow.tip, closed: true), class: "tip" + (arrow.isBackground ? " faded" : ""))
                }
            }
        }
        if !disagreements.isEmpty {
            svg.group("layer-disagreements", label: "Sites on which sources disagree") { svg in
                for line in disagreements { svg.line(line.from, line.to, class: "either") }
            }
        }
        let moved = markers.filter { ($0.anchor - $0.position).length > $0.radius }
        if !moved.isEmpty {
            svg.group("layer-stems", label: "From symbols set aside to their points") { svg in
                for marker in moved {
                    svg.line(marker.position, marker.anchor, class: "stem")
                    svg.element(
                        "circle",
                        ["class": "pin", "cx": .number(marker.anchor.x), "cy": .number(marker.anchor.y), "r": 2])
                }
            }
        }
        for role in SiteRole.allCases {
            let own = markers.filter { $0.role == role }
            guard !own.isEmpty else { continue }
            svg.group("layer-\(role.rawValue)", label: role.legend(words)) { svg in
                guard !isDense else {
                    writeDense(own, role, &svg)
                    return
                }
                for marker in own.filter(\.isBackground) + own.filter({ !$0.isBackground }) {
                    svg.symbol(
                        role, at: marker.position, radius: marker.radius, isHedged: marker.isHedged,
                        isRecalled: marker.isBackground,
                        title: "\(marker.label)\n" + marker.details.prefix(12).joined(separator: "\n"))
                }
            }
        }
    }

    private var isDense: Bool { markers.count > Self.mostWhole }

    /// Small symbols, those of one look in one group, which carries the classes for all of them.
    private func writeDense(_ markers: [SiteMarker], _ role: SiteRole, _ svg: inout SVGWriter) {
        for (isBackground, isHedged) in [(true, true), (true, false), (false, true), (false, false)] {
            let alike = markers.filter { $0.isBackground == isBackground && $0.isHedged == isHedged }
            guard !alike.isEmpty else { continue }
            let state = (isHedged ? " hedged" : "") + (isBackground ? " recalled" : "")
            svg.begin("g", ["class": .text("dense \(role.rawValue)\(state)")])
            for marker in alike { svg.denseSymbol(role, at: marker.position) }
            svg.end()
        }
    }
}
