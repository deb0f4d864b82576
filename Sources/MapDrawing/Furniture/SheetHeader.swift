internal import IncidentModel

/// Title, subtitle and the day the record stands at.
struct SheetHeader {
    private let title: [String]
    private let subtitle: [String]
    private let asOf: String?

    init(_ options: MapOptions, width: Double, words: SheetWords) {
        title = wrapped(options.title, width: width, size: TypeSize.title, weight: .bold, maxLines: width < 600 ? 4 : 2)
        let day = options.asOf.map { text in
            // A date is written out; what is none stays as it was given.
            PartialDate(edtf: text)?.text(words).map { words("As of \($0)", "حتى \($0)") }
                ?? words("As of \(text)", "حتى \(SheetWords.leftToRight(text))")
        }
        asOf = day
        let dayWidth = day.map { FontMetrics.width($0, size: TypeSize.subtitle) + 24 } ?? 0
        subtitle = wrapped(options.subtitle, width: max(width - dayWidth, 100), size: TypeSize.subtitle, maxLines: 2)
    }

    private static let titleLeading = TypeSize.title * 1.2
    private static let subtitleLeading = TypeSize.subtitle * 1.4

    var height: Double {
        let rows = max(subtitle.count, asOf == nil ? 0 : 1)
        return Double(title.count) * Self.titleLeading + Double(rows) * Self.subtitleLeading
    }

    func write(to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-title", label: "Title") { svg in
            var y = box.minY
            for line in title {
                svg.text(line, at: SheetPoint(x: box.minX, y: y + TypeSize.title), class: "t-title")
                y += Self.titleLeading
            }
            if let asOf {
                svg.text(
                    asOf, at: SheetPoint(x: box.maxX, y: y + TypeSize.subtitle), class: "t-asof", anchor: .end)
            }
            for line in subtitle {
                svg.text(line, at: SheetPoint(x: box.minX, y: y + TypeSize.subtitle), class: "t-sub")
                y += Self.subtitleLeading
            }
        }
    }
}
