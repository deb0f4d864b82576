import GeometryEngine
import IncidentModel
import Testing

@Suite struct SmallCircleTests {
    @Test(
        "every corner of a small circle lies where the direct geodesic puts it",
        arguments: [0, 33.3, -33.3, 55, 69.9], [1, 100, 5_000, 25_000, 100_000] as [Double])
    func corners(latitude: Double, meters: Double) {
        let center = at(44.396, latitude)
        let corners = Geodesic.circle(around: center, radiusMeters: meters).polygons[0].exterior.coordinates
        #expect(corners.count == 97)
        for (index, corner) in corners.enumerated() {
            let expected = Geodesic.destination(
                from: center, azimuthDegrees: 90 - 360 * Double(index) / 96, meters: meters)
            let metersOff = Geodesic.distanceMeters(from: corner, to: expected)
            #expect(metersOff < (meters > 25_000 ? 1e-5 : 1e-7), "corner \(index)")
        }
    }
}
