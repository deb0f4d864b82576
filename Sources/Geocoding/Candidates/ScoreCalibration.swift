internal import Foundation

/// From the points that the ranking gives to the share of such answers that are right.
///
/// A conditional logit in which "none of these" has the weight of a candidate of `evenPoints`: the odds of a candidate are
/// `exp(slope · (points − evenPoints))`, and all candidates of a name with "none of these" share one. Two near equals get
/// about half each; a single candidate gets the logistic of its points.
///
/// Source: maximum likelihood with Platt's smoothed targets on the sites of `seeds/labelled/places.tsv`, rounded; see
/// `docs/decisions/2026-11-21-calibrated-scores.md`.
enum ScoreCalibration {
    static let slope = 18.0
    /// Points at which an answer is as often right as wrong.
    static let evenPoints = 0.5
    /// A hundred and sixty answers cannot show more.
    static let mostBelief = 0.99

    /// - Parameter points: of all candidates of one name, 0 … 1.
    /// - Returns: for each, how likely it is the place that is meant; together less than one.
    static func shares(_ points: [Double]) -> [Double] {
        let odds = points.map { exp(slope * ($0 - evenPoints)) }
        let all = 1 + odds.reduce(0, +)
        return odds.map { min($0 / all, mostBelief) }
    }
}
