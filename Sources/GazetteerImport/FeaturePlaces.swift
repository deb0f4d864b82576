internal import FoundationEssentials
internal import IncidentModel

/// A place of a GeoJSON feature: Linked Places, Who's On First, or any with a name among its properties.
enum FeaturePlaces {
    private struct Feature: Decodable {
        var id: LooseJSON?
        var linkedID: LooseJSON?
        var properties: LooseJSON?
        var names: LooseJSON?
        var types: LooseJSON?
        var links: LooseJSON?
        var sources: LooseJSON?
        var geometry: Geometry?

        enum CodingKeys: String, CodingKey {
            case id, properties, names, types, links, sources, geometry
            case linkedID = "@id"
        }
    }

    static func draft(_ bytes: ArraySlice<UInt8>) -> Result<PlaceDraft, ImportFault> {
        let feature: Feature
        do {
            feature = try JSONDecoder().decode(Feature.self, from: Data(bytes))
        } catch DecodingError.dataCorrupted(let context) {
            let what = context.debugDescription
            return .failure(ImportFault(what.contains("JSON") ? "it is not sound JSON" : what))
        } catch {
            return .failure(ImportFault("it is no GeoJSON feature"))
        }
        let properties = feature.properties ?? .other
        var draft: PlaceDraft
        if properties["wof:id"] != nil {
            draft = whosOnFirst(properties)
        } else if feature.linkedID != nil || feature.names != nil {
            draft = linked(feature, properties)
        } else {
            draft = plain(feature, properties)
        }
        // A geometry collection's point, a label point or the point itself; an area brings its own ground.
        draft.geometry = feature.geometry
        if case .point(let point)? = feature.geometry {
            (draft.longitude, draft.latitude) = (point.longitude, point.latitude)
        }
        if case .collection(let members)? = feature.geometry {
            for case .point(let point) in members {
                (draft.longitude, draft.latitude) = (point.longitude, point.latitude)
            }
            draft.geometry = members.first { if case .point = $0 { false } else { true } } ?? members.first
        }
        return .success(draft)
    }

    // MARK: - Linked Places

    private static func linked(_ feature: Feature, _ properties: LooseJSON) -> PlaceDraft {
        var draft = common(properties)
        draft.id = (feature.linkedID ?? feature.id)?.text.map(lastPart) ?? ""
        for name in feature.names?.list ?? [] {
            guard let toponym = name["toponym"]?.text else { continue }
            draft.names.append(
                PlaceName(toponym: toponym, language: name["lang"]?.text ?? Script.language(of: toponym)))
        }
        let code = feature.types?.list.lazy.compactMap { $0["identifier"]?.text }.first { $0.hasPrefix("gn:") }
        if let code { draft.featureCode = String(code.dropFirst(3)) }
        draft.links = (feature.links?.list ?? []).compactMap { $0["identifier"]?.text }
        draft.sources = (feature.sources?.list ?? []).compactMap { source in
            guard let name = source["name"]?.text, let licence = source["licence"]?.text else { return nil }
            return PlaceSource(name: name, licence: licence)
        }
        return draft
    }

    // MARK: - Who's On First

    private static func whosOnFirst(_ properties: LooseJSON) -> PlaceDraft {
        var draft = PlaceDraft()
        draft.id = properties["wof:id"]?.text.map { "wof-\($0)" } ?? ""
        draft.title = properties["wof:name"]?.text ?? ""
        for (key, value) in properties.members.sorted(by: { $0.key < $1.key }) where key.hasPrefix("name:") {
            let language = key.dropFirst(5).prefix { $0 != "_" }
            for name in value.list.compactMap(\.text) {
                draft.names.append(PlaceName(toponym: name, language: languages[String(language)] ?? String(language)))
            }
        }
        draft.longitude = properties["lbl:longitude"]?.number ?? properties["geom:longitude"]?.number
        draft.latitude = properties["lbl:latitude"]?.number ?? properties["geom:latitude"]?.number
        draft.featureCode = properties["wof:placetype"]?.text.flatMap { codes[$0] } ?? ""
        draft.population = properties["wof:population"]?.number.map { Int($0) } ?? 0
        draft.links = ["wof:\(properties["wof:id"]?.text ?? "")"]
        draft.sources = [PlaceSource(name: "Who's On First", licence: "CC0-1.0")]
        return draft
    }

    /// Who's On First has ISO 639-3 where BCP 47 has two letters.
    private static let languages = [
        "eng": "en", "ara": "ar", "fra": "fr", "deu": "de", "kur": "ku", "fas": "fa", "und": "und",
    ]
    private static let codes = [
        "country": "A.PCLI", "region": "A.ADM1", "county": "A.ADM2", "localadmin": "A.ADM3", "locality": "P.PPL",
        "borough": "P.PPLX", "macrohood": "P.PPLX", "neighbourhood": "P.PPLX", "microhood": "P.PPLX",
        "campus": "S.CMPL",
        "venue": "S.BLDG",
    ]

    // MARK: - Anything with a name

    private static func plain(_ feature: Feature, _ properties: LooseJSON) -> PlaceDraft {
        var draft = common(properties)
        draft.id = (feature.id ?? properties["id"])?.text ?? ""
        return draft
    }

    private static func common(_ properties: LooseJSON) -> PlaceDraft {
        var draft = PlaceDraft()
        let members = properties.members
        let guess = ColumnGuess(header: members.keys.sorted())
        func value(_ field: ColumnGuess.Field) -> LooseJSON? {
            guess.columns[field].flatMap { members[guess.header[$0]] }
        }
        draft.title = value(.name)?.text ?? ""
        if let arabic = value(.arabicName)?.text { draft.names.append(PlaceName(toponym: arabic, language: "ar")) }
        for name in value(.otherNames)?.text?.split(whereSeparator: { ",;|".contains($0) }) ?? [] {
            draft.names.append(
                PlaceName(toponym: String(name).trimmed, language: Script.language(of: String(name))))
        }
        draft.longitude = value(.longitude)?.number
        draft.latitude = value(.latitude)?.number
        draft.featureCode = value(.featureCode)?.text ?? ""
        draft.population = value(.population)?.number.map { Int($0) } ?? 0
        draft.uncertaintyMeters = value(.uncertainty)?.number
        draft.tier = value(.tier)?.number.map { Int($0) }.flatMap { (1...3).contains($0) ? $0 : nil }
        draft.within = value(.within)?.text
        draft.doubt = value(.doubt)?.text ?? ""
        if let source = value(.source)?.text, let licence = value(.licence)?.text {
            draft.sources = [PlaceSource(name: source, licence: licence)]
        }
        let point = properties["point"]?.list.compactMap(\.number) ?? []
        if point.count >= 2 { (draft.longitude, draft.latitude) = (point[0], point[1]) }
        return draft
    }

    /// "12345" of "https://example.org/places/12345".
    private static func lastPart(_ address: String) -> String {
        address.split(separator: "/").last.map(String.init) ?? address
    }
}
