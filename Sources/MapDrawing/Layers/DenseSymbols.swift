internal import ByteWriting
internal import IncidentModel

/// Symbols of a sheet that has more than anybody can read one by one: each at its very point, small, without a tooltip,
/// those of one look in one group, which carries the classes for all of them.
struct DenseSymbols {
    private struct Look {
        let role: SiteRole
        let isBackground: Bool
        let isHedged: Bool
        var points: [SheetPoint] = []
    }

    /// Roles in their order; of each what is only recalled first, so that it lies beneath.
    private var looks: [Look] = SiteRole.allCases.flatMap { role in
        [(true, true), (true, false), (false, true), (false, false)].map {
            Look(role: role, isBackground: $0.0, isHedged: $0.1)
        }
    }

    init(_ markers: [SiteMarker]) {
        for marker in markers {
            add(marker.role, marker.isBackground, marker.isHedged, marker.position)
        }
    }

    /// - Parameter positions: of each site; nil of those beyond the neatline.
    init(_ sites: PlacedSites, at positions: [SheetPoint?]) {
        for (site, position) in zip(sites.elements, positions) {
            if let position { add(site.role, site.isBackground, site.isHedged, position) }
        }
    }

    private mutating func add(_ role: SiteRole, _ isBackground: Bool, _ isHedged: Bool, _ point: SheetPoint) {
        looks[role.rank * 4 + (isBackground ? 0 : 2) + (isHedged ? 0 : 1)].points.append(point)
    }

    var census: SymbolCensus {
        var census = SymbolCensus()
        for look in looks where !look.points.isEmpty {
            census.count(look.role, isHedged: look.isHedged, isBackground: look.isBackground)
        }
        return census
    }

    func write(_ words: SheetWords, to svg: inout SVGWriter) {
        for role in SiteRole.allCases {
            let own = looks[role.rank * 4..<role.rank * 4 + 4].filter { !$0.points.isEmpty }
            guard !own.isEmpty else { continue }
            svg.group("layer-\(role.rawValue)", label: role.legend(words)) { svg in
                for look in own {
                    let state = (look.isHedged ? " hedged" : "") + (look.isBackground ? " recalled" : "")
                    svg.begin("g", ["class": .text("dense \(role.rawValue)\(state)")])
                    let (points, shape) = (look.points, SymbolShapes.small(role))
                    let parts = inParts(of: points.count) { part in
                        var out = ByteWriter(reservingCapacity: part.count * 96)
                        for index in part {
                            out.write("<path d=\"M")
                            out.write(points[index].x, decimals: 1)
                            out.write(" ")
                            out.write(points[index].y - 3.6, decimals: 1)
                            out.write(shape)
                            out.write("\"/>\n")
                        }
                        return out.bytes
                    }
                    for part in parts { svg.raw(part) }
                    svg.end()
                }
            }
        }
    }
}

extension SiteRole {
    fileprivate var rank: Int {
        switch self {
        case .launch: 0
        case .impact: 1
        case .target: 2
        case .found: 3
        case .intercepted: 4
        }
    }
}

/// Which symbols a sheet has, for its legend.
struct SymbolCensus {
    enum Look: Int { case plain, hedged, recalled }

    /// A bit for each role in each look: counted a hundred thousand times on a dense sheet.
    private var seen: UInt32 = 0
    /// The role of the first symbol.
    private(set) var first: SiteRole?

    init() {}

    init(_ markers: [SiteMarker]) {
        for marker in markers { count(marker.role, isHedged: marker.isHedged, isBackground: marker.isBackground) }
    }

    mutating func count(_ role: SiteRole, isHedged: Bool, isBackground: Bool) {
        first = first ?? role
        seen |= Self.bit(role, isBackground ? .recalled : isHedged ? .hedged : .plain)
    }

    private static func bit(_ role: SiteRole, _ look: Look) -> UInt32 { 1 << UInt32(3 * role.rank + look.rawValue) }

    private func has(_ role: SiteRole, _ look: Look) -> Bool { seen & Self.bit(role, look) != 0 }

    var isEmpty: Bool { seen == 0 }

    /// How the legend shows a role: recalled only where none is reported, hedged only where none is plain; nil of a role without
    /// symbols.
    func look(of role: SiteRole) -> Look? { [Look.plain, .hedged, .recalled].first { has(role, $0) } }

    /// A role with symbols of that look beside those by which the legend shows it.
    func role(alsoIn look: Look) -> SiteRole? {
        SiteRole.allCases.first { role in
            has(role, look) && self.look(of: role).map { $0.rawValue < look.rawValue } ?? false
        }
    }
}
