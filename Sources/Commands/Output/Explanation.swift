internal import IncidentModel
internal import ReportReading

/// An incident value by value, each with the words that gave it.
struct Explanation {
    private let incident: Incident

    init(_ incident: Incident) { self.incident = incident }

    func lines() -> [String] {
        var lines = ["\(incident.id)  \(incident.status.rawValue)"]
        for site in incident.sites { lines += describe(site) }
        var shown: Set<String> = []
        for claim in incident.claims
        where shown.insert(claim.fact.field + claim.fact.summary + Self.quotes(claim.evidence)).inserted {
            let doubt = (claim.isHedged ? ", hedged" : "") + (claim.isDenied ? ", denied" : "")
            lines.append("  \(Self.padded(claim.fact.field)) \(claim.fact.summary)\(Self.said(claim.speaker))\(doubt)")
            lines += claim.evidence.map(Self.line)
        }
        for distance in incident.distances {
            let text = DistanceText(distance)?.text ?? "not measurable"
            lines.append(
                "  \(Self.padded("distance")) \(incident.sites[distance.from].name) to \(incident.sites[distance.to].name): \(text)"
            )
        }
        for finding in incident.findings {
            lines.append("  \(Self.padded(finding.severity.rawValue)) \(finding.message)")
        }
        return lines
    }

    private func describe(_ site: Site) -> [String] {
        var line =
            "  \(Self.padded(site.role.rawValue)) \(site.verbatim)\(Self.said(site.speaker))\(site.isHedged ? ", hedged" : "")"
        if let placement = site.placement {
            line += " → \(placement.place) (\(site.phrase.relation), radius \(Numbers.meters(placement.radiusMeters)))"
        } else {
            line += " → not placed"
        }
        var lines = [line] + site.evidence.map(Self.line)
        for candidate in site.candidates.prefix(3) {
            lines.append(
                "                \(Numbers.score(candidate.score)) \(candidate.name): \(candidate.reasons.joined(separator: ", "))"
            )
        }
        return lines
    }

    private static func said(_ speaker: Speaker) -> String {
        speaker.name.isEmpty ? "" : " (\(speaker.name), \(speaker.kind.rawValue))"
    }

    private static func quotes(_ evidence: [Evidence]) -> String { evidence.map(\.quote).joined() }
    private static func line(_ evidence: Evidence) -> String { "                \(quote(evidence))" }

    private static func quote(_ evidence: Evidence) -> String {
        let words = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(evidence.report) \(evidence.range.lowerBound)–\(evidence.range.upperBound) \"\(words.prefix(200))\""
    }

    private static func padded(_ word: String) -> String {
        word + String(repeating: " ", count: max(1, 13 - word.count))
    }
}
