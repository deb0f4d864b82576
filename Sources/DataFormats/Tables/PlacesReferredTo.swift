internal import IncidentModel

extension IncidentCollection {
    /// The gazetteer entries that sites are placed at or may be, in the order of the collection.
    var placesReferredTo: [Place] {
        var ids: Set<PlaceID> = []
        for incident in incidents {
            for site in incident.sites {
                if let placement = site.placement { ids.insert(placement.place) }
                for candidate in site.candidates { ids.insert(candidate.place) }
            }
        }
        var seen: Set<PlaceID> = []
        return places.filter { ids.contains($0.id) && seen.insert($0.id).inserted }
    }
}

/// The administrative areas that hold a place, by the gazetteer's `within`.
struct PlaceAncestry {
    private let places: [PlaceID: Place]

    init(_ collection: IncidentCollection) {
        places = Dictionary(collection.places.map { ($0.id, $0) }) { first, _ in first }
    }

    subscript(id: PlaceID) -> Place? { places[id] }

    /// The title of the nearest holder (the place itself among them) whose GeoNames code is one of `codes`.
    func title(of id: PlaceID?, codes: Set<String>) -> String? {
        var seen: Set<PlaceID> = []
        var next = id
        while let id = next, seen.insert(id).inserted, let place = places[id] {
            if codes.contains(place.featureCode) { return place.title }
            next = place.within
        }
        return nil
    }
}

extension PartialDate {
    /// The first and the last day that it may mean; nil without a year, or with a day but no month.
    var days: (first: CivilDay, last: CivilDay)? {
        guard let year, isPossible else { return nil }
        guard let month else {
            guard day == nil else { return nil }
            return (CivilDay(year: year, month: 1, day: 1), CivilDay(year: year, month: 12, day: 31))
        }
        if let day {
            let civil = CivilDay(year: year, month: month, day: day)
            return (civil, civil)
        }
        let last = CivilDay.daysInMonth(month, year: year)
        return (CivilDay(year: year, month: month, day: 1), CivilDay(year: year, month: month, day: last))
    }
}
