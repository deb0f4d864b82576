internal import IncidentModel

/// What a sheet must show: the sites with their areas; without sites the key places of the gazetteer.
func sheetContent(_ incidents: [NumberedIncident], places: PlaceBook) -> [Coordinate] {
    let placements = incidents.flatMap { $0.placedSites.map(\.placement) }
    guard !placements.isEmpty else {
        let key = places.all.filter { $0.tier == 1 && !$0.isContextOnly }
        return (key.isEmpty ? places.all : key).compactMap(\.point)
    }
    // An area as wide as a province would push the rest together: then its point has to do.
    let areas = placements.filter { $0.radiusMeters < 15_000 }.flatMap(\.footprint.coordinates)
    return placements.map(\.point) + areas
}
