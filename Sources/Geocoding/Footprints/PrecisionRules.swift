internal import IncidentModel

/// Precision codes by rule: from the class of the place, then from the relation, then from the radius.
///
/// ACLED `geo_precision` 1 named place, 2 near it or a small region, 3 larger region; UCDP GED `where_prec` 1 exact … 7.
enum PrecisionRules {
    static func codes(relation: Relation, place: Place, radiusMeters: Double) -> PrecisionCodes {
        var codes = byClass(place, radiusMeters)
        switch relation {
        case .in, .at, .on, .partOf: break
        case .near, .outskirts, .between, .acrossRiver, .sideOf, .distance:
            codes.acled = max(codes.acled, 2)
            codes.ged = max(codes.ged, 2)
        }
        // UCDP's second code reaches about 25 km.
        if radiusMeters > 25_000 {
            codes.acled = max(codes.acled, 2)
            codes.ged = max(codes.ged, 3)
        }
        return codes
    }

    private static func byClass(_ place: Place, _ radiusMeters: Double) -> PrecisionCodes {
        switch place.featureCode {
        case "A.ADM1": PrecisionCodes(acled: 3, ged: 4)
        case "A.ADM2", "A.ADM3", "A.ADM4": PrecisionCodes(acled: 2, ged: 3)
        case let code where code.hasPrefix("A.PCL"): PrecisionCodes(acled: 3, ged: 6)
        case "H.STM", "H.CNL", "R.RD": PrecisionCodes(acled: 2, ged: 5)
        default: PrecisionCodes(acled: 1, ged: radiusMeters > 5_000 ? 2 : 1)
        }
    }
}
