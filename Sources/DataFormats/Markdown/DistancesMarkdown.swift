internal import ByteWriting
public import IncidentModel

/// `distances.md`: the distances as a table, then the words that each rests on, then what could not be measured.
public struct DistancesMarkdown: Product {
    public let fileName = "distances.md"

    private let order: DistanceOrder

    public init(order: DistanceOrder = DistanceOrder()) { self.order = order }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let groups = order.groups(of: collection)
        var page = ByteWriter()
        page.write("# Launch-to-impact distances as reported\n\n")
        page.write(Self.reading)
        if groups.isEmpty {
            page.write("No incident has both a launch site and an impact site that could be placed.\n")
        } else {
            for group in groups {
                if let title = group.title {
                    page.write("## ")
                    page.writeMarkdown(title)
                    page.write("\n\n")
                }
                page.write("| Date | Incident | From | To | Distance | Direction |\n|---|---|---|---|---|---|\n")
                for pair in group.pairs {
                    page.writeRow(pair)
                    try page.drain(to: sink)
                }
                if group.title != nil, group.title != groups.last?.title { page.write("\n") }
            }
            page.write("\n## Evidence\n")
            for pair in groups.flatMap(\.pairs) {
                page.writeEvidence(pair)
                try page.drain(to: sink)
            }
        }
        page.writeUnmeasured(collection.incidents)
        try page.drain(to: sink, atLeast: 1)
    }

    private static let reading: StaticString = """
        Along the WGS 84 ellipsoid from the point that stands for the launch site to the one for the impact site; in
        brackets the least and greatest distance between the two footprints. Directions are clockwise from north at the
        launch site. Nothing is printed sharper than its range.


        """
}

extension ByteWriter {
    fileprivate mutating func writeRow(_ pair: MeasuredPair) {
        write("| ")
        writeMarkdown(pair.incident.dateText ?? "not known")
        write(" | ")
        writeMarkdown(pair.incident.id)
        if pair.incident.status == .background { write(" (background)") }
        for site in [pair.from, pair.to] {
            write(" | ")
            writeMarkdown(site.name)
            if site.isHedged { write(" (hedged)") }
            if site.isDenied { write(" (denied)") }
        }
        write(" | ")
        writeMarkdown(pair.distance.text)
        write(" | ")
        write(pair.azimuth.map { "\($0.degrees)° \($0.compass)" } ?? "not known")
        write(" |\n")
    }

    fileprivate mutating func writeEvidence(_ pair: MeasuredPair) {
        write("\n### ")
        writeMarkdown(pair.from.name)
        write(" → ")
        writeMarkdown(pair.to.name)
        write(": ")
        writeMarkdown(pair.distance.text)
        write("\n\nIncident ")
        writeMarkdown(pair.incident.id)
        write("\n\n")
        writeSite(pair.from, title: pair.from.role == .found ? "Launcher found" : "Launch")
        writeSite(pair.to, title: pair.to.role == .target ? "Target" : "Impact")
    }

    private mutating func writeSite(_ site: Site, title: StaticString) {
        write("- **")
        write(title)
        write("** ")
        writeMarkdown(site.verbatim)
        write("; basis: ")
        writeMarkdown(site.basisText)
        if site.isHedged { write(", hedged") }
        if site.isDenied { write(", denied") }
        if let placement = site.placement {
            write("; radius ")
            write(placement.radiusMeters, decimals: 0)
            write(" m")
        }
        write("\n")
        for evidence in site.evidence {
            write("  - “")
            writeMarkdown(evidence.quote)
            write("” (report ")
            writeMarkdown(evidence.report.rawValue)
            write(")\n")
        }
    }

    fileprivate mutating func writeUnmeasured(_ incidents: [Incident]) {
        let unmeasured = incidents.filter { $0.distances.isEmpty && $0.status != .background }
        guard !unmeasured.isEmpty else { return }
        write("\n## Not measured\n\n")
        for incident in unmeasured {
            write("- ")
            writeMarkdown(incident.id)
            write(": ")
            write(incident.reasonForNoDistance)
            write("\n")
        }
    }
}

extension Incident {
    fileprivate var reasonForNoDistance: String {
        let ends = impacts.isEmpty ? targets : impacts
        if launches.isEmpty { return "launch site not reported" }
        if launches.allSatisfy({ $0.placement == nil }) { return "launch site reported, but not placed" }
        if ends.isEmpty { return "neither impact nor target reported" }
        if ends.allSatisfy({ $0.placement == nil }) { return "impact reported, but not placed" }
        return "no pair measured"
    }
}
