public import GazetteerIndex
public import Geocoding
internal import GeometryEngine
internal import IncidentMeasuring
public import IncidentModel
internal import ReportReading

/// Answers single place questions: a phrase or a pair of numbers.
public struct PlaceQuery: Sendable {
    private let gazetteer: Gazetteer

    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// - Parameter text: a phrase ("near the US embassy"), longitude and latitude ("44.39,33.30"), or a position in
    ///   degrees, UTM or MGRS, alone or in a phrase.
    /// - Throws: `PipelineError.unknownPlace` with the nearest names when nothing fits.
    public func locate(_ text: String) throws -> Located {
        if let written = try Self.position(text) { return Located(written, in: gazetteer) }
        if let inNumbers = try PositionPhrase(text) {
            let query = PlaceQuery(gazetteer: Gazetteer(places: gazetteer.places + inNumbers.places))
            return query.locate(words: inNumbers.text, inNumbers.places)
        }
        let located = locate(words: text)
        if located.placement == nil, located.candidates.isEmpty {
            let name = PhraseReader(names: gazetteer).read(text).name
            throw PipelineError.unknownPlace(name: name, nearest: gazetteer.nearestNames(to: name, limit: 5))
        }
        return located
    }

    /// - Parameter inNumbers: places that stand for positions; what is doubtful about their notation is told.
    private func locate(words: String, _ inNumbers: [Place] = []) -> Located {
        var phrase = PhraseReader(names: gazetteer).read(words)
        for index in phrase.anchors.indices { nameKind(&phrase.anchors[index]) }
        var located = Geocoder(gazetteer: gazetteer).locate(phrase)
        for place in inNumbers where !place.doubt.isEmpty {
            located.findings.append(Finding(code: "ambiguous-notation", message: place.doubt))
        }
        return located
    }

    /// "the airport" means the only key place of its kind, when there is only one.
    private func nameKind(_ reference: inout PlaceReference) {
        guard gazetteer.lookup(reference.name, limit: 1).allSatisfy({ $0.score < 0.9 }) else { return }
        let kind = reference.name.lowercased()
        let fitting = gazetteer.places.filter { $0.tier == 1 && !$0.isContextOnly && PlaceKind.fits(kind, $0) }
        if fitting.count == 1 { reference.name = fitting[0].title }
    }

    /// - Returns: nil when the text is no position in numbers.
    static func position(_ text: String) throws(PipelineError) -> WrittenPosition? {
        guard let written = WrittenPosition(text) else { return nil }
        guard written.coordinate.isOnEarth else { throw .offEarth(text) }
        return written
    }
}

extension PlaceQuery {
    /// From one place to another; `isExact` when both are bare positions.
    public func distance(from: String, to: String) throws -> (distance: SiteDistance, isExact: Bool) {
        let ends = try [from, to].map { text in
            guard let placement = try locate(text).placement else {
                throw PipelineError.unknownPlace(name: text, nearest: gazetteer.nearestNames(to: text, limit: 5))
            }
            return placement
        }
        if let a = try Self.position(from)?.coordinate, let b = try Self.position(to)?.coordinate {
            let line = Geodesic.inverse(from: a, to: b)
            return (
                SiteDistance(
                    from: 0, to: 1, likelyMeters: line.meters, minMeters: line.meters, maxMeters: line.meters,
                    azimuthDegrees: line.azimuthDegrees), true
            )
        }
        return (try PlacementDistance.between(ends[0], ends[1]), false)
    }
}
