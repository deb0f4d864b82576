import GazetteerIndex
import IncidentModel

/// 2,000 names as they are written, in 100 MB of text: what an Aho–Corasick automaton does. Answers the number of hits.
func exactNames(_ inputs: Inputs) throws -> Work {
    let scanner = NameScanner(names: try inputs.names())
    let documents = try Documents(inputs.text())
    return {
        try await documents.count { scanner.matches(in: $0).count }
    }
}

/// The same names however they are spelled, as the tool reads reports. The text has them spelled as listed, so that the number
/// of hits is the same.
func foldedNames(_ inputs: Inputs) throws -> Work {
    let gazetteer = Gazetteer(places: madeUpPlaces(try inputs.names()))
    let documents = try Documents(inputs.text())
    return {
        try await documents.count { gazetteer.placeNames(in: $0).count }
    }
}

/// Misspelt names, each looked up as the tool does it: folded, then within two edits. Answers how many came back to the name that
/// they were made from (its number stands behind a tab).
func misspeltNames(_ inputs: Inputs, names: String, queries: String) throws -> Work {
    let gazetteer = Gazetteer(places: madeUpPlaces(try inputs.lines(of: names)))
    let queries = try inputs.lines(of: queries).map { line in
        let fields = line.split(separator: "\t")
        return Misspelt(name: String(fields[0]), place: PlaceID("made-up:\(fields[1])"))
    }
    // Tables of misspellings and of other languages' words are made when the first name asks for them, of one word or of two:
    // building is left out of the time, as with the peers.
    let strangers = [
        "Nosuchnameatall", "Nosuchname Atallhere", "Nosuchname Atallhere Base", "Nosuch-Name 3tallhere of Nowhere",
    ]
    for name in strangers { _ = gazetteer.lookup(name) }
    return {
        let counts: [Int] = try await mapOverCores(count: queries.count) { part in
            queries[part].count { gazetteer.lookup($0.name, limit: 1).first?.place == $0.place }
        }
        return Double(counts.reduce(0, +))
    }
}

private struct Misspelt: Sendable {
    let name: String
    let place: PlaceID
}

private func madeUpPlaces(_ names: [String]) -> [Place] {
    names.enumerated().map { number, name in
        Place(
            id: PlaceID("made-up:\(number)"), title: name, names: [PlaceName(toponym: name, language: "en")],
            featureCode: "P.PPL", geometry: nil, point: Coordinate(longitude: 44.4, latitude: 33.3),
            uncertaintyMeters: 500, tier: 1)
    }
}

/// A text whose lines are documents of their own, as reports are.
private struct Documents: Sendable {
    let text: [UInt8]
    private let ranges: [Range<Int>]

    init(_ text: [UInt8]) {
        self.text = text
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            ranges.append(start..<index)
            start = index + 1
        }
        self.ranges = ranges
    }

    /// Sums over the documents, on all cores.
    func count(_ hits: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Int) async throws -> Double {
        let counts = try await mapOverCores(count: ranges.count) { part in
            text.withUnsafeBufferPointer { text in
                ranges[part].reduce(0) { $0 + hits(UnsafeBufferPointer(rebasing: text[$1])) }
            }
        }
        return Double(counts.reduce(0, +))
    }
}
