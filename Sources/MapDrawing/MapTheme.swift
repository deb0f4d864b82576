/// The look of a sheet. `print` is white paper with darker lines and no tinted ground.
public enum MapTheme: String, Hashable, Sendable, CaseIterable { case light, dark, print }

/// The colours of a theme. Roles keep the hues of Okabe and Ito ("Color Universal Design", 2008), which colour-blind
/// readers tell apart; every symbol has an ink outline as well, so that each stands 3:1 from the ground (WCAG 1.4.11).
struct Palette: Sendable {
    var paper: String
    var land: String
    var quarterLine: String
    var water: String
    var waterInk: String
    var street: String
    var zone: String
    var ink: String
    var quietInk: String
    var faint: String
    var halo: String
    var launch: String
    var impact: String
    var target: String
    var found: String
    var intercepted: String

    static func of(_ theme: MapTheme) -> Palette {
        switch theme {
        case .light:
            Palette(
                paper: "#ffffff", land: "#f4f2ec", quarterLine: "#dcd7cb", water: "#b5d3e4", waterInk: "#2f6580",
                street: "#bdb39e", zone: "#77693f", ink: "#1c1c1c", quietInk: "#66625a", faint: "#cfcabe",
                halo: "#f8f6f1", launch: "#d55e00", impact: "#0072b2", target: "#009e73", found: "#e69f00",
                intercepted: "#cc79a7")
        case .dark:
            Palette(
                paper: "#15181c", land: "#1f2429", quarterLine: "#323940", water: "#27465a", waterInk: "#8fc1dd",
                street: "#57503f", zone: "#c2b480", ink: "#f2f0ea", quietInk: "#a9a59b", faint: "#3d454d",
                halo: "#1b2025", launch: "#ff8432", impact: "#56b4e9", target: "#7fe8c8", found: "#f0b52e",
                intercepted: "#e39dc4")
        case .print:
            Palette(
                paper: "#ffffff", land: "#ffffff", quarterLine: "#d0d0d0", water: "#c4d9e6", waterInk: "#1f5570",
                street: "#a9a9a9", zone: "#5f5433", ink: "#000000", quietInk: "#555555", faint: "#c8c8c8",
                halo: "#ffffff", launch: "#c24f00", impact: "#0064a0", target: "#008761", found: "#d18f00",
                intercepted: "#b85f92")
        }
    }
}
