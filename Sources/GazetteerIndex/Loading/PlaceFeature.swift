internal import IncidentModel
internal import JSONReading

/// What became of one feature of a Linked Places file.
enum FeatureReading: Sendable {
    case read(Place, changes: Changes)
    /// `"suppress": true`: the entry of this id in an earlier folder is taken out.
    case suppressed(id: String)
    case failed(RecordFault, id: String?)

    /// What was done to a feature that could not be taken as it is.
    struct Changes: OptionSet, Sendable {
        let rawValue: Int
        static let uncertaintyAssumed = Changes(rawValue: 1)
        static let cutAtAntimeridian = Changes(rawValue: 2)
    }

    init(_ feature: JSONValue, file: String) {
        let id = feature["@id"]?.text
        if let id, feature["properties"]?["suppress"]?.flag == true {
            self = .suppressed(id: id)
            return
        }
        do throws(RecordFault) {
            let feature = try PlaceFeature(FeatureFields(feature: feature))
            var changes: Changes = []
            if feature.properties.uncertaintyMeters == nil { changes.insert(.uncertaintyAssumed) }
            if feature.isCut { changes.insert(.cutAtAntimeridian) }
            self = .read(try feature.place(file: file), changes: changes)
        } catch {
            self = .failed(error, id: id)
        }
    }
}

/// One feature in Linked Places Format, as far as a `Place` needs it.
struct PlaceFeature {
    struct Properties {
        var title: String
        var uncertaintyMeters: Double?
        var tier: Int
        var within: String?
        var doubt: String?
        var isContextOnly: Bool?
        var described: [(relation: String, place: String)] = []
        var point: [Double]?

        init(_ fields: FeatureFields) throws(RecordFault) {
            title = try fields.text("title")
            uncertaintyMeters = try fields.numberIfThere("uncertainty_m")
            tier = try fields.count("tier")
            within = try fields.textIfThere("within")
            doubt = try fields.textIfThere("doubt")
            isContextOnly = try fields.flagIfThere("context_only")
            for description in try fields.objectsIfThere("described") ?? [] {
                described.append((try description.text("relation"), try description.text("place")))
            }
            point = try fields.numbersIfThere("point")
        }
    }

    var id: String
    var properties: Properties
    var names: [PlaceName] = []
    /// Identifiers of kinds.
    var types: [String] = []
    var geometry: Geometry?
    /// The geometry crossed the antimeridian in one piece.
    var isCut = false
    var links: [String] = []
    var sources: [(name: String?, licence: String?)] = []

    init(_ fields: FeatureFields) throws(RecordFault) {
        id = try fields.text("@id")
        properties = try Properties(fields.object("properties"))
        for name in try fields.objects("names") {
            names.append(
                PlaceName(toponym: try name.text("toponym"), language: try name.textIfThere("lang") ?? "und"))
        }
        for type in try fields.objects("types") { types.append(try type.text("identifier")) }
        for link in try fields.objectsIfThere("links") ?? [] { links.append(try link.text("identifier")) }
        for source in try fields.objectsIfThere("sources") ?? [] {
            sources.append((try source.textIfThere("name"), try source.textIfThere("licence")))
        }
        guard let shape = fields.member("geometry") else { return }
        do throws(GeometryFault) {
            let given = try Geometry(geoJSON: shape)
            let cut = given.cutAtAntimeridian
            (geometry, isCut) = (cut ?? given, cut != nil)
        } catch {
            if let position = Geometry.swappedPosition(in: shape) { throw .swapped(position) }
            throw RecordFault(error)
        }
    }
}
