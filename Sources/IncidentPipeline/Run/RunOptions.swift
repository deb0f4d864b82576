public import IncidentModel

/// What a run is asked to do.
public struct RunOptions: Sendable {
    /// Files, folders, `-`.
    public var inputs: [String]
    public var gazetteerFolders: [String]
    /// Where lines of JSON keep what.
    public var reportFields = ReportFields()
    /// What products print distances in.
    public var units = LengthUnit.kilometers
    /// Taken for the publication day of reports that state none.
    public var published: PartialDate?
    /// A GeoJSON file of the user's own areas.
    public var zoneFile: String?
    /// A place phrase that rings are drawn around; nil means each incident's target.
    public var ringCenter: String?
    /// Metres on the ellipsoid.
    public var ringRadiiMeters: [Double]
    /// Title of the map; nil means a title made from what is on it.
    public var title: String?
    /// Note the names that no event uses, for `explain`; it costs a look at reports that tell of no attack.
    public var notesUnused = false
    /// Look for roles in the notes of coded events.
    public var readsNotes = false
    /// Stop at the first record that cannot be taken.
    public var isStrict = false
    /// False lets go of each text as soon as it is read; what was found quotes it.
    public var keepsTexts = true

    /// The process ends after this run: what it holds is left to the system.
    public var endsProcess = false

    public init(
        inputs: [String], gazetteerFolders: [String] = [], published: PartialDate? = nil, zoneFile: String? = nil,
        ringCenter: String? = nil, ringRadiiMeters: [Double] = [1_000, 2_000, 5_000, 10_000], title: String? = nil
    ) {
        self.inputs = inputs
        self.gazetteerFolders = gazetteerFolders
        self.published = published
        self.zoneFile = zoneFile
        self.ringCenter = ringCenter
        self.ringRadiiMeters = ringRadiiMeters
        self.title = title
    }
}

/// How far a run is; given to whoever wants to show it.
public struct RunProgress: Sendable {
    public var stage: String
    public var done: Int
    public var total: Int
}
