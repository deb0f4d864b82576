internal import IncidentModel

/// Layer styles as QGIS keeps them (QML): colours and shapes of our map, so that a layer opens looking like it.
enum QGISStyle {
    static let all: [(table: String, qml: String)] = [
        ("sites", document(byRole(markers: true), label: "name")),
        ("footprints", document(byRole(markers: false))),
        ("paths", document(pathRules, label: "distance", isAlong: true)),
        ("zones", document(zoneRules)),
        (
            "gazetteer",
            document(
                single(
                    symbol(
                        0, .marker,
                        [marker(shape: "circle", fill: "128,128,128,160", outline: "255,255,255,255", size: 1.6)]
                    )))
        ),
    ]

    private enum SymbolType: String { case marker, line, fill }

    private static func byRole(markers: Bool) -> String {
        var categories = ""
        var symbols = ""
        for (index, role) in SiteRole.allCases.enumerated() {
            categories +=
                "<category symbol=\"\(index)\" value=\"\(role.rawValue)\" label=\"\(role.label)\" render=\"true\"/>"
            let hex = Simplestyle(role: role).colour
            symbols +=
                markers
                ? symbol(index, .marker, [drawing(role, hex)])
                : symbol(
                    index, .fill,
                    [
                        fill(
                            colour(hex, alpha: 26), outline: colour(hex, alpha: 255), style: "solid", width: 0.35,
                            defined: [("outlineStyle", "if(\"hedged\", 'dash', 'solid')")])
                    ])
        }
        return """
            <renderer-v2 type="categorizedSymbol" attr="role" symbollevels="0" enableorderby="0" forceraster="0">\
            <categories>\(categories)</categories><symbols>\(symbols)</symbols></renderer-v2>
            """
    }

    /// The map's symbol; white within a coloured outline where it is said with doubt or only recalled, as there.
    private static func drawing(_ role: SiteRole, _ hex: String) -> String {
        let isOpen = "\"hedged\" or \"status\" = 'background'"
        return layer(
            "SvgMarker",
            [
                ("name", "base64:\(QGISSymbol.svg(role).base64)"), ("color", colour(hex, alpha: 255)),
                ("outline_color", colour("#1C1C1C", alpha: 255)), ("outline_width", "0.2"),
                ("outline_width_unit", "MM"), ("size", "4.4"), ("size_unit", "MM"),
            ],
            defined: [
                ("fillColor", "if(\(isOpen), '#ffffff', '\(hex.lowercased())')"),
                ("outlineColor", "if(\(isOpen), '\(hex.lowercased())', '#1c1c1c')"),
                ("outlineWidth", "if(\(isOpen), 0.5, 0.2)"),
            ])
    }

    private static let pathRules = rules([
        ("not \"hedged\"", "As reported", symbol(0, .line, [line(style: "solid"), arrowhead(of: 0)])),
        ("\"hedged\"", "Hedged", symbol(1, .line, [line(style: "dash"), arrowhead(of: 1)])),
    ])

    private static let zoneRules = rules([
        (
            "\"kind\" = 'ring'", "Ring",
            symbol(
                0, .fill, [fill("0,0,0,0", outline: colour(Simplestyle.zone, alpha: 255), style: "solid", width: 0.4)])
        ),
        (
            "\"kind\" <> 'ring'", "Area",
            symbol(
                1, .fill,
                [
                    fill(
                        colour(Simplestyle.zone, alpha: 26), outline: colour(Simplestyle.zone, alpha: 255),
                        style: "solid", width: 0.2)
                ])
        ),
    ])

    // MARK: Parts of a style

    /// - Parameter isAlong: labels run along the lines.
    private static func document(_ renderer: String, label: String? = nil, isAlong: Bool = false) -> String {
        let labels =
            label.map {
                """
                <labeling type="simple"><settings><text-style fieldName="\($0)" isExpression="0" fontSize="\(isAlong ? 8 : 9)" \
                fontSizeUnit="Point" fontWeight="\(isAlong ? 50 : 75)" namedStyle="\(isAlong ? "Regular" : "Bold")" \
                textColor="28,28,28,255" textOpacity="1"><text-buffer bufferDraw="1" bufferSize="0.8" \
                bufferSizeUnits="MM" bufferColor="255,255,255,255"/></text-style>\
                <placement placement="\(isAlong ? 2 : 0)" placementFlags="10" dist="\(isAlong ? 0.6 : 2)" distUnits="MM"/></settings></labeling>
                """
            } ?? ""
        return """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="\(label == nil ? 0 : 1)">\
            \(renderer)\(labels)</qgis>
            """
    }

