public import IncidentModel

extension PlaceFeature {
    /// The place that the feature describes.
    /// - Throws: the first thing that is wrong with it.
    func place(file: String) throws(RecordFault) -> Place {
        guard id.contains(where: { !$0.isWhitespace }) else { throw .emptyID }
        guard let code = types.first.map(FeatureCode.withoutPrefix) else { throw .noFeatureCode }
        guard FeatureCode.isKnown(code) else { throw .unknownFeatureCode(code) }
        let meters = properties.uncertaintyMeters ?? PlaceDefaults.uncertaintyMeters(code)
        guard meters.isFinite, meters > 0, meters <= 2_000_000 else { throw .badUncertainty(meters) }
        guard (1...3).contains(properties.tier) else { throw .badTier(properties.tier) }
        let described = try describedPositions()
        guard geometry != nil || !described.isEmpty else { throw .noPosition }
        let shown = geometry.map(\.shapeToShow)
        return Place(
            id: PlaceID(id), title: properties.title, names: try placeNames(), featureCode: code,
            geometry: shown, point: try point(), described: described, uncertaintyMeters: meters,
            tier: properties.tier, within: properties.within.map { PlaceID($0) }, sources: try placeSources(),
            doubt: properties.doubt ?? "", isContextOnly: properties.isContextOnly ?? false,
            links: links, file: file)
    }

    /// `properties.point` when it is there, else the first point of the geometry.
    private func point() throws(RecordFault) -> Coordinate? {
        guard let numbers = properties.point else { return geometry?.firstPoint }
        guard numbers.count >= 2 else { throw .unreadable("properties.point needs a longitude and a latitude") }
        let point = Coordinate(longitude: numbers[0], latitude: numbers[1])
        if point.isOnEarth { return point }
        let exchanged = Coordinate(longitude: point.latitude, latitude: point.longitude)
        throw exchanged.isOnEarth ? .swapped(point) : .notOnEarth("Point: \(ShapeError.notOnEarth(point))")
    }

    /// The names, the title among them, each once.
    private func placeNames() throws(RecordFault) -> [PlaceName] {
        var kept: [PlaceName] = []
        var seen: Set<String> = []
        let title = PlaceName(toponym: properties.title, language: "en")
        for name in names.contains(where: { $0.toponym == title.toponym }) ? names : [title] + names
        where !FoldedName.isEmpty(of: name.toponym) {
            if seen.insert(name.toponym).inserted { kept.append(name) }
        }
        guard !kept.isEmpty else { throw .noName }
        return kept
    }

    private func placeSources() throws(RecordFault) -> [PlaceSource] {
        guard !sources.isEmpty else { throw .noSource }
        var kept: [PlaceSource] = []
        for source in sources {
            guard let name = source.name, !name.isEmpty else { throw .noSource }
            guard let licence = source.licence, !licence.isEmpty else { throw .noLicence(source: name) }
            kept.append(PlaceSource(name: name, licence: licence))
        }
        return kept
    }

    private func describedPositions() throws(RecordFault) -> [DescribedPosition] {
        var positions: [DescribedPosition] = []
        for description in properties.described {
            guard let relation = Relation(gazetteerWord: description.relation) else {
                throw .unknownRelation(description.relation)
            }
            positions.append(DescribedPosition(relation: relation, place: PlaceID(description.place)))
        }
        return positions
    }
}

extension Relation {
    /// The relation that `description` writes: `near`, `sideOf(north)`, `distance(15000, north-west)`, `distance(~40000)`.
    public init?(gazetteerWord word: String) {
        if let distance = Relation(distanceWord: word) {
            self = distance
            return
        }
        let plain: [Relation] = [.in, .at, .on, .near, .outskirts, .between, .acrossRiver]
        let directed = CompassDirection.allCases.flatMap { [Relation.partOf($0), .sideOf($0)] }
        guard let relation = (plain + directed).first(where: { $0.description == word }) else { return nil }
        self = relation
    }

    private init?(distanceWord word: String) {
        guard word.hasPrefix("distance("), word.hasSuffix(")") else { return nil }
        let parts = word.dropFirst("distance(".count).dropLast().split(separator: ",", maxSplits: 1)
        guard var number = parts.first else { return nil }
        let isVague = number.hasPrefix("~")
        if isVague { number = number.dropFirst() }
        guard let meters = Int(number), (1...2_000_000).contains(meters) else { return nil }
        var direction: CompassDirection?
        if parts.count == 2 {
            direction = CompassDirection(rawValue: String(parts[1].drop { $0 == " " }))
            guard direction != nil else { return nil }
        }
        self = .distance(meters: Double(meters), direction: direction, isVague: isVague)
    }
}

extension Geometry {
    /// The area or line when there is one, else the point.
    fileprivate var shapeToShow: Geometry {
        guard case .collection(let members) = self else { return self }
        let shapes = members.filter { !$0.isPoint }
        switch shapes.count {
        case 0: return members.first ?? self
        case 1: return shapes[0]
        default: return .collection(shapes)
        }
    }

    private var isPoint: Bool {
        if case .point = self { true } else { false }
    }

    fileprivate var firstPoint: Coordinate? {
        switch self {
        case .point(let coordinate): coordinate
        case .collection(let members): members.lazy.compactMap(\.firstPoint).first
        default: nil
        }
    }
}
