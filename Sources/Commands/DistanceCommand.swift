internal import ArgumentParser
internal import GeometryEngine
internal import IncidentModel
internal import IncidentPipeline

struct DistanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "distance",
        abstract: "Measure between two places, with the range that their footprints allow.",
        discussion: """
            Places are phrases or longitude,latitude; distances are geodesics on
            WGS 84 in metres or kilometres, azimuths in degrees clockwise from north
            at the first place. Put -- before a negative longitude.

              $ incidentmap distance 44.4,33.3 44.5,33.4
              14,479.48 m, azimuth 40.0° (NE)
            """)

    @Argument(help: "From: a phrase, or longitude,latitude.")
    var from: String

    @Argument(help: "To: a phrase, or longitude,latitude.")
    var to: String

    @OptionGroup var gazetteers: GazetteerOptions
    @OptionGroup var output: FormatOption
    @OptionGroup var unit: UnitOption

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers, phrases: [from, to]) }
        let (distance, isExact) = try await Failure.told {
            try PlaceQuery(gazetteer: gazetteer).distance(from: from, to: to)
        }
        let line = DistanceLine(distance: distance, isExact: isExact, units: unit.units)
        Console.print(output.format == .json ? line.json(from, to) : line.text)
    }
}
