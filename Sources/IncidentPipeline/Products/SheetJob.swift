internal import GazetteerIndex
internal import Geocoding
public import IncidentModel
public import MapDrawing

/// The sheet that `render` is asked for.
public struct SheetRequest: Sendable {
    public enum Extent: Sendable {
        case given(MapExtent)
        /// A place phrase and metres about it.
        case around(String, radiusMeters: Double)
    }

    /// One incident alone; nil draws all of them.
    public var incident: String?
    public var width = 1200
    public var height = 900
    public var theme = SheetTheme()
    public var language = MapLanguage.both
    public var extent = Extent.given(.content)
    public var picture = MapPicture.map
    public var digits = MapDigits.western
    public var drawsEverySite = false
    /// See `MapOptions`.
    public var mayGrow = false
    /// A list too long for its sheet goes on on sheets of its own.
    public var hasListSheets = false

    public init() {}
}

/// One picture of a run, for those who want it in their own size, extent and colours.
public struct SheetJob: Sendable {
    private let run: IncidentRun
    private let request: SheetRequest

    public init(run: IncidentRun, request: SheetRequest) {
        self.run = run
        self.request = request
    }

    /// - Returns: the picture, and after it the sheets of its list where it has no room for that.
    /// - Throws: `PipelineError` also when no incident has the id or the place is not known.
    public func perform() async throws -> (sheets: [[UInt8]], collection: IncidentCollection) {
        let (collection, gazetteer) = try await load()
        let alone =
            try incident(in: collection) ?? (collection.incidents.count == 1 ? collection.incidents.first : nil)
        let titles = MapTitles(
            collection, alone: alone, title: run.options.title, language: request.language)
        var options = MapOptions(
            title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf, width: request.width,
            height: request.height, theme: request.theme.base)
        options.colors = request.theme.colors
        options.language = request.language
        options.digits = request.digits
        options.drawsEverySite = request.drawsEverySite
        options.mayGrow = request.mayGrow
        switch request.extent {
        case .given(let extent): options.extent = extent
        case .around(let phrase, let radius):
            guard let placement = try PlaceQuery(gazetteer: gazetteer).locate(phrase).placement else {
                throw PipelineError.unknownPlace(
                    name: phrase, nearest: gazetteer.nearestNames(to: phrase, limit: 3))
            }
            options.extent = .around(placement.point, radiusMeters: radius)
            let words = MapRenderer.groundShown(
                around: gazetteer.place(placement.place), called: phrase, radiusMeters: radius,
                language: request.language)
            options.subtitle =
                options.subtitle.isEmpty
                ? words : options.subtitle + (request.language == .arabic ? "؛ " : "; ") + words
        }
        guard request.incident != nil, let incident = alone else {
            guard request.picture == .map, request.hasListSheets else {
                return ([MapRenderer.picture(request.picture, of: collection, options: options)], collection)
            }
            return (MapRenderer.overviewWithList(collection, options: options), collection)
        }
        guard request.picture == .map else {
            var alone = collection
            alone.incidents = [incident]
            return ([MapRenderer.picture(request.picture, of: alone, options: options)], collection)
        }
        return ([MapRenderer.incidentMap(incident, in: collection, options: options)], collection)
    }

    /// - Returns: nil when none is asked for.
    private func incident(in collection: IncidentCollection) throws -> Incident? {
        guard let id = request.incident else { return nil }
        guard let incident = collection.incidents.first(where: { $0.id == id }) else {
            let known = collection.incidents.prefix(8).map(\.id)
            throw PipelineError.stage(
                "no incident has the id \"\(id)\"; there "
                    + (known.isEmpty ? "are none." : "is \(known.joined(separator: ", "))."))
        }
        return incident
    }

    private func load() async throws -> (collection: IncidentCollection, gazetteer: Gazetteer) {
        guard let path = RecordInput.path(in: run.options.inputs) else {
            let (collection, loaded, _) = try await run.run()
            return (collection, loaded.gazetteer)
        }
        return try RecordInput.load(path, options: run.options)
    }
}
