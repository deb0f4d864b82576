internal import IncidentModel

/// Which event a clause, or a sentence without a cue, is about.
enum EventFocus: Hashable, Sendable {
    case reported
    /// One of the builder's other events.
    case other(Int)
    /// Attacks in general, other violence, history: nothing that the reader makes an event of.
    case none
}

/// An event beside the reported one, while it is being told.
struct EventDraft: Sendable {
    var event: ReportedEvent
    var sites: [SiteKey: Int] = [:]
    /// The day that the report gives it, for "a day earlier" in the sentence after.
    var day: CivilDay?
    /// Told before the report came to its own event: a lead that looks back on it.
    var isFromLead = false
    /// Brought in by a day and the word "attack" alone: the dead of a war make no rocket attack of it.
    var needsMunitions = false
    /// Harm told by the way: counts where nothing else is told.
    var weakHarm: [Claim] = []
}

/// Dead and wounded told munition by munition.
struct HarmOfParts: Sendable {
    var killed: CountRange?
    var injured: CountRange?
    /// The sentence before told of one, and what follows may go on about it.
    var isOpen = false
    /// Told in the headline or the lead, which the report tells again.
    var isFromLead = false
    /// The part last told of is "another", "the second".
    var isFurther = false
}

/// A clause with the event that it belongs to.
struct PlacedFrame: Sendable {
    var frame: Frame
    var destination: EventFocus
}
