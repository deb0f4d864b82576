internal import IncidentModel

/// Type sizes in pixels, one for each class of text.
enum TypeSize {
    static let title = 25.0
    static let subtitle = 14.0
    static let site = 12.5
    static let arabic = 11.0
    static let distance = 11.5
    static let quarter = 9.5
    static let water = 12.0
    static let street = 10.0
    static let landmark = 10.0
    static let zone = 10.5
    static let country = 12.0
    static let city = 11.0
    static let graticule = 9.0
    static let listHead = 12.0
    static let list = 11.0
    static let listSmall = 10.0
    /// The smallest that print keeps legible: 6.6 points at 96 pixels an inch.
    static let listFine = 8.8
    static let heading = 11.0
    static let footer = 10.0
}

enum Stylesheet {
    /// Every rule starts at the sheet's own id, so that it cannot reach the page the sheet is put into.
    static func css(_ palette: Palette, root: String) -> String {
        rules(palette).map { rule in
            let selectors = rule.prefix { $0 != "{" }.split(separator: ",").map { "#\(root) \($0)" }
            return "\(selectors.joined(separator: ","))\(rule.drop { $0 != "{" })\n"
        }.joined()
    }

    private static func rules(_ p: Palette) -> [String] {
        func text(_ name: String, _ size: Double, _ fill: String, _ more: String = "") -> String {
            ".\(name){font-size:\(size)px;fill:\(fill);\(more)}"
        }
        let halo = "paint-order:stroke;stroke:\(p.halo);stroke-width:3px;stroke-linejoin:round;"
        return [
            "text{font-family:\(FontMetrics.family)}",
            text("t-title", TypeSize.title, p.ink, "font-weight:bold"),
            text("t-sub", TypeSize.subtitle, p.quietInk),
            text("t-asof", TypeSize.subtitle, p.quietInk),
            text("t-site", TypeSize.site, p.ink, "font-weight:bold;" + halo),
            text("t-site-b", TypeSize.site, p.quietInk, "font-weight:bold;" + halo),
            text("t-ar", TypeSize.arabic, p.quietInk, halo),
            text("t-dist", TypeSize.distance, p.ink, halo),
            text("t-quarter", TypeSize.quarter, p.quietInk, halo),
            text("t-water", TypeSize.water, p.waterInk, "font-style:italic;letter-spacing:1px;" + halo),
            text("t-street", TypeSize.street, p.quietInk, "font-style:italic;" + halo),
            text("t-mark", TypeSize.landmark, p.quietInk, halo),
            text("t-zone", TypeSize.zone, p.zone, "font-weight:bold;" + halo),
            text("t-on", TypeSize.graticule, p.ink, "font-weight:bold;" + halo),
            text("t-grat", TypeSize.graticule, p.quietInk),
            text("t-badge", LabelText.badgeSize, p.paper, "font-weight:bold"),
            text("t-head", TypeSize.heading, p.quietInk, "font-weight:bold;letter-spacing:0.6px"),
            text("t-lh", TypeSize.listHead, p.ink, "font-weight:bold"),
            text("t-l", TypeSize.list, p.ink),
            text("t-ld", TypeSize.listSmall, p.ink, "font-weight:bold"),
            text("t-ls", TypeSize.listSmall, p.quietInk),
            text("t-lf", TypeSize.listFine, p.ink), text("t-lfd", TypeSize.listFine, p.ink, "font-weight:bold"),
            text("t-badge-s", LabelText.badgeSize * LabelText.smallBadge, p.paper, "font-weight:bold"),
            text("t-foot", TypeSize.footer, p.quietInk),
            text("t-scale", TypeSize.listSmall, p.ink, halo),
            ".paper{fill:\(p.paper)}", ".land{fill:\(p.land)}", ".neat{fill:none;stroke:\(p.ink);stroke-width:1}",
            ".rule{stroke:\(p.faint);stroke-width:1}",
            ".grat{fill:none;stroke:\(p.faint);stroke-width:.6;stroke-dasharray:1 3}",
            ".tick{stroke:\(p.ink);stroke-width:.8}",
            ".quarter{fill:none;stroke:\(p.quarterLine);stroke-width:.8;stroke-linejoin:round}",
            ".water{fill:none;stroke:\(p.water);stroke-linejoin:round;stroke-linecap:round}",
            ".rough{stroke-dasharray:9 5;stroke-linecap:butt}", ".running-out{stroke-linecap:butt}",
            text("t-town", TypeSize.city, p.quietInk, halo),
            text("t-country", TypeSize.country, p.quietInk, "letter-spacing:3px;" + halo),
            ".border{fill:none;stroke:\(p.quietInk);stroke-width:.8;stroke-opacity:.55;stroke-linejoin:round}",
            ".lake{fill:\(p.water);stroke:none}",
            ".street{fill:none;stroke:\(p.street);stroke-width:1.6;stroke-linejoin:round}",
            ".street-doubt{fill:none;stroke:\(p.street);stroke-width:1.2;stroke-dasharray:4 3}",
            ".zone{stroke:\(p.zone);stroke-width:1;fill-rule:evenodd}",
            ".hatch{stroke:\(p.zone);stroke-width:.8;opacity:.45}",
            ".dot{fill:\(p.quietInk);stroke:\(p.halo);stroke-width:1}",
            ".arrow{fill:none;stroke:\(p.ink);stroke-width:1.8}",
            ".arrow-halo{fill:none;stroke:\(p.halo);stroke-width:4.6;opacity:.75}",
            ".wedge{fill:\(p.ink);fill-opacity:.34;stroke:none}",
            ".wedge.thin{fill-opacity:.2}",
            ".wedge.dash{fill-opacity:.1;stroke:\(p.ink);stroke-width:.6;stroke-opacity:.6}",
            ".flow{fill:none;stroke:\(p.ink);stroke-opacity:.5}", ".flow-tip{fill:\(p.ink);fill-opacity:.72}",
            ".tip{fill:\(p.ink);stroke:\(p.halo);stroke-width:.8}",
            ".faded{opacity:.6}",
            ".dash{stroke-dasharray:6 4}",
            ".either{stroke-width:2;stroke-dasharray:.1 5;stroke-linecap:round}",
            ".leader{fill:none;stroke:\(p.ink);stroke-width:.8}",
            ".stem{stroke:\(p.ink);stroke-width:.8}", ".pin{fill:\(p.ink)}",
            ".badge{fill:\(p.ink)}", ".badge-b{fill:\(p.quietInk)}",
            ".scale-a{fill:\(p.ink);stroke:\(p.ink);stroke-width:.8}",
            ".scale-b{fill:\(p.paper);stroke:\(p.ink);stroke-width:.8}",
            ".built{fill:\(p.quarterLine);stroke:\(p.land);stroke-width:.5}",
            text("t-city", TypeSize.city, p.ink, "font-weight:bold;" + halo),
            ".here{fill:none;stroke:\(p.launch);stroke-width:1.8}",
            ".detail{fill:none;stroke:\(p.ink);stroke-width:1.1}",
            ".neat-thin{fill:none;stroke:\(p.quietInk);stroke-width:.8}",
            ".zone-plain{fill:\(p.zone);fill-opacity:.1;stroke:\(p.zone);stroke-width:.8;fill-rule:evenodd}",
            ".scale-line{fill:none;stroke:\(p.ink);stroke-width:1.2}",
            ".grid{stroke:\(p.faint);stroke-width:.7}", ".grid-major{stroke:\(p.quietInk);stroke-width:.9}",
            ".bar{fill:\(p.impact);stroke:\(p.ink);stroke-width:.8}",
            ".range{fill:\(p.impact);fill-opacity:.5;stroke:\(p.ink);stroke-width:.8}",
            ".bar-open{fill:\(p.impact);fill-opacity:.16;stroke:\(p.impact);stroke-width:1.4;stroke-dasharray:3 2}",
            ".bar-recalled{fill:\(p.paper);stroke:\(p.quietInk);stroke-width:1.4}",
            ".bar-foiled{fill:\(p.found);stroke:\(p.ink);stroke-width:.8}",
            ".open-line{stroke:\(p.quietInk);stroke-width:1.4;stroke-dasharray:1 5;stroke-linecap:round}",
            ".likely{fill:\(p.ink);stroke:\(p.paper);stroke-width:1.4}",
            ".zone-line{fill:none;stroke:\(p.zone);stroke-width:1.8;stroke-dasharray:7 3}",
            ".in{fill:none;stroke:\(p.paper);stroke-width:1.6;stroke-linecap:round}",
            ".hedged .in,.recalled .in{stroke:\(p.ink)}",
        ] + SiteRole.allCases.flatMap { role in roleRules(role, p) } + [
            ".fp.wide{stroke-width:.6}", ".fp.bare{fill:none;stroke-width:.6;stroke-opacity:.55}",
            // Joined scripts are neither spaced out nor slanted.
            "text[direction=rtl]{letter-spacing:0;font-style:normal}",
            ".hedged .sym{fill:\(p.paper);stroke-width:1.8;stroke-dasharray:3 2}",
            ".recalled .sym{fill:\(p.paper);stroke-width:1.6}",
        ]
    }

    private static func roleRules(_ role: SiteRole, _ p: Palette) -> [String] {
        let color = color(of: role, p)
        return [
            ".dense.\(role.rawValue){fill:\(color);stroke:\(p.ink);stroke-width:.5}",
            ".dense.hedged.\(role.rawValue),.dense.recalled.\(role.rawValue){fill:\(p.paper);stroke:\(color)}",
            ".\(role.rawValue) .sym{fill:\(color);stroke:\(p.ink);stroke-width:1.2;stroke-linejoin:round}",
            ".hedged.\(role.rawValue) .sym,.recalled.\(role.rawValue) .sym{stroke:\(color)}",
            ".fp.\(role.rawValue){fill:\(color);fill-opacity:.08;fill-rule:evenodd;stroke:\(color);stroke-width:1.1;"
                + "stroke-linejoin:round}",
            ".either.\(role.rawValue){stroke:\(color)}",
            ".shade.\(role.rawValue){fill-rule:evenodd;stroke:\(p.quietInk);stroke-width:.7}",
        ]
            // Opaque, because where two areas overlap the upper one must keep its class.
            + [0.12, 0.28, 0.46, 0.66, 0.88].enumerated().map { level, share in
                ".\(role.rawValue).s\(level + 1){fill:\(HexColor.mixed(p.land, color, share))}"
            }
    }

    static func color(of role: SiteRole, _ p: Palette) -> String {
        switch role {
        case .launch: p.launch
        case .impact: p.impact
        case .target: p.target
        case .found: p.found
        case .intercepted: p.intercepted
        }
    }
}
