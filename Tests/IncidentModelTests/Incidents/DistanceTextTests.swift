import IncidentModel
import Testing

@Suite("A distance in words")
struct DistanceTextTests {
    @Test(
        "is no sharper than its range",
        arguments: [
            (9423.0, 7130.0, 11_780.0, "9.4 km (7.1–11.8)"),
            (9423, 9300, 9600, "9.42 km (9.30–9.60)"),
            (9423, 4000, 15_000, "9 km (4–15)"),
            (9423, 1000, 19_000, "9 km (1–19)"),
            (123_456, 120_000, 127_000, "123 km (120–127)"),
            (480, 200, 900, "0.5 km (0.2–0.9)"),
            (3000, 0, 90_000, "< 10 km (0–90)"),
        ])
    func sharpness(likely: Double, min: Double, max: Double, text: String) {
        #expect(DistanceText.kilometres(likely: likely, min: min, max: max) == text)
    }

    @Test("never prints a range narrower than the measured one")
    func outward() throws {
        var seed: UInt64 = 7
        for _ in 0..<2000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let low = Double(seed >> 40) / 100
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let width = Double(seed >> 48)
            let text = try #require(DistanceText(likely: low + width / 3, min: low, max: low + width))
            #expect(text.minMeters <= low + 1e-4)
            #expect(text.maxMeters >= low + width - 1e-4)
            #expect(text.minMeters <= text.likelyMeters && text.likelyMeters <= text.maxMeters)
            #expect(abs(text.likelyMeters - (low + width / 3)) <= text.stepMeters / 2)
        }
    }

    @Test("keeps an exact multiple of its step where it is")
    func exactMultiples() {
        #expect(DistanceText.kilometres(likely: 2000, min: 1000, max: 3000) == "2.0 km (1.0–3.0)")
        #expect(DistanceText.kilometres(likely: 10_000, min: 10_000, max: 10_000) == "10.0 km")
        #expect(DistanceText.kilometres(likely: 0, min: 0, max: 0) == "0.000 km")
    }

    @Test("widens ends that do not enclose the likely value")
    func widened() {
        #expect(DistanceText.kilometres(likely: 5000, min: 6000, max: 7000) == "5.0 km (5.0–7.0)")
    }

    @Test(
        "is not known for values that no distance has",
        arguments: [-1, .nan, .infinity, -.infinity, 1e12, 1e300] as [Double])
    func impossible(value: Double) {
        #expect(DistanceText.kilometres(likely: value, min: value, max: value) == "not known")
    }

    @Test("is not known when only an end is not a number", arguments: [Double.nan, .infinity])
    func impossibleEnd(value: Double) {
        #expect(DistanceText.kilometres(likely: 5, min: value, max: 9) == "not known")
        #expect(DistanceText.kilometres(likely: 5, min: 1, max: value) == "not known")
    }
}
