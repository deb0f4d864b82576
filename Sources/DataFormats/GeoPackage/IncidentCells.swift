internal import GRDB
internal import IncidentModel

/// What the tables of a GeoPackage hold of one incident, but for the numbers of rows, which are known when they go in.
struct IncidentCells: Sendable {
    struct Row: Sendable {
        let values: [DatabaseValue]
        let geometry: GeometryBlob?
    }

    let incident: [DatabaseValue]
    let sites: [Row]
    /// Of each site; without its number in front.
    let footprints: [Row?]
    /// Ends are indices of sites; without their numbers in front.
    let paths: [(from: Int, to: Int, row: Row)]
    let zones: [(id: String, site: Int, share: Double)]
    let reports: [DatabaseValue]

    init(_ incident: Incident, zones known: Set<String>, reports: Set<ReportID>, units: LengthUnit) {
        let told = incident.told
        self.incident = Self.cells(of: incident, told)
        sites = incident.sites.enumerated().map { Self.row(of: $1, index: $0, of: incident, told) }
        footprints = incident.sites.map { Self.footprint(of: $0, of: incident, told) }
        paths = incident.distances.compactMap { distance in
            MeasuredPair(distance, in: incident, units: units).map {
                (distance.from, distance.to, Self.row(of: $0, told))
            }
        }
        zones = incident.zones.filter {
            $0.isPossible && known.contains($0.zone) && incident.site($0.site) != nil
        }.map { ($0.zone, $0.site, $0.share) }
        self.reports = incident.reports.filter(reports.contains).map(\.rawValue.databaseValue)
    }

    private static func cells(of incident: Incident, _ told: [DatabaseValue]) -> [DatabaseValue] {
        let casualties = incident.casualties
        return [incident.id.databaseValue] + told + [
            (incident.time?.minutes.lowerBound).cell, (incident.time?.minutes.upperBound).cell,
            (incident.munitions?.min).cell, (incident.munitions?.max).cell, (casualties.killed?.min).cell,
            (casualties.killed?.max).cell, (casualties.injured?.min).cell, (casualties.injured?.max).cell,
            casualties.notes.joinedCell, incident.damage.joinedCell, incident.claimedBy.joinedCell,
            incident.attributedTo.joinedCell, incident.blamed.joinedCell,
            incident.reports.map(\.rawValue).joinedCell, incident.findings.map(\.message).joinedCell,
        ]
    }

    private static func row(of site: Site, index: Int, of incident: Incident, _ told: [DatabaseValue]) -> Row {
        let placement = site.placement
        return Row(
            values: [
                incident.id.databaseValue, index.databaseValue, site.role.rawValue.databaseValue,
                site.name.databaseValue,
            ] + told + [
                site.phrase.relation.description.databaseValue, site.verbatim.databaseValue,
                (placement?.place.rawValue).cell, (placement?.radiusMeters.rounded()).cell,
                (placement?.precision.acled).cell, (placement?.precision.ged).cell, site.isHedged.databaseValue,
                site.isDenied.databaseValue, site.basis.databaseValue, site.speaker.namedOrNil.cell,
                (site.count?.min).cell, (site.count?.max).cell, site.quotes.joined(separator: " | ").databaseValue,
                site.reportIDs.joinedCell,
            ], geometry: placement.map { GeometryBlob(.point($0.writtenPoint)) })
    }

    private static func footprint(of site: Site, of incident: Incident, _ told: [DatabaseValue]) -> Row? {
        guard let placement = site.placement, !placement.footprint.isEmpty else { return nil }
        return Row(
            values: [incident.id.databaseValue, site.role.rawValue.databaseValue, site.name.databaseValue] + told + [
                site.phrase.relation.description.databaseValue, placement.radiusMeters.rounded().databaseValue,
                site.isHedged.databaseValue, site.isDenied.databaseValue,
            ], geometry: GeometryBlob(placement.writtenFootprint.asMulti))
    }

    private static func row(of pair: MeasuredPair, _ told: [DatabaseValue]) -> Row {
        Row(
            values: [
                pair.incident.id.databaseValue, pair.from.name.databaseValue, pair.to.name.databaseValue,
            ] + told + [
                pair.distance.text.databaseValue, pair.distance.likelyMeters.databaseValue,
                pair.distance.minMeters.databaseValue, pair.distance.maxMeters.databaseValue,
                (pair.azimuth?.degrees).cell, (pair.azimuth?.compass).cell,
                (pair.from.isHedged || pair.to.isHedged).databaseValue,
                (pair.from.isDenied || pair.to.isDenied).databaseValue,
            ], geometry: pair.path.map { GeometryBlob($0.asMulti) })
    }
}

extension Incident {
    /// The columns that every layer has of its incident.
    fileprivate var told: [DatabaseValue] {
        let span = date?.date.days
        return [
            status.rawValue.databaseValue, (date?.edtf).cell, (span?.first.partialDate.edtf).cell,
            (span?.last.partialDate.edtf).cell, (date?.weekday?.rawValue).cell, (time?.local).cell,
            (weapon?.term).cell,
        ]
    }
}

extension [String] {
    var joinedCell: DatabaseValue { isEmpty ? .null : joined(separator: "; ").databaseValue }
}

extension Geometry {
    /// A GIS layer holds one kind of geometry: single ones become collections of one.
    var asMulti: Geometry {
        switch self {
        case .line(let line): .multiLine([line])
        case .polygon(let polygon): .multiPolygon(MultiPolygon([polygon]))
        default: self
        }
    }
}
