public import IncidentModel

/// Places with the names under which texts know them.
///
/// ```swift
/// let (gazetteer, findings) = try Gazetteer.load(folders: ["gazetteer"])
/// gazetteer.lookup("Zaafaraniya")   // [key:zafaraniya, folded]
/// ```
/// Finds names and holds places; which of several places is meant is decided elsewhere.
public struct Gazetteer: Sendable {
    /// Every place, sorted by id.
    public let places: [Place]
    let index: NameIndex
    /// Made for the first text: a question by name has no use for it.
    private let textNames: LazyValue<TextNames>
    var finder: NameTable { textNames.value.table }

    /// - Parameter places: when an id comes twice, the later place counts.
    public init(places: [Place]) {
        guard zip(places, places.dropFirst()).contains(where: { $0.id >= $1.id }) else {
            self.init(ordered: places)
            return
        }
        var byID: [PlaceID: Place] = [:]
        for place in places { byID[place.id] = place }
        self.init(ordered: byID.values.sorted { $0.id < $1.id })
    }

    /// - Parameter places: by id, each id once.
    private init(ordered places: [Place]) {
        self.places = places
        let index = NameIndex(places: places)
        self.index = index
        textNames = LazyValue { TextNames(table: NameTable(places: places, names: index.names)) }
    }

    /// - Complexity: O(log n).
    public func place(_ id: PlaceID) -> Place? { number(of: id).map { places[$0] } }

    /// Where the place stands among all.
    func number(of id: PlaceID) -> Int? {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low].id == id ? low : nil
    }

    /// Reads the `.geojson` files of each folder in order of name; a later folder overrides an earlier one by id.
    ///
    /// A record that is not sound is left out with a finding (`isSetAside`) that names file, feature and id.
    /// - Throws: `GazetteerError` when a folder is missing, unreadable or without `.geojson` files.
    public static func load(
        folders: [String]
    ) throws(GazetteerError) -> (gazetteer: Gazetteer, findings: [Finding]) {
        let (places, findings) = try places(inFolders: folders)
        return (Gazetteer(ordered: places), findings)
    }

    /// The same places sorted by id, without the index of their names.
    public static func places(
        inFolders folders: [String]
    ) throws(GazetteerError) -> (places: [Place], findings: [Finding]) {
        guard !folders.isEmpty else { throw .noFolderNamed }
        var reading = GazetteerReading()
        for folder in folders { try reading.read(folder: folder) }
        reading.setAsideSwapped()
        return (reading.placesByID.values.sorted { $0.id < $1.id }, reading.findings)
    }
}

private final class TextNames: Sendable {
    let table: NameTable

    init(table: NameTable) { self.table = table }
}
