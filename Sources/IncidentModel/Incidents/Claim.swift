/// One fact said by a report of one incident, sites aside (those are `Site`).
public struct Claim: Hashable, Sendable {
    public var fact: Fact
    public var speaker: Speaker
    public var isHedged: Bool
    public var isDenied: Bool
    public var evidence: [Evidence]

    public init(
        _ fact: Fact, speaker: Speaker = .unattributed, isHedged: Bool = false, isDenied: Bool = false,
        evidence: [Evidence]
    ) {
        self.fact = fact
        self.speaker = speaker
        self.isHedged = isHedged
        self.isDenied = isDenied
        self.evidence = evidence
    }
}

public enum Fact: Hashable, Sendable {
    case date(EventDate)
    case time(LocalTime)
    /// Normalised term ("Katyusha rocket", "rocket", "mortar", "drone", "air strike") and the report's word.
    case weapon(term: String, verbatim: String)
    case munitions(CountRange, MunitionStage)
    case killed(CountRange)
    case injured(CountRange)
    /// A casualty whose kind (killed, injured) is not said, or a detail ("a civilian employee").
    case casualtyNote(String)
    case damage(String)
    case claimedBy(String)
    case noClaim
    case attributedTo(String)
    /// Blame that is not tied to this very attack.
    case blamed(String)
    case intercepted

    /// The name of the field in `incidents.json` that it feeds.
    public var field: String {
        switch self {
        case .date: "date"
        case .time: "time"
        case .weapon: "weapon"
        case .munitions: "munitions"
        case .killed: "killed"
        case .injured: "injured"
        case .casualtyNote: "casualtyNote"
        case .damage: "damage"
        case .claimedBy: "claimedBy"
        case .noClaim: "noClaim"
        case .attributedTo: "attributedTo"
        case .blamed: "blamed"
        case .intercepted: "intercepted"
        }
    }

    /// The value in words, for tables and `explain`.
    public var summary: String {
        switch self {
        case .date(let date): [date.edtf, date.weekday?.rawValue].compactMap { $0 }.joined(separator: " ")
        case .time(let time): time.local
        case .weapon(let term, _): term
        case .munitions(let count, let stage): "\(count) \(stage.rawValue)"
        case .killed(let count), .injured(let count): count.description
        case .casualtyNote(let text), .damage(let text), .claimedBy(let text), .attributedTo(let text),
            .blamed(let text):
            text
        case .noClaim: "no claim of responsibility"
        case .intercepted: "intercepted"
        }
    }
}

/// What the counted munitions did. A salvo is at least one munition and is never added to the rest.
public enum MunitionStage: String, Hashable, Sendable {
    case used, fired, landed, intercepted, salvos
}
