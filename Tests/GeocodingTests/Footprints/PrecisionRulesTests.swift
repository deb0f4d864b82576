import IncidentModel
import Testing

@testable import Geocoding

/// The crosswalk of docs: class of place, relation and radius to ACLED `geo_precision` and UCDP GED `where_prec`.
@Suite struct PrecisionRulesTests {
    static let rows: [(code: String, relation: Relation, radiusMeters: Double, acled: Int, ged: Int)] = [
        ("S.DIP", .at, 150, 1, 1), ("S.DIP", .near, 900, 2, 2), ("P.PPLX", .in, 1500, 1, 1),
        ("P.PPL", .in, 3000, 1, 1), ("P.PPLC", .in, 15_000, 1, 2), ("P.PPLC", .partOf(.west), 12_000, 1, 2),
        ("P.PPLC", .sideOf(.south), 20_000, 2, 2),
        ("P.PPL", .distance(meters: 3000, direction: nil, isVague: false), 4000, 2, 2),
        ("R.ST", .on, 4000, 1, 1), ("H.STM", .near, 9000, 2, 5), ("A.ADM3", .in, 9000, 2, 3),
        ("A.ADM2", .in, 20_000, 2, 3), ("A.ADM1", .in, 60_000, 3, 4), ("A.PCLI", .in, 600_000, 3, 6),
        ("P.PPL", .near, 30_000, 2, 3),
    ]

    @Test("codes follow by rule", arguments: rows.indices)
    func codes(index: Int) {
        let row = Self.rows[index]
        let place = FootprintPlaces.point("x", at(44, 33), uncertaintyMeters: 10, code: row.code)
        let codes = PrecisionRules.codes(relation: row.relation, place: place, radiusMeters: row.radiusMeters)
        #expect(codes == PrecisionCodes(acled: row.acled, ged: row.ged))
    }
}
