import TestSupport
import Testing

@Suite("Usage")
struct UsageTests {
    static let commands = [
        ["map"], ["read"], ["locate"], ["distance"], ["gazetteer", "list"], ["gazetteer", "find"],
        ["gazetteer", "check"],
        ["explain"], ["evaluate"], ["render"],
    ]

    @Test("every command's help is a result on stdout, with an example and its answer", arguments: commands)
    func help(command: [String]) async throws {
        let run = try await Tool.run(command + ["--help"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.text.hasPrefix("OVERVIEW: "))
        #expect(!HelpExample.all(in: run.text).isEmpty)
        #expect(HelpExample.all(in: run.text).allSatisfy { !$0.answer.isEmpty })
        let wide = run.lines.filter { $0.count > 80 && !$0.hasPrefix("USAGE:") }
        #expect(wide.isEmpty, "wider than a terminal")
    }

    @Test("without a command, or asked for help, it says what it is", arguments: [[], ["--help"], ["help"]])
    func overview(arguments: [String]) async throws {
        let run = try await Tool.run(arguments)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        for command in ["map", "read", "locate", "distance", "gazetteer", "render", "explain", "evaluate"] {
            #expect(run.lines.contains { $0.hasPrefix("  \(command) ") })
        }
        #expect(run.text.contains("Exit codes: 0 all done"))
    }

    @Test("--version is three numbers")
    func version() async throws {
        let run = try await Tool.run(["--version"])
        #expect(run.status == 0)
        #expect(run.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(
        "wrong usage ends with 64, on stderr, naming what was wrong",
        arguments: [
            (["bogus"], "bogus"), (["map"], "report"), (["map", "seeds", "--colour"], "--colour"),
            (["map", "seeds", "--rings", "x"], "--rings \"x\""), (["map", "seeds", "--rings", "0"], "--rings \"0\""),
            (["map", "seeds", "--rings", "-1,2"], "--rings"), (["map", "seeds", "--rings", ""], "--rings"),
            (["map", "seeds", "--rings", "1,,2"], "--rings"), (["map", "seeds", "--rings", "nan"], "--rings"),
            (["map", "seeds", "--rings", "1e9"], "--rings"),
            (["map", "seeds", "--published", "2020-02-30"], "2020-02-30"),
            (["read", "seeds", "--published", "May"], "May"), (["locate"], "phrase"), (["distance", "Dora"], "to"),
            (["locate", "Dora", "--format", "xml"], "xml"), (["gazetteer", "list", "--tier", "first"], "first"),
            (["gazetteer", "list", "--tier", "4"], "4"), (["evaluate", "--set", "third"], "third"),
            (["evaluate", "--set", "held", "--misses"], "never listed"),
            (["render", "seeds", "--bbox", "44,33,44"], "--bbox \"44,33,44\""),
            (["render", "seeds", "--bbox", "44,34,45,33"], "--bbox"),
            (["render", "seeds", "--bbox", "44,33,45,34", "--around", "Dora"], "not both"),
            (["render", "seeds", "--radius", "3"], "--around"), (["render", "seeds", "--size", "10x10"], "10x10"),
            (["render", "seeds", "--around", "Dora", "--radius", "nan"], "--radius"),
            (["render", "seeds", "--scale", "9"], "--scale"), (["render", "seeds", "--format", "gif"], "gif"),
        ])
    func wrong(arguments: [String], named: String) async throws {
        // In an empty folder: usage is judged before any file is looked for.
        let scratch = try ScratchFolder()
        let run = try await Tool.run(arguments, in: scratch.url)
        #expect(run.status == 64, "\(run.text)\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("Error: ") && run.errors.contains(named), "\(run.errors)")
    }

    @Test("completions are made for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) async throws {
        let run = try await Tool.run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        #expect(run.text.contains("gazetteer"))
    }
}
