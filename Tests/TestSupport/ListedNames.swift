public import IncidentModel

/// A gazetteer of bare names, for tests of reading alone: finds them as whole words, longest first, in any case of letters.
public struct ListedNames: PlaceNameFinding {
    private let names: [[UInt8]]

    public init(_ names: [String]) {
        self.names = names.map { Self.folded(Array($0.utf8)) }.sorted { $0.count > $1.count }
    }

    public static let baghdad = ListedNames([
        "Green Zone", "International Zone", "US Embassy", "U.S. Embassy", "American embassy", "Baghdad", "Dora",
        "Zafaraniya",
        "Qadisiya", "Al-Idrisi", "Palestine Street", "Tigris", "Karrada", "Sadr City", "Baghdad International Airport",
        "Balad", "Taji", "Abu Ghraib", "Zawra Park", "Al-Jihad", "Jadriya",
    ])

    public func placeNames(in text: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit] {
        let bytes = Self.folded(Array(text))
        var hits: [PlaceNameHit] = []
        var index = 0
        while index < bytes.count {
            let isWordStart = index == 0 || !Self.isLetter(bytes[index - 1])
            if isWordStart, text[index] &- 65 < 26 || text[index] &- 97 < 26,
                let name = names.first(where: { name in
                    bytes[index...].starts(with: name)
                        && (index + name.count >= bytes.count || !Self.isLetter(bytes[index + name.count]))
                }), text[index] &- 65 < 26
            {
                hits.append(PlaceNameHit(range: index..<index + name.count, isContainer: name == Array("baghdad".utf8)))
                index += name.count
            } else {
                index += 1
            }
        }
        return hits
    }

    private static func folded(_ bytes: [UInt8]) -> [UInt8] { bytes.map { $0 &- 65 < 26 ? $0 | 32 : $0 } }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 || byte >= 0xC3 && byte < 0xE2 }
}
