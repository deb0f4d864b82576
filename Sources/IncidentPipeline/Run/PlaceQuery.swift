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
            // "The Green Zone in Kabul" names a place that is known, elsewhere: the finding says so.
            guard gazetteer.lookup(name, limit: 1).isEmpty else { return located }
            throw PipelineError.unknownPlace(name: name, nearest: gazetteer.nearestNames(to: name, limit: 5))
        }
        return located
    }

    /// - Parameter inNumbers: places that stand for positions; what is doubtful about their notation is told.
    private func locate(words: String, _ inNumbers: [Place] = []) -> Located {
        var phrase = PhraseReader(names: gazetteer).read(words)
        let asked = phrase.anchors.map(\.name)
        for index in phrase.anchors.indices { nameKind(&phrase.anchors[index]) }
        var located = Geocoder(gazetteer: gazetteer).locate(phrase)
        for (kind, anchor) in zip(asked, phrase.anchors) where kind != anchor.name {
            located.findings.append(
                Finding(
                    code: "named-by-kind",
                    message:
                        "\"\(kind)\" was taken for \(anchor.name), the key place of that kind; give its name if another is meant"
                ))
        }
        for place in inNumbers where !place.doubt.isEmpty {
            located.findings.append(Finding(code: "ambiguous-notation", message: place.doubt))
        }
        return located
    }

    /// "the airport", "السفارة" means the key place of its kind: the only one that carries the word in a name, or the one in the
    /// midst of the gazetteer's places.
    private func nameKind(_ reference: inout PlaceReference) {
        guard gazetteer.lookup(reference.name, limit: 1).allSatisfy({ $0.score < 0.9 }) else { return }
        var kind = reference.name.lowercased()
        if kind.hasPrefix("ال") { kind.removeFirst(2) }
        let fitting = gazetteer.places.filter { place in
            place.tier == 1 && !place.isContextOnly && PlaceKind.fits(kind, place)
                && place.names.contains { $0.toponym.lowercased().contains(kind) }
        }
        if fitting.count < 2 {
            if let only = fitting.first { reference.name = only.title }
            return
        }
        let ranked = fitting.map { (place: $0, count: neighbourCount(of: $0)) }.sorted {
            ($1.count, $0.place.id) < ($0.count, $1.place.id)
        }
        if ranked[0].count > Self.muchMore * ranked[1].count { reference.name = ranked[0].place.title }
    }

    private static let muchMore = 4
    /// About a city and what surrounds it.
    private static let cityDegrees = 0.5

    private func neighbourCount(of place: Place) -> Int {
        guard let middle = place.point else { return 0 }
        return gazetteer.places.count { other in
            guard let point = other.point else { return false }
            return abs(point.longitude - middle.longitude) < Self.cityDegrees
                && abs(point.latitude - middle.latitude) < Self.cityDegrees
        }
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
