internal import GazetteerIndex
internal import Geocoding
internal import IncidentModel

/// A phrase that names positions in numbers beside its words: "3 km south of 44.39,33.30", "between 38S MB 43 84 and Dora".
///
/// The numbers are exchanged for names that no language has, and places of these names join the gazetteer.
struct PositionPhrase {
    let text: String
    let places: [Place]

    /// No notation has more words.
    private static let mostWords = 12
    private static let standIns = ["Qyzzyxor", "Vyjjowuk", "Xuffowyz"]
    private static let arabicStandIns = ["ظغضثذن", "ذضظثغم", "ثظغذضل"]

    /// - Returns: nil when the phrase holds no position.
    /// - Throws: `PipelineError.offEarth` for one that is none.
    init?(_ phrase: String) throws(PipelineError) {
        guard phrase.utf8.count <= 1_000 else { return nil }
        let words = phrase.split(separator: " ")
        let isArabic = phrase.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
        let names = isArabic ? Self.arabicStandIns : Self.standIns
        var parts: [String] = []
        var places: [Place] = []
        var index = 0
        while index < words.count {
            if places.count < names.count, let (written, end) = Self.position(in: words, at: index) {
                let given = words[index..<end].joined(separator: " ")
                guard written.coordinate.isOnEarth else { throw .offEarth(given) }
                places.append(Self.place(written, given: given, name: names[places.count], number: places.count))
                parts.append(names[places.count - 1])
                index = end
            } else {
                parts.append(String(words[index]))
                index += 1
            }
        }
        guard !places.isEmpty else { return nil }
        (text, self.places) = (parts.joined(separator: " "), places)
    }

    /// The longest position that begins with this word; a mark behind it belongs to the phrase.
    private static func position(in words: [Substring], at start: Int) -> (WrittenPosition, end: Int)? {
        guard let first = words[start].unicodeScalars.first,
            first.properties.numericType != nil || "-−+NSEWnsewMUmuZz".unicodeScalars.contains(first)
        else { return nil }
        for end in stride(from: min(words.count, start + mostWords), to: start, by: -1) {
            if let written = WrittenPosition(words[start..<end].joined(separator: " ")) { return (written, end) }
        }
        return nil
    }

    private static func place(_ written: WrittenPosition, given: String, name: String, number: Int) -> Place {
        Place(
            id: PlaceID(number == 0 ? "coordinates" : "coordinates-\(number + 1)"), title: given,
            names: [PlaceName(toponym: name, language: "und")], featureCode: "L.LCTY",
            geometry: .point(written.coordinate), point: written.coordinate,
            uncertaintyMeters: max(written.roundingMeters, 1), tier: 1, doubt: written.doubt ?? "")
    }
}
