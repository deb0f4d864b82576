public import IncidentModel

/// Two incidents, one of them told with a contradiction, and a recalled one: every kind of value a product must show.
///
/// Zafaraniya to Dora or the edge of the Green Zone (undated), Al-Idrisi to the embassy (2020-05-19), and the Green
/// Zone on 26 March as background. Geodesics were computed with pyproj 3.7.
public enum FixtureCollection {
    public static func make() throws -> IncidentCollection {
        IncidentCollection(
            reports: [FixtureReports.dora, FixtureReports.idrisi],
            incidents: [try background(), try idrisi(), try dora()],
            findings: [
                Finding(
                    code: "empty-report", message: "seeds/empty.txt has no text; it was set aside.",
                    isSetAside: true)
            ],
            zones: try zones(), places: try FixturePlaces.all())
    }

    /// Sites: launch Zafaraniya, impact edge of the Green Zone, impact Dora.
    public static func dora() throws -> Incident {
        let report = FixtureReports.dora
        let launch = try placed(
            .launch, .in, "Zafaraniya", "in the nearby village of Zafaraniya", FixturePlaces.zafaraniya, 1900,
            quote: "fired from a site in the nearby village of Zafaraniya", report,
            Speaker(kind: .agency, name: "AP"))
        var edge = try placed(
            .impact, .outskirts, "Green Zone", "on the edge of the Green Zone", FixturePlaces.greenZone, 1800,
            quote: "landed on the edge of the Green Zone in Baghdad", report,
            Speaker(kind: .official, name: "an Iraqi security official"))
        edge.placement?.footprint = try FixtureShapes.band(around: FixturePlaces.greenZone.at, inner: 900, outer: 1800)
        edge.placement?.point = Coordinate(longitude: 44.4047, latitude: 33.307577)
        edge.placement?.radiusMeters = 3150
        edge.placement?.precision = PrecisionCodes(acled: 2, ged: 2)
        let dora = try placed(
            .impact, .in, "Dora", "the Dora neighborhood", FixturePlaces.dora, 2600,
            quote: "struck the Dora neighborhood", report, Speaker(kind: .agency, name: "Example Wire"))
        let date = EventDate(date: PartialDate(), weekday: .friday, basis: .partial)
        let early = LocalTime(local: "early on Friday", precision: .partOfDay, minutes: 0...360)
        let atLeastThree = try FixtureReports.evidence("At least three Katyusha rockets", in: report)
        return Incident(
            id: "undated-green-zone-5f2c9d10", status: .carriedOut, date: date, time: early,
            weapon: Weapon(term: "Katyusha rocket", verbatim: "Katyusha rockets"),
            munitions: CountRange(min: 3, max: nil), sites: [launch, edge, dora],
            casualties: Casualties(
                injured: CountRange(exactly: 1), notes: ["a civilian employee of the embassy"]),
            distances: [
                SiteDistance(
                    from: 0, to: 1, likelyMeters: 10_346.273, minMeters: 7110, maxMeters: 15_320,
                    azimuthDegrees: 301.487),
                SiteDistance(
                    from: 0, to: 2, likelyMeters: 10_051.683, minMeters: 5551.7, maxMeters: 14_551.7,
                    azimuthDegrees: 265.283),
            ],
            zones: [
                ZoneMembership(zone: "ring-5km", site: 1, share: 1),
                ZoneMembership(zone: "ring-5km", site: 2, share: 0.2371),
                ZoneMembership(zone: "key:green_zone", site: 1, share: 0.4986),
            ],
            reports: [report.id],
            findings: [
                Finding(
                    code: "sources-disagree",
                    message: "An official says the edge of the Green Zone, Example Wire says Dora; both are kept.",
                    evidence: edge.evidence + dora.evidence)
            ],
            claims: [
                Claim(.date(date), evidence: [try FixtureReports.evidence("early on Friday", in: report)]),
                Claim(.time(early), evidence: [try FixtureReports.evidence("early on Friday", in: report)]),
                Claim(.weapon(term: "Katyusha rocket", verbatim: "Katyusha rockets"), evidence: [atLeastThree]),
                Claim(
                    .munitions(CountRange(min: 3, max: nil), .landed),
                    speaker: Speaker(kind: .official, name: "an Iraqi security official"), evidence: [atLeastThree]),
                Claim(
                    .munitions(CountRange(exactly: 3), .landed), speaker: Speaker(kind: .agency, name: "Example Wire"),
                    evidence: [try FixtureReports.evidence("The three rockets", in: report)]),
                Claim(
                    .injured(CountRange(exactly: 1)), speaker: Speaker(kind: .official, name: "a US official"),
                    evidence: [try FixtureReports.evidence("One person was injured", in: report)]),
                Claim(.noClaim, evidence: [try FixtureReports.evidence("No group has claimed", in: report)]),
            ])
    }

