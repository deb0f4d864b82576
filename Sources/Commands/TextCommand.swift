internal import ArgumentParser
internal import ByteWriting
internal import IncidentModel
internal import IncidentPipeline

struct TextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Print the text that is read of pages, feeds and other reports.",
        discussion: """
            Of a page the headline and the blocks of its report, with what the page
            says of itself as front matter; a report file for `map`, when saved.
            Evidence counts in bytes of this text, front matter aside. --format json
            prints an object a line instead.

              $ incidentmap text seeds/004-palestine-street-idrisi.md | head -3
              ---
              id: "004-palestine-street-idrisi"
              title: "Rocket hits near US Embassy in Baghdad, Iraq"
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var input: ReportOptions

    @Option(name: .long, help: "text for a person, json for a .jsonl file.")
    var format: Format = .text

    func run() async throws {
        let loaded = ReportLoader(fields: input.reading.fields).load(input.reports)
        for report in loaded.reports { Console.write(format == .json ? line(report) : file(report)) }
        Console.tell(loaded.findings)
        if loaded.reports.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
        if loaded.findings.contains(where: \.isSetAside) { throw ExitCode(ExitStatus.setAside.rawValue) }
    }

    private func facts(_ report: Report) -> [(StaticString, String)] {
        let published = report.published ?? input.reading.published
        let all: [(StaticString, String?)] = [
            ("id", report.id.rawValue), ("title", report.title), ("publisher", report.publisher),
            ("author", report.author), ("url", report.url), ("published", published?.edtf),
            ("language", report.language),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    /// JSON's texts are YAML's as well.
    private func file(_ report: Report) -> [UInt8] {
        var writer = ByteWriter()
        writer.write("---\n")
        for (name, value) in facts(report) {
            writer.write(name)
            writer.write(": ")
            writer.writeJSON(value)
            writer.write(byte: 0x0A)
        }
        writer.write("---\n")
        writer.write(raw: report.text[report.body])
        if report.text.last != 0x0A { writer.write(byte: 0x0A) }
        return writer.bytes
    }

    private func line(_ report: Report) -> [UInt8] {
        var writer = ByteWriter()
        for (name, value) in facts(report) {
            writer.write(writer.isEmpty ? "{\"" : ", \"")
            writer.write(name)
            writer.write("\": ")
            writer.writeJSON(value)
        }
        writer.write(", \"text\": ")
        writer.writeJSON(report.quote(report.body))
        writer.write("}\n")
        return writer.bytes
    }
}
