internal import GeometryEngine
internal import IncidentModel

/// Sources that put the same munitions into different places.
enum SiteDisagreement {
    static func findings(sites: [Site], munitions: CountRange?) -> [Finding] {
        var findings: [Finding] = []
        for role in [SiteRole.impact, .launch] {
            let placed = sites.filter { $0.role == role && $0.placement != nil }
            for (index, one) in placed.enumerated() {
                for other in placed.dropFirst(index + 1) where disagree(one, other, munitions, role) {
                    findings.append(finding(one, other, role))
                }
            }
        }
        return findings
    }

    /// Two places cannot both have received more munitions than there were; two sources that each name one launch place differ.
    private static func disagree(_ a: Site, _ b: Site, _ munitions: CountRange?, _ role: SiteRole) -> Bool {
        guard let first = a.placement, let second = b.placement, a.speaker != b.speaker else { return false }
        guard isApart(first, second) else { return false }
        if role == .launch { return true }
        guard let one = a.count, let other = b.count else { return false }
        let total = munitions?.max ?? munitions?.min ?? max(one.min, other.min)
        return one.min + other.min > total
    }

    /// The footprints have no ground in common.
    private static func isApart(_ a: Placement, _ b: Placement) -> Bool {
        let (context, plane) = (GeometryContext(), LocalPlane(center: a.point))
        guard let one = try? context.shape(of: a.footprint, in: plane),
            let other = try? context.shape(of: b.footprint, in: plane),
            let meets = try? one.intersects(other)
        else { return false }
        return !meets
    }

    private static func finding(_ a: Site, _ b: Site, _ role: SiteRole) -> Finding {
        func source(_ site: Site) -> String { site.speaker.name.isEmpty ? "no source named" : site.speaker.name }
        let what = role == .launch ? "where it was launched" : "where it came down"
        return Finding(
            code: "sources-disagree",
            message:
                "Sources disagree \(what): \"\(a.verbatim)\" (\(source(a))) and \"\(b.verbatim)\" (\(source(b))); both are kept.",
            evidence: a.evidence + b.evidence)
    }
}
