/// How much a normalised weapon term says; the most specific one names an incident's weapon.
public enum WeaponTerm {
    /// One line a degree, from general to specific. "Missile" stands below "rocket": the press uses it as a synonym.
    private static let degrees: [[String]] = [
        ["projectile"],
        ["missile", "shell"],
        ["rocket", "drone"],
        ["mortar", "air strike"],
        [
            "Katyusha rocket", "Grad rocket", "Qassam rocket", "Fajr rocket", "Shahed drone", "ballistic missile",
            "cruise missile",
        ],
    ]

    /// 0 for an unknown term, else 1 … 5.
    public static func specificity(of term: String) -> Int {
        (degrees.firstIndex { $0.contains(term) } ?? -1) + 1
    }

    /// Terms of one family may name the same weapon.
    public static func family(of term: String) -> String {
        if term.hasSuffix("rocket") || term.hasSuffix("missile") || term == "projectile" { return "rocket" }
        if term.hasSuffix("drone") { return "drone" }
        if term == "shell" || term == "mortar" { return "mortar" }
        return term
    }
}