    /// Sites: hedged launch Al-Idrisi, impact near the embassy, impact in an unplaced empty house.
    public static func idrisi() throws -> Incident {
        let report = FixtureReports.idrisi
        var launch = try placed(
            .launch, .in, "Al-Idrisi", "the Al-Idrisi neighborhood on Palestine Street", FixturePlaces.idrisi, 1000,
            quote: "believe it was fired from the Al-Idrisi neighborhood on Palestine Street", report,
            Speaker(kind: .investigators))
        launch.isHedged = true
        let impact = try placed(
            .impact, .near, "U.S. Embassy", "near the U.S. Embassy inside the Green Zone", FixturePlaces.embassy, 900,
            quote: "landed near the U.S. Embassy inside the Green Zone", report, .unattributed)
        let house = Site(
            role: .impact,
            phrase: LocationPhrase(relation: .in, anchors: [PlaceReference(name: "empty house", isDescription: true)]),
            verbatim: "an empty house", speaker: Speaker(kind: .official, name: "the military"),
            evidence: [try FixtureReports.evidence("hit an empty house", in: report)],
            findings: [
                Finding(
                    code: "unplaced", severity: .note,
                    message: "\"an empty house\" is a description, not a name; the site is kept without a place.")
            ])
        let date = EventDate(date: PartialDate(year: 2020, month: 5, day: 19), weekday: .tuesday, basis: .explicit)
        let weapon = try FixtureReports.evidence("A Katyusha rocket", in: report)
        return Incident(
            id: "2020-05-19-us-embassy-8e41aa07", status: .carriedOut, date: date,
            time: LocalTime(local: "early morning", precision: .partOfDay, minutes: 180...420),
            weapon: Weapon(term: "Katyusha rocket", verbatim: "Katyusha rocket"),
            munitions: CountRange(exactly: 1), sites: [launch, impact, house],
            casualties: Casualties(injured: CountRange.none), damage: ["minor damage"],
            blamed: ["a militia"],
            distances: [
                SiteDistance(
                    from: 0, to: 1, likelyMeters: 6899.794, minMeters: 4996, maxMeters: 8790, azimuthDegrees: 209.314)
            ],
            zones: [
                ZoneMembership(zone: "ring-1km", site: 1, share: 0.9999),
                ZoneMembership(zone: "ring-5km", site: 1, share: 1),
                ZoneMembership(zone: "key:green_zone", site: 1, share: 0.7312),
                ZoneMembership(zone: "area:east bank", site: 0, share: 1),
            ],
            reports: [report.id],
            claims: [
                Claim(.date(date), evidence: [try FixtureReports.evidence("Tuesday", in: report)]),
                Claim(.munitions(CountRange(exactly: 1), .landed), evidence: [weapon]),
                Claim(
                    .injured(CountRange.none),
                    evidence: [try FixtureReports.evidence("No injuries have been reported", in: report)]),
                Claim(
                    .damage("minor damage"), speaker: Speaker(kind: .official, name: "the military"),
                    evidence: [try FixtureReports.evidence("caused minor damage", in: report)]),
                Claim(
                    .blamed("a militia"), speaker: Speaker(kind: .official, name: "Washington"),
                    evidence: [try FixtureReports.evidence("Washington has blamed a militia", in: report)]),
            ])
    }

    public static func background() throws -> Incident {
        let report = FixtureReports.idrisi
        let impact = try placed(
            .impact, .in, "Green Zone", "in the Green Zone", FixturePlaces.greenZone, 1800,
            quote: "Another pair of rockets landed in the Green Zone", report, .unattributed)
        return Incident(
            id: "XXXX-03-26-green-zone-04d7b3e2", status: .background,
            date: EventDate(date: PartialDate(month: 3, day: 26), basis: .partial),
            weapon: Weapon(term: "rocket", verbatim: "rockets"), munitions: CountRange(exactly: 2), sites: [impact],
            zones: [ZoneMembership(zone: "key:green_zone", site: 0, share: 1)], reports: [report.id],
            claims: [
                Claim(
                    .munitions(CountRange(exactly: 2), .landed),
                    evidence: [try FixtureReports.evidence("Another pair of rockets", in: report)])
            ])
    }

    public static func zones() throws -> [Zone] {
        let rings = try [1, 2, 5, 10].map { kilometres in
            Zone(
                id: "ring-\(kilometres)km", name: "\(kilometres) km around US Embassy", kind: .ring,
                area: try FixtureShapes.circle(
                    around: FixturePlaces.embassy.at, radiusMeters: Double(kilometres) * 1000),
                radiusMeters: Double(kilometres) * 1000)
        }
        return rings + [
            Zone(
                id: "key:green_zone", name: "Green Zone", kind: .gazetteerArea,
                area: try FixtureShapes.circle(around: FixturePlaces.greenZone.at, radiusMeters: 1800)),
            Zone(
                id: "area:east bank", name: "east bank", kind: .userArea,
                area: MultiPolygon([try FixtureShapes.box(west: 44.41, south: 33.3, east: 44.5, north: 33.4)])),
        ]
    }

    private static func placed(
        _ role: SiteRole, _ relation: Relation, _ name: String, _ verbatim: String, _ place: FixturePlaces.Spot,
        _ radiusMeters: Double, quote: String, _ report: Report, _ speaker: Speaker
    ) throws -> Site {
        Site(
            role: role, phrase: LocationPhrase(relation: relation, anchors: [PlaceReference(name: name)]),
            verbatim: verbatim, speaker: speaker, evidence: [try FixtureReports.evidence(quote, in: report)],
            candidates: [
                Candidate(place: place.id, name: place.title, score: 0.94, reasons: ["exact name", "class fits"])
            ],
            placement: Placement(
                place: place.id, footprint: try FixtureShapes.circle(around: place.at, radiusMeters: radiusMeters),
                point: place.at, radiusMeters: radiusMeters, precision: PrecisionCodes(acled: 1, ged: 1)))
    }
}
