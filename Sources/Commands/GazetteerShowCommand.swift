internal import ArgumentParser
internal import GazetteerIndex
internal import Geocoding
internal import IncidentModel
internal import IncidentPipeline

struct GazetteerShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one entry: its names, sources and doubt, and how it lies to the others.",
        discussion: """
            What holds it, what it overlaps, its neighbours and its bank of the river
            are computed from the outlines.

              $ incidentmap gazetteer show dora | head -2
              dora        Dora (P.PPLX, tier 1)
              names       Dora · …
            """)

    @Argument(help: "The id of an entry.")
    var id: String

    @OptionGroup var gazetteers: GazetteerOptions

    func run() async throws {
        let gazetteer = try await Failure.told { try LoadedGazetteer.load(gazetteers) }
        guard let place = gazetteer.place(PlaceID(id)) else {
            Console.tell(
                "incidentmap: no entry has the id \"\(id)\"; look it up with incidentmap gazetteer find NAME.")
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        line(place.id.rawValue, "\(place.title) (\(place.featureCode), tier \(place.tier))")
        line("names", place.names.map(\.toponym).joined(separator: " · "))
        if let point = place.point {
            line(
                "position",
                "\(Numbers.degrees(point.longitude)), \(Numbers.degrees(point.latitude)), true within \(Numbers.meters(place.uncertaintyMeters))"
            )
        }
        for position in place.described { line("described", "\(position.relation) \(position.place)") }
        if let relations = PlaceRelations(of: place, in: gazetteer) { show(relations) }
        line("sources", place.sources.map { "\($0.name) (\($0.licence))" }.joined(separator: " · "))
        if !place.links.isEmpty { line("links", place.links.joined(separator: " · ")) }
        if !place.doubt.isEmpty { line("doubt", place.doubt) }
    }

    private func show(_ relations: PlaceRelations) {
        func titles(_ places: [Place]) -> String {
            places.isEmpty ? "none" : places.map { "\($0.title) (\($0.id))" }.joined(separator: " · ")
        }
        line("held by", titles(relations.holders))
        let overlaps = relations.overlaps.map {
            "\(Int(($0.share * 100).rounded())) % in \($0.place.title) (\($0.place.id))"
        }
        line("overlaps", overlaps.isEmpty ? "none" : overlaps.joined(separator: " · "))
        line("neighbours", titles(relations.neighbours))
        if let (river, side) = relations.bank {
            line(
                "bank",
                side == .both ? "both banks of the \(river.title)" : "\(side.rawValue) bank of the \(river.title)")
        }
    }

    private func line(_ label: String, _ text: String) {
        Console.print(label + String(repeating: " ", count: max(2, 12 - label.count)) + text)
    }
}
