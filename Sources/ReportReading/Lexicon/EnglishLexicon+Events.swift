extension Lexicon {
    /// Further verbs of the role table, one class a line.
    static let moreEvents: [(WordClass, String)] = [
        (
            [.launchVerb, .verb],
            "hurled hurling unleashing loosing shoots lobs unleashes hurls discharging discharged catapulted"
        ),
        (
            [.landVerb, .verb],
            """
            plummeted plummeting plunging crash crashes crashing explodes exploding detonates detonating dropping drops raining \
            smashing slamming slams smashes impacting strayed straying plows ploughs plowing ploughing bursting bursts \
            landing tumbling ricocheted alighted falled fallen buried embedded lodged bored thudded thudding smacked smacking
            """
        ),
        (
            [.hitVerb, .verb],
            """
            slams slamming smashes smashing blasted blasting hammered hammering battered battering pelted pelting pounding pounds \
            pummeling pummelling rocking rocks peppering ripping tearing punched punching shelled shelling bombarded bombarding \
            strafed raked raking impacting pierced piercing torn
            """
        ),
        (
            [.foundVerb, .verb],
            "spotted confiscated dismantled retrieved unearthed impounded finding discovering seizing locating"
        ),
        ([.originVerb, .verb], "emanating stemming originates stems emanates departed flew flown flying"),
        ([.targetVerb, .verb], "missed exposed targeting aiming overshot overshooting missing"),
        (.launcherNoun, "rack racks ramp ramps launchpad launching-pad lauchers rail mortar-tube"),
        (
            .actor,
            "affiliate affiliates wing offshoot organizations organisations squads squad crews assailants attackers assailant"
        ),
        (
            .verb,
            """
            resulted resulting led leading fled fleeing escaped ran moved withdrew withdrawn evacuated evacuating deployed \
            visited met urged asked gave sought began started ended continued remained became heard saw rushed transferred closed \
            halted suspended resumed reopened cordoned surrounded searched combed patrolled activated triggered sparked prevented \
            referred traveled travelled imposed rejected vowing calling returned drove sped rode hid
            """
        ),
        (.salvoNoun, "fusillade flurry"),
        ([.salvoNoun, .plural], "fusillades"),
    ]
}
