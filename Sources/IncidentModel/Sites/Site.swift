public enum SiteRole: String, Hashable, Sendable, CaseIterable {
    /// Fired from here.
    case launch
    /// Landed, hit or fell here, debris included.
    case impact
    /// Meant to be hit.
    case target
    /// The launcher was found here; evidence for a launch.
    case found
    /// Shot down over here.
    case intercepted
}

/// Who stands behind a statement.
public struct Speaker: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        case official, militant, anonymousSource, agency, witness, investigators, unattributed
    }

    public var kind: Kind
    /// As named in the report; empty when nobody is named.
    public var name: String

    public init(kind: Kind, name: String = "") {
        self.kind = kind
        self.name = name
    }

    public static let unattributed = Speaker(kind: .unattributed)
}

/// A role of an incident on the ground: what was said, and (after geocoding) where that is.
public struct Site: Hashable, Sendable {
    public var role: SiteRole
    public var phrase: LocationPhrase
    /// The report's own words for the place, relation included.
    public var verbatim: String
    /// Munitions said to belong to this very site; nil when not said.
    public var count: CountRange?
    /// Said with "apparently", "believed to", "reportedly" …
    public var isHedged: Bool
    /// Said not to be so.
    public var isDenied: Bool
    public var speaker: Speaker
    public var evidence: [Evidence]
    public var candidates: [Candidate]
    public var placement: Placement?
    public var findings: [Finding]

    public init(
        role: SiteRole, phrase: LocationPhrase, verbatim: String, count: CountRange? = nil, isHedged: Bool = false,
        isDenied: Bool = false, speaker: Speaker = .unattributed, evidence: [Evidence] = [],
        candidates: [Candidate] = [], placement: Placement? = nil, findings: [Finding] = []
    ) {
        self.role = role
        self.phrase = phrase
        self.verbatim = verbatim
        self.count = count
        self.isHedged = isHedged
        self.isDenied = isDenied
        self.speaker = speaker
        self.evidence = evidence
        self.candidates = candidates
        self.placement = placement
        self.findings = findings
    }

    public var name: String { phrase.name }

    /// How the site is known, as the products write it.
    public var basis: String { role == .found ? "launcherFound" : speaker.kind.rawValue }
}
