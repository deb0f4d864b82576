internal import GRDB
internal import IncidentModel

/// The tables of `incidents.gpkg` and what goes into each; `docs/formats.md` explains their columns.
struct GeoPackageLayers {
    private typealias Column = GeoPackageTable.Column

    private var reports = GeoPackageTable(
        "reports", "source documents",
        [
            Column("report", "TEXT NOT NULL UNIQUE"), Column("title", "TEXT"), Column("publisher", "TEXT"),
            Column("author", "TEXT"),
            Column("url", "TEXT"), Column("published", "TEXT"), Column("language", "TEXT"), Column("sha256", "TEXT"),
        ])
    private var incidents = GeoPackageTable(
        "incidents", "reported attacks, one a row",
        [Column("incident", "TEXT NOT NULL UNIQUE")] + told + [
            Column("time_from_min", "INTEGER"), Column("time_to_min", "INTEGER"), Column("munitions_min", "INTEGER"),
            Column("munitions_max", "INTEGER"), Column("killed_min", "INTEGER"), Column("killed_max", "INTEGER"),
            Column("injured_min", "INTEGER"), Column("injured_max", "INTEGER"), Column("casualty_notes", "TEXT"),
            Column("damage", "TEXT"), Column("claimed_by", "TEXT"), Column("attributed_to", "TEXT"),
            Column("blamed", "TEXT"), Column("reports", "TEXT"), Column("findings", "TEXT"),
        ])
    private var sites = GeoPackageTable(
        "sites", "launch, impact, target and other sites; without geometry when not placed", geometry: "POINT",
        [incident, Column("site_index", "INTEGER NOT NULL"), Column("role", "TEXT NOT NULL"), Column("name", "TEXT")]
            + told + [
                Column("relation", "TEXT"), Column("verbatim", "TEXT"), Column("place", "TEXT"),
                Column("radius_m", "DOUBLE"), Column("acled", "INTEGER"), Column("ged", "INTEGER"),
                Column("hedged", "BOOLEAN"), Column("denied", "BOOLEAN"), Column("basis", "TEXT"),
                Column("said_by", "TEXT"), Column("count_min", "INTEGER"), Column("count_max", "INTEGER"),
                Column("quote", "TEXT"), Column("reports", "TEXT"),
            ])
    private var footprints = GeoPackageTable(
        "footprints", "the areas in which the sites lie", geometry: "MULTIPOLYGON",
        [Column("site", "INTEGER NOT NULL REFERENCES sites(fid)"), incident, Column("role", "TEXT NOT NULL")]
            + [Column("name", "TEXT")] + told + [
                Column("relation", "TEXT"), Column("radius_m", "DOUBLE"), Column("hedged", "BOOLEAN"),
                Column("denied", "BOOLEAN"),
            ])
    private var paths = GeoPackageTable(
        "paths", "launch-to-impact geodesics as reported", geometry: "MULTILINESTRING",
        [
            Column("from_site", "INTEGER NOT NULL REFERENCES sites(fid)"),
            Column("to_site", "INTEGER NOT NULL REFERENCES sites(fid)"), incident, Column("from", "TEXT"),
            Column("to", "TEXT"),
        ] + told + [
            Column("distance", "TEXT"), Column("distance_m", "DOUBLE"), Column("distance_min_m", "DOUBLE"),
            Column("distance_max_m", "DOUBLE"), Column("azimuth_deg", "INTEGER"), Column("compass", "TEXT"),
            Column("hedged", "BOOLEAN"), Column("denied", "BOOLEAN"),
        ])
    private var zones = GeoPackageTable(
        "zones", "areas and rings that sites are counted in", geometry: "MULTIPOLYGON",
        [
            Column("zone", "TEXT NOT NULL UNIQUE"), Column("name", "TEXT"), Column("kind", "TEXT"),
            Column("radius_m", "DOUBLE"),
        ]
            + SiteRole.allCases.flatMap { role in
                [
                    Column("\(role.rawValue)_certain", "INTEGER"), Column("\(role.rawValue)_possible", "INTEGER"),
                    Column("\(role.rawValue)_expected", "DOUBLE"),
                ]
            })
    private var zoneSites = GeoPackageTable(
        "zone_sites", "which zone holds which site, and how much of its footprint",
        [
            Column("zone", "TEXT NOT NULL REFERENCES zones(zone)"),
            Column("site", "INTEGER NOT NULL REFERENCES sites(fid)"), Column("share", "DOUBLE NOT NULL"),
        ])
    private var incidentReports = GeoPackageTable(
        "incident_reports", "which report tells which incident",
        [incident, Column("report", "TEXT NOT NULL REFERENCES reports(report)")])
    private var gazetteer = GeoPackageTable(
        "gazetteer", "the gazetteer entries that sites are placed at or may be", geometry: "POINT",
        [
            Column("place", "TEXT NOT NULL UNIQUE"), Column("name", "TEXT"), Column("feature_code", "TEXT"),
            Column("tier", "INTEGER"), Column("uncertainty_m", "DOUBLE"), Column("within", "TEXT"),
            Column("source", "TEXT"), Column("licence", "TEXT"), Column("doubt", "TEXT"),
        ])

