/// A word of a text, with what stands between it and the next.
struct Word: Hashable {
    enum Gap: UInt8 { case none, space, hyphen }

    var start: Int
    /// After the last letter; a possessive 's is outside.
    var end: Int
    /// How the next word follows, `none` when a name cannot go on there.
    var gap: Gap = .none
    var isArabic = false
    var isCapitalised = false
    var hasOtherScript = false
}

/// Cuts UTF-8 into words in one pass; every byte string is accepted.
struct WordSplitter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private(set) var words: [Word] = []
    /// The gap behind the last word is known, because the next one begins right here.
    private var isAtNextWord = false

    /// The words of `bytes` in order, not overlapping.
    /// - Complexity: O(n).
    static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        var splitter = WordSplitter(bytes: bytes)
        splitter.words.reserveCapacity(bytes.count / 6 + 1)
        while splitter.readWord(atMost: .max) {}
        return splitter.words
    }

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        words.reserveCapacity(16)
    }

    /// Forgets the words and begins again at a byte that no word reaches over: after white space.
    mutating func restart(at start: Int) {
        words.removeAll(keepingCapacity: true)
        index = start
        isAtNextWord = false
    }

    /// Reads on until the word of that number and the gap behind it are known; false when the text ends before it.
    @inline(__always)
    mutating func reads(_ number: Int) -> Bool {
        while words.count <= number || words.count == number + 1 && !isAtNextWord, readWord(atMost: 1) {}
        return number < words.count
    }

    /// Nearly all of a Latin text is ASCII words with one space between them; all else is left to `readWord`.
    private mutating func readPlainWords(_ most: Int) {
        var start = index
        var end = start
        let before = words.count
        let enough = words.count &+ most
        while most == .max || words.count < enough {
            while end < bytes.count, Self.isASCIILetterOrDigit(bytes[end]) { end += 1 }
            guard end > start, end + 1 < bytes.count, bytes[end] == 0x20, Self.isASCIILetterOrDigit(bytes[end + 1])
            else {
                break
            }
            words.append(Word(start: start, end: end, gap: .space, isCapitalised: bytes[start] &- 0x41 < 26))
            end += 1
            start = end
        }
        index = start
        isAtNextWord = words.count > before
    }

    @inline(__always)
    private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// - Parameter most: plain words that are read beside it.
    private mutating func readWord(atMost most: Int) -> Bool {
        skipToWord()
        guard index < bytes.count else { return false }
        readPlainWords(most)
        guard !isAtNextWord else { return true }
        var word = Word(start: index, end: index)
        var afterLastScalar = index
        var isFirst = true
        while index < bytes.count {
            if Self.isASCIILetterOrDigit(bytes[index]) {
                if isFirst { word.isCapitalised = bytes[index] &- 0x41 < 26 }
                isFirst = false
                repeat { index += 1 } while index < bytes.count && Self.isASCIILetterOrDigit(bytes[index])
                afterLastScalar = index
                continue
            }
            let (value, length) = scalar(in: bytes, at: index)
            switch ScalarKind(value) {
            case .latinLetter:
                if isFirst { word.isCapitalised = value < 0x80 ? value < 0x61 : LatinBase.isCapital(value) }
            case .arabicLetter: word.isArabic = true
            case .otherLetter: word.hasOtherScript = true
            case .digit, .mark, .invisible: break
            case .apostrophe:
                guard isInsideWord(after: index + length) else { return finish(word, at: afterLastScalar) }
                if isPossessive(from: index + length) {
                    let end = index
                    index += length + 1
                    return finish(word, at: end)
                }
                index += length
                continue
            case .punctuation where value == 0x2E && isAcronym(word.start, upTo: index):
                index += 1
                afterLastScalar = index
                continue
            case .space, .lineBreak, .hyphen, .punctuation: return finish(word, at: afterLastScalar)
            }
            isFirst = false
            index += length
            afterLastScalar = index
        }
        return finish(word, at: afterLastScalar)
    }

    private mutating func skipToWord() {
        guard !isAtNextWord else { return }
        var gap = Word.Gap.none
        var lineBreaks = 0
        var isJoined = !words.isEmpty
        while index < bytes.count {
            let (value, length) = scalar(in: bytes, at: index)
            switch ScalarKind(value) {
            case .latinLetter, .arabicLetter, .digit, .otherLetter:
                if isJoined, lineBreaks < 2, !words.isEmpty { words[words.count - 1].gap = gap }
                return
            case .space: if gap == .none { gap = .space }
            case .lineBreak:
                // A carriage return and its line feed are one break.
                if value != 0x0D { lineBreaks += 1 }
                if gap == .none { gap = .space }
            case .hyphen:
                if gap == .none { gap = .hyphen } else { isJoined = false }
            case .invisible, .mark: break
            case .apostrophe:
                // An ayn that opens a word ("Hayy ‘Amil") joins; a quotation mark after a space looks the same and does no harm.
                if gap == .none { gap = .space }
            case .punctuation: isJoined = false
            }
            index += length
        }
    }

    private mutating func finish(_ word: Word, at end: Int) -> Bool {
        var word = word
        word.end = end
        words.append(word)
        return true
    }

    private func isInsideWord(after index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch ScalarKind(scalar(in: bytes, at: index).value) {
        case .latinLetter, .arabicLetter, .otherLetter, .mark: return true
        default: return false
        }
    }

    private func isPossessive(from index: Int) -> Bool {
        guard bytes[index] | 0x20 == UInt8(ascii: "s") else { return false }
        let next = index + 1
        guard next < bytes.count else { return true }
        switch ScalarKind(scalar(in: bytes, at: next).value) {
        case .latinLetter, .digit, .apostrophe, .mark, .otherLetter, .arabicLetter: return false
        default: return true
        }
    }

    /// "U.S." and "U.N." are one word each: single letters, each with its full stop.
    private func isAcronym(_ start: Int, upTo stop: Int) -> Bool {
        guard isLetter(stop - 1), stop - start <= 7, (stop - start) & 1 == 1 else { return false }
        for offset in stride(from: 1, to: stop - start, by: 2) where bytes[start + offset] != UInt8(ascii: ".") {
            return false
        }
        let goesOn = stop + 1 < bytes.count && isLetter(stop + 1) && !(stop + 2 < bytes.count && isLetter(stop + 2))
        return goesOn || stop - start > 1
    }

    private func isLetter(_ index: Int) -> Bool { (bytes[index] | 0x20) &- 0x61 < 26 }
}
