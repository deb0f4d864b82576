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

    /// What a colour becomes without one kind of cone, in linear light. Source: Machado, Oliveira, Fernandes, "A
    /// physiologically-based model for simulation of color vision deficiency", 2009, severity 1.
    private static let deficiencies: [(name: String, rows: [SIMD3<Double>])] = [
        (
            "protan",
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        ),
        (
            "deutan",
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        ),
        (
            "tritan",
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
        ),
    ]

    /// Oklab, whose distances are about those the eye sees. Source: B. Ottosson, 2020.
    private func oklab(_ rgb: SIMD3<Double>) -> SIMD3<Double> {
        func dot(_ a: Double, _ b: Double, _ c: Double, _ v: SIMD3<Double>) -> Double { a * v.x + b * v.y + c * v.z }
        func root(_ value: Double) -> Double {
            var guess = 1.0
            guard value > 0 else { return 0 }
            for _ in 0..<60 { guess = (2 * guess + value / (guess * guess)) / 3 }
            return guess
        }
        let cones = SIMD3(
            root(dot(0.4122214708, 0.5363325363, 0.0514459929, rgb)),
            root(dot(0.2119034982, 0.6806995451, 0.1073969566, rgb)),
            root(dot(0.0883024619, 0.2817188376, 0.6299787005, rgb)))
        return SIMD3(
            dot(0.2104542553, 0.7936177850, -0.0040720468, cones),
            dot(1.9779984951, -2.4285922050, 0.4505937099, cones),
            dot(0.0259040371, 0.7827717662, -0.8086757660, cones))
    }

    @Test("launch, impact and target stay apart to colour-blind eyes", arguments: MapTheme.allCases)
    func colourBlind(theme: MapTheme) throws {
        let p = Palette.of(theme)
        let roles = try [p.launch, p.impact, p.target].map { try color($0).linear }
        for (name, rows) in Self.deficiencies {
            let seen = roles.map { rgb in
                oklab(SIMD3((rows[0] * rgb).sum(), (rows[1] * rgb).sum(), (rows[2] * rgb).sum()))
            }
            for (a, b) in [(0, 1), (0, 2), (1, 2)] {
                let way = seen[a] - seen[b]
                // 0.02 is what can just be told apart side by side.
                #expect((way * way).sum().squareRoot() > 0.06, "\(theme) \(name) \(a) \(b)")
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
