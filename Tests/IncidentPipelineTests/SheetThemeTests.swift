import MapDrawing
import Testing

@testable import IncidentPipeline

@Suite("Theme files") struct SheetThemeTests {
    @Test("a theme file names a base and colours") func reads() throws {
        let theme = try SheetTheme(yaml: "base: dark\ncolors:\n  launch: \"#aa0000\"\n", file: "t.yaml")
        #expect(theme.base == .dark)
        #expect(theme.colors == [.launch: try #require(HexColor("#aa0000"))])
    }

    @Test(
        "what is wrong is told with file and line",
        arguments: [
            ("base: pink", "t.yaml:1: base is"), ("base: dark\nfont: x", "t.yaml:2: unknown key \"font\""),
            ("colors:\n  launch: red", "t.yaml:2: launch is no colour"),
            ("colors:\n  lunch: \"#000000\"", "t.yaml:2: unknown colour \"lunch\""), ("- a", "t.yaml is no theme"),
            ("colors: red", "t.yaml:1: colors holds"), ("a: [", "t.yaml is not YAML"), ("", "t.yaml is no theme"),
        ])
    func wrong(yaml: String, message: String) {
        let error = #expect(throws: PipelineError.self) { try SheetTheme(yaml: yaml, file: "t.yaml") }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }
}
