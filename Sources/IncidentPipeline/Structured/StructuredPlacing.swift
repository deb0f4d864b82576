internal import DataFormats
internal import GazetteerIndex
internal import Geocoding
internal import IncidentAssembly
internal import IncidentModel
internal import ReportReading
internal import Synchronization

/// Looks up the names of structured incidents and reads roles out of their notes.
struct StructuredPlacing: Sendable {
    private let gazetteer: Gazetteer
    private let memory: GeocodingMemory?
    private let phrases: PhraseMemory
    private let notes: NotesReading?
    private let extent: GazetteerExtent

    /// - Parameter isPlacing: false leaves names as they are.
    init(gazetteer: Gazetteer, isPlacing: Bool, readsNotes: Bool) {
        self.gazetteer = gazetteer
        let geocoder = isPlacing ? Geocoder(gazetteer: gazetteer) : nil
        memory = geocoder.map(GeocodingMemory.init)
        phrases = PhraseMemory(gazetteer, isPlacing: isPlacing)
        notes = readsNotes ? NotesReading(gazetteer: gazetteer, geocoder: geocoder) : nil
        extent = GazetteerExtent(gazetteer)
    }

    func incidents(of records: [StructuredIncident]) -> [Incident] { records.concurrentMap { incident(of: $0) } }

    private func incident(of record: StructuredIncident) -> Incident {
        var incident = record.incident
        if record.hasPhrases { readPhrases(of: &incident) }
        place(&incident)
        if record.hasPhrases { restoreLetters(of: &incident) }
        if let text = record.notes { notes?.add(text, to: &incident) }
        for site in incident.sites where site.placement?.place.rawValue == "coordinates" {
            guard let point = site.placement?.point, extent.suggestsSwapping(point) else { continue }
            incident.findings.append(
                Finding(
                    code: "swapped-coordinates",
                    message:
                        "\(record.place): \(point) is far from every place of the gazetteer, and \(point.swapped) is not: are longitude and latitude exchanged? Kept as given."
                ))
        }
        if incident.id.isEmpty { incident.id = IncidentAssembler.id(of: incident) }
        return incident
    }

    /// "near the US embassy", "44.39,33.30": what a cell says, relation included.
    private func readPhrases(of incident: inout Incident) {
        for index in incident.sites.indices where incident.sites[index].placement == nil {
            let text = incident.sites[index].verbatim
            switch phrases.read(text) {
            case .position(let placement): incident.sites[index].placement = placement
            case .phrase(let phrase): incident.sites[index].phrase = phrase
            }
        }
    }

    /// Asking gives a name capitals ("Empty house"); one that was found nowhere stays as the file has it.
    private func restoreLetters(of incident: inout Incident) {
        for index in incident.sites.indices where incident.sites[index].placement == nil {
            let site = incident.sites[index]
            guard site.phrase.anchors.count == 1, site.name.lowercased() == site.verbatim.lowercased() else { continue }
            incident.sites[index].phrase.anchors[0].name = site.verbatim
        }
    }

    /// A site that was looked up in vain by an earlier run stays as it is: a record is not judged again.
    private func place(_ incident: inout Incident) {
        guard let memory else { return }
        let open = incident.sites.indices.filter { index in
            incident.sites[index].placement == nil && !incident.sites[index].findings.contains { $0.code == "unplaced" }
        }
        guard !open.isEmpty else { return }
        let placed = memory.geocode(open.map { incident.sites[$0] })
        for (index, site) in zip(open, placed) {
            let known = incident.sites[index].findings.count
            incident.sites[index] = site
            incident.findings += site.findings.dropFirst(known)
        }
    }
}

/// What cells say, kept for those that come again.
private final class PhraseMemory: Sendable {
    enum Read: Sendable {
        case position(Placement?)
        case phrase(LocationPhrase)
    }

    private let gazetteer: Gazetteer
    private let reader: PhraseReader
    private let isPlacing: Bool
    private let known = Mutex<[String: Read]>([:])
    private static let most = 100_000

    init(_ gazetteer: Gazetteer, isPlacing: Bool) {
        self.gazetteer = gazetteer
        self.isPlacing = isPlacing
        reader = PhraseReader(names: gazetteer)
    }

    func read(_ text: String) -> Read {
        if let read = known.withLock({ $0[text] }) { return read }
        let read: Read
        if isPlacing, let written = try? PlaceQuery.position(text) {
            read = .position(Located(written, in: gazetteer).placement)
        } else {
            read = .phrase(reader.read(text))
        }
        known.withLock { if $0.count < Self.most { $0[text] = read } }
        return read
    }
}

/// The box around the gazetteer's places, with 300 km to spare.
private struct GazetteerExtent: Sendable {
    private var west = Double.infinity
    private var east = -Double.infinity
    private var south = Double.infinity
    private var north = -Double.infinity

    init(_ gazetteer: Gazetteer) {
        for point in gazetteer.places.compactMap(\.point) {
            west = min(west, point.longitude - 3)
            east = max(east, point.longitude + 3)
            south = min(south, point.latitude - 3)
            north = max(north, point.latitude + 3)
        }
    }

    func suggestsSwapping(_ point: Coordinate) -> Bool {
        !holds(point) && point.swapped.isOnEarth && holds(point.swapped)
    }

    private func holds(_ point: Coordinate) -> Bool {
        (west...max(west, east)).contains(point.longitude) && (south...max(south, north)).contains(point.latitude)
    }
}
