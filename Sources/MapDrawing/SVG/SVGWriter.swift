internal import ByteWriting

/// A value of an SVG attribute. Text is escaped; coordinates keep one decimal of a pixel.
enum SVGValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case text(String)
    case number(Double)
    case path(PathData)

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(floatLiteral value: Double) { self = .number(value) }
}

/// Writes elements one after the other; every text of a report passes `writeXML`.
struct SVGWriter {
    private var out = ByteWriter(reservingCapacity: 96_000)
    private var open: [StaticString] = []
    private(set) var idPrefix: String
    private let digits: MapDigits
    /// Twice the middle of the box in which texts run from the right; nil leaves them where they are said to be.
    private var axis: Double?

    init(idPrefix: String, digits: MapDigits = .western) {
        self.idPrefix = idPrefix
        self.digits = digits
    }

    var bytes: [UInt8] { out.bytes }

    func id(_ name: String) -> String { idPrefix + name }

    /// Ids within get a prefix more, so that like parts can stand on one sheet.
    mutating func scoped(_ prefix: String, _ content: (inout SVGWriter) -> Void) {
        let outer = idPrefix
        idPrefix += prefix
        content(&self)
        idPrefix = outer
    }

    private func shown(_ text: String) -> String { digits == .arabicIndic ? inArabicDigits(text) : text }

    mutating func begin(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, SVGValue> = [:]) {
        start(tag, attributes)
        out.write(">\n")
        open.append(tag)
    }

    mutating func end() {
        guard let tag = open.popLast() else { return }
        out.write("</")
        out.write(tag)
        out.write(">\n")
    }

    /// A named layer, as drawing programs show it.
    mutating func group(_ name: String, label: String, _ content: (inout SVGWriter) -> Void) {
        begin("g", ["id": .text(id(name)), "role": "group", "aria-label": .text(label)])
        content(&self)
        end()
    }

    mutating func element(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, SVGValue>) {
        start(tag, attributes)
        out.write("/>\n")
    }

    /// An element that holds text alone.
    mutating func element(
        _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, SVGValue>, content: String
    ) {
        start(tag, attributes)
        out.write(">")
        out.writeXML(shown(content))
        out.write("</")
        out.write(tag)
        out.write(">\n")
    }

    mutating func path(_ data: PathData, class name: String) {
        guard !data.isEmpty else { return }
        element("path", ["class": .text(name), "d": .path(data)])
    }

    mutating func line(_ a: SheetPoint, _ b: SheetPoint, class name: String) {
        element(
            "line",
            [
                "class": .text(name), "x1": .number(a.x), "y1": .number(a.y), "x2": .number(b.x), "y2": .number(b.y),
            ])
    }

    /// Until it is called again with nil, texts, badges and signs stand mirrored in this box; their glyphs do not turn.
    mutating func mirror(in box: SheetBox?) { axis = box.map { $0.minX + $0.maxX } }

    func placed(_ point: SheetPoint) -> SheetPoint { axis.map { SheetPoint(x: $0 - point.x, y: point.y) } ?? point }

    /// One line of live text; right-to-left scripts are marked so.
    ///
    /// - Parameter turn: a transform of this text alone, so that an editor can move it freely.
    mutating func text(
        _ text: String, at point: SheetPoint, class name: String, anchor: TextAnchor = .start, turn: String? = nil
    ) {
        var text = shown(text)
        let point = placed(point)
        let anchor = axis == nil ? anchor : anchor.mirrored
        // A line of an Arabic paragraph is one of it also where it begins with a Latin word.
        let isRightToLeft =
            axis == nil ? FontMetrics.isRightToLeft(text) : FontMetrics.hasRightToLeft(text)
        if !isRightToLeft, FontMetrics.hasRightToLeft(text) { text = keepingOrder(text) }
        // In right-to-left text "start" is the right edge: the anchor is turned so that x keeps its meaning.
        let side = isRightToLeft ? anchor.mirrored : anchor
        start("text", ["class": .text(name), "x": .number(point.x), "y": .number(point.y)])
        if side != .start { attribute("text-anchor", .text(side.rawValue)) }
        if isRightToLeft { attribute("direction", "rtl") }
        if let turn { attribute("transform", .text(turn)) }
        out.write(">")
        out.writeXML(text)
        out.write("</text>\n")
    }

    mutating func raw(_ text: StaticString) { out.write(text) }

    mutating func raw(_ bytes: [UInt8]) { out.write(raw: bytes) }

    mutating func style(_ css: String) {
        out.write("<style>\n")
        out.write(css)
        out.write("</style>\n")
    }

    private mutating func start(_ tag: StaticString, _ attributes: KeyValuePairs<StaticString, SVGValue>) {
        out.write("<")
        out.write(tag)
        for (name, value) in attributes { attribute(name, value) }
    }

    private mutating func attribute(_ name: StaticString, _ value: SVGValue) {
        out.write(" ")
        out.write(name)
        out.write("=\"")
        switch value {
        case .text(let text): out.writeXML(text)
        case .number(let number): out.write(number.isFinite ? number : 0, decimals: 1)
        case .path(let data): out.write(raw: data.bytes)
        }
        out.write("\"")
    }
}

enum TextAnchor: String {
    case start, middle, end

    var mirrored: TextAnchor {
        switch self {
        case .start: .end
        case .middle: .middle
        case .end: .start
        }
    }
}

extension SVGWriter {
    /// Degrees of an angle in radians, one decimal.
    static func degrees(_ angle: Double) -> String { tenths(angle * 180 / .pi) }

    static func tenths(_ number: Double) -> String {
        var writer = ByteWriter()
        writer.write(number.isFinite ? number : 0, decimals: 1)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
