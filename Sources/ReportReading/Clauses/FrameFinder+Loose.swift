internal import IncidentModel

/// Roles that follow from nouns alone, where no verb of the table governs the place.
extension FrameFinder {
    /// "The launcher had been left in the Baghdadi district": wherever a launcher is said to stand, it was found there.
    func looseLauncher(
        _ sentence: Range<Int>, _ mentions: [WeaponMention], _ carried: WeaponMention?, _ frames: [Frame],
        _ afterFound: Bool
    ) -> [Frame] {
        guard !mentions.isEmpty || carried != nil else { return [] }
        // "It stood on …", "The truck had been left in …".
        let pointer = sentence.prefix(6).first {
            afterFound && (passage.isWord($0, Word.it) || passage.isAny($0, Self.vehicles))
                && passage.has(Self.stands, in: sentence.prefix(12))
        }
        let mounted = mounted(sentence)
        guard let launcher = mounted ?? passage.first(.launcherNoun, in: sentence) ?? pointer,
            pointer == launcher || mounted == launcher || passage.isLauncher(launcher),
            // "observed men unloading a mortar tube in P and engaged them with a missile".
            !(mentions.contains(where: \.isAir) && passage.has(Self.engaged, in: sentence)),
            !frames.contains(where: { frame in
                frame.sites.contains { mounted == nil || $0.role == .launch || $0.role == .found }
            })
        else { return [] }
        var index = launcher + 1
        while index < sentence.upperBound {
            if passage.isA(index, .preposition) || passage.isWord(index, wordKey("close")),
                let location = locations.phrase(at: index, sentence.upperBound),
                !location.isAnaphor,
                location.phrase.anchors.first?.isDescription == false
            {
                // "One of the vehicles had been parked in P | and the other in Q".
                let further = ellipsis(at: location.tokens.upperBound, sentence.upperBound).flatMap {
                    locations.phrase(at: $0, sentence.upperBound)
                }.flatMap { $0.isAnaphor || $0.phrase.anchors.first?.isDescription != false ? nil : $0 }
                let places = [location] + (further.map { [$0] } ?? [])
                let evidence = launcher..<places[places.count - 1].tokens.upperBound
                return [
                    Frame(
                        trigger: launcher, kind: .found, clause: evidence,
                        weapon: mentions.first { !$0.isAir } ?? carried, isContinuation: true,
                        sites: places.map { .init(role: .found, location: $0, evidence: evidence) })
                ]
            }
            index += 1
        }
        return []
    }

    /// "two from Saudi Arabia, four from Bangladesh": people, and where they are at home.
    func isOfSeveral(_ from: Int) -> Bool {
        passage.isA(from - 1, .number)
            && (max(1, from - 8)...from + 8).contains {
                $0 != from && passage.isWord($0, Word.from) && passage.isA($0 - 1, .number)
            }
            || passage.isWord(from - 1, wordKey("each"))
    }

    private static let sayings = WordSet(
        joining: [],
        "condemnation criticism praise reaction reactions response statement pressure support outrage calls")
    private static let engaged = WordSet(joining: [], "engaged engaging engages")
    private static let phones = WordSet(joining: [], "telephone phone telegram speaking reporting writing")
    private static let bodiesOfMen = WordSet(
        joining: [],
        "mps lawmakers deputies ministers politicians members leaders supporters diplomats experts force unit units brigade team teams patrol battalion regiment division squad platoon crew"
    )

    /// "The rockets were mounted on | a vehicle | parked in P".
    private func mounted(_ sentence: Range<Int>) -> Int? {
        guard passage.has(Self.mounts, in: sentence) else { return nil }
        return sentence.first { index in
            passage.isAny(index, Self.mounts)
                && (index + 1..<min(index + 7, sentence.upperBound)).contains { vehicle in
                    passage.isAny(vehicle, Self.vehicles)
                        && ((vehicle + 1...vehicle + 2).contains { passage.isAny($0, Self.stands) }
                            || passage.isA(vehicle + 1, .preposition))
                }
        }
    }

    /// "Politicians from P criticized …" opens with people, "Rockets from P hit …" with what flew.
    private func isOfFire(_ index: Int) -> Bool {
        passage.isA(index, [.weapon, .attackNoun, .salvoNoun]) || passage.isWord(index, wordKey("fire"))
    }

    /// "The soldiers, from the 34th Division, were killed".
    private func isOfPeople(_ from: Int) -> Bool {
        passage.isWord(from - 1, Word.comma) && passage.isA(from - 2, [.person, .militaryForce])
    }

    private static let mounts = WordSet(
        ["mounted", "loaded", "rigged", "fitted", "placed", "put"].map { wordKey($0.utf8) })

    static let stands: WordSet = WordSet(
        ["stood", "parked", "stopped", "left", "hidden", "abandoned", "placed", "standing", "found", "lay", "set"].map {
            wordKey($0.utf8)
        })

    /// "… the salvo, from orchards near P, …": beside a munition's verb, a "from" that nothing else explains is where it began.
    func looseOrigin(_ sentence: Range<Int>, _ frames: [Frame]) -> [Frame] {
        guard !frames.isEmpty, passage.has(Word.from, in: sentence),
            let frame = frames.first(where: { !$0.isAir && $0.kind != .found && $0.kind != .intercept }),
            !frames.contains(where: { $0.sites.contains { $0.role == .launch || $0.role == .found } })
        else { return [] }
        let taken = frames.flatMap(\.sites).map(\.location.tokens)
        for index in sentence where passage.isWord(index, Word.from) && !taken.contains(where: { $0.contains(index) }) {
            let before = index - 1
            let isOther =
                passage.isA(before, [.person, .actor, .official, .unit, .agency, .building, .country])
                || isOfSpeaker(index) || isOfPeople(index) || passage.isWord(before, Word.away)
                // "the wounded are from the P service".
                || passage.isA(before, .be) && passage.isA(before - 1, [.injured, .killed, .casualty, .person])
                || passage.isAny(before, Self.bodiesOfMen) || passage.isAny(before, Self.turnedAway)
                || passage.isAny(before, Self.sayings) || isOfSeveral(index)
                || passage.isA(before, .direction) || before == sentence.lowerBound && !isOfFire(before)
                || passage.isWord(before, Word.close) && passage.isA(before - 1, .unit)
                || passage.isA(before, .verb) && !passage.isA(before, [.launchVerb, .landVerb, .hitVerb, .targetVerb])
            guard !isOther, abs(index - frame.trigger) < 20,
                let location = place(after: index + 1, sentence.upperBound, start: index),
                !location.isAnaphor, location.phrase.anchors.first?.isDescription == false,
                // "A spokesman reached by telephone from Amman | said".
                !passage.isA(location.tokens.upperBound, .reporting), !passage.isAny(before, Self.phones),
                // "And from Balad: two rockets fell inside the base", whence the news comes.
                !passage.isWord(location.tokens.upperBound, Word.colon)
            else { continue }
            let evidence = min(index, frame.trigger)..<max(location.tokens.upperBound, frame.trigger + 1)
            return [
                Frame(
                    trigger: frame.trigger, kind: .origin, clause: evidence, weapon: frame.weapon, isContinuation: true,
                    sites: [.init(role: .launch, location: location, evidence: evidence)])
            ]
        }
        return []
    }
}
