internal import ArgumentParser
internal import DataFormats
internal import GazetteerIndex
internal import IncidentModel
internal import IncidentPipeline

struct GazetteerExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the gazetteer, your own entries merged in, for other programs.",
        discussion: """
              $ incidentmap gazetteer export --format csv | head -2 | cut -c1-60
              id,name,other_names,longitude,latitude,uncertainty_m,feature…
              abu-ghraib,Abu Ghraib,…
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case lpf, csv, geojson }

    @Option(name: .long, help: "lpf (Linked Places), csv, or geojson with plain properties.")
    var format: Format = .lpf

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only entries of this tier: 1 key places, 2 quarters and towns, 3 weak points.", valueName: "tier"))
    var tier: Int?

    @OptionGroup var gazetteers: GazetteerOptions

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers) }
        let places = gazetteer.places.filter { tier == nil || $0.tier == tier }
        switch format {
        case .csv: Console.write(PlaceCSV.bytes(places))
        case .geojson: Console.write(PlaceGeoJSON.bytes(places))
        case .lpf:
            var writer = LinkedPlacesWriter()
            Console.write(writer.opening(title: "Gazetteer"))
            for place in places { Console.write(writer.bytes(of: place)) }
            Console.write(writer.closing())
        }
    }
}
