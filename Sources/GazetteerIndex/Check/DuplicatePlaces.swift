internal import IncidentModel

/// One place under two ids: the same record of another gazetteer, one name a few metres apart, or a hamlet within what a quarter
/// or town of its name says of its own reach.
enum DuplicatePlaces {
    /// Metres within which two places of one kind and one name are one.
    static let nearMeters = 300.0
    /// A quarter reaches no farther; what is known more roughly may well hold a hamlet that bears its name.
    static let quarterMeters = 5_000.0

    static func findings(in gazetteer: Gazetteer) -> [Finding] {
        let places = gazetteer.places
        var found: [Finding] = []
        var told: Set<[PlaceID]> = []
        func tell(_ a: Place, _ b: Place, _ why: String) {
            guard told.insert([a.id, b.id]).inserted else { return }
            found.append(
                Finding(
                    code: "gazetteer-duplicate-place",
                    message:
                        "\(a.id) (\(a.file)) and \(b.id) (\(b.file)) look like one place: \(why); keep one id, with the names of both"
                ))
        }
        var ownerOfLink: [String: Int] = [:]
        for (index, place) in places.enumerated() where !place.isContextOnly {
            for link in place.links where link.hasPrefix("gn:") || link.hasPrefix("wd:") {
                if let owner = ownerOfLink[link], owner != index {
                    tell(places[owner], place, "both are \(link)")
                } else {
                    ownerOfLink[link] = index
                }
            }
        }
        var ownersOfName: [[UInt8]: [Int]] = [:]
        for entry in gazetteer.index.names where !places[entry.place].isContextOnly {
            let key = entry.folded.soundKey
            let place = places[entry.place]
            guard let point = place.point else { continue }
            for owner in ownersOfName[key] ?? [] where owner != entry.place {
                let other = places[owner]
                guard other.featureCode.prefix(1) == place.featureCode.prefix(1), let there = other.point,
                    meters(point, there) < reach(place, other)
                else { continue }
                let (a, b) = other.id < place.id ? (other, place) : (place, other)
                tell(a, b, "one name, \"\(entry.toponym)\", and \(Int(meters(point, there).rounded())) m apart")
            }
            if ownersOfName[key]?.last != entry.place { ownersOfName[key, default: []].append(entry.place) }
        }
        return found
    }

    private static func reach(_ a: Place, _ b: Place) -> Double {
        guard a.featureCode.hasPrefix("P."), let near = [a, b].first(where: { $0.tier < 3 }), max(a.tier, b.tier) == 3
        else { return nearMeters }
        return max(nearMeters, min(near.uncertaintyMeters, quarterMeters))
    }

    /// Near enough over hundreds of metres: a degree of latitude is 111 km, one of longitude shorter by the latitude.
    private static func meters(_ a: Coordinate, _ b: Coordinate) -> Double {
        let north = (a.latitude - b.latitude) * Reach.metersPerDegree
        let east = (a.longitude - b.longitude) * Reach.metersPerDegree * Reach.cosine(degrees: abs(a.latitude))
        return (north * north + east * east).squareRoot()
    }
}
