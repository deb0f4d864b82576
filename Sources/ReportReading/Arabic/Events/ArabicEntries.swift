internal import IncidentModel

/// Entries of a chronology, each a day and an attack: "- 26 تموز 2020: سقوط أربعة صواريخ على …".
struct ArabicEntries {
    let passage: ArabicPassage

    /// So many of them make a list.
    private static let fewest = 3

    /// Places in the list of blocks; empty when the text is no chronology.
    func indices(_ blocks: [ArabicBlocks.Block], dates: ArabicDates) -> Set<Int> {
        let found = blocks.indices.filter { blocks[$0].kind == nil && isEntry(blocks[$0].tokens, dates) }
        return found.count < Self.fewest ? [] : Set(found)
    }

    private func isEntry(_ block: Range<Int>, _ dates: ArabicDates) -> Bool {
        var start = block.lowerBound
        while start < block.upperBound, start - block.lowerBound < 3, passage.isMark(start) { start += 1 }
        let opening = start..<min(start + 12, block.upperBound)
        guard let day = dates.mentions(in: opening).first, day.date.month != nil else { return false }
        let between = start..<max(start, day.tokens.lowerBound)
        guard
            between.allSatisfy({
                passage.isMark($0) || passage.isAny($0, Self.openers)
                    || ArabicCalendar.weekdays[passage.tokens[$0].key] != nil
            })
        else { return false }
        return passage.isMark(day.tokens.upperBound, ArabicMark.colonOrSlash)
    }

    private static let openers = arabicKeys("في يوم")
}
