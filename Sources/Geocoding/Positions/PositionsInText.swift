internal import GazetteerIndex
internal import GeometryEngine
internal import IncidentModel

/// Positions in numbers as places: a point whose uncertainty is what the written digits leave open.
struct PositionsInText {
    let gazetteer: Gazetteer

    struct Written {
        var place: Place
        var candidate: Candidate
        var findings: [Finding]
    }

    /// - Returns: nil when the name is no position.
    func place(_ reference: PlaceReference) -> Written? {
        guard !reference.isDescription, reference.name.utf8.contains(where: { $0 &- 0x30 < 10 || $0 == 0xD9 }),
            var written = WrittenPosition(inText: reference.name)
        else { return nil }
        var findings: [Finding] = []
        if written.isBarePair, isFar(written.coordinate), !isFar(written.coordinate.swapped) {
            written.coordinate = written.coordinate.swapped
            written.doubt =
                "\(reference.name) has no letters; it is read as longitude, then latitude, for the other way is far from every place of the gazetteer."
        }
        guard written.coordinate.isOnEarth else { return nil }
        if let doubt = written.doubt {
            findings.append(Finding(code: "ambiguous-notation", severity: .note, message: doubt))
        }
        let point = written.coordinate
        let id = PlaceID("coordinates:\(Self.decimals(point.longitude)),\(Self.decimals(point.latitude))")
        let place = Place(
            id: id, title: reference.name, names: [PlaceName(toponym: reference.name, language: "und")],
            featureCode: "L.LCTY", geometry: .point(point), point: point,
            uncertaintyMeters: max(written.roundingMeters, 1), tier: 1, doubt: written.doubt ?? "")
        return Written(
            place: place,
            candidate: Candidate(
                place: id, name: reference.name, score: ScoreCalibration.mostBelief,
                reasons: ["position in \(written.notation.rawValue)"]),
            findings: findings)
    }

    /// Farther from each place than a gazetteer of its country leaves empty.
    private func isFar(_ point: Coordinate) -> Bool {
        guard point.isOnEarth else { return true }
        return !gazetteer.places.contains { place in
            guard let other = place.point, abs(other.latitude - point.latitude) < 3 else { return false }
            return Geodesic.distanceMeters(from: other, to: point) < 300_000
        }
    }

    /// Five decimals, about a metre.
    private static func decimals(_ degrees: Double) -> String {
        let units = Int((abs(degrees) * 100_000).rounded())
        let fraction = String(units % 100_000)
        return (degrees < 0 && units > 0 ? "-" : "") + "\(units / 100_000)."
            + String(repeating: "0", count: 5 - fraction.count) + fraction
    }
}
