internal import GazetteerIndex
internal import IncidentModel
internal import JSONReading

/// A place of a GeoJSON feature: Linked Places, Who's On First, or any with a name among its properties.
enum FeaturePlaces {
    /// A feature is read whole; no place of the world has an outline of this many bytes.
    private static let largestFeature = 64 << 20

    static func draft(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<PlaceDraft, ImportFault> {
        guard bytes.count <= largestFeature else {
            return .failure(ImportFault("it has \(bytes.count >> 20) MB; a feature may have \(largestFeature >> 20)"))
        }
        let feature: JSONValue
        do throws(JSONFault) {
            feature = try JSONText.value(of: bytes)
        } catch {
            let place = error.line == 1 ? "" : " in its line \(error.line)"
            return .failure(ImportFault("it is not sound JSON\(place): \(error.reason)"))
        }
        var geometry: Geometry?
        if let shape = feature["geometry"], !shape.isNull {
            do throws(GeometryFault) {
                let given = try Geometry(geoJSON: shape)
                geometry = given.cutAtAntimeridian ?? given
            } catch {
                return .failure(ImportFault(error.description))
            }
        }
        let properties = feature["properties"] ?? .null
        var draft: PlaceDraft
        if properties["wof:id"] != nil {
            if let fault = WhosOnFirstRecord.fault(of: properties) { return .failure(fault) }
            draft = WhosOnFirstRecord.draft(properties)
        } else if feature["@id"] != nil || feature["names"] != nil {
            draft = linked(feature, properties)
        } else {
            draft = plain(feature, properties)
        }
        // A geometry collection's point, a label point or the point itself; an area brings its own ground.
        draft.geometry = geometry
        if case .point(let point)? = geometry {
            (draft.longitude, draft.latitude) = (point.longitude, point.latitude)
        }
        if case .collection(let members)? = geometry {
            for case .point(let point) in members {
                (draft.longitude, draft.latitude) = (point.longitude, point.latitude)
            }
            draft.geometry = members.first { if case .point = $0 { false } else { true } } ?? members.first
        }
        return .success(draft)
    }

    // MARK: - Linked Places

    private static func linked(_ feature: JSONValue, _ properties: JSONValue) -> PlaceDraft {
        var draft = common(properties)
        draft.id = (feature["@id"] ?? feature["id"])?.looseText.map(lastPart) ?? ""
        for name in feature["names"].list {
            guard let toponym = name["toponym"]?.looseText else { continue }
            draft.names.append(
                PlaceName(toponym: toponym, language: name["lang"]?.looseText ?? Script.language(of: toponym)))
        }
        let code = feature["types"].list.lazy.compactMap { $0["identifier"]?.looseText }.first { $0.hasPrefix("gn:") }
        if let code { draft.featureCode = String(code.dropFirst(3)) }
        draft.links = feature["links"].list.compactMap { $0["identifier"]?.looseText }
        draft.isContextOnly = properties["context_only"]?.flag == true
        draft.described = properties["described"].list.compactMap { position in
            guard let word = position["relation"]?.looseText, let relation = Relation(gazetteerWord: word),
                let place = position["place"]?.looseText
            else { return nil }
            return DescribedPosition(relation: relation, place: PlaceID(place))
        }
        draft.sources = feature["sources"].list.compactMap { source in
            guard let name = source["name"]?.looseText, let licence = source["licence"]?.looseText else { return nil }
            return PlaceSource(name: name, licence: licence)
        }
        return draft
    }

    // MARK: - Anything with a name

    private static func plain(_ feature: JSONValue, _ properties: JSONValue) -> PlaceDraft {
        var draft = common(properties)
        draft.id = (feature["id"] ?? properties["id"])?.looseText ?? ""
        return draft
    }

    private static func common(_ properties: JSONValue) -> PlaceDraft {
        var draft = PlaceDraft()
        let guess = ColumnGuess(header: (properties.members ?? []).map(\.name).sorted())
        func value(_ field: ColumnGuess.Field) -> JSONValue? {
            guess.columns[field].flatMap { properties[guess.header[$0]] }
        }
        draft.title = value(.name)?.looseText ?? ""
        if let arabic = value(.arabicName)?.looseText { draft.names.append(PlaceName(toponym: arabic, language: "ar")) }
        for name in value(.otherNames)?.looseText?.split(whereSeparator: { ",;|".contains($0) }) ?? [] {
            draft.names.append(
                PlaceName(toponym: String(name).trimmed, language: Script.language(of: String(name))))
        }
        draft.longitude = value(.longitude)?.looseNumber
        draft.latitude = value(.latitude)?.looseNumber
        draft.featureCode = value(.featureCode)?.looseText ?? ""
        draft.population = value(.population)?.looseCount ?? 0
        draft.uncertaintyMeters = value(.uncertainty)?.looseNumber
        draft.tier = value(.tier)?.looseCount.flatMap { (1...3).contains($0) ? $0 : nil }
        draft.within = value(.within)?.looseText
        draft.doubt = value(.doubt)?.looseText ?? ""
        if let source = value(.source)?.looseText, let licence = value(.licence)?.looseText {
            draft.sources = [PlaceSource(name: source, licence: licence)]
        }
        let point = properties["point"].list.compactMap(\.looseNumber)
        if point.count >= 2 { (draft.longitude, draft.latitude) = (point[0], point[1]) }
        return draft
    }

    /// "12345" of "https://example.org/places/12345".
    private static func lastPart(_ address: String) -> String {
        address.split(separator: "/").last.map(String.init) ?? address
    }
}
