internal import IncidentModel

/// The lines under the map: whose reports, whose places, which plane.
struct Credits {
    let lines: [String]

    /// - Parameters:
    ///   - drawn: the places on the sheet; others need no credit here.
    ///   - others: whose else the ground is.
    init(
        _ incidents: [NumberedIncident], reports: [Report], drawn: [Place], others: [String] = [], frame: SheetFrame?,
        width: Double, words: SheetWords, note: String? = nil
    ) {
        let used = reports.isEmpty ? [] : Set(incidents.flatMap(\.incident.reports))
        let publishers = reports.filter { used.contains($0.id) }.map { $0.publisher ?? $0.id.rawValue }
        var texts: [String] = []
        if !publishers.isEmpty { texts.append("\(words("Reports", "التقارير")): \(Self.list(publishers, words)).") }
        let sources =
            drawn.flatMap(\.sources).map { source in
                source.licence.isEmpty ? source.name : "\(source.name) (\(source.licence))"
            } + others
        if !sources.isEmpty { texts.append("\(words("Places", "الأماكن")): \(Self.list(sources, words)).") }
        if let frame {
            let center = frame.center
            let latitude = Graticule.figure(
                Self.toMinute(center.latitude), center.latitude < 0 ? words("S", "ج") : words("N", "ش"))
            let longitude = Graticule.figure(
                Self.toMinute(center.longitude), center.longitude < 0 ? words("W", "غ") : words("E", "ق"))
            let plane =
                frame.isMercator
                ? words("Transverse Mercator", "إسقاط مركاتور المستعرض")
                : words("Azimuthal equidistant", "إسقاط سمتي متساوي المسافات")
            texts.append(
                words(
                    "\(plane) projection about \(latitude) \(longitude), WGS 84; scale true at the centre.",
                    "\(plane) حول \(latitude)، \(longitude)، WGS 84؛ المقياس صحيح عند المركز."))
        }
        texts.append(
            note
                ?? words(
                    "Shows what the sources report; areas are as wide as the wording leaves open.",
                    "تعرض الخريطة ما ذكرته المصادر؛ واتساع المناطق بقدر ما تتركه الصياغة مفتوحًا."))
        lines = wrapped(
            texts.joined(separator: " "), width: width, size: TypeSize.footer, maxLines: width < 800 ? 12 : 5)
    }

    var height: Double { Double(lines.count) * TypeSize.footer * 1.35 }

    func write(to svg: inout SVGWriter, in box: SheetBox) {
        svg.group("furniture-sources", label: "Sources and licences") { svg in
            for (index, line) in lines.enumerated() {
                svg.text(
                    line, at: SheetPoint(x: box.minX, y: box.minY + Double(index + 1) * TypeSize.footer * 1.35),
                    class: "t-foot")
            }
        }
    }

    /// Each once, in the order of the bytes.
    private static func list(_ texts: [String], _ words: SheetWords) -> String {
        Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
            words.isArabic ? SheetWords.leftToRight($0) : $0
        }.joined(separator: words("; ", "؛ "))
    }

    private static func toMinute(_ degrees: Double) -> Double { (degrees * 60).rounded() / 60 }
}
