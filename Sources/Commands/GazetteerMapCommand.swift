internal import ArgumentParser
internal import GazetteerIndex
internal import Geocoding
internal import IncidentModel
internal import IncidentPipeline
internal import MapDrawing

struct GazetteerMapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Draw the gazetteer as SVG on standard output, so that errors of data can be seen.",
        discussion: """
            Outlines, courses, points with their radius of doubt, names by tier; places
            known in words only as the middle of what they say.

              $ incidentmap gazetteer map --box 44.25,33.2,44.55,33.45 | head -c 4
              <svg
            """)

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only the ground within west,south,east,north in degrees.", valueName: "w,s,e,n"),
        transform: { text in
            let numbers = text.split(separator: ",").compactMap { Double($0) }
            guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3],
                abs(numbers[0]) <= 180, abs(numbers[2]) <= 180, abs(numbers[1]) <= 90, abs(numbers[3]) <= 90
            else {
                throw ValidationError("--box \"\(text)\": write west,south,east,north, such as 44.2,33.2,44.6,33.5.")
            }
            return numbers
        })
    var box: [Double]?

    @Option(
        name: .long,
        help: ArgumentHelp("Only entries of this tier and those above it: 1, 2 or 3.", valueName: "tier"))
    var tier = 3

    @OptionGroup var gazetteers: GazetteerOptions

    func validate() throws {
        guard (1...3).contains(tier) else { throw ValidationError("--tier \(tier): there are tiers 1, 2 and 3.") }
    }

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers) }
        let ground = box.map { (west: $0[0], south: $0[1], east: $0[2], north: $0[3]) }
        let footprints = FootprintBuilder(places: { gazetteer.place($0) })
        let places = gazetteer.places.filter { $0.tier <= tier }.map { Self.drawn($0, footprints) }
        guard let svg = MapRenderer.gazetteer(places, within: ground, theme: .light) else {
            Console.tell("incidentmap: no entry has a position there; nothing was drawn.")
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        Console.write(svg)
    }

    /// A place known in words only is drawn as the middle of what they say, with its radius.
    private static func drawn(_ place: Place, _ footprints: FootprintBuilder) -> Place {
        guard place.geometry == nil,
            let placement = try? footprints.placement(relation: .in, anchors: [place]).placement
        else { return place }
        var drawn = place
        drawn.geometry = .point(placement.point)
        drawn.point = placement.point
        drawn.uncertaintyMeters = placement.radiusMeters
        return drawn
    }
}
