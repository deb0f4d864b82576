internal import IncidentModel

/// What makes a place a site: the kind of word that governs it.
enum TriggerKind: Sendable {
    /// fire, launch, shoot
    case launch
    /// land, fall, explode
    case land
    /// hit, strike
    case hit
    /// target, attack, "come under attack", "attack on"
    case target
    case intercept
    /// a launcher was found
    case found
    /// originate, come from, be traced to
    case origin
    /// "the launch site was in", "the launch was from"
    case launchSite
}

/// Where the place stands to its trigger.
enum Slot: Hashable, Sendable {
    case subject, object, from, to, toward, against, at, on, into, over, near, inside
}

/// One line of grammar: a place in this slot of such a word has this role.
struct RoleRule: Sendable {
    var trigger: TriggerKind
    var slot: Slot
    var role: SiteRole
    /// A sentence in which the rule applies to "Dora"; the tests read every one.
    var example: String
    /// With this slot filled too, the rule is off.
    var unless: Slot?

    init(_ trigger: TriggerKind, _ slot: Slot, _ role: SiteRole, unless: Slot? = nil, _ example: String) {
        self.trigger = trigger
        self.slot = slot
        self.role = role
        self.unless = unless
        self.example = example
    }

    static let all: [RoleRule] = [
        RoleRule(.launch, .from, .launch, "Two rockets were fired from Dora."),
        RoleRule(.launch, .toward, .target, "Two rockets were launched toward Dora."),
        RoleRule(.launch, .against, .target, "Militants fired rockets against Dora."),
        RoleRule(.launch, .at, .target, "Militants fired two rockets at Dora."),
        RoleRule(.launch, .on, .target, "Militants fired rockets on Dora."),
        RoleRule(.launch, .to, .target, "Two rockets were fired to Dora."),
        RoleRule(.launch, .into, .impact, "Militants fired two rockets into Dora."),
        // "Fired near X" tells where rockets came down, unless the sentence also says from where.
        RoleRule(.launch, .near, .impact, unless: .from, "Three rockets were fired near Dora."),
        RoleRule(.land, .near, .impact, "A rocket landed near Dora."),
        RoleRule(.land, .inside, .impact, "A rocket fell inside Dora."),
        RoleRule(.land, .at, .impact, "A mortar shell exploded at Dora."),
        RoleRule(.land, .on, .impact, "A rocket fell on Dora."),
        RoleRule(.land, .into, .impact, "A drone crashed into Dora."),
        RoleRule(.land, .from, .launch, "Rockets from Dora landed near a school."),
        RoleRule(.land, .toward, .target, "Two rockets were seen falling toward Dora."),
        RoleRule(.land, .over, .impact, "A drone exploded over Dora."),
        RoleRule(.hit, .object, .impact, "Three rockets hit Dora."),
        RoleRule(.hit, .subject, .impact, "Dora was hit by three rockets."),
        RoleRule(.hit, .near, .impact, "A rocket struck near Dora."),
        RoleRule(.hit, .inside, .impact, "Three rockets struck in Dora."),
        RoleRule(.hit, .at, .impact, "A rocket hit at Dora."),
        RoleRule(.hit, .on, .impact, "Rockets struck on Dora."),
        RoleRule(.hit, .into, .impact, "A rocket slammed into Dora."),
        RoleRule(.target, .object, .target, "Two rockets targeted Dora."),
        RoleRule(.target, .subject, .target, "Dora was targeted with several rockets."),
        RoleRule(.target, .on, .target, "There was a rocket attack on Dora."),
        RoleRule(.target, .against, .target, "There was a rocket attack against Dora."),
        RoleRule(.target, .inside, .target, "There was a rocket attack on coalition forces in Dora."),
        RoleRule(.target, .at, .target, "The rockets were aimed at Dora."),
        RoleRule(.target, .toward, .target, "Two rockets were headed toward Dora."),
        RoleRule(.target, .from, .launch, "The base came under rocket attack from Dora."),
        RoleRule(.intercept, .over, .intercepted, "A drone was shot down over Dora."),
        RoleRule(.intercept, .near, .intercepted, "A rocket was intercepted near Dora."),
        RoleRule(.intercept, .inside, .intercepted, "A drone was downed in Dora."),
        RoleRule(.intercept, .from, .launch, "Air defences intercepted rockets fired from Dora."),
        RoleRule(.found, .inside, .found, "Security forces found the rocket launcher in Dora."),
        RoleRule(.found, .near, .found, "The rocket launcher was found near Dora."),
        RoleRule(.found, .at, .found, "The launcher with two rockets was discovered at Dora."),
        RoleRule(.found, .on, .found, "A rocket launcher was seized on Dora."),
        RoleRule(.origin, .from, .launch, "The rocket attack originated from Dora."),
        RoleRule(.origin, .toward, .target, "Rockets flew from Karrada toward Dora."),
        RoleRule(.origin, .inside, .launch, "The rockets originated in Dora."),
        RoleRule(.origin, .near, .launch, "The rocket fire originated near Dora."),
        RoleRule(.launchSite, .object, .launch, "The launch site of the rockets was Dora."),
        RoleRule(.launchSite, .inside, .launch, "The rockets' launch site was in Dora."),
        RoleRule(.launchSite, .near, .launch, "The launch site of the rockets was near Dora."),
        RoleRule(.launchSite, .from, .launch, "The launch of the rockets was from Dora."),
        RoleRule(.launchSite, .at, .launch, "The launch site of the rockets was at Dora."),
        RoleRule(.launchSite, .on, .launch, "The launch site of the rockets was on Dora."),
        RoleRule(.launchSite, .subject, .launch, "A grove in Dora was used to launch the rockets."),
        RoleRule(.origin, .to, .launch, "The rocket fire was traced back to Dora."),
    ]

    private static let table: [TriggerKind: [Slot: RoleRule]] = {
        var table: [TriggerKind: [Slot: RoleRule]] = [:]
        for rule in all { table[rule.trigger, default: [:]][rule.slot] = rule }
        return table
    }()

    static func rule(for trigger: TriggerKind, _ slot: Slot) -> RoleRule? { table[trigger]?[slot] }
}
