internal import IncidentModel
internal import Synchronization

/// The gazetteer entries a sheet may draw, by id and by what they are.
struct PlaceBook: Sendable {
    /// In the order of their ids, whatever the order they came in; of one id the first counts.
    let all: [Place]
    private let places: [Ground: [Placed]]

    /// What a sheet draws a place as; one may be several.
    enum Ground {
        case quarter, namelessQuarter, zone, lake, river, roughRiver, canal, street
        /// Of a city, and those that a sheet of a province still shows.
        case landmark, base
        case town, seat
        /// All that has areas or lines of its own.
        case shaped
    }

    /// A place with the box about its areas and lines.
    struct Placed: Sendable {
        let place: Place
        /// Nil of a point.
        let extent: DegreeBox?
    }

    /// The book of the places, which the sheets of one run share.
    ///
    /// - Parameter words: an Arabic sheet calls places by their Arabic names.
    static func of(_ places: [Place], _ words: SheetWords) -> PlaceBook {
        guard !words.isArabic else { return PlaceBook(places, words) }
        return last.withLock { last in
            // The places are held here, so another list cannot lie where they do.
            if let last, isSame(last.places, places) { return last.book }
            let book = PlaceBook(places, words)
            last = (places, book)
            return book
        }
    }

    /// In names other than Arabic ones.
    private static let last = Mutex<(places: [Place], book: PlaceBook)?>(nil)

    private static func isSame(_ a: [Place], _ b: [Place]) -> Bool {
        a.count == b.count
            && a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { a.baseAddress == $0.baseAddress } }
    }

    init(_ places: [Place], _ words: SheetWords) {
        let isSorted = zip(places, places.dropFirst()).allSatisfy { $0.id < $1.id }
        var all = isSorted ? places : places.sorted { $0.id < $1.id }
        for index in all.indices {
            // Naming a place anew copies it whole.
            let name = words.name(of: all[index])
            if name != all[index].title { all[index].title = name }
        }
        self.all = all
        self.places = all.reduce(into: [:]) { places, place in
            let placed = Placed(place: place, extent: DegreeBox(around: place.shape))
            for ground in Ground.all(of: place) { places[ground, default: []].append(placed) }
            if placed.extent != nil, !place.isContextOnly { places[.shaped, default: []].append(placed) }
        }
    }

    subscript(id: PlaceID) -> Place? {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return low < all.count && all[low].id == id ? all[low] : nil
    }

    /// Where the sites of the incidents were placed, each place once.
    func places(of incidents: [NumberedIncident]) -> [Place] {
        guard !all.isEmpty else { return [] }
        var seen: Set<PlaceID> = []
        for index in incidents.indices {
            for site in incidents[index].incident.sites.indices where !incidents[index].incident.sites[site].isDenied {
                guard let placement = incidents[index].incident.sites[site].placement, placement.point.isOnEarth else {
                    continue
                }
                seen.insert(placement.place)
            }
        }
        return seen.sorted().compactMap { self[$0] }
    }

    subscript(ground: Ground) -> [Placed] { places[ground] ?? [] }

    /// Areas and lines of which something may be in the box.
    ///
    /// - Parameter sight: nil knows of none that may not.
    func shapes(_ ground: Ground, in sight: DegreeBox?) -> [Place] {
        self[ground].filter { placed in
            guard let extent = placed.extent else { return false }
            return sight?.meets(extent) ?? true
        }.map(\.place)
    }
}

extension PlaceBook.Ground {
    fileprivate static func all(of place: Place) -> [Self] {
        let code = place.featureCode.utf8
        guard let letter = code.first, code.dropFirst().first == UInt8(ascii: ".") else { return [] }
        func isOne(of kinds: StaticString...) -> Bool {
            let rest = code.dropFirst(2)
            return kinds.contains { kind in kind.withUTF8Buffer { rest.starts(with: $0) } }
        }
        // Of what only lends its outline, administrative units are left out: their borders say nothing about an attack and
        // run over the quarters' own.
        guard !place.isContextOnly else {
            if letter == UInt8(ascii: "P") { return [.namelessQuarter] }
            return letter == UInt8(ascii: "H") && isOne(of: "STM") ? [.roughRiver] : []
        }
        var grounds: [Self] = []
        switch letter {
        case UInt8(ascii: "P"):
            grounds.append(.quarter)
            if isOne(of: "PPL") { grounds.append(.town) }
            if isOne(of: "PPLC", "PPLA") { grounds.append(.seat) }
        case UInt8(ascii: "A"):
            if isOne(of: "ZN") { grounds.append(.zone) }
        case UInt8(ascii: "H"):
            grounds.append(.lake)
            if isOne(of: "STM") { grounds.append(.river) }
            if isOne(of: "CNL") { grounds.append(.canal) }
        case UInt8(ascii: "R"): grounds.append(.street)
        case UInt8(ascii: "S"):
            grounds.append(.landmark)
            if isOne(of: "AIR") { grounds.append(.base) }
        case UInt8(ascii: "T"): grounds.append(.landmark)
        case UInt8(ascii: "L"):
            grounds.append(.landmark)
            if isOne(of: "MILB") { grounds += [.base, .zone] }
            if isOne(of: "CNS") { grounds.append(.zone) }
        default: break
        }
        return grounds
    }
}

extension Place {
    var arabicName: String? { names.first { $0.language == "ar" }?.toponym }

    var areas: [Polygon] { geometry?.areas ?? [] }
    var lines: [LineString] { geometry?.lines ?? [] }

    /// Every corner of its areas and lines; none of a point.
    fileprivate var shape: [Coordinate] { areas.isEmpty && lines.isEmpty ? [] : geometry?.coordinates ?? [] }
}

extension Geometry {
    fileprivate var areas: [Polygon] {
        switch self {
        case .polygon(let polygon): [polygon]
        case .multiPolygon(let shape): shape.polygons
        case .collection(let members): members.flatMap(\.areas)
        case .point, .multiPoint, .line, .multiLine: []
        }
    }

    fileprivate var lines: [LineString] {
        switch self {
        case .line(let line): [line]
        case .multiLine(let lines): lines
        case .collection(let members): members.flatMap(\.lines)
        case .point, .multiPoint, .polygon, .multiPolygon: []
        }
    }
}
