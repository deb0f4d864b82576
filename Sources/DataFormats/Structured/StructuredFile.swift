public import IncidentModel

/// An incident of a table, a layer or a record, before its names are looked up.
public struct StructuredIncident: Sendable {
    /// With an empty id when the file gives none.
    public var incident: Incident
    /// For messages.
    public var place: RecordPlace
    /// The names of unplaced sites are phrases still to be read ("near the US embassy"), relation included.
    public var hasPhrases = false
    /// Free text in which roles may be found.
    public var notes: Notes?

    public struct Notes: Sendable {
        public var text: String
        /// Of the file; a place in the text is a place in these bytes when `isVerbatim`.
        public var range: Range<Int>
        /// No quotation mark was doubled, so byte offsets of the text and of the file agree.
        public var isVerbatim: Bool { text.utf8.count == range.count }
    }
}

/// A file of incidents, whatever its format, with all that could not be taken.
public struct StructuredFile: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case record = "incidents.json"
        case lines = "incidents.jsonl"
        case table = "CSV"
        case geoJSON = "GeoJSON"
        case geoPackage = "GeoPackage"
        /// KMZ, too.
        case kml = "KML"
    }

    public internal(set) var incidents: [StructuredIncident] = []
    /// The file itself when an incident rests on it, and those that it lists.
    public internal(set) var reports: [Report] = []
    /// Records left out, then what else is to be said.
    public internal(set) var findings: [Finding] = []
    /// Of our own record, about no incident.
    public internal(set) var recordFindings: [Finding] = []
    /// Reading stopped at a letter that is not UTF-8; nothing was taken.
    var hasForeignLetter = false

    /// Reads what `kind` says it is; never fails: what is wrong is a finding.
    ///
    /// - Parameters:
    ///   - path: as the user named it; a GeoPackage is opened by it, all else is in `bytes`.
    ///   - sha256: of the bytes.
    public init(_ kind: Kind, bytes: FileBytes, path: String, sha256: String) {
        let source = RecordSource(path: path, sha256: sha256)
        switch kind {
        case .record: self = bytes.withInput { Self.record($0, path, asLines: false) }
        case .lines: self = bytes.withInput { Self.record($0, path, asLines: true) }
        case .table: self = bytes.withInput { IncidentTable.read($0, source) }
        case .geoJSON: self = bytes.withInput { IncidentFeatures.read($0, source) }
        case .geoPackage: self = IncidentLayers.read(path, source)
        case .kml: self = bytes.withInput { IncidentPlacemarks.read($0, source) }
        }
        if !bytes.isUnchanged { self = .refused(path, "\(FileBytes.changedMeanwhile).") }
    }

    public init(_ kind: Kind, bytes: [UInt8], path: String, sha256: String) {
        self.init(kind, bytes: FileBytes(bytes), path: path, sha256: sha256)
    }

    init() {}

    /// The incidents, which are not left behind: very many of them are in memory once.
    public mutating func takeIncidents() -> [StructuredIncident] {
        defer { incidents = [] }
        return incidents
    }

    private static func record(_ input: FileInput, _ path: String, asLines: Bool) -> StructuredFile {
        var (file, reading) = (StructuredFile(), RecordReading(input))
        reading.read(asLines: asLines) {
            file.incidents.append(StructuredIncident(incident: $0, place: RecordPlace(path: path)))
        } reserve: {
            file.incidents.reserveCapacity($0)
        }
        if reading.fault != nil {
            file.incidents = []
        } else {
            (file.reports, file.recordFindings) = (reading.reports, reading.findings)
        }
        file.findings = reading.problems.map { problem in
            Finding(
                code: "bad-record", severity: .error,
                message:
                    "\(path):\(problem.line): \(problem.path.isEmpty ? "the file" : problem.path) \(problem.reason); it was left out.",
                isSetAside: true)
        }
        return file
    }

    /// A file that cannot be taken at all.
    static func refused(_ place: String, _ reason: String) -> StructuredFile {
        var file = StructuredFile()
        file.findings = [
            Finding(
                code: "bad-structured-file", severity: .error, message: "\(place): \(reason)", isSetAside: true)
        ]
        return file
    }

    /// What the columns were taken for.
    mutating func say(_ text: String?, _ path: String) {
        guard let text else { return }
        findings.append(
            Finding(code: "columns-recognised", severity: .note, message: "\(path): \(text)."))
    }

    /// Lists the file among the reports when an incident names it.
    mutating func listFile(_ source: RecordSource, title: String) {
        guard incidents.indices.contains(where: { incidents[$0].incident.reports.contains(source.id) }) else { return }
        reports.append(Report(id: source.id, title: title, sha256: source.sha256, text: [], source: source.path))
    }
}

/// The file that records come from.
struct RecordSource {
    let path: String
    let sha256: String
    let circles: Circles
    /// The name of the file, its folders left out; its extension stays, so that `a.csv` and `a.txt` are two.
    let id: ReportID

    init(path: String, sha256: String) {
        (self.path, self.sha256, circles) = (path, sha256, Circles())
        id = ReportID(path.split(separator: "/").last.map(String.init) ?? path)
    }

    /// The same with texts of its own, for one of several threads.
    var apart: RecordSource { RecordSource(self) }

    private init(_ other: RecordSource) {
        (path, sha256, id) = (other.path.ofItsOwn, other.sha256, ReportID(other.id.rawValue.ofItsOwn))
        circles = other.circles
    }
}
