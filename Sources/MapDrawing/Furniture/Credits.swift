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
        let cited = reports.filter { used.contains($0.id) }
        var texts: [String] = []
        if !cited.isEmpty { texts.append(Self.reports(cited, words, width: width)) }
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

    /// Lines that names of reports may fill.
    private static let mostNamed = 2.6

    /// "Reports: AMN; Reuters."; of more than anybody reads here, their number.
    private static func reports(_ reports: [Report], _ words: SheetWords, width: Double) -> String {
        let names = list(reports.map { $0.publisher ?? $0.id.rawValue }, words)
        let whole = "\(words("Reports", "التقارير")): \(names)."
        guard FontMetrics.width(whole, size: TypeSize.footer) > width * mostNamed else { return whole }
        let publishers = Set(reports.compactMap(\.publisher)).count
        let by = publishers > 1 ? words(" by \(publishers) publishers", "، الناشرون: \(publishers)") : ""
        return words(
            "Sources: \(reports.count) reports\(by), named in incidents.json.",
            "المصادر: \(reports.count) تقارير\(by)، أسماؤها في incidents.json.")
    }

    /// Each once, numbers in them by their size.
    private static func list(_ texts: [String], _ words: SheetWords) -> String {
        Set(texts).sorted(by: precedes).map {
            words.isArabic ? SheetWords.leftToRight($0) : $0
        }.joined(separator: words("; ", "؛ "))
    }

    /// "r2" before "r10".
    private static func precedes(_ a: String, _ b: String) -> Bool {
        func pieces(_ text: String) -> [(digits: Int, text: String)] {
            var pieces: [(digits: Int, text: String)] = []
            var wasDigit = false
            for character in text.unicodeScalars {
                let isDigit = ("0"..."9").contains(character)
                if pieces.isEmpty || isDigit != wasDigit { pieces.append((0, "")) }
                wasDigit = isDigit
                pieces[pieces.count - 1].text.unicodeScalars.append(character)
                if isDigit { pieces[pieces.count - 1].digits += 1 }
            }
            return pieces
        }
        for (one, other) in zip(pieces(a), pieces(b)) where one.text != other.text {
            // Of two numbers the one with fewer digits is the smaller.
            if one.digits > 0, other.digits > 0, one.digits != other.digits { return one.digits < other.digits }
            return one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
        }
        return a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private static func toMinute(_ degrees: Double) -> Double { (degrees * 60).rounded() / 60 }
}
