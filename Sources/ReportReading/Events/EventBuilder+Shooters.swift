internal import IncidentModel

/// Who fired in an attack that the lead only recalls: what he fired is told further below, and not as news.
extension EventBuilder {
    mutating func noteShooters(_ placed: [PlacedFrame]) {
        guard sentencesSeen <= Self.sentencesOfALead else { return }
        for item in placed {
            guard let shooter = shooter(of: item.frame) else { continue }
            switch item.destination {
            case .reported: recalledShooters.remove(shooter)
            case .other(let index) where others[index].event.status == .background: recalledShooters.insert(shooter)
            default: break
            }
        }
    }

    /// "Rockets hit P, a day after Iran fired missiles at bases", and then "Early on Wednesday, Iran launched 22 missiles at Q".
    func isFiredByRecalled(_ frames: [Frame]) -> Bool {
        !recalledShooters.isEmpty
            && frames.contains { frame in shooter(of: frame).map(recalledShooters.contains) == true }
    }

    /// Who stands right before the verb: "Iran | has fired".
    private func shooter(of frame: Frame) -> UInt64? {
        guard frame.kind == .launch else { return nil }
        var index = frame.trigger - 1
        while index > frame.clause.lowerBound, passage.isA(index, [.have, .adverb]), !passage.isA(index, .be) {
            index -= 1
        }
        guard index >= 0, passage.isA(index, [.country, .actor]), !passage.isA(index, [.person, .official]) else {
            return nil
        }
        return passage.tokens[index].key
    }

    private static let sentencesOfALead = 4
}
