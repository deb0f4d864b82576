internal import IncidentModel

/// The languages that the reader tells apart.
enum ReportLanguage: Sendable {
    case english, arabic
    /// Neither; what it seems to be, for the message.
    case other(String)

    /// Letters and words are enough: no model, no list of languages to keep.
    ///
    /// - Complexity: O(n) of at most 20,000 bytes.
    static func of(_ report: Report) -> ReportLanguage {
        let sample = report.text[report.body].prefix(20_000)
        var letters = LetterTally()
        sample.withUnsafeBufferPointer { letters.count($0) }
        let all = letters.latin + letters.arabic + letters.other
        guard all > 0 else { return .english }
        if letters.arabic * 2 > all {
            // Persian, Urdu and Kurdish write letters that Arabic has not.
            return letters.notArabic * 60 > letters.arabic
                ? .other("a language in Arabic script that is not Arabic") : .arabic
        }
        if letters.other * 2 > all { return .other("a language in neither Latin nor Arabic script") }
        return isEnglish(sample) ? .english : .other("a language in Latin script that is not English")
    }

    /// In English prose a quarter of the words are such; in other languages few look like them.
    private static let englishWords = PackedWords([
        "the", "and", "of", "to", "from", "were", "that", "with", "by", "near", "said", "for", "has", "have", "been",
        "its", "is", "which", "this", "no", "after", "at", "on", "was", "in", "rockets", "rocket", "fired",
    ])

    private static func isEnglish(_ sample: ArraySlice<UInt8>) -> Bool {
        var words = 0
        var known = 0
        let english = englishWords
        sample.withUnsafeBufferPointer { text in
            var start = 0
            while start < text.count {
                let eight = PackedWords.eight(of: text, at: start)
                var length = PackedWords.length(eight)
                let isShort = length < 8
                if !isShort {
                    while start + length < text.count {
                        let more = PackedWords.length(PackedWords.eight(of: text, at: start + length))
                        length += more
                        if more < 8 { break }
                    }
                }
                // Single letters and numbers are of no language.
                if length > 1 {
                    words += 1
                    if isShort, english.contains(eight, length) {
                        known += 1
                        // So many that no words to come, of two letters and a space at least, could change it.
                        if known * 14 > words + (text.count - start - length) / 3 { return }
                    }
                }
                start += length + 1
            }
        }
        // A line or two proves nothing.
        return words < 20 || known * 14 > words
    }
}

private struct LetterTally {
    var latin = 0
    var arabic = 0
    var notArabic = 0
    var other = 0

    mutating func count(_ text: UnsafeBufferPointer<UInt8>) {
        countBeyondASCII(text)
        // Of a text in Latin letters alone it is enough to know that there are any.
        guard arabic + other > 0 else {
            if text.contains(where: { ($0 | 32) &- 97 < 26 }) { latin += 1 }
            return
        }
        countASCII(text)
    }

    private mutating func countASCII(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            if let plain = Self.plainLetters(text, at: index) {
                latin += plain.letters
                index += plain.bytes
                continue
            }
            if (text[index] | 32) &- 97 < 26 { latin += 1 }
            index += 1
        }
    }

    private mutating func countBeyondASCII(_ text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress else { return }
        let tops: UInt64 = 0x8080_8080_8080_8080
        var index = 0
        while index < text.count {
            if text[index] < 0x80 {
                while index + 32 <= text.count, Self.areASCII(base + index) { index += 32 }
                // Eight at a time, up to the next that is not ASCII.
                guard index + 8 <= text.count else {
                    index += 1
                    continue
                }
                let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
                index += (word & tops).trailingZeroBitCount >> 3
                continue
            }
            let (value, width) = ArabicLetters.scalar(text, at: index, text.count)
            index += width
            switch ArabicLetters.kind(value) {
            case .latin: latin += 1
            case .letter:
                arabic += 1
                // Of Persian, Urdu and Kurdish alone; پ چ گ stand in Iraqi names too.
                if value > 0x64A,
                    [0x6CC, 0x6A9, 0x698, 0x6D2, 0x6C1, 0x6BA, 0x679, 0x688, 0x691, 0x6D5, 0x6CE, 0x6C6].contains(value)
                {
                    notArabic += 1
                }
            case .mark
            where (0x370...0x5FF).contains(value) || (0x900...0x1FFF).contains(value)
                || (0x3040...0xD7FF).contains(value):
                other += 1
            default: break
            }
        }
    }

    /// 32 bytes.
    @inline(__always)
    private static func areASCII(_ bytes: UnsafePointer<UInt8>) -> Bool {
        let words = UnsafeRawPointer(bytes)
        let all =
            words.loadUnaligned(as: UInt64.self) | words.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            | words.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
            | words.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        return all & 0x8080_8080_8080_8080 == 0
    }

    /// How many of the next eight bytes, up to one that is not ASCII, are letters; nil when the first is not.
    @inline(__always)
    private static func plainLetters(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (letters: Int, bytes: Int)? {
        guard index + 8 <= text.count, let base = text.baseAddress else { return nil }
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let bytes = (word & ones << 7).trailingZeroBitCount / 8
        guard bytes > 0 else { return nil }
        let lower = word | ones << 5
        // The top bit of a byte: at least "a", and not beyond "z".
        let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B)) & ones << 7
        // Bytes behind one that is not ASCII do not count.
        return ((letters << UInt64(8 * (8 - bytes))).nonzeroBitCount, bytes)
    }
}
