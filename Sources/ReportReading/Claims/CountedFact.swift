internal import IncidentModel

/// What a number in a report counts.
enum CountedKind { case munitions, killed, injured }

extension Fact {
    /// Kind and number of a fact that counts something.
    var counted: (kind: CountedKind, count: CountRange)? {
        switch self {
        case .munitions(let count, _): (.munitions, count)
        case .killed(let count): (.killed, count)
        case .injured(let count): (.injured, count)
        default: nil
        }
    }
}
