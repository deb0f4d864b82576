internal import ArgumentParser
internal import ByteWriting
internal import DataFormats
internal import GazetteerIndex
internal import Geocoding
internal import IncidentModel
internal import IncidentPipeline
internal import MapDrawing

struct LocateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locate",
        abstract: "Find the places that a phrase may mean, and the ground it covers.",
        discussion: """
            Understands names as reporters spell them and the relations of reports:
            near, on the outskirts of, north of, 3 km south of, between A and B,
            across the river from. A position in numbers (longitude,latitude; degrees
            with N and E; UTM; MGRS) is answered with what lies around it.

              $ incidentmap locate "near the US embassy"
              near the US embassy: 44.396, 33.299, radius 900 m, ACLED 2, GED 2
              score  place       id          why
              0.99   US Embassy  us-embassy  name as written
            """)

    @Argument(help: "A place phrase or a position; quote it.")
    var phrase: String

    @OptionGroup var gazetteers: GazetteerOptions
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, geojson, svg }

    @Option(name: .long, help: "table for a person, json for a program, geojson for a GIS, svg to look at.")
    var format: Format = .table

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers, phrases: [phrase]) }
        let located = try await Failure.told { try PlaceQuery(gazetteer: gazetteer).locate(phrase) }
        switch format {
        case .json: Console.write(LocatedJSON.bytes(phrase, located))
        case .geojson: Console.write(LocatedGeoJSON.bytes(phrase, located))
        case .svg: draw(located, gazetteer)
        case .table: table(located, gazetteer)
        }
        if located.placement == nil { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    private func draw(_ located: Located, _ gazetteer: Gazetteer) {
        guard let placement = located.placement else { return Console.tell("\(phrase): not placed") }
        let ids = Set([placement.place] + located.anchors)
        let anchors = gazetteer.places.filter { ids.contains($0.id) }
        let svg = MapRenderer.located(phrase, placement, anchors: anchors, around: gazetteer.places, theme: .light)
        if let svg { Console.write(svg) }
        for finding in located.findings { Console.tell("note: \(finding.message)") }
    }

    private func table(_ located: Located, _ gazetteer: Gazetteer) {
        if let placement = located.placement {
            Console.print(
                "\(phrase): \(Numbers.degrees(placement.point.longitude)), \(Numbers.degrees(placement.point.latitude)), radius \(Numbers.meters(placement.radiusMeters)), ACLED \(placement.precision.acled), GED \(placement.precision.ged)"
            )
        } else if let nearest = located.findings.first(where: { $0.code == "nearest-spellings" }) {
            Console.print("\(phrase): not placed. \(nearest.message)")
        } else {
            Console.print("\(phrase): not placed")
        }
        var rows = TextTable(header: ["score", "place", "id", "why"])
        for candidate in located.candidates {
            rows.rows.append([
                Numbers.score(candidate.score), candidate.name, candidate.place.rawValue,
                candidate.reasons.joined(separator: ", "),
            ])
        }
        if !rows.rows.isEmpty { rows.lines().forEach(Console.print) }
        if let (written, surroundings) = located.position {
            SurroundingsText(written, surroundings).lines().forEach(Console.print)
        }
        for finding in located.findings where finding.code != "nearest-spellings" {
            Console.print("note: \(finding.message)")
        }
    }
}

enum LoadedGazetteer {
    /// The places of the folders; an index holds more than a program reads whole.
    static func load(_ options: GazetteerOptions) throws -> Gazetteer {
        try load(options) { sources in
            guard sources.hasIndex else { return }
            throw CommandError(
                "\(sources.indexPaths[0]) is an index, made for questions; list or export the files it was built of.")
        }
    }

    /// Out of an index file what the phrases ask for.
    static func load(_ options: GazetteerOptions, phrases: [String]) throws -> Gazetteer {
        try load(options) { sources in for phrase in phrases { try sources.draw(forPhrase: phrase) } }
    }

    /// Out of an index file what the name may mean, whole.
    static func load(_ options: GazetteerOptions, name: String) throws -> Gazetteer {
        try load(options) { sources in try sources.draw(meantBy: [name]) }
    }

    private static func load(
        _ options: GazetteerOptions, drawing draw: (inout PlaceSources) throws -> Void
    ) throws -> Gazetteer {
        var sources = try PlaceSources(own: options.gazetteer)
        Console.tell(sources.findings)
        try draw(&sources)
        let gazetteer = sources.gazetteer
        ProcessEnd.leave(gazetteer)
        return gazetteer
    }
}
