/// Radii for the precision codes of conflict data sets: metres, by rule. A code says which kind of place was coded, not
/// how far off it may be; each radius is what that kind of place usually covers. `docs/formats.md` has the table.
enum ExportRadius {
    /// ACLED `geo_precision`: 1 a named town or finer, 2 part of a region or near a town, 3 a region by its capital.
    static func acled(_ code: Int) -> Double { [5_000, 25_000, 100_000][code - 1] }

    /// UCDP GED `where_prec`: 1 exact, 2 within about 25 km, 3 second-order division, 4 first-order division, 5 line or
    /// fuzzy region, 6 country, 7 international waters or air.
    static func ged(_ code: Int) -> Double {
        [5_000, 25_000, 50_000, 150_000, 100_000, 500_000, 500_000][code - 1]
    }

    /// The codes of the other data set for the same place.
    static func gedCode(ofACLED code: Int) -> Int { [1, 2, 4][code - 1] }
    static func acledCode(ofGED code: Int) -> Int { [1, 2, 2, 3, 2, 3, 3][code - 1] }

    /// "radius_m=900" in ACLED's `tags`, "(radius 900 m)" in GED's `where_description`: our own tables say the radius.
    static func said(in text: String?) -> Double? {
        guard let text else { return nil }
        for (lead, end) in [("radius_m=", ""), ("(radius ", " m)")] {
            guard let found = text.firstRange(of: lead) else { continue }
            let digits = text[found.upperBound...].prefix { $0.isASCII && $0.isNumber }
            guard text[digits.endIndex...].hasPrefix(end), let meters = Double(digits), meters > 0,
                meters <= 10_000_000
            else { continue }
            return meters
        }
        return nil
    }
}
