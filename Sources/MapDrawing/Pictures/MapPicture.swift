public import IncidentModel

/// The pictures that can be drawn of a collection.
public enum MapPicture: String, Hashable, Sendable, CaseIterable {
    /// Everything on one map sheet.
    case map
    /// A small map for each incident, all of the same ground.
    case incidents
    /// A small map for each month in which something is reported.
    case months
    /// The days of the incidents; what is known of a partial date is a bar as long as its uncertainty.
    case timeline
    /// The launch-to-impact distances with their ranges.
    case distances
    /// Areas shaded by the number of sites that they are expected to hold.
    case zones
}

extension MapRenderer {
    /// - Parameter options: a chart takes its width from them and is as high as its content needs.
    public static func picture(
        _ picture: MapPicture, of collection: IncidentCollection, options: MapOptions
    ) -> [UInt8] {
        let incidents = NumberedIncident.number(collection.incidents)
        return switch picture {
        case .map: overview(collection, options: options)
        case .incidents: MultiplesSheet(incidents, byMonth: false, in: collection, options: options).svg()
        case .months: MultiplesSheet(incidents, byMonth: true, in: collection, options: options).svg()
        case .timeline: TimelineChart(incidents, in: collection, options: options).svg()
        case .distances: DistanceChart(incidents, in: collection, options: options).svg()
        case .zones: ZoneSheet(incidents, in: collection, options: options).svg()
        }
    }
}
