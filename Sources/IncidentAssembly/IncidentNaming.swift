internal import ContentHashing
internal import IncidentModel

/// Ids that stay the same from run to run: date, main place, short digest of the evidence.
enum IncidentNaming {
    static func id(of incident: Incident) -> String {
        let date =
            incident.date?.edtf?.lowercased() ?? incident.date?.weekday.map { "undated-\($0.rawValue.lowercased())" }
            ?? "undated"
        let main =
            incident.impacts.first { $0.placement != nil } ?? incident.targets.first ?? incident.impacts.first
            ?? incident.sites.first
        let place = slug(
            main?.placement == nil ? main?.name ?? "unplaced" : main?.candidates.first?.name ?? main?.name ?? "")
        var parts = incident.sites.flatMap(\.evidence) + incident.claims.flatMap(\.evidence)
        parts.sort {
            ($0.report, $0.range.lowerBound, $0.range.upperBound) < (
                $1.report, $1.range.lowerBound, $1.range.upperBound
            )
        }
        return "\(date)-\(place)-\(SHA256Digest(of: told(by: parts)).hexadecimal.prefix(6))"
    }

    /// A line for each: report, first byte ..< byte behind the last, quote.
    private static func told(by parts: [Evidence]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.quote.utf8.count + 40 })
        for part in parts {
            if !bytes.isEmpty { bytes.append(0x0A) }
            bytes += part.report.rawValue.utf8
            bytes.append(0x20)
            bytes += String(part.range.lowerBound).utf8
            bytes += "..<".utf8
            bytes += String(part.range.upperBound).utf8
            bytes.append(0x20)
            bytes += part.quote.utf8
        }
        return bytes
    }

    /// Lower-case ASCII letters and digits, words joined by hyphens.
    private static func slug(_ name: String) -> String {
        var result = ""
        for scalar in name.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else if scalar != "'" && scalar != "." && scalar != "\u{2019}", !result.isEmpty, !result.hasSuffix("-") {
                result += "-"
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return result.isEmpty ? "place" : String(result.prefix(40))
    }
}
