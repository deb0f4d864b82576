internal import IncidentModel

/// Of a sheet that counts: the places where most attacks were reported to have come down and to have begun, with bars. It stands
/// before the list, as nobody finds the busiest places by reading hundreds of lines. Targets are not ranked: what was aimed at is
/// told attack by attack.
struct PlaceRanking {
    private struct Row {
        let name: String
        let count: Int
    }

    private struct Part {
        let role: SiteRole
        let rows: [Row]
        /// Places without a row.
        let left: Int
    }

    private let parts: [Part]
    private let words: SheetWords

    private static let rowHeight = 15.5
    private static let headHeight = 20.0
    private static let gap = 8.0
    private static let mostRows = 14
    /// Of the width, what names may take.
    private static let names = 0.56

    /// - Parameter height: pixels that it may fill.
    init(_ incidents: [NumberedIncident], height: Double, words: SheetWords) {
        self.words = words
        var all: [(role: SiteRole, rows: [Row])] = []
        for role in [SiteRole.impact, .launch] {
            var counts: [String: Int] = [:]
            for numbered in incidents where !numbered.isBackground {
                let sites = numbered.incident.sites.filter { $0.role == role && !$0.isDenied && $0.placement != nil }
                for name in Set(sites.map { words.title(of: $0) ?? words.reported($0.name) }) {
                    counts[name, default: 0] += 1
                }
            }
            let rows = counts.map { Row(name: $0.key, count: $0.value) }.sorted { a, b in
                a.count == b.count ? a.name.utf8.lexicographicallyPrecedes(b.name.utf8) : a.count > b.count
            }
            if !rows.isEmpty { all.append((role, rows)) }
        }
        // Each role its share of the rows, three at least.
        let fixed = Double(all.count) * (Self.headHeight + Self.gap + Self.rowHeight)
        let room = max(3 * all.count, Int((height - fixed) / Self.rowHeight))
        let places = all.reduce(0) { $0 + $1.rows.count }
        parts = all.map { role, rows in
            let share = min(Self.mostRows, max(3, room * rows.count / max(places, 1)))
            // A row that says "and 1 more" could as well name it.
            let shown = rows.count <= share + 1 ? rows.count : share
            return Part(role: role, rows: Array(rows.prefix(shown)), left: rows.count - shown)
        }
    }

    var height: Double {
        parts.reduce(0) { sum, part in
            sum + Self.headHeight + Double(part.rows.count + (part.left > 0 ? 1 : 0)) * Self.rowHeight + Self.gap
        }
    }

    func write(at point: SheetPoint, width: Double, to svg: inout SVGWriter) {
        let most = parts.flatMap(\.rows).map(\.count).max() ?? 1
        let bars = (from: point.x + width * Self.names, to: point.x + width - 34)
        var y = point.y
        svg.group("furniture-ranking", label: words("Places by number of attacks", "المواقع بحسب عدد الهجمات")) { svg in
            for part in parts {
                svg.text(heading(part.role), at: SheetPoint(x: point.x, y: y + 10), class: "t-head")
                y += Self.headHeight
                for row in part.rows {
                    svg.text(
                        shortened(row.name, width: width * Self.names - 8, size: TypeSize.list),
                        at: SheetPoint(x: point.x, y: y + 9.5), class: "t-l")
                    let end = bars.from + max(1.5, (bars.to - bars.from) * Double(row.count) / Double(most))
                    svg.chartBar(
                        SheetBox(minX: bars.from, minY: y + 1, maxX: end, maxY: y + 10.5),
                        "shade \(part.role.rawValue) s5")
                    svg.text(String(row.count), at: SheetPoint(x: end + 5, y: y + 9.5), class: "t-l")
                    y += Self.rowHeight
                }
                if part.left > 0 {
                    svg.text(
                        words("and \(part.left) more places", "و\(part.left) مواقع أخرى"),
                        at: SheetPoint(x: point.x, y: y + 9.5), class: "t-ls")
                    y += Self.rowHeight
                }
                y += Self.gap
            }
        }
    }

    private func heading(_ role: SiteRole) -> String {
        let plural = role.plural(words)
        return words("\(plural.uppercased()), BY NUMBER OF ATTACKS", "\(plural)، بعدد الهجمات")
    }
}
