internal import ArgumentParser
internal import IncidentModel

/// The source of records that name none.
struct PlaceSourceOptions: ParsableArguments {
    @Option(name: .long, help: "The source to name for records that name none.")
    var source: String?

    @Option(name: .long, help: "The licence of that source.")
    var licence: String?

    func validate() throws {
        if (source == nil) != (licence == nil) {
            throw ValidationError(
                "--source and --licence belong together: a source without a licence cannot be passed on.")
        }
    }

    var placeSource: PlaceSource? {
        source.flatMap { source in licence.map { PlaceSource(name: source, licence: $0) } }
    }
}
