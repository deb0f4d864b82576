/// A bar of round kilometres and a north arrow beside it, in the corner of the map where least is lost.
struct ScaleBar {
    let box: SheetBox
    private let words: SheetWords
    private let meters: Double
    private let pixels: Double

    /// Round lengths, metres: 1, 2 and 5 with any power of ten.
    static func length(pixelsPerMeter: Double, widest: Double) -> Double {
        var best = 1.0
        var power = 1.0
        while power < 1e8 {
            for factor in [1.0, 2, 5] where factor * power * pixelsPerMeter <= widest { best = factor * power }
            power *= 10
        }
        return best
    }

    /// - Parameters:
    ///   - busy: what a corner should not cover.
    ///   - taken: what it must not.
    init(_ frame: SheetFrame, busy: [SheetPoint], taken: SheetBox? = nil, words: SheetWords) {
        self.words = words
        meters = Self.length(pixelsPerMeter: frame.pixelsPerMeter, widest: 170)
        pixels = meters * frame.pixelsPerMeter
        let width = pixels + 78
        let height = 44.0
        let map = frame.box.grown(by: -10)
        let corners = [
            SheetBox(x: map.minX, y: map.maxY - height, width: width, height: height),
            SheetBox(x: map.maxX - width, y: map.maxY - height, width: width, height: height),
            SheetBox(x: map.maxX - width, y: map.minY, width: width, height: height),
            SheetBox(x: map.minX, y: map.minY, width: width, height: height),
        ]
        func load(_ corner: SheetBox) -> Int {
            let near = corner.grown(by: 26)
            return (taken?.meets(near) ?? false ? busy.count : 0) + busy.count { near.contains($0) }
        }
        let loads = corners.map(load)
        let least = loads.min() ?? 0
        box = corners[loads.firstIndex(of: least) ?? 0]
    }

    func write(to svg: inout SVGWriter) {
        svg.group("furniture-north", label: "North arrow") { svg in
            let x = box.minX + 13
            let top = box.minY + 2
            svg.element(
                "path",
                [
                    "class": "scale-a",
                    "d": .path(
                        PathData(
                            [
                                SheetPoint(x: x, y: top), SheetPoint(x: x, y: top + 24),
                                SheetPoint(x: x - 8, y: top + 29),
                            ],
                            closed: true)),
                ])
            svg.element(
                "path",
                [
                    "class": "scale-b",
                    "d": .path(
                        PathData(
                            [
                                SheetPoint(x: x, y: top), SheetPoint(x: x, y: top + 24),
                                SheetPoint(x: x + 8, y: top + 29),
                            ],
                            closed: true)),
                ])
            svg.text(words("N", "ش"), at: SheetPoint(x: x, y: top + 40), class: "t-scale", anchor: .middle)
        }
        svg.group("furniture-scale", label: "Scale bar") { svg in
            let left = box.minX + 34
            let y = box.maxY - 14
            for part in 0..<4 {
                svg.element(
                    "rect",
                    [
                        "class": .text(part % 2 == 0 ? "scale-a" : "scale-b"),
                        "x": .number(left + pixels * Double(part) / 4), "y": .number(y),
                        "width": .number(pixels / 4), "height": 5,
                    ])
            }
            let isShort = meters < 1000
            let unit = isShort ? words("m", "م") : words("km", "كم")
            let whole = isShort ? meters : meters / 1000
            for (share, suffix) in [(0.0, ""), (0.5, ""), (1.0, " " + unit)] {
                svg.text(
                    Self.figure(whole * share) + suffix,
                    at: SheetPoint(x: left + pixels * share, y: y - 5), class: "t-scale",
                    anchor: .middle)
            }
        }
    }

    private static func figure(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
}