    private static let incident = Column("incident", "TEXT NOT NULL REFERENCES incidents(incident)")
    private static let told = [
        Column("status", "TEXT"), Column("date", "TEXT"), Column("date_from", "DATE"), Column("date_to", "DATE"),
        Column("weekday", "TEXT"), Column("time", "TEXT"), Column("weapon", "TEXT"),
    ]

    init(in database: Database) throws {
        for table in Self.order { try self[keyPath: table].create(in: database) }
    }

    mutating func finish(in database: Database) throws {
        for table in Self.order { try self[keyPath: table].finish(in: database) }
    }

    private static var order: [WritableKeyPath<GeoPackageLayers, GeoPackageTable>] {
        [
            \.reports, \.incidents, \.sites, \.footprints, \.paths, \.zones, \.zoneSites, \.incidentReports,
            \.gazetteer,
        ]
    }

    mutating func insert(_ collection: IncidentCollection) throws {
        for report in collection.reports {
            try reports.insert([
                report.id.rawValue.databaseValue, report.title.cell, report.publisher.cell, report.author.cell,
                report.url.cell,
                (report.published?.edtf).cell, report.language.cell, report.sha256.databaseValue,
            ])
        }
        let table = ZoneTable(collection)
        for zone in table.zones { try insert(zone, in: table) }
        let knownZones = Set(table.zones.map(\.id))
        let knownReports = Set(collection.reports.map(\.id))
        for incident in collection.incidents {
            try insert(incident, zones: knownZones, units: collection.units)
            for report in incident.reports where knownReports.contains(report) {
                try incidentReports.insert([incident.id.databaseValue, report.rawValue.databaseValue])
            }
        }
        for place in collection.placesReferredTo { try insert(place) }
    }

    private mutating func insert(_ incident: Incident, zones known: Set<String>, units: LengthUnit) throws {
        let told = incident.told
        let casualties = incident.casualties
        try incidents.insert(
            [incident.id.databaseValue] + told + [
                (incident.time?.minutes.lowerBound).cell, (incident.time?.minutes.upperBound).cell,
                (incident.munitions?.min).cell, (incident.munitions?.max).cell, (casualties.killed?.min).cell,
                (casualties.killed?.max).cell, (casualties.injured?.min).cell, (casualties.injured?.max).cell,
                casualties.notes.joinedCell, incident.damage.joinedCell, incident.claimedBy.joinedCell,
                incident.attributedTo.joinedCell, incident.blamed.joinedCell,
                incident.reports.map(\.rawValue).joinedCell, incident.findings.map(\.message).joinedCell,
            ])
        let first = sites.count + 1
        for (index, site) in incident.sites.enumerated() { try insert(site, index: index, of: incident, told: told) }
        for distance in incident.distances {
            guard let pair = MeasuredPair(distance, in: incident, units: units) else { continue }
            try insert(pair, from: first + distance.from, to: first + distance.to, told: told)
        }
        for membership in incident.zones
        where membership.isPossible && known.contains(membership.zone) && incident.site(membership.site) != nil {
            try zoneSites.insert([
                membership.zone.databaseValue, (first + membership.site).databaseValue, membership.share.databaseValue,
            ])
        }
    }

