internal import IncidentModel

extension Site {
    /// With what was found for its phrase; findings rest on the site's evidence.
    func placed(_ located: Located) -> Site {
        var site = self
        site.candidates = located.candidates
        site.placement = located.placement
        site.findings += located.findings.map { finding in
            var copy = finding
            copy.evidence = evidence
            return copy
        }
        return site
    }
}
