internal import GeometryEngine
internal import IncidentModel

/// The Military Grid Reference System over UTM: "38S MB 43214 84711".
///
/// Source: NGA.SIG.0012, "The Universal Grids and the Transverse Mercator and Polar Stereographic Map Projections", 2014.
enum MilitaryGrid {
    /// Bands of latitude, 8° each from 80° south; the last has 12.
    static let bands = Array("CDEFGHJKLMNPQRSTUVWX")
    private static let columns = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
    private static let rows = Array("ABCDEFGHJKLMNPQRSTUV")
    private static let square = 100_000.0
    /// Row letters come round again after so many metres.
    private static let cycle = 2_000_000.0

    /// The middle of the named cell.
    ///
    /// - Parameters:
    ///   - digits: easting and northing within the square, 1 to 5 digits each; none for the whole square.
    /// - Returns: nil when the letters name no square of the zone.
    static func position(
        zone: Int, band: Character, square letters: (Character, Character), digits: (Substring, Substring)
    ) -> (coordinate: Coordinate, cellMeters: Double)? {
        guard (1...60).contains(zone), let bandIndex = bands.firstIndex(of: band),
            let column = columns.firstIndex(of: letters.0), let row = rows.firstIndex(of: letters.1),
            digits.0.count == digits.1.count, digits.0.count <= 5
        else { return nil }
        let columnInZone = column - (zone - 1) % 3 * 8
        guard (0..<8).contains(columnInZone) else { return nil }
        let rowInCycle = (row - (zone % 2 == 0 ? 5 : 0) + 20) % 20
        let cell = [square, 10_000, 1_000, 100, 10, 1][digits.0.count]
        let easting = Double(columnInZone + 1) * square + (Double(digits.0) ?? 0) * cell + cell / 2
        let inCycle = Double(rowInCycle) * square + (Double(digits.1) ?? 0) * cell + cell / 2
        let south = -80 + 8 * Double(bandIndex)
        let north = band == "X" ? 84 : south + 8
        for turn in 0..<5 {
            let utm = UTMPosition(
                zone: zone, isSouthern: band < "N", easting: easting, northing: inCycle + Double(turn) * cycle)
            guard let found = utm.coordinate else { continue }
            // A cell on the band's edge may have its middle in the next band.
            let margin = cell / 111_000
            if found.latitude >= south - margin, found.latitude < north + margin { return (found, cell) }
        }
        return nil
    }
}
