/// What a column of a table, a property of a feature or a column of a layer says of an incident; `docs/formats.md` lists them.
enum IncidentColumn: String, CaseIterable {
    case incident, status, date, weekday, time, weapon, munitions, launch, impact, target, killed, injured, damage,
        blamed
    case reports, source, url, notes
    case timeFrom = "time_from_min"
    case timeTo = "time_to_min"
    case munitionsMin = "munitions_min"
    case munitionsMax = "munitions_max"
    case launchLatitude = "launch_lat"
    case launchLongitude = "launch_lon"
    case launchRadius = "launch_radius_m"
    case impactLatitude = "impact_lat"
    case impactLongitude = "impact_lon"
    case impactRadius = "impact_radius_m"
    case targetLatitude = "target_lat"
    case targetLongitude = "target_lon"
    case targetRadius = "target_radius_m"
    case killedMin = "killed_min"
    case killedMax = "killed_max"
    case injuredMin = "injured_min"
    case injuredMax = "injured_max"
    case casualtyNotes = "casualty_notes"
    case claimedBy = "claimed_by"
    case attributedTo = "attributed_to"
    // A row a site.
    case siteIndex = "site_index"
    case role, name, relation, verbatim, place, acled, ged, hedged, denied, basis, quote, kind
    case saidBy = "said_by"
    case countMin = "count_min"
    case countMax = "count_max"
    case footprint = "footprint_wkt"
    /// Told by a product, and told anew when it is written again.
    case derived

    /// Where a row keeps it: the cases counted from 0, fewer than 64.
    var slot: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

    /// Other headers that are taken for this column, the likelier first. Compared without case, spaces and punctuation.
    var synonyms: [String] {
        switch self {
        case .incident: ["incident_id", "id", "event_id", "uid", "uuid", "incident_no", "case_id"]
        case .date: ["event_date", "incident_date", "date_of_attack", "attack_date", "day", "when", "التاريخ", "تاريخ"]
        case .time: ["local_time", "event_time", "time_of_day", "hour", "الوقت"]
        case .weapon: ["weapon_type", "munition", "munition_type", "weapons", "means", "السلاح"]
        case .munitions:
            ["rockets", "number_of_rockets", "rounds", "projectiles", "munition_count", "number_of_munitions", "count"]
        case .launch:
            [
                "launch_site", "launch_place", "launched_from", "fired_from", "firing_point", "origin", "from",
                "مكان_الاطلاق", "موقع_الإطلاق",
            ]
        case .impact:
            [
                "impact_site", "impact_place", "landed_at", "landed", "landed_in", "hit", "struck", "impact_location",
                "location", "place_name", "locality", "site", "where", "to", "مكان_السقوط", "الموقع",
            ]
        case .target: ["intended_target", "target_name", "aimed_at", "الهدف"]
        case .launchLatitude: ["launch_latitude", "from_lat", "from_latitude", "origin_lat", "origin_latitude"]
        case .launchLongitude:
            ["launch_longitude", "launch_lng", "from_lon", "from_longitude", "origin_lon", "origin_longitude"]
        case .launchRadius: ["launch_radius", "launch_uncertainty_m", "from_radius_m"]
        case .impactLatitude: ["impact_latitude", "latitude", "lat", "decimal_latitude", "y", "to_lat", "ycoord"]
        case .impactLongitude:
            [
                "impact_longitude", "impact_lng", "longitude", "lon", "long", "lng", "decimal_longitude", "x", "to_lon",
                "xcoord",
            ]
        case .impactRadius:
            [
                "impact_radius", "radius_m", "radius", "uncertainty_m", "coordinate_uncertainty_in_meters",
                "accuracy_m",
                "to_radius_m",
            ]
        case .targetLatitude: ["target_latitude"]
        case .targetLongitude: ["target_longitude", "target_lng"]
        case .targetRadius: ["target_radius"]
        case .killed: ["deaths", "dead", "fatalities", "number_killed", "القتلى"]
        case .injured: ["wounded", "hurt", "number_injured", "الجرحى"]
        case .damage: ["damages", "material_damage"]
        case .claimedBy: ["claim", "claimed", "responsibility"]
        case .attributedTo: ["attribution", "perpetrator"]
        case .reports: ["report_ids"]
        case .source: ["sources", "publisher", "المصدر"]
        case .url: ["link", "source_url", "address"]
        case .notes: ["note", "description", "summary", "text", "details", "remarks", "comments", "ملاحظات"]
        case .verbatim: ["verbatim_locality"]
        case .footprint: ["footprintWKT"]
        case .derived:
            [
                "findings", "date_from", "date_to", "fid", "geodetic_datum", "coordinate_precision",
                "point_radius_spatial_fit", "footprint_srs", "footprint_spatial_fit", "location_id", "country",
                "state_province", "county", "georeferenced_by", "georeference_protocol", "georeference_sources",
                "georeference_remarks", "georeference_verification_status", "title", "distance", "distance_m",
                "distance_min_m", "distance_max_m", "azimuth_deg", "compass", "marker_color", "marker_symbol",
                "marker_size", "stroke", "stroke_width", "stroke_opacity", "fill", "fill_opacity", "from", "to",
                "description",
            ]
        default: []
        }
    }

    /// Columns that only a table with a row a site has; in a table with a row an incident `name` and `place` are the impact.
    var isOfSites: Bool {
        switch self {
        case .siteIndex, .name, .relation, .verbatim, .place, .acled, .ged, .hedged, .denied, .basis, .quote,
            .kind, .saidBy, .countMin, .countMax, .footprint:
            true
        default: false
        }
    }
}
