public import IncidentModel

extension PageMap {
    /// The rules of the map's classes under the class `root`; colours are the variables of `colors(_:)`.
    public static func css(root: String) -> String {
        Stylesheet.css(.variables, root: "ROOT").split(separator: "\n").map { line in
            let rule = line.split(separator: "#ROOT ", omittingEmptySubsequences: false)
                .joined(separator: ".\(root) ")
            return rule.contains("font-size:") ? scaled(rule) : rule
        }.joined(separator: "\n") + "\n"
    }

    /// `--m-paper:#ffffff;…` of a theme.
    public static func colors(_ theme: MapTheme) -> String {
        let palette = Palette.of(theme)
        return MapColor.allCases.map { "--m-\($0.rawValue):\(palette[keyPath: Palette.path(to: $0)]);" }.joined()
    }

    /// The symbol of a role about 0, 0 as the data of two SVG paths: the outline (`.sym`) and the strokes in it (`.in`).
    public static func symbol(_ role: SiteRole, radius: Double = 9) -> (outline: String, inside: String) {
        let middle = SheetPoint(x: 0, y: 0)
        let outline = PathData(SymbolShapes.outline(role, at: middle, radius: radius), closed: true)
        return (
            String(decoding: outline.bytes, as: UTF8.self),
            String(decoding: SymbolShapes.inside(role, at: middle, radius: radius).bytes, as: UTF8.self)
        )
    }

    /// Every length in pixels becomes one of the screen.
    private static func scaled(_ rule: String) -> String {
        var result = ""
        for (index, part) in rule.split(separator: ":", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result += ":" }
            guard index > 0, let end = part.firstIndex(where: { $0 == ";" || $0 == "}" }), part[..<end].hasSuffix("px")
            else {
                result += part
                continue
            }
            result += "calc(\(part[..<end])*var(--u,1))\(part[end...])"
        }
        return result
    }
}

extension Palette {
    /// Each colour the CSS variable of its name.
    fileprivate static var variables: Palette {
        var palette = Palette.of(.light)
        for color in MapColor.allCases { palette[keyPath: path(to: color)] = "var(--m-\(color.rawValue))" }
        return palette
    }
}

extension Incident {
    /// The words of the map's list for one incident, in English.
    public func listTexts() -> ListTexts {
        let words = SheetWords(.english, places: [])
        return ListTexts(
            date: dateText(words), weapon: weaponText(words), briefWeapon: briefWeaponText(words),
            course: courseText(words), harm: harmText(words), status: statusText(words))
    }

    public struct ListTexts: Hashable, Sendable {
        /// "19 May 2020, Tuesday, early morning".
        public let date: String
        /// "Katyusha rocket, number not reported".
        public let weapon: String
        /// "3 or more Katyusha rockets".
        public let briefWeapon: String
        /// "Al-Idrisi → near U.S. Embassy".
        public let course: String
        /// "none injured; minor damage".
        public let harm: String?
        /// "foiled", "intercepted", "recalled".
        public let status: String?
    }
}

/// "8 December 2023" of "2023-12-08"; what is no date stays as it is.
public func writtenDay(_ text: String) -> String {
    PartialDate(edtf: text)?.text(SheetWords(.english, places: [])) ?? text
}

extension Site {
    /// "near US Embassy", with the gazetteer's name of where it was placed.
    public var mapLabel: String { label(placeTitle: placeTitle, SheetWords(.english, places: [])) }
}

extension SiteRole {
    /// "Launch site reported": the word of the legend.
    public var legendText: String { legend(SheetWords(.english, places: [])) }

    /// "launch", "launcher found".
    public var mapWord: String { word(SheetWords(.english, places: [])) }
}
