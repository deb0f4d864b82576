internal import DataFormats
internal import GazetteerIndex
internal import Geocoding
internal import GeometryEngine
internal import IncidentAssembly
internal import IncidentModel
internal import ReportReading

/// Finds roles in the notes of a coded event: what a row calls one place, its notes may tell as launch, impact and target.
///
/// The row's own values stay; the notes add what the row does not say. A sharper place of impact within the coded circle
/// takes its place; one outside stands beside it, with a finding.
struct NotesReading: Sendable {
    private let reader: ReportReader
    private let geocoder: Geocoder?

    init(gazetteer: Gazetteer, geocoder: Geocoder?) {
        reader = ReportReader(names: PlaceFinding(gazetteer), notesUnused: false)
        self.geocoder = geocoder
    }

    func add(_ notes: StructuredIncident.Notes, to incident: inout Incident) {
        let day = incident.date.flatMap { $0.date.isFull ? $0.date : nil }
        let file = incident.reports.first ?? "notes"
        let report = Report(id: file, published: day, sha256: "", text: Array(notes.text.utf8))
        var events = reader.read(report, published: day).events.filter { $0.status != .background }
        if let geocoder { events = geocoder.geocode(events) }
        guard let event = events.first, let read = IncidentAssembler().assemble([event]).first else { return }
        let shift = Shift(notes)
        for site in read.sites { add(shift.moved(site), to: &incident) }
        incident.time = incident.time ?? read.time
        incident.weapon = incident.weapon ?? read.weapon
        incident.munitions = incident.munitions ?? read.munitions
        incident.casualties.killed = incident.casualties.killed ?? read.casualties.killed
        incident.casualties.injured = incident.casualties.injured ?? read.casualties.injured
        if incident.damage.isEmpty { incident.damage = read.damage }
        if incident.claimedBy.isEmpty { incident.claimedBy = read.claimedBy }
        if incident.attributedTo.isEmpty { incident.attributedTo = read.attributedTo }
        if incident.blamed.isEmpty { incident.blamed = read.blamed }
        incident.claims += read.claims.map { claim in
            var claim = claim
            claim.evidence = claim.evidence.map(shift.moved)
            return claim
        }
    }

    private func add(_ site: Site, to incident: inout Incident) {
        guard site.role == .impact, let coded = incident.sites.firstIndex(where: { $0.role == .impact }) else {
            incident.sites.append(site)
            return
        }
        // A name that cannot be placed says less than the coded point.
        guard let read = site.placement, let known = incident.sites[coded].placement else { return }
        let meters = Geodesic.distanceMeters(from: read.point, to: known.point)
        if meters <= known.radiusMeters + read.radiusMeters {
            guard read.radiusMeters < known.radiusMeters else { return }
            var sharper = site
            sharper.evidence += incident.sites[coded].evidence
            incident.sites[coded] = sharper
        } else {
            incident.sites.append(site)
            incident.findings.append(
                Finding(
                    code: "sources-disagree",
                    message:
                        "The notes place an impact at \"\(site.name)\", \(Int(meters / 1000)) km from the coded \"\(incident.sites[coded].name)\"; both are kept.",
                    evidence: site.evidence))
        }
    }

    /// From offsets in the notes to offsets in the file.
    private struct Shift {
        let notes: StructuredIncident.Notes
        init(_ notes: StructuredIncident.Notes) { self.notes = notes }

        func moved(_ evidence: Evidence) -> Evidence {
            var evidence = evidence
            let start = notes.range.lowerBound
            // Where quotation marks were doubled the whole cell is the finest that can be said.
            evidence.range =
                notes.isVerbatim
                ? evidence.range.lowerBound + start..<evidence.range.upperBound + start : notes.range
            return evidence
        }

        func moved(_ site: Site) -> Site {
            var site = site
            site.evidence = site.evidence.map(moved)
            return site
        }
    }
}
