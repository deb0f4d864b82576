internal import Dispatch
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
        try insert(collection.incidents, zones: knownZones, reports: knownReports, units: collection.units)
        for place in collection.placesReferredTo { try insert(place) }
    }

    /// Incidents that are made into rows at once, and that one core makes at a time.
    private static let (batch, part) = (2_048, 64)

    /// One core puts rows into the database while the others make those of the next incidents.
    private mutating func insert(_ all: [Incident], zones: Set<String>, reports: Set<ReportID>, units: LengthUnit)
        throws
    {
        var waiting: [IncidentCells] = []
        for start in stride(from: 0, through: all.count, by: Self.batch) {
            let parts = Array(stride(from: start, to: min(start + Self.batch, all.count), by: Self.part))
            nonisolated(unsafe) var made = [[IncidentCells]](repeating: [], count: parts.count)
            nonisolated(unsafe) var layers = self
            nonisolated(unsafe) var failure: (any Error)?
            let ready = waiting
            made.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let buffer = buffer
                DispatchQueue.concurrentPerform(iterations: parts.count + 1) { index in
                    guard index > 0 else {
                        do { for cells in ready { try layers.insert(cells) } } catch { failure = error }
                        return
                    }
                    let first = parts[index - 1]
                    buffer[index - 1] = all[first..<min(first + Self.part, all.count)].map {
                        IncidentCells($0, zones: zones, reports: reports, units: units)
                    }
                }
            }
            self = layers
            if let failure { throw failure }
            waiting = made.flatMap { $0 }
        }
        for cells in waiting { try insert(cells) }
    }

    private mutating func insert(_ cells: IncidentCells) throws {
        try incidents.insert(cells.incident)
        let first = sites.count + 1
        for (index, site) in cells.sites.enumerated() {
            try sites.insert(site.values, geometry: site.geometry)
            guard let footprint = cells.footprints[index] else { continue }
            try footprints.insert(footprint.values, after: [first + index], geometry: footprint.geometry)
        }
        for path in cells.paths {
            try paths.insert(
                path.row.values, after: [first + path.from, first + path.to], geometry: path.row.geometry)
        }
        for zone in cells.zones {
            try zoneSites.insert([zone.id.databaseValue, (first + zone.site).databaseValue, zone.share.databaseValue])
        }
        for report in cells.reports { try incidentReports.insert([cells.incident[0], report]) }
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
            ] + counts, geometry: zone.area.isEmpty ? nil : GeometryBlob(zone.area.written.asMulti))
    }

    private mutating func insert(_ place: Place) throws {
        try gazetteer.insert(
            [
                place.id.rawValue.databaseValue, place.title.databaseValue, place.featureCode.databaseValue,
                place.tier.databaseValue, place.uncertaintyMeters.databaseValue, (place.within?.rawValue).cell,
                place.sources.map(\.name).joinedCell, place.sources.map(\.licence).joinedCell,
                place.doubt.databaseValue,
            ], geometry: place.point.map { GeometryBlob(.point($0.rounded(decimals: CoordinateDecimals.most))) })
    }
}
