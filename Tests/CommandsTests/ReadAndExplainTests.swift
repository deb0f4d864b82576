import Foundation
import TestSupport
import Testing

@Suite("Commands about reports")
struct ReadAndExplainTests {
    @Test("read places nothing: every geometry of the seeds is null")
    func nullGeometry() async throws {
        let run = try await Tool.run(["read", "seeds"])
        #expect(run.status == 0, "\(run.errors)")
        let file = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
        let incidents = try #require(file["incidents"] as? [[String: Any]])
        let sites = incidents.flatMap { incident in
            ["launch", "impacts", "targets", "interceptions"].flatMap { incident[$0] as? [[String: Any]] ?? [] }
        }
        #expect(sites.count > 10)
        for site in sites {
            for field in ["place", "footprint", "point", "radius_m", "precision"] {
                #expect(site[field] is NSNull, "\(field)")
            }
        }
    }

    @Test("- reads standard input")
    func standardInput() async throws {
        let text = Array("A Katyusha rocket fell in the Green Zone of Baghdad on Tuesday, police said.\n".utf8)
        let run = try await Tool.run(["read", "-", "--published", "2020-05-20"], input: text)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("\"edtf\": \"2020-05-19\""))
        #expect(run.text.contains("\"Green Zone\""))
        let nothing = try await Tool.run(["read", "-"])
        #expect(nothing.status == 1)
        #expect(nothing.errors.contains("standard input: the file is empty"), "\(nothing.errors)")
    }

    @Test("a pipe with a name is read like a file")
    func namedPipe() async throws {
        let scratch = try ScratchFolder()
        let run = try await Tool.shell(
            "incidentmap map <(echo 'A rocket fell in Dora on 19 May 2020.') --output out", in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("1 report, 1 incident"))
    }

    @Test("of a page only the text is read, and offsets count in it")
    func page() async throws {
        let scratch = try ScratchFolder()
        let page = """
            <html><head><title>News</title><script>var s = "A rocket hit Dora.";</script></head>
            <body><!-- A rocket hit Sadr City. --><p>A Katyusha rocket fell in the <b>Green Zone</b> of Baghdad.</p>
            <style>.x:before { content: "A rocket hit Karrada." }</style></body></html>
            """
        try scratch.write(page, to: "page.html")
        let run = try await Tool.run(["read", "page.html"], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        for name in ["Dora", "Sadr City", "Karrada"] { #expect(!run.text.contains(name)) }
        let text = "News\n\nA Katyusha rocket fell in the Green Zone of Baghdad."
        let range = try #require(text.range(of: "Green Zone"))
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        #expect(run.text.contains("\"Green Zone\""))
        let ranges = run.text.matches(of: /"start": (\d+), "end": (\d+)/).compactMap { match in
            Int(match.1).flatMap { low in Int(match.2).map { low..<$0 } }
        }
        #expect(ranges.contains { $0.contains(start) }, "\(run.text)")
    }

    @Test("explain names the incidents there are when it is asked for another")
    func unknownIncident() async throws {
        let run = try await Tool.run(["explain", "1999-01-01", "seeds"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("incidentmap: no incident is called \"1999-01-01\"; there are "))
        #expect(run.errors.contains("2020-05-19"))
    }

    @Test(
        "explain needs no id for a single report, and takes one on either side of the reports",
        arguments: [
            ["seeds/004-palestine-street-idrisi.md"],
            ["004-palestine-street-idrisi", "seeds/004-palestine-street-idrisi.md"],
            ["seeds/004-palestine-street-idrisi.md", "004-palestine-street-idrisi"],
        ])
    func withoutID(words: [String]) async throws {
        let run = try await Tool.run(["explain"] + words)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("\n2020-05-19-us-embassy"))
        #expect(run.text.contains("\n004-palestine-street-idrisi, marked:\n"))
        let piped = try await Tool.run(["explain", "-"], input: Array("A rocket fell in Dora on Tuesday.\n".utf8))
        #expect(piped.text.contains("{impact}"), "\(piped.text)\(piped.errors)")
    }

    @Test("explain without an id asks for one where there are several reports")
    func whichOne() async throws {
        let run = try await Tool.run(["explain", "seeds/000-green-zone-qadisiya.md", "seeds/001-zafaraniya-dora.md"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == "incidentmap: there are 2 reports; name one by its id, such as 000-green-zone-qadisiya.\n")
    }

    @Test("explain shows the words behind each value")
    func explained() async throws {
        let run = try await Tool.run(["explain", "004-palestine-street-idrisi", "seeds"])
        #expect(run.status == 0)
        #expect(run.text.contains("2020-05-19"))
        #expect(run.text.contains("004-palestine-street-idrisi "))
        #expect(!run.text.contains("Optional(") && !run.text.contains("stepMeters"))
    }

    @Test("explain shows the report with its evidence marked, and why a name got no role")
    func marked() async throws {
        let text = """
            ---
            id: night
            ---
            NAJAF — Two rockets fired from the Zafaraniya area landed near Dora on Tuesday. Baghdad said nobody was hurt.
            On Monday the minister travelled to Karrada.
            """
        let run = try await Tool.run(["explain", "nig", "-"], input: Array(text.utf8))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("fired from the Zafaraniya area]{launch}"), "\(run.text)")
        #expect(run.text.contains("landed near Dora]{impact}"))
        #expect(run.text.contains("[Baghdad]{no role: it speaks here, as an office or a government}"))
        #expect(run.text.contains("[Karrada]{no role: its sentence tells of no attack}"))
        #expect(run.text.filter { $0 == "[" }.count == run.text.filter { $0 == "]" }.count)
        #expect(!run.text.contains("\u{1B}"), "colours where no terminal is")
    }

    @Test("explain writes a page on which the same words are marked, and a name without a role has its reason")
    func explainedPage() async throws {
        let text = """
            ---
            id: night
            ---
            NAJAF — Two rockets fired from the Zafaraniya area landed near Dora on Tuesday. Baghdad said nobody was hurt.
            On Monday the minister travelled to Karrada.
            """
        let run = try await Tool.run(["explain", "night", "-", "--format", "html"], input: Array(text.utf8))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("<!doctype html>"))
        func shown(_ html: String) -> String { html.replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " ") }
        let report = shown(String(run.text.split(separator: "<article").last ?? ""))
        #expect(report.contains("fired from the Zafaraniya area (gives: launch)"), "\(report)")
        #expect(report.contains("landed near Dora (gives: impact)"))
        #expect(report.contains("Karrada (gives: no role: its sentence tells of no attack)"))
        #expect(run.text.contains("<mark class=\"unused\""))
        #expect(!run.text.contains("{{"))
    }

    @Test("explain tells of a report without an incident what it saw")
    func noIncident() async throws {
        let text = "---\nid: quiet\n---\nThe minister visited Karrada on Monday.\n"
        let run = try await Tool.run(["explain", "quiet", "-"], input: Array(text.utf8))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("no attack by rocket, mortar or drone was found"))
        #expect(run.text.contains("[Karrada]{no role"))
    }

    @Test(
        "a reader that has seen enough is a success",
        arguments: ["read seeds", "gazetteer list", "gazetteer list --format json"])
    func closedPipe(command: String) async throws {
        let run = try await Tool.shell("incidentmap \(command) | head -n 1")
        #expect(run.status == 0)
        #expect(run.lines.count == 1)
        #expect(run.errors.isEmpty)
        // Closed before the first byte: no race with the size of the pipe's buffer.
        let closed = try await Tool.shell("{ sleep 0.1; incidentmap \(command); echo $? >&2; } | true")
        #expect(closed.errors == "0\n")
    }

    @Test("a full device is a failure, told")
    func fullDevice() async throws {
        for command in ["read seeds", "gazetteer list", "locate Dora", "distance Dora Zafaraniya"] {
            let run = try await Tool.shell("incidentmap \(command) > /dev/full")
            #expect(run.status == 1, "\(command)")
            #expect(run.errors == "incidentmap: standard output cannot be written: No space left on device.\n")
        }
    }
}
