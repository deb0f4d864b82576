internal import IncidentModel

/// A governing word with the sites and munitions that it governs.
struct Frame: Sendable {
    struct FoundSite: Sendable {
        var role: SiteRole
        var location: FoundLocation
        /// Tokens that show the role.
        var evidence: Range<Int>
    }

    var trigger: Int
    var kind: TriggerKind
    /// From the words that belong to it on the left to the last on the right.
    var clause: Range<Int>
    var weapon: WeaponMention?
    /// The weapon is only carried over from the sentence before ("They landed …").
    var isContinuation: Bool
    var sites: [FoundSite]
    /// Said without naming munitions or agents: counts only once the report has told of its attack.
    var isWeak = false
    /// Arabic: only pointed at its target, nothing flew.
    var isAimed = false

    var isAir: Bool { weapon?.isAir ?? false }
}
