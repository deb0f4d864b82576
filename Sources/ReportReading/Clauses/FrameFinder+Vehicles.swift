internal import IncidentModel

/// Trucks and launchers that rockets are fired from: where they stood is the place.
extension FrameFinder {
    /// "from a truck parked near P": the platform is no place, where it stood is.
    func vehicle(after index: Int, _ end: Int, start: Int) -> FoundLocation? {
        let near = index..<max(index, min(index + 7, end))
        guard let platform = near.first(where: { passage.isAny($0, Self.vehicles) }) else { return nil }
        // "a launcher hidden on the back of | a truck near P".
        let vehicle =
            (platform + 2..<max(platform + 2, min(platform + 11, end))).prefix {
                passage.tokens[$0].kind == .word && (!passage.isA($0, .verb) || passage.isAny($0, Self.stands))
                    && !passage.isAny($0, [Word.at, Word.toward, Word.towards])
            }.last { passage.isAny($0, Self.vehicles) && !passage.has(Self.laden, in: platform..<$0) }
            ?? (passage.isAny(platform + 1, Self.vehicles) ? platform + 1 : platform)
        // "a truck | carrying bags of flour that was | parked in P".
        let load = isThatIs(vehicle + 1) ? vehicle + 3 : vehicle + 1
        let laden =
            passage.isAny(load, Self.laden)
            ? (load + 1..<max(load + 1, min(load + 12, end))).first {
                passage.isAny($0, Word.thatWhich) || passage.isAny($0, Self.stands)
            } : nil
        let first = laden ?? vehicle + 1
        let found = foundEnd(at: first, end)
        for next in (found ?? first)..<max(found ?? first, min((found ?? first) + 8, end)) {
            if passage.isWord(next, Word.comma), let far = locations.distance(at: next + 1, end) {
                return far.starting(at: start)
            }
            if passage.tokens[next].kind == .mark, next > first + 2 { return nil }
            // "a truck | that had stopped | on P".
            if passage.isAny(next, Word.thatWhich),
                passage.isA(next + 1, [.be, .have])
                    || passage.isAny(next + 1, Self.stands)
            {
                continue
            }
            if passage.isAny(next, Self.stands) { continue }
            if passage.isA(next, .verb) || passage.isA(next, .subordinator) { return nil }
            // "from a truck at a petrol station" is where it stood, "from a truck at the base" where it went.
            if passage.isWord(next, Word.at), !passage.isAny(next + 1, [Word.a, Word.an]),
                !passage.isAny(next - 1, Self.stands)
            {
                return nil
            }
            guard passage.isA(next, .preposition),
                !passage.isAny(next, [Word.at, Word.toward, Word.towards, Word.to, Word.into, Word.with, Word.by])
                    || next <= first + 2
            else { continue }
            if let location = locations.phrase(at: next, end) { return location.starting(at: start) }
        }
        return nil
    }

    /// "from a vehicle | which security forces found | on a road": the index behind the finding.
    private func foundEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isAny(index, Word.thatWhich) else { return nil }
        let who = (index + 1..<max(index + 1, min(index + 8, end))).prefix { passage.tokens[$0].kind == .word }
        return who.first { passage.isA($0, .foundVerb) && passage.isA($0 + 1, [.preposition, .adverb]) }.map { $0 + 1 }
    }

    /// "from a truck | carrying bags of flour that was | parked in P".
    func pastLoad(_ index: Int, _ end: Int) -> Int? {
        guard passage.isAny(index, Self.vehicles) else { return nil }
        if let found = foundEnd(at: index + 1, end) { return found }
        // "a truck | which had | stopped on P".
        if isThatIs(index + 1) {
            let reach = passage.isAny(index + 3, Self.laden) ? index + 14 : index + 5
            return (index + 3..<max(index + 3, min(reach, end))).first { passage.isAny($0, Self.stands) }
        }
        guard passage.isAny(index + 1, Self.laden) else { return nil }
        return (index + 2..<max(index + 2, min(index + 12, end))).first { passage.isAny($0, Self.stands) }
    }

    private func isThatIs(_ index: Int) -> Bool {
        passage.isAny(index, Word.thatWhich) && passage.isA(index + 1, [.be, .have])
    }

    /// "found the vehicle used to launch them|, a Kia truck,| parked in P": what vehicle it was.
    func vehicleEnd(at index: Int, _ end: Int) -> Int? {
        guard passage.isWord(index, Word.comma), passage.isAny(index + 1, [Word.a, Word.an]),
            let close = (index + 3..<max(index + 3, min(index + 9, end))).first(where: {
                passage.isWord($0, Word.comma)
            }), passage.isAny(close - 1, Self.vehicles),
            passage.isA(close + 1, .preposition) || passage.isAny(close + 1, Self.stands)
        else { return nil }
        return close + 1
    }

    private static let laden = WordSet(
        joining: [], "carrying loaded laden packed filled full disguised fitted equipped rigged armed")
}
