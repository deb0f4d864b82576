public import GazetteerIndex
public import IncidentModel
internal import ReportReading

/// The gazetteer of a run: folders read whole, and index files out of which only the places that texts name are taken.
///
/// An entry of a folder overrides that of an index with the same id; a later index overrides an earlier one.
public struct PlaceSources {
    public let folders: [String]
    public let indexPaths: [String]
    private let indexes: [GazetteerIndexFile]
    private let own: [Place]
    public let findings: [Finding]
    private var drawn: [PlaceID: Place] = [:]
    /// Of all places so far, once it has been asked for.
    private var made: Gazetteer?

    /// - Parameter named: what `--gazetteer` names, folders and index files; the bundled folder comes before them.
    /// - Throws: `PipelineError`, `GazetteerError` or `IndexFileError` when one of them cannot be used.
    public init(own named: [String]) throws {
        indexPaths = named.filter(GazetteerIndexFile.isIndex)
        indexes = try indexPaths.map { try GazetteerIndexFile(path: $0) }
        let named = named.filter { !GazetteerIndexFile.isIndex($0) }
        do {
            folders = try GazetteerLocator.folders(own: named)
        } catch {
            // An index alone will do.
            guard !indexPaths.isEmpty else { throw error }
            folders = []
        }
        if folders.isEmpty {
            (own, findings) = ([], [])
        } else {
            (own, findings) = try Gazetteer.places(inFolders: folders)
        }
    }

    public var hasIndex: Bool { !indexes.isEmpty }

    /// The folders' places and those drawn from the indexes so far.
    public var gazetteer: Gazetteer {
        mutating get {
            if let made { return made }
            let gazetteer = Gazetteer(places: drawn.sorted { $0.key < $1.key }.map(\.value) + own)
            made = gazetteer
            return gazetteer
        }
    }

    public var hasPlaces: Bool { !own.isEmpty || hasIndex }

    /// Draws the places that the texts may name as they spell them.
    public mutating func draw(namedIn texts: [[UInt8]]) throws {
        for index in indexes { add(try index.places(namedIn: texts)) }
    }

    /// Draws the places that the names may mean, the misspelt ones too.
    public mutating func draw(meantBy names: [String]) throws {
        for index in indexes { add(try index.places(meantBy: names)) }
    }

    /// Draws what a phrase may mean: its names, then the names of its anchors.
    public mutating func draw(forPhrase phrase: String) throws {
        guard hasIndex else { return }
        try draw(namedIn: [Array(phrase.utf8)])
        try draw(meantBy: Self.names(in: PhraseReader(names: gazetteer).read(phrase)))
    }

    /// The names that geocoding looks up for a phrase, as written and with their class words.
    static func names(in phrase: LocationPhrase) -> [String] {
        (phrase.anchors + phrase.qualifiers.map(\.place)).filter { !$0.isDescription }.flatMap { reference in
            [reference.name] + (reference.classWord.map { ["\(reference.name) \($0)"] } ?? [])
        }
    }

    private mutating func add(_ places: [Place]) {
        for place in places where drawn[place.id] != place {
            drawn[place.id] = place
            made = nil
        }
    }
}
