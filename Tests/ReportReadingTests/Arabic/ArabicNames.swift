import IncidentModel
import ReportReading

/// A gazetteer of bare Arabic names, for tests of reading alone: finds them as whole words, also behind و ف ب ل ك.
struct ArabicNames: PlaceNameFinding {
    private static let names = [
        "المنطقة الخضراء", "الزعفرانية", "الدورة", "الكرادة", "الجادرية", "حي الجهاد", "حي العامل", "أبو غريب", "بغداد",
        "السفارة الأميركية", "مطار بغداد", "التاجي", "البلديات", "مدينة الصدر", "الطارمية", "نينوى", "أربيل", "بلد",
    ]
    private static let containers: Set<String> = ["بغداد", "نينوى", "أربيل"]

    func placeNames(in text: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit] {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        // Broken bytes change lengths; then there are no names.
        guard scalars.reduce(0, { $0 + UTF8.width($1) }) == text.count else { return [] }
        let names = Self.names.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
        var hits: [PlaceNameHit] = []
        var byte = 0
        var index = 0
        var wordStart = 0
        while index < scalars.count {
            if !Self.isLetter(scalars[index]) { wordStart = index + 1 }
            let clitics = scalars[min(wordStart, index)..<index]
            if clitics.count <= 2, clitics.allSatisfy({ "وفبلك".unicodeScalars.contains($0) }),
                let name = names.first(where: { name in
                    scalars[index...].starts(with: name)
                        && !(index + name.count < scalars.count && Self.isLetter(scalars[index + name.count]))
                })
            {
                let width = name.reduce(0) { $0 + UTF8.width($1) }
                let text = String(String.UnicodeScalarView(name))
                hits.append(PlaceNameHit(range: byte..<byte + width, isContainer: Self.containers.contains(text)))
                byte += width
                index += name.count
            } else {
                byte += UTF8.width(scalars[index])
                index += 1
            }
        }
        return hits
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x620...0x652).contains(scalar.value) }
}

func readArabic(_ text: String, published: String? = nil) -> Reading {
    let report = Report(id: "test", sha256: "", text: Array(text.utf8), source: "test.txt")
    return ReportReader(names: ArabicNames()).read(report, published: published.flatMap { PartialDate(edtf: $0) })
}
