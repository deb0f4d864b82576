internal import IncidentModel

extension MapSheet {
    func svg() -> [UInt8] { svg(as: options) }

    /// - Parameter options: those of the sheet, but for colours and the prefix of ids.
    func svg(as options: MapOptions) -> [UInt8] {
        var svg = SVGWriter(idPrefix: options.idPrefix, digits: words.digits)
        let (width, height) = (layout.width, layout.height)
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        svg.beginSheet(
            title: options.title,
            description: sheetDescription(incidents, context: ground?.context, hasMap: ground != nil, words: words)
                + (ground?.counts.map { " " + $0.description(words) } ?? ""),
            width: width, height: height, words: words)
        svg.style(Stylesheet.css(Palette.of(options), root: svg.id("map")))
        writeDefinitions(to: &svg)
        svg.element("rect", ["class": "paper", "width": .number(width), "height": .number(height)])
        svg.mirror(in: words.isArabic ? layout.header : nil)
        header.write(to: &svg, in: layout.header)
        svg.mirror(in: nil)
        writeMap(to: &svg)
        column.write(ground, list, layout, to: &svg)
        svg.mirror(in: words.isArabic ? layout.footer : nil)
        credits.write(to: &svg, in: layout.footer)
        svg.end()
        return svg.bytes
    }

    private func writeDefinitions(to svg: inout SVGWriter) {
        svg.begin("defs")
        svg.clip("map-clip", layout.map)
        column.writeDefinitions(to: &svg)
        svg.hatch()
        svg.end()
    }

    private func writeMap(to svg: inout SVGWriter) {
        svg.rectangle(layout.map, class: "land")
        guard let ground else {
            svg.text(
                words("No site has a position: see the list.", "لا موقع معروف: انظر القائمة."), at: layout.map.center,
                class: "t-sub", anchor: .middle)
            svg.rectangle(layout.map, class: "neat")
            return
        }
        ground.write(clip: "map-clip", words, to: &svg)
        for detail in ground.details { detail.write(words, to: &svg) }
        if ground.hasNoSymbol, !incidents.isEmpty { SheetNotice.write(words, in: layout.map, to: &svg) }
        ground.scaleBar.write(to: &svg)
        svg.rectangle(layout.map, class: "neat")
        ground.graticule.writeFigures(to: &svg, box: layout.map)
    }
}

extension SheetGround {
    fileprivate func write(clip: String, _ words: SheetWords, to svg: inout SVGWriter) {
        svg.begin("g", ["id": .text(svg.id("map-content")), "clip-path": .text("url(#\(svg.id(clip)))")])
        context.write(to: &svg)
        graticule.writeLines(to: &svg)
        footprints.write(to: &svg)
        if !labels.namedLandmarks.isEmpty {
            svg.group("layer-landmarks", label: "Landmarks") { svg in
                for at in labels.namedLandmarks {
                    svg.element("circle", ["class": "dot", "cx": .number(at.x), "cy": .number(at.y), "r": 2])
                }
            }
        }
        // Names of the ground lie beneath the attacks, names of the sites on top.
        let siteClasses: Set = ["t-site", "t-site-b", "t-dist"]
        let isOfSite: (PlacedLabel) -> Bool = { label in
            label.text.badge != nil || label.text.lines.contains { siteClasses.contains($0.name) }
        }
        let placed = labels.placer.placed
        svg.group("layer-place-names", label: "Names of places") { svg in
            for label in placed where !isOfSite(label) { label.write(to: &svg) }
        }
        SymbolLayers(
            markers: markers, arrows: arrows, disagreements: disagreements, words: words, dense: dense,
            isSheaf: isSheaf
        )
        .write(to: &svg)
        svg.group("layer-labels", label: "Names of sites and distances") { svg in
            for label in placed where isOfSite(label) { label.write(to: &svg) }
            for marker in labels.enclosed {
                let number =
                    marker.counted != nil
                    ? String(marker.numbers.count) : marker.numbers.count == 1 ? marker.badge : "\(marker.numbers[0])…"
                let baseline = SheetPoint(x: marker.position.x, y: marker.position.y + 3.2)
                svg.text(number, at: baseline, class: "t-on", anchor: .middle)
            }
        }
        svg.end()
    }
}

extension SheetGround.Detail {
    /// The frame about the crowded ground, and that ground in its corner with a scale of its own.
    fileprivate func write(_ words: SheetWords, to svg: inout SVGWriter) {
        let (source, box) = (plan.source, plan.box)
        let title = town ?? words("Detail", "تفصيل")
        svg.group("furniture-detail-frame", label: title) { svg in
            svg.rectangle(source, class: "detail")
            svg.text(title, at: SheetPoint(x: source.minX + 4, y: source.minY - 4), class: "t-scale")
        }
        svg.scoped("detail-") { svg in
            svg.begin("g", ["id": .text(svg.id("inset")), "role": "group", "aria-label": .text(title)])
            svg.begin("defs")
            svg.clip("clip", box)
            svg.hatch()
            svg.end()
            svg.rectangle(box.grown(by: 3), class: "paper")
            svg.rectangle(box, class: "land")
            ground.write(clip: "clip", words, to: &svg)
            svg.text(title, at: SheetPoint(x: box.minX + 8, y: box.minY + 15), class: "t-site")
            MultipleMap.scale(of: ground.frame, in: box, busy: ground.markers.map(\.position), words).write(&svg)
            svg.rectangle(box, class: "detail")
            svg.end()
        }
    }
}
