internal import IncidentModel
internal import MapDrawing
internal import Mustache

/// The map in words: a row for each incident, there without script.
struct IncidentTable {
    private let collection: IncidentCollection
    private let numbers: [Int]

    /// Rows of one table; browsers skip the layout of tables that are not in sight.
    private static let rowsOfTable = 100

    init(_ collection: IncidentCollection, numbers: [Int]) {
        self.collection = collection
        self.numbers = numbers
    }

    func html() throws -> String {
        let template = try PageTemplate.rows()
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        let names = Dictionary(
            collection.reports.map { ($0.id, $0.publisher ?? $0.id.rawValue) }, uniquingKeysWith: { first, _ in first })
        let tables = stride(from: 0, to: order.count, by: Self.rowsOfTable).map { start in
            let part = order[start..<min(start + Self.rowsOfTable, order.count)]
            let rows = part.map { Row(collection.incidents[$0], number: numbers[$0], publishers: names) }
            return template.render(
                [
                    "first": start + 1, "last": start + part.count, "total": order.count,
                    "isWhole": order.count <= Self.rowsOfTable, "rows": rows,
                ] as [String: Any])
        }
        return tables.joined()
    }

    private struct Row: MustacheParent {
        let number: Int
        let incident: Incident
        let texts: Incident.ListTexts
        let publishers: [ReportID: String]

        init(_ incident: Incident, number: Int, publishers: [ReportID: String]) {
            self.number = number
            self.incident = incident
            self.publishers = publishers
            texts = incident.listTexts()
        }

        func child(named name: String) -> Any? {
            switch name {
            case "number": return number
            case "link": return pageAnchor(incident.id)
            case "id": return pageText(incident.id)
            case "date": return pageText(texts.date)
            case "weapon": return pageText(texts.briefWeapon)
            case "status": return texts.status.map(pageText)
            case "launches": return cell(incident.launches)
            case "impacts": return cell(incident.impacts + incident.sites.filter { $0.role == .intercepted })
            case "targets": return cell(incident.targets)
            case "distances":
                return incident.distances.compactMap { DistanceText($0)?.kilometres }.joined(separator: "; ")
            case "harm": return Cell(text: texts.harm.map(pageText) ?? "")
            case "sources": return Cell(text: pageText(sources))
            default: return nil
            }
        }

        private var sources: String {
            var names: [String] = []
            for report in incident.reports {
                let name = publishers[report] ?? report.rawValue
                if !names.contains(name) { names.append(name) }
            }
            return names.joined(separator: "; ")
        }

        /// "near US Embassy (± 0.9 km); an empty house (no position)".
        private func cell(_ sites: [Site]) -> Cell {
            guard !sites.isEmpty else { return Cell(text: "–") }
            let told = sites.map { site in
                var doubts: [String] = []
                if site.role == .found { doubts.append("launcher found") }
                if site.role == .intercepted { doubts.append("intercepted") }
                if site.isHedged { doubts.append("hedged") }
                if site.isDenied { doubts.append("denied") }
                doubts.append(site.placement.map { radiusText($0.radiusMeters) } ?? "no position")
                return pageText("\(site.mapLabel) (\(doubts.joined(separator: ", ")))")
            }
            return Cell(text: told.joined(separator: "; "))
        }
    }

    private struct Cell: MustacheParent {
        let text: String

        func child(named name: String) -> Any? {
            switch name {
            case "text": text
            // Browsers take their time over the direction of a cell that asks for it: thousands that need not ask do not.
            case "isMixed": hasRightToLeft(text)
            default: nil
            }
        }
    }
}

/// "± 0.9 km", "± 45 km".
func radiusText(_ meters: Double) -> String {
    guard meters.isFinite, meters >= 0, meters < 3e7 else { return "± ?" }
    guard meters < 9_950 else { return "± \(Int((meters / 1000).rounded())) km" }
    let tenths = max(Int((meters / 100).rounded()), 1)
    return "± \(tenths / 10).\(tenths % 10) km"
}

/// The id of an incident as the page's address carries it.
func pageAnchor(_ id: String) -> String {
    var result = ""
    for byte in id.utf8 {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = Array("0123456789ABCDEF".unicodeScalars)
            result.unicodeScalars.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
        }
    }
    return result
}
