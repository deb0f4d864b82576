internal import ArgumentParser
internal import ByteWriting
internal import DataFormats
internal import IncidentComparison
internal import IncidentModel
internal import IncidentPipeline

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what changed between two files of incidents.",
        discussion: """
            Incidents added (+), gone (-) and changed (~): sites that moved, by how many
            metres, and values that are not the same. A folder stands for the
            incidents.json in it; any file that `map` takes for incidents will do.

              $ incidentmap diff output/incidents.json output/incidents.json
              0 added, 0 gone, 0 changed, 7 the same
            """)

    @Argument(help: ArgumentHelp("The earlier file.", valueName: "a"))
    var old: String

    @Argument(help: ArgumentHelp("The later file.", valueName: "b"))
    var new: String

    @OptionGroup var output: FormatOption

    func run() async throws {
        let sides = try await Failure.told { () throws in try [old, new].map(Self.incidents) }
        let difference = IncidentDifference(from: sides[0].incidents, to: sides[1].incidents)
        switch output.format {
        case .table: for line in DifferenceText.lines(of: difference) { Console.print(line) }
        case .json: Console.write(DifferenceText.json(of: difference))
        }
        if sides.contains(where: \.hasRejects) { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    private static func incidents(of path: String) throws -> (incidents: [Incident], hasRejects: Bool) {
        let record = path + (path.hasSuffix("/") ? "" : "/") + "incidents.json"
        let file = StructuredInputs.kind(of: record) == nil ? path : record
        guard let kind = StructuredInputs.kind(of: file) else {
            throw CommandError("\(path) is no file of incidents, nor a folder with an incidents.json.")
        }
        let read = StructuredInputs([(file, kind)])
        Console.tell(read.findings)
        let rejects = read.findings.filter(\.isSetAside)
        if let first = rejects.first, read.incidents.isEmpty { throw CommandError(first.message) }
        return (read.incidents.map(\.incident), !rejects.isEmpty)
    }
}

/// A difference for a person and for a program.
enum DifferenceText {
    static func lines(of difference: IncidentDifference) -> [String] {
        var lines = difference.gone.map { "- \(told($0))" } + difference.added.map { "+ \(told($0))" }
        for changed in difference.changed {
            lines.append("~ \(told(changed.new))")
            lines += changed.changes.map { "    \(told($0))" }
        }
        lines.append(
            "\(difference.added.count) added, \(difference.gone.count) gone, \(difference.changed.count) changed, \(difference.sameCount) the same"
        )
        return lines
    }

    private static func told(_ incident: Incident) -> String {
        let site = incident.impacts.first ?? incident.targets.first ?? incident.sites.first
        let what = [incident.date?.edtf, incident.weapon?.term, site?.name].compactMap { $0 }.joined(separator: ", ")
        return what.isEmpty ? incident.id : "\(incident.id) (\(what))"
    }

    private static func told(_ change: IncidentDifference.Change) -> String {
        let site = change.site.map { " \"\($0)\"" } ?? ""
        if let meters = change.movedMeters { return "\(change.field)\(site): moved \(Numbers.meters(meters))" }
        return "\(change.field)\(site): \(change.from ?? "not there") → \(change.to ?? "not there")"
    }

    static func json(of difference: IncidentDifference) -> [UInt8] {
        var json = Lines()
        json.raw("{\n  \"added\": [")
        json.ids(difference.added)
        json.raw("],\n  \"gone\": [")
        json.ids(difference.gone)
        json.raw("],\n  \"changed\": [")
        for (index, changed) in difference.changed.enumerated() {
            json.raw("\(index == 0 ? "" : ",")\n    {\"id\": ")
            json.text(changed.new.id)
            json.raw(", \"was\": ")
            json.text(changed.old.id)
            json.raw(", \"changes\": [")
            for (number, change) in changed.changes.enumerated() {
                json.raw("\(number == 0 ? "" : ",")\n      {\"field\": ")
                json.text(change.field)
                for (name, value) in [("site", change.site), ("from", change.from), ("to", change.to)] {
                    json.raw(", \"\(name)\": ")
                    json.text(value)
                }
                json.raw(
                    ", \"moved_m\": \(change.movedMeters.map { Numbers.fixed($0, decimals: 1) } ?? "null")}")
            }
            json.raw("\n    ]}")
        }
        json.raw("\(difference.changed.isEmpty ? "" : "\n  ")],\n  \"same\": \(difference.sameCount)\n}\n")
        return json.writer.bytes
    }

    private struct Lines {
        var writer = ByteWriter()

        mutating func raw(_ text: String) { writer.write(text) }

        mutating func text(_ text: String?) {
            guard let text else { return writer.write("null") }
            writer.writeJSON(text)
        }

        mutating func ids(_ incidents: [Incident]) {
            for (index, incident) in incidents.enumerated() {
                if index > 0 { raw(", ") }
                text(incident.id)
            }
        }
    }
}
