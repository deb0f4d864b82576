internal import IncidentModel
internal import MapDrawing

/// One line of an explained incident: the field, what it holds, who says so, and the words it comes from.
struct ExplainedValue {
    /// A role, or "value".
    let kind: String
    let field: String
    let value: String
    /// "hedged", "denied", who says it.
    var notes: [String]
    var evidence: [Evidence]
    /// The places that the name may mean, the likeliest first, with the reasons for each score.
    let candidates: [String]

    static func all(of incident: Incident) -> [ExplainedValue] {
        var values = incident.sites.map(of(site:))
        // What several words give alike is told once, with all of them.
        var known: [String: Int] = [:]
        for claim in incident.claims {
            let value = ExplainedValue(
                kind: "value", field: claim.fact.field.spaced, value: claim.fact.summary,
                notes: notes(claim.speaker, isHedged: claim.isHedged, isDenied: claim.isDenied),
                evidence: claim.evidence, candidates: [])
            let key = "\(value.field)|\(value.value)|\(claim.isHedged)|\(claim.isDenied)"
            guard let index = known[key] else {
                known[key] = values.count
                values.append(value)
                continue
            }
            values[index].evidence += value.evidence.filter { !values[index].evidence.contains($0) }
            values[index].notes += value.notes.filter { !values[index].notes.contains($0) }
        }
        for distance in incident.distances
        where incident.sites.indices.contains(distance.from) && incident.sites.indices.contains(distance.to) {
            let (from, to) = (incident.sites[distance.from], incident.sites[distance.to])
            values.append(
                ExplainedValue(
                    kind: "value", field: "distance",
                    value: "\(from.mapLabel) to \(to.mapLabel): \(DistanceText(distance)?.text ?? "not measurable")",
                    notes: ["measured between the two areas"], evidence: [], candidates: []))
        }
        return values
    }

    private static func of(site: Site) -> ExplainedValue {
        let place =
            site.placement.map { "\(site.mapLabel), \(radiusText($0.radiusMeters)) (\($0.place.rawValue))" }
            ?? "\(site.name): no position"
        return ExplainedValue(
            kind: site.role.rawValue, field: site.role.mapWord, value: place,
            notes: notes(site.speaker, isHedged: site.isHedged, isDenied: site.isDenied), evidence: site.evidence,
            candidates: site.candidates.prefix(3).map { candidate in
                let percent = candidate.score.isFinite ? Int((min(max(candidate.score, 0), 1) * 100).rounded()) : 0
                return "\(candidate.name), \(percent) %: \(candidate.reasons.joined(separator: ", "))"
            })
    }

    private static func notes(_ speaker: Speaker, isHedged: Bool, isDenied: Bool) -> [String] {
        (isHedged ? ["hedged"] : []) + (isDenied ? ["denied"] : [])
            + (speaker.name.isEmpty ? [] : ["said by \(speaker.name) (\(speaker.kind.rawValue.spaced))"])
    }

    /// As the template takes it.
    func entry(_ anchors: MarkAnchors) -> [String: Any] {
        var entry: [String: Any] = [
            "kind": kind, "field": pageText(field), "value": pageText(value), "candidates": candidates.map(pageText),
            "hasCandidates": candidates.count > 1,
            "evidence": evidence.map { evidence -> [String: Any] in
                var entry: [String: Any] = [
                    "quote": pageText(SentenceSpan.words(String(evidence.quote.prefix(200)))),
                    "report": pageText(evidence.report.rawValue),
                ]
                if let link = anchors.link(to: evidence) { entry["link"] = link }
                return entry
            },
        ]
        if !notes.isEmpty { entry["notes"] = pageText(notes.joined(separator: ", ")) }
        return entry
    }
}
