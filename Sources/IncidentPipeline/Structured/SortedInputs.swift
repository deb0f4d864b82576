internal import DataFormats
internal import IncidentModel

/// The inputs of a run, told apart: files of incidents, and what holds reports.
struct SortedInputs {
    var structured = StructuredInputs()
    /// For the `ReportLoader`, each kept in its order.
    private(set) var reports: [String] = []
    /// Files of folders that hold incidents, not reports.
    private(set) var taken: Set<String> = []
    /// What `-` stands for, read once; nil when nobody asked for it.
    private(set) var standardInput: [UInt8]?

    /// A file that is named is what its ending says. What a folder holds, and standard input, is taken for incidents only
    /// where its content shows them: nobody has said what it is.
    init(_ inputs: [String]) {
        for input in inputs {
            if input == "-" {
                takeStandardInput()
            } else if let kind = StructuredInputs.kind(of: input) {
                structured.add(input, kind)
            } else {
                if let folder = InputFolder(input) { take(folder) }
                reports.append(input)
            }
        }
    }

    private mutating func take(_ folder: InputFolder) {
        for path in folder.paths {
            guard let kind = StructuredInputs.kind(of: path) else { continue }
            if StructuredFile.showsIncidents(kind, head: StructuredInputs.head(of: path), path: path) {
                structured.add(path, kind)
                taken.insert(path)
            } else if kind != .record, !ReportLoader.extensions.contains(InputFolder.ending(of: path)) {
                // JSON of other kinds lies about everywhere, and is not worth a word.
                structured.findings.append(
                    Finding(
                        code: "not-incidents", severity: .note,
                        message:
                            "\(path): not read, for it does not show incidents (places with dates); name the file itself to have it read."
                    ))
            }
        }
    }

    private mutating func takeStandardInput() {
        let bytes = standardInput ?? ReportLoader.standardInputBytes()
        standardInput = bytes
        switch StructuredFile.kind(ofUnnamed: bytes) {
        case .geoPackage?:
            structured.findings.append(
                Finding(
                    code: "unreadable",
                    message: "\(ReportLoader.standardInput): a GeoPackage cannot be read from a pipe; name its file.",
                    isSetAside: true))
        case let kind?: structured.add(bytes, ReportLoader.standardInput, kind)
        case nil: reports.append("-")
        }
    }
}
