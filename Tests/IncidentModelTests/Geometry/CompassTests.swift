import IncidentModel
import Testing

@Suite("Compass words")
struct CompassTests {
    @Test("take the sector that an azimuth lies in, any turn", arguments: CompassDirection.allCases)
    func sectors(direction: CompassDirection) {
        for offset in [-22.4, 0, 22.4] {
            for turn in [-720.0, 0, 360] {
                let azimuth = direction.azimuthDegrees + offset + turn
                #expect(CompassDirection(azimuthDegrees: azimuth) == direction, "\(azimuth)")
            }
        }
    }

    @Test(
        "have sixteen points for tables",
        arguments: [
            (0.0, "N"), (11.24, "N"), (11.26, "NNE"), (45, "NE"), (180, "S"), (236.2, "SW"), (236.3, "WSW"),
            (359.9, "N"), (-90, "W"), (720, "N"),
        ])
    func sixteen(azimuth: Double, word: String) {
        #expect(compassPoint(azimuthDegrees: azimuth) == word)
    }
}
