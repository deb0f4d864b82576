internal import Foundation
internal import GeometryEngine
internal import IncidentModel

/// A transverse Mercator plane about a centre, scale 1 on its meridian: shapes stay true, so that a circle on the ground
/// is a circle on the sheet. Metres east and north of the centre.
///
/// Series in the third flattening to its fourth power, exact to less than a millimetre within 1,000 km of the meridian.
/// Source: C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", 2011, equations 7 to 36.
struct TransverseMercator {
    private let center: Coordinate
    /// Northing of the centre before it is taken off.
    private let origin: Double

    // WGS 84.
    private static let flattening = 1 / 298.257223563
    private static let third = flattening / (2 - flattening)
    private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
    /// The rectifying radius.
    private static let radius: Double = {
        let square = third * third
        return 6_378_137 / (1 + third) * (1 + square / 4 + square * square / 64)
    }()
    private static let forward: SIMD4<Double> = {
        let n = third
        return SIMD4(
            n / 2 - n * n * 2 / 3 + n * n * n * 5 / 16 + n * n * n * n * 41 / 180,
            n * n * 13 / 48 - n * n * n * 3 / 5 + n * n * n * n * 557 / 1440,
            n * n * n * 61 / 240 - n * n * n * n * 103 / 140, n * n * n * n * 49561 / 161280)
    }()
    private static let backward: [Double] = {
        let n = third
        return [
            n / 2 - n * n * 2 / 3 + n * n * n * 37 / 96 - n * n * n * n / 360,
            n * n / 48 + n * n * n / 15 - n * n * n * n * 437 / 1440,
            n * n * n * 17 / 480 - n * n * n * n * 37 / 840, n * n * n * n * 4397 / 161280,
        ]
    }()

    init(center: Coordinate) {
        self.center = center
        origin = Self.raw(longitude: 0, latitude: center.latitude).y
    }

    func project(_ coordinate: Coordinate) -> PlanePoint {
        let east = coordinate.longitude - center.longitude
        let turn = abs(east) < 180 ? east : remainder(east, 360)
        let at = Self.raw(longitude: turn, latitude: coordinate.latitude)
        return PlanePoint(x: at.x, y: at.y - origin)
    }

    func unproject(_ point: PlanePoint) -> Coordinate {
        let (xi, eta) = ((point.y + origin) / Self.radius, point.x / Self.radius)
        var (xiTurn, etaTurn) = (xi, eta)
        for (index, factor) in Self.backward.enumerated() {
            let k = 2 * Double(index + 1)
            xiTurn -= factor * sin(k * xi) * cosh(k * eta)
            etaTurn -= factor * cos(k * xi) * sinh(k * eta)
        }
        let (s, c) = (sinh(etaTurn), cos(xiTurn))
        let conformal = sin(xiTurn) / (s * s + c * c).squareRoot()
        let latitude = Self.geographic(conformal) * 180 / .pi
        let longitude = remainder(center.longitude + atan2(s, c) * 180 / .pi, 360)
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private static func raw(longitude: Double, latitude: Double) -> (x: Double, y: Double) {
        let (lambda, phi) = (longitude * .pi / 180, latitude * .pi / 180)
        let sine = sin(phi)
        let tan = sine / (1 - sine * sine).squareRoot()
        let sigma = smallHyperbolicSine(of: sine)
        let tau = tan * (1 + sigma * sigma).squareRoot() - sigma * (1 + tan * tan).squareRoot()
        let c = cos(lambda)
        let squared = tau * tau + c * c
        let q = sin(lambda) / squared.squareRoot()
        let (xi, eta) = (atan2(tau, c), asinh(q))
        // Of twice the angles, without asking for a sine again: a sheet has a hundred thousand corners.
        let s = 2 * tau * c / squared
        let c2 = (c * c - tau * tau) / squared
        let (sh, ch) = (2 * q * (1 + q * q).squareRoot(), 1 + 2 * q * q)
        // Clenshaw's summation of the complex sines.
        let (realFactor, imaginaryFactor) = (2 * c2 * ch, -2 * s * sh)
        var (one, two) = ((x: 0.0, y: 0.0), (x: 0.0, y: 0.0))
        let factors = forward
        for k in (0..<4).reversed() {
            let next = (
                x: realFactor * one.x - imaginaryFactor * one.y - two.x + factors[k],
                y: realFactor * one.y + imaginaryFactor * one.x - two.y
            )
            (two, one) = (one, next)
        }
        let y = xi + s * ch * one.x - c2 * sh * one.y
        let x = eta + s * ch * one.y + c2 * sh * one.x
        return (radius * x, radius * y)
    }

    /// sinh(e artanh(e sin φ)), Karney's equation 8, by series: e sin φ is 0.082 at most, and what is left out below 1e-17.
    private static func smallHyperbolicSine(of sine: Double) -> Double {
        let u = eccentricity * sine
        let v = u * u
        let inner = 1 + v * (1 / 3.0 + v * (1 / 5.0 + v * (1 / 7.0 + v * (1 / 9.0 + v * (1 / 11.0 + v / 13.0)))))
        let x = eccentricity * u * inner
        let w = x * x
        return x * (1 + w / 6 * (1 + w / 20 * (1 + w / 42)))
    }

    /// Latitude (radians) of the tangent of a conformal latitude, by Newton's method.
    private static func geographic(_ conformal: Double) -> Double {
        var tau = conformal
        for _ in 0..<6 {
            let sigma = sinh(eccentricity * atanh(eccentricity * tau / (1 + tau * tau).squareRoot()))
            let turned = tau * (1 + sigma * sigma).squareRoot() - sigma * (1 + tau * tau).squareRoot()
            let slope =
                ((1 + tau * tau) * (1 + turned * turned)).squareRoot() * (1 - eccentricity * eccentricity)
                / (1 + (1 - eccentricity * eccentricity) * tau * tau)
            let change = (conformal - turned) / slope
            tau += change
            if abs(change) < 1e-12 * max(1, abs(tau)) { break }
        }
        return atan(tau)
    }
}