    private mutating func insert(_ site: Site, index: Int, of incident: Incident, told: [DatabaseValue]) throws {
        let placement = site.placement
        let radius = (placement?.radiusMeters.rounded()).cell
        let fid = try sites.insert(
            [
                incident.id.databaseValue, index.databaseValue, site.role.rawValue.databaseValue,
                site.name.databaseValue,
            ] + told + [
                site.phrase.relation.description.databaseValue, site.verbatim.databaseValue,
                (placement?.place.rawValue).cell, radius, (placement?.precision.acled).cell,
                (placement?.precision.ged).cell, site.isHedged.databaseValue, site.isDenied.databaseValue,
                site.basis.databaseValue, site.speaker.namedOrNil.cell, (site.count?.min).cell, (site.count?.max).cell,
                site.quotes.joined(separator: " | ").databaseValue, site.reportIDs.joinedCell,
            ], geometry: placement.map { .point($0.writtenPoint) })
        guard let placement, !placement.footprint.isEmpty else { return }
        try footprints.insert(
            [
                fid.databaseValue, incident.id.databaseValue, site.role.rawValue.databaseValue, site.name.databaseValue,
            ] + told + [
                site.phrase.relation.description.databaseValue, radius, site.isHedged.databaseValue,
                site.isDenied.databaseValue,
            ], geometry: placement.writtenFootprint.asMulti)
    }

    private mutating func insert(_ pair: MeasuredPair, from: Int, to: Int, told: [DatabaseValue]) throws {
        let geometry = pair.path
        try paths.insert(
            [
                from.databaseValue, to.databaseValue, pair.incident.id.databaseValue, pair.from.name.databaseValue,
                pair.to.name.databaseValue,
            ] + told + [
                pair.distance.text.databaseValue, pair.distance.likelyMeters.databaseValue,
                pair.distance.minMeters.databaseValue, pair.distance.maxMeters.databaseValue,
                (pair.azimuth?.degrees).cell, (pair.azimuth?.compass).cell,
                (pair.from.isHedged || pair.to.isHedged).databaseValue,
                (pair.from.isDenied || pair.to.isDenied).databaseValue,
            ], geometry: geometry?.asMulti)
    }

    private mutating func insert(_ zone: Zone, in table: ZoneTable) throws {
        let totals = table.totals(of: zone)
        let counts = SiteRole.allCases.flatMap { role -> [DatabaseValue] in
            let total = totals.first { $0.role == role }
            return [
                (total?.certain ?? 0).databaseValue, (total?.possible ?? 0).databaseValue,
                (total?.expected ?? 0).databaseValue,
            ]
        }
        try zones.insert(
            [
                zone.id.databaseValue, zone.name.databaseValue, zone.kind.rawValue.databaseValue,
                zone.radiusMeters.cell,
            ] + counts, geometry: zone.area.isEmpty ? nil : zone.area.written.asMulti)
    }

    private mutating func insert(_ place: Place) throws {
        try gazetteer.insert(
            [
                place.id.rawValue.databaseValue, place.title.databaseValue, place.featureCode.databaseValue,
                place.tier.databaseValue, place.uncertaintyMeters.databaseValue, (place.within?.rawValue).cell,
                place.sources.map(\.name).joinedCell, place.sources.map(\.licence).joinedCell,
                place.doubt.databaseValue,
            ], geometry: place.point.map { .point($0.rounded(decimals: CoordinateDecimals.most)) })
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
    fileprivate var joinedCell: DatabaseValue { isEmpty ? .null : joined(separator: "; ").databaseValue }
}

extension Geometry {
    /// A GIS layer holds one kind of geometry: single ones become collections of one.
    fileprivate var asMulti: Geometry {
        switch self {
        case .line(let line): .multiLine([line])
        case .polygon(let polygon): .multiPolygon(MultiPolygon([polygon]))
        default: self
        }
    }
}
