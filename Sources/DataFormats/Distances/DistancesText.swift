internal import ByteWriting
public import IncidentModel

/// `distances.txt`: the distances as lines for a terminal or a mail, group by group.
public struct DistancesText: Product {
    public let fileName = "distances.txt"
    private let order: DistanceOrder

    public init(order: DistanceOrder = DistanceOrder()) { self.order = order }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var page = ByteWriter()
        let groups = order.groups(of: collection)
        if groups.isEmpty {
            page.write("No incident has both a launch site and an impact site that could be placed.\n")
        }
        for (index, group) in groups.enumerated() {
            if let title = group.title {
                if index > 0 { page.write("\n") }
                page.writeLine(title)
                page.write("\n")
            }
            for pair in group.pairs {
                page.writeText(pair)
                try page.drain(to: sink)
            }
        }
        try page.drain(to: sink, atLeast: 1)
    }
}

extension ByteWriter {
    /// "2020-05-19  Dora → Green Zone: 9.4 km (7.1–11.8), 12° NNE  [id]".
    fileprivate mutating func writeText(_ pair: MeasuredPair) {
        writeLine(pair.incident.dateText ?? "date not known")
        write("  ")
        for (index, site) in [pair.from, pair.to].enumerated() {
            if index > 0 { write(" → ") }
            writeLine(site.name)
            if site.isHedged { write(" (hedged)") }
            if site.isDenied { write(" (denied)") }
        }
        write(": ")
        write(pair.distance.text)
        if let azimuth = pair.azimuth { write(", \(azimuth.degrees)° \(azimuth.compass)") }
        write("  [")
        writeLine(pair.incident.id)
        if pair.incident.status == .background { write(", background") }
        write("]\n")
    }

    /// Reports' words on one line: nothing in them steers a terminal.
    fileprivate mutating func writeLine(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r", "\u{2028}", "\u{2029}": write(byte: 0x20)
            default:
                if scalar.isDirectionOverride { continue }
                if scalar.isControl { write("\u{FFFD}") } else { write(String(scalar)) }
            }
        }
    }
}
