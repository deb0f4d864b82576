/// A line that reads from the left, with Arabic names in it that keep to themselves: "البوشعبان, 28 September" must not become
/// "28 ,البوشعبان September", as the commas and figures behind a name would else go with it.
///
/// - Returns: the line with a left-to-right mark, which has no width, behind each name that ends there.
func keepingOrder(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        kept.append(scalar)
        guard FontMetrics.isRightToLeft(scalar), endsName(scalars[(index + 1)...]) else { continue }
        kept.append("\u{200E}")
    }
    return String(kept)
}

/// Nothing of the name follows: a Latin letter or the end comes first, or a sign that only the sheet's own words have.
private func endsName(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    for scalar in rest {
        if FontMetrics.isRightToLeft(scalar) { return false }
        switch scalar {
        case ",", ";", ":", "(", "→", "–": return true
        default: if scalar.properties.isAlphabetic { return true }
        }
    }
    return true
}
