import IncidentModel
import Testing

@testable import MapDrawing

/// The colours that timeline, distances, months and zones are drawn in, read from the style sheet that they carry.
@Suite("Colours of the charts") struct ChartColourTests {
    /// Declarations by class: `.bar` gives `["fill": "#0072b2", …]`.
    private func rules(_ theme: MapTheme) -> [String: [String: String]] {
        var rules: [String: [String: String]] = [:]
        for rule in Stylesheet.css(Palette.of(theme), root: "r").split(separator: "\n") {
            let parts = rule.split(separator: "{")
            guard parts.count == 2 else { continue }
            for selector in parts[0].split(separator: ",") {
                let name = String(selector.trimmingPrefix("#r "))
                for declaration in parts[1].dropLast().split(separator: ";") {
                    let pair = declaration.split(separator: ":", maxSplits: 1)
                    if pair.count == 2 { rules[name, default: [:]][String(pair[0])] = String(pair[1]) }
                }
            }
        }
        return rules
    }

    private func color(_ rules: [String: [String: String]], _ name: String, _ property: String) throws -> HexColor {
        let text = try #require(rules[name]?[property], "\(name) \(property)")
        return try #require(HexColor(text), "\(name) \(property)")
    }

    @Test("the edge of every bar, line and mark stands 3 to 1 from the paper", arguments: MapTheme.allCases)
    func edges(theme: MapTheme) throws {
        let rules = rules(theme)
        let paper = try color(rules, ".paper", "fill")
        for name in [
            ".bar", ".range", ".bar-open", ".bar-recalled", ".bar-foiled", ".open-line", ".grid-major", ".zone-line",
            ".scale-line", ".either.launch", ".either.impact", ".either.target", ".arrow",
        ] {
            #expect(try color(rules, name, "stroke").contrast(with: paper) >= 3, "\(name)")
        }
        #expect(try color(rules, ".likely", "fill").contrast(with: paper) >= 3)
        // The likely mark stands on its own range.
        let range = HexColor.mixed(paper.description, try color(rules, ".range", "fill").description, 0.5)
        #expect(try color(rules, ".likely", "fill").contrast(with: try #require(HexColor(range))) >= 3)
    }

    @Test(
        "bars that mean different things differ to every eye in the lightness or the stroke",
        arguments: MapTheme.allCases)
    func bars(theme: MapTheme) throws {
        let rules = rules(theme)
        let (bar, foiled) = (try color(rules, ".bar", "fill"), try color(rules, ".bar-foiled", "fill"))
        let hollow = try color(rules, ".bar-recalled", "fill")
        for sight in ColourSight.allCases {
            #expect(sight.distance(bar, foiled) > 0.06, "\(theme) \(sight): carried out, foiled")
            #expect(sight.distance(bar, hollow) > 0.06, "\(theme) \(sight): carried out, recalled")
            #expect(sight.distance(foiled, hollow) > 0.06, "\(theme) \(sight): foiled, recalled")
        }
        #expect(rules[".bar-open"]?["stroke-dasharray"] != nil, "an open date is dashed, too")
    }

    @Test(
        "shades of a choropleth go one way in lightness, each apart from the next, to every eye",
        arguments: MapTheme.allCases)
    func shades(theme: MapTheme) throws {
        let rules = rules(theme)
        let land = try color(rules, ".land", "fill")
        for role in SiteRole.allCases {
            let shades = [land] + (try (1...5).map { try color(rules, ".\(role.rawValue).s\($0)", "fill") })
            for sight in ColourSight.allCases {
                let lightness = shades.map { sight.lightness($0) }
                let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
                #expect(
                    steps.allSatisfy { $0 < 0 } || steps.allSatisfy { $0 > 0 },
                    "\(theme) \(role) \(sight): \(lightness)")
                for (a, b) in zip(shades, shades.dropFirst()) {
                    // 0.02 is what can just be told apart side by side.
                    #expect(sight.distance(a, b) > 0.02, "\(theme) \(role) \(sight)")
                }
            }
        }
    }

    @Test(
        "names and numbers on shades lie on a halo of 4.5 to 1, and so do those on the paper",
        arguments: MapTheme.allCases)
    func texts(theme: MapTheme) throws {
        let rules = rules(theme)
        let paper = try color(rules, ".paper", "fill")
        for name in [".t-site", ".t-quarter", ".t-scale", ".t-zone"] {
            let halo = try color(rules, name, "stroke")
            #expect(try color(rules, name, "fill").contrast(with: halo) >= 4.5, "\(name)")
        }
        for name in [".t-title", ".t-sub", ".t-lh", ".t-l", ".t-ls", ".t-foot", ".t-head", ".t-grat"] {
            #expect(try color(rules, name, "fill").contrast(with: paper) >= 4.5, "\(name)")
        }
        #expect(try color(rules, ".t-badge", "fill").contrast(with: color(rules, ".badge-b", "fill")) >= 4.5)
    }

    @Test("on a page every colour is the page's, with the theme's own where the page has none") func page() throws {
        var options = MapOptions(title: "On a page")
        options.takesPageColors = true
        let css = Stylesheet.css(Palette.of(options), root: "r")
        #expect(css.contains("fill:var(--m-paper,#ffffff)"))
        #expect(css.contains("color-mix(in srgb,var(--m-impact,#0072b2) 12%,var(--m-land,#f4f2ec))"))
        // A colour by itself would be of one theme only.
        #expect(css.firstMatch(of: /:#[0-9a-f]{6}/) == nil)
    }
}
