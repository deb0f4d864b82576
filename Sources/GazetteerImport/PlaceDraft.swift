internal import GazetteerIndex
internal import IncidentModel

/// A place as a foreign file tells it; what is missing is filled in or makes it unfit.
struct PlaceDraft {
    var id = ""
    var title = ""
    var names: [PlaceName] = []
    var featureCode = ""
    var geometry: Geometry?
    var longitude: Double?
    var latitude: Double?
    var population = 0
    var uncertaintyMeters: Double?
    var tier: Int?
    var within: String?
    var doubt = ""
    /// Where it lies in words, when the file gives no geometry.
    var described: [DescribedPosition] = []
    var isContextOnly = false
    var links: [String] = []
    var sources: [PlaceSource] = []

    /// - Returns: the place, or why the record makes none.
    func place(idPrefix: String, number: Int, source: PlaceSource?) -> Result<Place, ImportFault> {
        let title = (title.trimmed.isEmpty ? names.first?.toponym ?? "" : title).onOneLine
        guard title.contains(where: \.isLetter) else { return .failure(ImportFault("it has no name")) }
        var point: Coordinate?
        if longitude != nil || latitude != nil {
            guard let longitude, let latitude else {
                return .failure(ImportFault("\(longitude == nil ? "the longitude" : "the latitude") is missing"))
            }
            let given = Coordinate(longitude: longitude, latitude: latitude)
            if given.isOnEarthWhenSwapped {
                return .failure(ImportFault("position \(given) looks like latitude and longitude exchanged"))
            }
            guard given.isOnEarth else { return .failure(ImportFault("position \(given) is not on earth")) }
            if longitude == 0, latitude == 0 {
                return .failure(ImportFault("position 0, 0 stands for a missing one"))
            }
            point = given
        }
        guard point != nil || geometry != nil || !described.isEmpty else {
            return .failure(ImportFault("it has no position"))
        }
        let code = Gazetteer.knowsFeatureCode(featureCode) ? featureCode : featureCode.isEmpty ? "P.PPL" : "P"
        let known = sources.isEmpty ? source.map { [$0] } ?? [] : sources
        guard !known.isEmpty else {
            return .failure(ImportFault("it names no source; give one with --source and --licence"))
        }
        var seen: Set<String> = [title]
        let others = names.filter { $0.toponym.contains(where: \.isLetter) && seen.insert($0.toponym).inserted }
        let own = names.first { $0.toponym == title } ?? PlaceName(toponym: title, language: Script.language(of: title))
        return .success(
            Place(
                id: PlaceID(identifier(title, idPrefix, number)), title: title, names: [own] + others,
                featureCode: code,
                geometry: geometry ?? point.map { .point($0) }, point: point, described: described,
                uncertaintyMeters: uncertaintyMeters
                    ?? PlaceDefaults.uncertaintyMeters(code, population: population),
                tier: tier ?? PlaceDefaults.tier(code, population: population), within: within.map { PlaceID($0) },
                sources: known, doubt: doubt, isContextOnly: isContextOnly, links: links))
    }

    /// The file's own id, else the name in ASCII, else the number of the record.
    private func identifier(_ title: String, _ prefix: String, _ number: Int) -> String {
        let slug = (id.isEmpty ? title : id).lowercased().utf8.map { byte -> Character in
            (97...122).contains(byte) || (48...57).contains(byte) ? Character(UnicodeScalar(byte)) : "-"
        }
        let words = String(slug).split(separator: "-").joined(separator: "-")
        return prefix + (words.isEmpty ? "record-\(number)" : words)
    }
}

/// Why a record was not taken, a clause whose subject is the record.
public struct ImportFault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }

    /// What is no text at all, told by its first bytes.
    init?(notText bytes: UnsafeBufferPointer<UInt8>) {
        let kinds: [(start: [UInt8], what: String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "is a ZIP archive or a workbook; unpack it, or save the sheet as CSV (UTF-8)"),
            ([0x1F, 0x8B], "is compressed; unpack it with gunzip"),
            ([0xFF, 0xFE], "is UTF-16; save it as UTF-8"), ([0xFE, 0xFF], "is UTF-16; save it as UTF-8"),
            (Array("SQLite format 3".utf8), "is a database; export its table as CSV or GeoJSON"),
        ]
        guard let kind = kinds.first(where: { bytes.starts(with: $0.start) }) else { return nil }
        description = "the file \(kind.what)"
    }
}

enum Script {
    /// "ar" for Arabic letters, "und" for others than Latin, else "en": what a bare name may be taken for.
    static func language(of name: String) -> String {
        for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
            if (0x600...0x6FF).contains(scalar.value) { return "ar" }
            return scalar.value < 0x250 ? "en" : "und"
        }
        return "und"
    }
}

extension String {
    /// Cells of a spreadsheet may break a name into lines.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    var trimmed: String {
        var part = self[...]
        while let first = part.first, first.isWhitespace { part.removeFirst() }
        while let last = part.last, last.isWhitespace { part.removeLast() }
        return String(part)
    }
}
