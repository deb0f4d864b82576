/// The mentions of a sentence in order, searched by halving.
struct WeaponCursor {
    let mentions: [WeaponMention]

    private func index(notBefore token: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func first(in range: Range<Int>) -> WeaponMention? {
        let index = index(notBefore: range.lowerBound)
        guard index < mentions.count, mentions[index].tokens.lowerBound < range.upperBound else { return nil }
        return mentions[index]
    }

    func last(in range: Range<Int>) -> WeaponMention? {
        let index = index(notBefore: range.upperBound) - 1
        guard index >= 0, mentions[index].tokens.lowerBound >= range.lowerBound else { return nil }
        return mentions[index]
    }
}

/// Tokens that are read elsewhere; asked in rising order.
struct SkipCursor {
    let ranges: [Range<Int>]
    private var next = 0

    init(ranges: [Range<Int>]) { self.ranges = ranges }

    mutating func end(at index: Int) -> Int? {
        while next < ranges.count, ranges[next].upperBound <= index { next += 1 }
        guard next < ranges.count, ranges[next].contains(index) else { return nil }
        return ranges[next].upperBound
    }
}
