internal import IncidentModel

/// The lines under the map: whose reports, whose places, which plane.
struct Credits {
    let lines: [String]

    /// - Parameter drawn: the places on the sheet; others need no credit here.
    init(
        _ incidents: [NumberedIncident], reports: [Report], drawn: [Place], frame: SheetFrame?, width: Double,
        words: SheetWords
    ) {
        let used = Set(incidents.flatMap(\.incident.reports))
        let publishers = reports.filter { used.contains($0.id) }.map { $0.publisher ?? $0.id.rawValue }
        var texts: [String] = []
        if !publishers.isEmpty { texts.append("\(words("Reports", "التقارير")): \(Self.list(publishers)).") }
        let sources = drawn.flatMap(\.sources).map { source in
            source.licence.isEmpty ? source.name : "\(source.name) (\(source.licence))"
        }
        if !sources.isEmpty { texts.append("\(words("Places", "الأماكن")): \(Self.list(sources)).") }
        if let frame {
            let center = frame.center
            let latitude = Graticule.figure(Self.toMinute(center.latitude), center.latitude < 0 ? "S" : "N")
            let longitude = Graticule.figure(Self.toMinute(center.longitude), center.longitude < 0 ? "W" : "E")
            texts.append(
                words(
                    "Azimuthal equidistant projection about \(latitude) \(longitude), WGS 84; scale true at the centre.",
                    "إسقاط سمتي متساوي المسافات حول \(latitude) \(longitude)، WGS 84؛ المقياس صحيح عند المركز."))
        }
        texts.append(
            words(
                "Shows what the sources report; areas are as wide as the wording leaves open.",
                "تعرض الخريطة ما ذكرته المصادر؛ واتساع المناطق بقدر ما تتركه الصياغة مفتوحًا."))
        lines = wrapped(texts.joined(separator: " "), width: width, size: TypeSize.footer, maxLines: 5)
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
    private static func list(_ texts: [String]) -> String {
        Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "; ")
    }

    private static func toMinute(_ degrees: Double) -> Double { (degrees * 60).rounded() / 60 }
}
