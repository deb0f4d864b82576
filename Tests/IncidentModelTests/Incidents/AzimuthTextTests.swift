import IncidentModel
import Testing

@Suite("A direction in words")
struct AzimuthTextTests {
    @Test(
        "is no sharper than the footprints allow",
        arguments: [
            (6900.0, 5000.0, 8800.0, 209.3, "209 SSW"), (10_051.7, 5551.7, 14_551.7, 265.283, "265 W"),
            (10_000, 6000, 14_000, 301.5, "300 NW"), (10_000, 9900, 10_100, 359.7, "0 N"),
            (10_000, 9900, 10_100, -58.5, "302 WNW"),
        ])
    func sharpness(likely: Double, min: Double, max: Double, azimuth: Double, text: String) throws {
        let words = try #require(AzimuthText(distance(likely, min, max, azimuth)))
        #expect("\(words.degrees) \(words.compass)" == text)
    }

    @Test("is not known when the footprints may overlap, or for values that no distance has")
    func notKnown() {
        #expect(AzimuthText(distance(1000, 0, 2500, 90)) == nil)
        #expect(AzimuthText(distance(0, 0, 0, 90)) == nil)
        #expect(AzimuthText(distance(1000, 900, 1100, .nan)) == nil)
        #expect(AzimuthText(distance(.nan, 900, 1100, 90)) == nil)
        #expect(AzimuthText(distance(1000, 900, .infinity, 90)) == nil)
    }

    private func distance(_ likely: Double, _ min: Double, _ max: Double, _ azimuth: Double) -> SiteDistance {
        SiteDistance(
            from: 0, to: 1, likelyMeters: likely, minMeters: min, maxMeters: max, azimuthDegrees: azimuth)
    }
}