    private static func single(_ symbol: String) -> String {
        """
        <renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">\
        <symbols>\(symbol)</symbols></renderer-v2>
        """
    }

    private static func rules(_ rules: [(filter: String, label: String, symbol: String)]) -> String {
        let lines = rules.enumerated().map { index, rule in
            "<rule key=\"rule-\(index)\" symbol=\"\(index)\" label=\"\(rule.label)\" filter=\"\(escaped(rule.filter))\"/>"
        }
        return """
            <renderer-v2 type="RuleRenderer" symbollevels="0" enableorderby="0" forceraster="0">\
            <rules key="root">\(lines.joined())</rules><symbols>\(rules.map(\.symbol).joined())</symbols></renderer-v2>
            """
    }

    private static func symbol(_ name: Int, _ type: SymbolType, _ layers: [String]) -> String {
        named("\(name)", type, layers)
    }

    private static func named(_ name: String, _ type: SymbolType, _ layers: [String]) -> String {
        """
        <symbol name="\(name)" type="\(type.rawValue)" alpha="1" clip_to_extent="1" force_rhr="0">\
        \(layers.joined())</symbol>
        """
    }

    /// - Parameter defined: properties that an expression gives, by QGIS's names.
    private static func layer(
        _ kind: String, _ options: [(String, String)], inner: String = "",
        defined: [(name: String, expression: String)] = []
    ) -> String {
        let list = options.map { "<Option name=\"\($0.0)\" type=\"QString\" value=\"\($0.1)\"/>" }.joined()
        return """
            <layer class="\(kind)" enabled="1" locked="0" pass="0"><Option type="Map">\(list)</Option>\
            \(definitions(defined))\(inner)</layer>
            """
    }

    private static func definitions(_ defined: [(name: String, expression: String)]) -> String {
        if defined.isEmpty { return "" }
        let properties = defined.map { property in
            """
            <Option name="\(property.name)" type="Map"><Option name="active" type="bool" value="true"/>\
            <Option name="expression" type="QString" value="\(escaped(property.expression))"/>\
            <Option name="type" type="int" value="3"/></Option>
            """
        }
        return """
            <data_defined_properties><Option type="Map"><Option name="name" type="QString" value=""/>\
            <Option name="properties" type="Map">\(properties.joined())</Option>\
            <Option name="type" type="QString" value="collection"/></Option></data_defined_properties>
            """
    }

    private static func marker(
        shape: String, fill: String, outline: String, width: Double = 0.2, size: Double
    ) -> String {
        layer(
            "SimpleMarker",
            [
                ("name", shape), ("color", fill), ("outline_color", outline), ("outline_style", "solid"),
                ("outline_width", "\(width)"), ("outline_width_unit", "MM"), ("size", "\(size)"), ("size_unit", "MM"),
            ])
    }

    private static func fill(
        _ fill: String, outline: String, style: String, width: Double,
        defined: [(name: String, expression: String)] = []
    ) -> String {
        layer(
            "SimpleFill",
            [
                ("color", fill), ("style", fill.hasSuffix(",0") ? "no" : "solid"), ("outline_color", outline),
                ("outline_style", style), ("outline_width", "\(width)"), ("outline_width_unit", "MM"),
            ], defined: defined)
    }

    private static func line(style: String) -> String {
        layer(
            "SimpleLine",
            [
                ("line_color", colour(Simplestyle.path, alpha: 255)), ("line_style", style), ("line_width", "0.5"),
                ("line_width_unit", "MM"),
            ])
    }

    /// At the impact.
    private static func arrowhead(of symbol: Int) -> String {
        layer(
            "MarkerLine", [("placement", "lastvertex"), ("rotate", "1")],
            inner: named(
                "@\(symbol)@1", .marker,
                [
                    marker(
                        shape: "filled_arrowhead", fill: colour(Simplestyle.path, alpha: 255),
                        outline: colour(Simplestyle.path, alpha: 255), size: 2.6)
                ]))
    }

    /// "213,94,0,255" of "#D55E00".
    private static func colour(_ hex: String, alpha: Int) -> String {
        let number = Int(hex.dropFirst(), radix: 16) ?? 0
        return "\(number >> 16),\(number >> 8 & 255),\(number & 255),\(alpha)"
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
            .split(separator: ">", omittingEmptySubsequences: false).joined(separator: "&gt;")
    }
}
