/// The lines of a label with their looks, and the room they take.
struct LabelText {
    struct Line {
        var text: String
        /// CSS class; its size and weight are the two below.
        var name: String
        var size: Double
        var weight: FontMetrics.Weight = .regular
    }

    var lines: [Line]
    /// A number in a disc before the first line.
    var badge: String?
    /// The badge of something only recalled.
    var isFaded = false

    static let badgeSize = 11.0
    /// Of a badge in the fine type.
    static let smallBadge = 0.78

    /// Pixels; a badge is a pill as high as it is wide at least.
    var badgeWidth: Double {
        badge.map { max(17, FontMetrics.width($0, size: Self.badgeSize, weight: .bold) + 9) } ?? 0
    }

    var textOffset: Double { badge == nil || lines.isEmpty ? 0 : badgeWidth + 4 }

    /// Of the badge and the first line.
    var headWidth: Double {
        guard let first = lines.first else { return badgeWidth }
        return textOffset + FontMetrics.width(first.text, size: first.size, weight: first.weight)
    }

    var width: Double {
        let widest = lines.map { FontMetrics.width($0.text, size: $0.size, weight: $0.weight) }.max() ?? 0
        return max(badgeWidth, textOffset + widest)
    }

    var height: Double { max(badge == nil ? 0 : 17, lines.map { $0.size * Self.leading }.reduce(0, +)) }

    static let leading = 1.18
}
