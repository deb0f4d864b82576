import IncidentModel
import Testing

@Suite("Units of printed distances") struct LengthUnitTests {
    @Test(
        "a distance is rounded in the unit that it is printed in",
        arguments: [
            (LengthUnit.kilometers, "9.4 km (7.1–11.8)"), (.miles, "5.9 mi (4.4–7.4)"),
            (.nauticalMiles, "5.1 nmi (3.8–6.4)"),
        ])
    func rounding(unit: LengthUnit, text: String) throws {
        let distance = try #require(DistanceText(likely: 9423, min: 7130, max: 11_780, unit: unit))
        #expect(distance.text == text)
        let printed = try #require(Double(distance.likelyNumber))
        #expect(abs(distance.likelyMeters - printed * unit.meters) < 1e-6)
    }

    @Test("no unit prints a range narrower than the measured one", arguments: LengthUnit.allCases)
    func outward(unit: LengthUnit) throws {
        var state: UInt64 = 11
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let low = Double(state >> 40) / 100
            let width = Double(state >> 20 & 0xFFFF)
            let text = try #require(DistanceText(likely: low + width / 3, min: low, max: low + width, unit: unit))
            #expect(text.minMeters <= low + 1e-4 && text.maxMeters >= low + width - 1e-4)
            #expect(text.minMeters <= text.likelyMeters + text.stepMeters && text.likelyMeters <= text.maxMeters)
        }
    }
}
