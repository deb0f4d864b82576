import GazetteerIndex
import IncidentModel

/// 2,000 names in 100 MB of text, each line a document of its own, as reports are. Answers the number of hits.
func names(_ inputs: Inputs) throws -> Work {
    let places = try inputs.names().enumerated().map { number, name in
        Place(
            id: PlaceID("made-up:\(number)"), title: name, names: [PlaceName(toponym: name, language: "en")],
            featureCode: "P.PPL", geometry: nil, point: Coordinate(longitude: 44.4, latitude: 33.3),
            uncertaintyMeters: 500, tier: 1)
    }
    let gazetteer = Gazetteer(places: places)
    let text = try inputs.text()
    let documents = documents(in: text)
    return {
        let hits = try await mapOverCores(count: documents.count) { range in
            text.withUnsafeBufferPointer { text in
                documents[range].map { gazetteer.placeNames(in: UnsafeBufferPointer(rebasing: text[$0])) }
            }
        }
        return Double(hits.joined().reduce(0) { $0 + $1.count })
    }
}

private func documents(in text: [UInt8]) -> [Range<Int>] {
    var documents: [Range<Int>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
        documents.append(start..<index)
        start = index + 1
    }
    return documents
}
