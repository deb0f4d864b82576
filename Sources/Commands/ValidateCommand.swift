internal import ArgumentParser
internal import DataFormats
internal import FoundationEssentials
internal import IncidentModel
internal import IncidentPipeline

struct ValidateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check files of incidents and GeoJSON, and tell all that is wrong with them.",
        discussion: """
            A line for each problem: file, line, path, what is wrong. GeoJSON is held
            to RFC 7946; tables, GeoPackages, KML and JSON lines to what `map` takes.
            Exit code 0: all sound; 1: a problem was found.

              $ incidentmap validate output/incidents.json output/incidents.geojson
              output/incidents.json: sound, 7 incidents
              output/incidents.geojson: sound, 40 features
            """)

    @Argument(help: ArgumentHelp("Files to check.", valueName: "file"))
    var files: [String]

    func run() async throws {
        var isSound = true
        for file in files {
            let kind = StructuredInputs.kind(of: file)
            if let kind, ![.record, .lines, .geoJSON].contains(kind) {
                isSound = check(StructuredInputs([(file, kind)]), file) && isSound
                continue
            }
            if let objection = objection(to: file) {
                Console.print("\(file): \(objection)")
                isSound = false
                continue
            }
            guard let bytes = FileBytes(path: file) else {
                Console.tell("incidentmap: \(file) cannot be read; check that it exists and may be opened.")
                isSound = false
                continue
            }
            let checked = kind == .lines ? CheckedFile(lines: bytes) : CheckedFile(bytes)
            for problem in checked.problems {
                Console.print(
                    "\(file):\(problem.line): \(problem.path.isEmpty ? "the file" : problem.path) \(problem.reason)")
            }
            if checked.problems.isEmpty {
                Console.print("\(file): sound, \(checked.count) \(checked.noun)\(checked.count == 1 ? "" : "s")")
            } else {
                isSound = false
            }
        }
        if !isSound { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    /// What is neither JSON nor a table has no rules here.
    private func objection(to file: String) -> String? {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return nil }
        if isFolder { return "is a folder; name the files in it." }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
        guard ["svg", "html", "htm", "md", "txt", "xml", "zip", "pdf", "png"].contains(ending) else {
            return nil
        }
        return
            "is not checked here; .json, .jsonl, .geojson, .geojsonl, .geojsons, .csv, .tsv, .gpkg, .kml and .kmz files are."
    }

    /// Every record that `map` would leave out, a line each.
    private func check(_ read: StructuredInputs, _ file: String) -> Bool {
        for finding in read.findings { Console.print(finding.message) }
        let count = read.incidents.count
        if read.findings.contains(where: \.isSetAside) { return false }
        Console.print("\(file): sound, \(count) incident\(count == 1 ? "" : "s")")
        return true
    }
}
