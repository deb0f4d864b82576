import IncidentModel
import Testing

@testable import MapDrawing

@Suite("Colours") struct PaletteTests {
    private func color(_ text: String) throws -> HexColor { try #require(HexColor(text)) }

    @Test("contrast is WCAG's: 21 of black and white, 4.54 of #767676 on white") func contrast() throws {
        let white = try color("#ffffff")
        #expect(abs(try color("#000000").contrast(with: white) - 21) < 1e-9)
        #expect(abs(try color("#767676").contrast(with: white) - 4.54) < 0.01)
    }

    @Test("text stands 4.5 to 1 from what lies beneath it", arguments: MapTheme.allCases)
    func text(theme: MapTheme) throws {
        let p = Palette.of(theme)
        for ground in [p.paper, p.land, p.halo] {
            for ink in [p.ink, p.quietInk, p.zone] {
                #expect(try color(ink).contrast(with: color(ground)) >= 4.5, "\(ink) on \(ground)")
            }
        }
        #expect(try color(p.waterInk).contrast(with: color(p.halo)) >= 4.5)
        #expect(try color(p.paper).contrast(with: color(p.ink)) >= 4.5, "the badge")
    }

    @Test("symbols stand 3 to 1 from the ground by their outline, hollow ones by their colour or ink")
    func symbols() throws {
        for theme in MapTheme.allCases {
            let p = Palette.of(theme)
            #expect(try color(p.ink).contrast(with: color(p.land)) >= 3)
            for role in [p.launch, p.impact, p.target] {
                #expect(try color(role).contrast(with: color(p.land)) >= 3, "\(theme) \(role)")
            }
        }
    }

    @Test("launch, impact and target stay apart to colour-blind eyes", arguments: MapTheme.allCases)
    func colourBlind(theme: MapTheme) throws {
        let p = Palette.of(theme)
        let roles = try [p.launch, p.impact, p.target].map(color)
        for sight in ColourSight.allCases {
            for (a, b) in [(0, 1), (0, 2), (1, 2)] {
                // 0.02 is what can just be told apart side by side.
                #expect(sight.distance(roles[a], roles[b]) > 0.06, "\(theme) \(sight) \(a) \(b)")
            }
        }
    }

    @Test("nothing is said by colour alone: each role has an outline of its own") func shapes() {
        let outlines = [.launch, .impact, .target, .found, .intercepted].map {
            SymbolShapes.outline($0, at: SheetPoint(x: 0, y: 0), radius: 9)
        }
        #expect(Set(outlines).count == 5)
    }

    @Test(
        "a colour is # and six hexadecimal digits, nothing else",
        arguments: [
            "", "#fff", "red", "#12345g", "#+12345", "#1234567", "url(#a)", "#ffffff}", " #ffffff",
        ])
    func notColours(text: String) { #expect(HexColor(text) == nil) }

    @Test("colours of one's own replace the theme's and no others") func own() throws {
        let palette = Palette.of(.dark, with: [.launch: try color("#ABCDEF")])
        #expect(palette.launch == "#abcdef")
        #expect(palette.impact == Palette.of(.dark).impact)
    }
}
