/// Breaks a text into lines at spaces; a word wider than a line is cut.
///
/// - Parameters:
///   - width: pixels.
///   - maxLines: what does not fit ends in an ellipsis.
func wrapped(
    _ text: String, width: Double, size: Double, weight: FontMetrics.Weight = .regular, maxLines: Int = .max
) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ candidate: String) -> Bool { FontMetrics.width(candidate, size: size, weight: weight) <= width }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }) {
        let joined = line.isEmpty ? String(word) : line + " " + word
        if fits(joined) {
            line = joined
            continue
        }
        if !line.isEmpty { lines.append(line) }
        line = String(word)
        while !fits(line), line.unicodeScalars.count > 1 {
            let head = longestPrefix(of: line, where: fits)
            lines.append(head)
            line = String(line.unicodeScalars.dropFirst(head.unicodeScalars.count))
        }
        if lines.count > maxLines { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > maxLines else { return lines }
    var kept = Array(lines.prefix(maxLines))
    if let last = kept.last { kept[kept.count - 1] = shortened(last + " …", where: fits) }
    return kept
}

/// One line that fits; what does not ends in an ellipsis.
func shortened(
    _ text: String, width: Double, size: Double, weight: FontMetrics.Weight = .regular
) -> String {
    shortened(text) { FontMetrics.width($0, size: size, weight: weight) <= width }
}

private func shortened(_ text: String, where fits: (String) -> Bool) -> String {
    guard !fits(text) else { return text }
    return longestPrefix(of: text) { fits($0 + "…") } + "…"
}

/// At least one scalar, so that cutting always ends. Cuts between scalars: a `Character` may be of any length.
private func longestPrefix(of text: String, where fits: (String) -> Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    var low = 1
    var high = Swift.max(scalars.count - 1, 1)
    while low < high {
        let middle = (low + high + 1) / 2
        if fits(String(String.UnicodeScalarView(scalars[..<middle]))) { low = middle } else { high = middle - 1 }
    }
    return String(String.UnicodeScalarView(scalars[..<low]))
}

/// Pixels; a name on a map is not parted within a word.
func widestWord(of text: String, size: Double, weight: FontMetrics.Weight = .regular) -> Double {
    // A little more, so that rounding tears nothing.
    (text.split(separator: " ").map { FontMetrics.width(String($0), size: size, weight: weight) }.max() ?? 0) + 0.01
}
