internal import ByteWriting
public import IncidentModel

/// `incidents.csv`: a row an incident.
public struct IncidentsCSV: Product {
    public let fileName = "incidents.csv"
    public var hasByteOrderMark: Bool

    public init(hasByteOrderMark: Bool = false) { self.hasByteOrderMark = hasByteOrderMark }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        try writeTable(collection, columns: Self.columns, hasByteOrderMark: hasByteOrderMark, to: sink) { incident, _ in
            [Self.cells(of: incident)]
        }
    }

    static let columns = [
        "incident", "status", "date", "date_from", "date_to", "weekday", "time", "time_from_min", "time_to_min",
        "weapon", "munitions_min", "munitions_max", "launch", "impact", "target", "killed_min", "killed_max",
        "injured_min", "injured_max", "casualty_notes", "damage", "claimed_by", "attributed_to", "blamed", "reports",
        "findings",
    ]

    private static func cells(of incident: Incident) -> [CSVWriter.Cell] {
        let days = incident.date?.date.days
        let casualties = incident.casualties
        func names(_ sites: [Site]) -> CSVWriter.Cell {
            .text(
                sites.map { $0.name + ($0.isHedged ? " (hedged)" : "") + ($0.isDenied ? " (denied)" : "") }
                    .joined(separator: "; "))
        }
        func list(_ texts: [String]) -> CSVWriter.Cell { .text(texts.joined(separator: "; ")) }
        return [
            .text(incident.id), .text(incident.status.rawValue), .text(incident.date?.edtf),
            .text(days?.first.partialDate.edtf), .text(days?.last.partialDate.edtf),
            .text(incident.date?.weekday?.rawValue), .text(incident.time?.local),
            .count(incident.time?.minutes.lowerBound), .count(incident.time?.minutes.upperBound),
            .text(incident.weapon?.term), .count(incident.munitions?.min), .count(incident.munitions?.max),
            names(incident.launches), names(incident.impacts), names(incident.targets), .count(casualties.killed?.min),
            .count(casualties.killed?.max), .count(casualties.injured?.min), .count(casualties.injured?.max),
            list(casualties.notes), list(incident.damage), list(incident.claimedBy), list(incident.attributedTo),
            list(incident.blamed), list(incident.reports.map(\.rawValue)), list(incident.findings.map(\.message)),
        ]
    }
}
