internal import ByteWriting

/// Text of a report for a page: what could reorder or hide the text around it is gone. Escaping is the template's.
func pageText(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.isControl || $0.isDirectionOverride || $0.isNoncharacter }) else {
        return text
    }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isDirectionOverride {
        switch scalar {
        case "\t", "\n", "\r": clean.append(" ")
        default: clean.append(scalar.isControl || scalar.isNoncharacter ? "\u{FFFD}" : scalar)
        }
    }
    return String(clean)
}

/// A link that a page may offer: only of the web, so that no `javascript:` can come from a report.
func webAddress(_ text: String?) -> String? {
    guard let text, text.utf8.count < 2_000, !text.contains(where: \.isWhitespace) else { return nil }
    let lower = text.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? pageText(text) : nil
}

extension Unicode.Scalar {
    fileprivate var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE }
}
