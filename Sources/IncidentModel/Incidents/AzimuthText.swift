/// The direction of a measured distance as tables print it: no sharper than the footprints allow.
///
/// The ends may lie half the range aside as well as half the range nearer or farther, so the direction is sure to about
/// half-range ÷ distance (in radians). Below 20° of doubt it is printed to the degree with a sixteen-point word, below
/// 60° to five degrees with an eight-point word, beyond that not at all.
public struct AzimuthText: Hashable, Sendable {
    /// Clockwise from north, 0 … 359.
    public let degrees: Int
    /// "SSW".
    public let compass: String

    /// - Returns: nil when the direction is not known.
    public init?(_ distance: SiteDistance) {
        let likely = distance.likelyMeters
        let halfRange = max(likely - distance.minMeters, distance.maxMeters - likely, 0)
        guard likely > 0, likely.isFinite, halfRange.isFinite, distance.azimuthDegrees.isFinite else { return nil }
        let doubtDegrees = halfRange / likely * 180 / .pi
        guard doubtDegrees < 60 else { return nil }
        let step = doubtDegrees < 20 ? 1.0 : 5.0
        let turn = distance.azimuthDegrees.truncatingRemainder(dividingBy: 360)
        degrees = Int(((turn < 0 ? turn + 360 : turn) / step).rounded() * step) % 360
        let eighth = CompassDirection(azimuthDegrees: turn).azimuthDegrees
        compass = compassPoint(azimuthDegrees: step == 1 ? turn : eighth)
    }
}
