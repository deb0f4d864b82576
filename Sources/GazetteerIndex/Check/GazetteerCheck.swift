public import IncidentModel

/// Proves gazetteer files sound: what loading sets aside, and what only shows when all places are known.
public enum GazetteerCheck {
    /// Findings of loading first, then place by place in order of id.
    ///
    /// Codes beside those of loading: `gazetteer-unknown-within`, `gazetteer-unknown-described-place`,
    /// `gazetteer-outside-within`, `gazetteer-no-arabic-name`, `gazetteer-ambiguous-name`.
    /// - Throws: as `Gazetteer.load(folders:)`.
    public static func findings(folders: [String]) throws(GazetteerError) -> [Finding] {
        let (gazetteer, findings) = try Gazetteer.load(folders: folders)
        return findings + self.findings(in: gazetteer)
    }

    static func findings(in gazetteer: Gazetteer) -> [Finding] {
        gazetteer.places.flatMap { place in
            [within(place, gazetteer)].compactMap(\.self) + described(place, gazetteer)
                + [arabicName(place)].compactMap(\.self)
        } + ambiguousNames(gazetteer)
    }

    private static func within(_ place: Place, _ gazetteer: Gazetteer) -> Finding? {
        guard let id = place.within else { return nil }
        guard let holder = gazetteer.place(id) else {
            return Finding(
                code: "gazetteer-unknown-within",
                message: "\(place.file): \(place.id) is said to be within \(id), which no file has")
        }
        guard let point = place.anyCoordinate, let reach = Reach(of: holder), !reach.contains(point) else { return nil }
        return Finding(
            code: "gazetteer-outside-within",
            message:
                "\(place.file): \(place.id) at \(point) lies outside the surroundings of \(id), which is to hold it")
    }

    private static func described(_ place: Place, _ gazetteer: Gazetteer) -> [Finding] {
        place.described.filter { gazetteer.place($0.place) == nil }.map { position in
            Finding(
                code: "gazetteer-unknown-described-place",
                message:
                    "\(place.file): \(place.id) is described as \(position.relation) \(position.place), which no file has"
            )
        }
    }

    private static func arabicName(_ place: Place) -> Finding? {
        guard !place.isContextOnly, !place.names.contains(where: { $0.language.split(separator: "-") == ["ar"] }) else {
            return nil
        }
        return Finding(
            code: "gazetteer-no-arabic-name", severity: .note,
            message: "\(place.file): \(place.id) (\(place.title)) has no Arabic name; Arabic reports will not find it")
    }

    /// Names of one place that look like another's after folding; entries drawn for context only are left out.
    private static func ambiguousNames(_ gazetteer: Gazetteer) -> [Finding] {
        let names = gazetteer.index.names
        var groups: [(spellings: [String], places: [Place])] = []
        var groupOfKey: [[UInt8]: Int] = [:]
        for entry in names where !gazetteer.places[entry.place].isContextOnly {
            let place = gazetteer.places[entry.place]
            let key = entry.folded.soundKey
            guard let group = groupOfKey[key] else {
                groupOfKey[key] = groups.count
                groups.append(([entry.toponym], [place]))
                continue
            }
            if groups[group].places.contains(where: { $0.id == place.id }) { continue }
            groups[group].places.append(place)
            if !groups[group].spellings.contains(entry.toponym) { groups[group].spellings.append(entry.toponym) }
        }
        return groups.filter { $0.places.count > 1 }.map { group in
            let spellings = group.spellings.map { "\"\($0)\"" }.joined(separator: ", ")
            let owners = group.places.map { "\($0.id) (\($0.file))" }.joined(separator: ", ")
            return Finding(
                code: "gazetteer-ambiguous-name", severity: .note,
                message: "\(spellings) may mean \(owners); a report must say more to tell them apart")
        }
    }
}

/// The box in which what a place holds must lie: its outline's box grown by its uncertainty, or twice the uncertainty
/// about its point. Degrees, so rough by the earth's flattening (below 1 %); a fault of data is far larger.
private struct Reach {
    private var west: Double, east: Double, south: Double, north: Double

    /// Metres in a degree of latitude, mean of the WGS 84 meridian.
    private static let metersPerDegree = 111_132.0

    init?(of place: Place) {
        guard let first = place.anyCoordinate else { return nil }
        let coordinates = place.geometry?.coordinates ?? [first]
        west = coordinates.map(\.longitude).min() ?? first.longitude
        east = coordinates.map(\.longitude).max() ?? first.longitude
        south = coordinates.map(\.latitude).min() ?? first.latitude
        north = coordinates.map(\.latitude).max() ?? first.latitude
        let meters = place.uncertaintyMeters * (coordinates.count > 1 ? 1 : 2)
        let height = meters / Self.metersPerDegree
        let width = height / max(0.01, Self.cosine(degrees: max(abs(south), abs(north))))
        (west, east, south, north) = (west - width, east + width, south - height, north + height)
    }

    func contains(_ point: Coordinate) -> Bool {
        (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
    }

    /// Bhaskara's approximation, good to 0.2 %, so that no maths library is needed for a box.
    private static func cosine(degrees: Double) -> Double {
        let x = degrees * .pi / 180
        return (.pi * .pi - 4 * x * x) / (.pi * .pi + x * x)
    }
}
