internal import IncidentModel

/// One measured distance with all that a table says about it.
struct MeasuredPair {
    let incident: Incident
    let from: Site
    let to: Site
    let measured: SiteDistance
    let distance: DistanceText
    /// Nil when the footprints are too large for the distance to have a direction.
    let azimuth: AzimuthText?

    /// Every distance of the collection whose ends exist, in its order.
    static func all(of collection: IncidentCollection) -> [MeasuredPair] {
        collection.incidents.flatMap { incident in
            incident.distances.compactMap { MeasuredPair($0, in: incident, units: collection.units) }
        }
    }

    init?(_ measured: SiteDistance, in incident: Incident, units: LengthUnit) {
        guard let from = incident.site(measured.from), let to = incident.site(measured.to),
            let distance = DistanceText(measured, unit: units)
        else { return nil }
        self.incident = incident
        self.from = from
        self.to = to
        self.measured = measured
        self.distance = distance
        azimuth = AzimuthText(measured)
    }
}

extension Incident {
    /// "2020-05-19", "Friday", or nil.
    var dateText: String? { date.flatMap { $0.edtf ?? $0.weekday?.rawValue } }
}

extension Site {
    var quotes: [String] { evidence.map(\.quote) }

    /// The reports of its evidence, each once, sorted.
    var reportIDs: [String] { Set(evidence.map(\.report)).sorted().map(\.rawValue) }
}

extension Speaker.Kind {
    var words: String {
        switch self {
        case .official: "official"
        case .militant: "militant"
        case .anonymousSource: "anonymous source"
        case .agency: "news agency"
        case .witness: "witness"
        case .investigators: "investigators"
        case .unattributed: "not attributed"
        }
    }
}
