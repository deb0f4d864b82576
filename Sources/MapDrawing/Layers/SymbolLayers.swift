internal import ByteWriting
internal import IncidentModel

/// Arrows and symbols, a layer for each role.
struct SymbolLayers {
    let markers: [SiteMarker]
    let arrows: [Arrow]
    let disagreements: [Disagreement]
    let words: SheetWords
    /// In place of the markers, where there are too many.
    var dense: DenseSymbols?
    /// Each arrow is a pale wedge, broad where it starts: heads and bold shafts of so many would hide each other and the ground.
    var isSheaf = false

    /// Symbols beyond which each is one small path without tooltip, for the sake of those who open the file.
    static let mostWhole = 4000
    /// Wedges beyond which each is paler still.
    private static let mostBold = 45

    func write(to svg: inout SVGWriter) {
        let dense = self.dense ?? (markers.count > Self.mostWhole ? DenseSymbols(markers) : nil)
        if !arrows.isEmpty {
            svg.group("layer-arrows", label: "Reported launch to impact") { svg in
                guard dense == nil else {
                    writeDense(arrows, &svg)
                    return
                }
                let flows = arrows.filter { $0.width != nil }.enumerated().sorted { a, b in
                    (b.element.incidentCount, a.offset) < (a.element.incidentCount, b.offset)
                }
                for (_, flow) in flows {
                    let state = (flow.isHedged ? " dash" : "") + (flow.isBackground ? " faded" : "")
                    svg.element(
                        "path",
                        [
                            "class": .text("flow\(state)"), "stroke-width": .number(flow.width ?? 1),
                            "d": .path(PathData(flow.shaft)),
                        ])
                    if flow.hasTip { svg.path(PathData(flow.tip, closed: true), class: "flow-tip") }
                }
                let crowd = arrows.count > Self.mostBold ? " thin" : ""
                for arrow in arrows where arrow.width == nil {
                    let state = (arrow.isHedged ? " dash" : "") + (arrow.isBackground ? " faded" : "")
                    guard !isSheaf else {
                        svg.path(PathData(arrow.wedge(), closed: true), class: "wedge\(crowd)\(state)")
                        continue
                    }
                    svg.path(PathData(arrow.path), class: "arrow-halo")
                    svg.path(PathData(arrow.shaft), class: "arrow\(state)")
                    guard arrow.hasTip else { continue }
                    svg.path(PathData(arrow.tip, closed: true), class: "tip" + (arrow.isBackground ? " faded" : ""))
                }
            }
        }
        if !disagreements.isEmpty {
            svg.group("layer-disagreements", label: "Sites on which sources disagree") { svg in
                for line in disagreements { svg.line(line.from, line.to, class: "either \(line.role.rawValue)") }
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
        if let dense {
            dense.write(words, to: &svg)
            return
        }
        for role in SiteRole.allCases {
            let own = markers.filter { $0.role == role }
            guard !own.isEmpty else { continue }
            svg.group("layer-\(role.rawValue)", label: role.legend(words)) { svg in
                for marker in own.filter(\.isBackground) + own.filter({ !$0.isBackground }) {
                    let counted = marker.counted.map { ", \($0.text)" } ?? ""
                    svg.symbol(
                        role, at: marker.position, radius: marker.radius, isHedged: marker.isHedged,
                        isRecalled: marker.isBackground,
                        title: "\(marker.label)\(counted)\n" + marker.details.prefix(12).joined(separator: "\n"))
                }
            }
        }
    }

    /// Without halos, which would only hide the others.
    private func writeDense(_ arrows: [Arrow], _ svg: inout SVGWriter) {
        let parts = inParts(of: arrows.count) { part in
            var out = ByteWriter(reservingCapacity: part.count * 128)
            for index in part {
                let arrow = arrows[index]
                let state: StaticString =
                    arrow.isHedged
                    ? (arrow.isBackground ? " dash faded" : " dash") : (arrow.isBackground ? " faded" : "")
                out.write("<path class=\"arrow")
                out.write(state)
                out.write("\" d=\"")
                PathData.write(arrow.shaft, closed: false, to: &out)
                out.write("\"/>\n<path class=\"tip")
                if arrow.isBackground { out.write(" faded") }
                out.write("\" d=\"")
                PathData.write(arrow.tip, closed: true, to: &out)
                out.write("\"/>\n")
            }
            return out.bytes
        }
        for part in parts { svg.raw(part) }
    }
}
