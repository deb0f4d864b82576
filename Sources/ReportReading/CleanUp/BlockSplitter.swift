/// Cuts a text into blocks of bytes: at blank lines, and at line ends that are not mere wrapping.
enum BlockSplitter {
    static func blocks(in text: [UInt8], body: Range<Int>) -> [Range<Int>] {
        let lines = lines(in: text, body: body)
        var blocks: [Range<Int>] = []
        blocks.reserveCapacity(lines.count)
        var paragraph: [Range<Int>] = []
        func close() {
            // Most paragraphs are one line.
            if paragraph.count == 1 { blocks.append(paragraph[0]) } else { blocks += joined(paragraph, text) }
            paragraph.removeAll(keepingCapacity: true)
        }
        for line in lines {
            if line.isEmpty { close() } else { paragraph.append(line) }
        }
        close()
        return blocks
    }

    /// Lines without the white space around them.
    private static func lines(in text: [UInt8], body: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        lines.reserveCapacity(body.count / 128 + 2)
        var start = body.lowerBound
        text.withUnsafeBufferPointer { bytes in
            var next = lineEnd(from: start, body.upperBound, bytes)
            while let index = next {
                // The second half of "\r\n" ends no further line.
                if bytes[index] != 0x0A || index == body.lowerBound || bytes[index - 1] != 0x0D {
                    lines.append(trimmed(start..<index, text))
                }
                start = index + 1
                next = lineEnd(from: start, body.upperBound, bytes)
            }
        }
        lines.append(trimmed(start..<max(start, body.upperBound), text))
        return lines
    }

    /// The next line feed or carriage return; eight bytes without any below 0x10 are passed over at a time.
    private static func lineEnd(from start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var index = start
        while index < end {
            if index + 8 <= end {
                let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                let ones: UInt64 = 0x0101_0101_0101_0101
                // The top bit of a byte stays clear where it is below 0x10; bytes beyond ASCII have it set anyway.
                let low = (word & ~(ones << 7)) &+ ones &* (0x80 - 0x10) | word
                if low & ones << 7 == ones << 7 {
                    index += 8
                    continue
                }
            }
            if bytes[index] == 0x0A || bytes[index] == 0x0D { return index }
            index += 1
        }
        return nil
    }

    private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, text[lower] <= 0x20 || isMarkup(text[lower]) { lower += 1 }
        while upper > lower, text[upper - 1] <= 0x20 || isMarkup(text[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// "**Event**", "# Event": marks of headings and bold type.
    private static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "_")
    }

    /// A line that is nearly as long as the longest of its paragraph was wrapped; a short one ended on purpose.
    private static func joined(_ lines: [Range<Int>], _ text: [UInt8]) -> [Range<Int>] {
        guard lines.count > 1, let longest = lines.map({ columns($0, text) }).max() else { return lines }
        let isWrapped = longest >= 50 && longest <= 140
        var blocks: [Range<Int>] = []
        for (index, line) in lines.enumerated() {
            if index > 0, isWrapped, let last = blocks.last, fills(lines[index - 1], before: line, longest, text) {
                blocks[blocks.count - 1] = last.lowerBound..<line.upperBound
            } else {
                blocks.append(line)
            }
        }
        return blocks
    }

    /// The first word of the next line would not have fitted on this one.
    private static func fills(_ line: Range<Int>, before next: Range<Int>, _ longest: Int, _ text: [UInt8]) -> Bool {
        // Markup stands on lines of its own.
        if Array(".!?)>".utf8).contains(text[line.upperBound - 1]) || text[next.lowerBound] == UInt8(ascii: "<") {
            return false
        }
        let firstWord = text[next].prefix { $0 > 0x20 }
        return columns(line, text) + 1 + columns(firstWord.startIndex..<firstWord.endIndex, text) > longest - 12
    }

    /// Characters, not bytes: an Arabic line is wrapped at as many letters as an English one.
    private static func columns(_ range: Range<Int>, _ text: [UInt8]) -> Int {
        text[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
