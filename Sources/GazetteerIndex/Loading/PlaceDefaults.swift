/// What a foreign source does not say of a place: how well its point is known, and how much it counts.
public enum PlaceDefaults {
    /// Metres by feature code, the longest prefix of `class.code` that is listed; towns grow with their people.
    private static let meters: [(String, Double)] = [
        ("A.ADM1", 60_000), ("A.ADM2", 25_000), ("A.ADM3", 12_000), ("A.PCL", 300_000), ("A", 8_000),
        ("P.PPLC", 8_000), ("P.PPLA", 5_000), ("P.PPLA2", 3_000), ("P.PPLX", 1_200), ("P.PPLL", 500), ("P", 1_000),
        ("S.AIRP", 2_500), ("S.AIRB", 2_500), ("S", 300), ("L.MILB", 2_000), ("L.PRK", 700), ("L", 2_000), ("R", 300),
        ("H", 1_000), ("T", 2_000), ("U", 5_000), ("V", 1_500),
    ]

    /// People on a square metre of town: half of a dense city's, so that the suburbs are in.
    private static let peoplePerSquareMeter = 0.005

    /// - Parameter code: GeoNames feature code with its class, "P.PPLX".
    public static func uncertaintyMeters(_ code: String, population: Int = 0) -> Double {
        let listed = meters.filter { code.hasPrefix($0.0) }.max { $0.0.utf8.count < $1.0.utf8.count }?.1 ?? 1_000
        guard code.hasPrefix("P"), population > 0 else { return listed }
        let reach = (Double(population) / peoplePerSquareMeter / .pi).squareRoot()
        return max(500, min(20_000, (reach / 100).rounded() * 100))
    }

    /// Capitals and seats 1; towns, quarters, airports, bases, districts 2; farms, wells, hills and the like 3.
    public static func tier(_ code: String, population: Int) -> Int {
        if code == "P.PPLC" || code.hasPrefix("P.PPLA") || code == "A.ADM1" || population >= 100_000 { return 1 }
        let second = [
            "P.PPLX", "P.PPL", "A.", "S.AIR", "S.DIP", "S.GOVL", "S.PAL", "S.HSP", "S.PRN", "S.PS", "L.MILB", "L.PRT",
            "R.ST", "R.RD", "H.STM", "S.BDG", "S.SQR", "S.HTL", "S.MSQE",
        ]
        guard second.contains(where: { code.hasPrefix($0) }) else { return 3 }
        return ["P.PPLQ", "P.PPLW", "P.PPLH", "P.PPLL", "P.PPLF", "P.PPLR"].contains(code) ? 3 : 2
    }
}
