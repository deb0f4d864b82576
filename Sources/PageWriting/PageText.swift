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

/// Hebrew, Arabic and their kin stand in it, so that its direction has to be looked for.
func hasRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
