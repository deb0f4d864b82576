internal import ByteWriting
public import IncidentModel

/// `distances.json`: the distances as they are printed and in metres, with their evidence.
public struct DistancesJSON: Product {
    public let fileName = "distances.json"
    private let order: DistanceOrder

    public init(order: DistanceOrder = DistanceOrder()) { self.order = order }

    public func write<Failure: Error>(
        _ collection: IncidentCollection, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var json = JSONWriter()
        json.begin(isObject: true)
        json.member("units", collection.units.symbol)
        json.member("sorted_by", order.key.rawValue)
        json.member("grouped_by", order.grouping == .none ? nil : order.grouping.rawValue)
        json.key("groups")
        json.begin(isObject: false)
        for group in order.groups(of: collection) {
            json.begin(isObject: true)
            json.member("title", group.title)
            json.key("distances")
            json.begin(isObject: false)
            for pair in group.pairs {
                json.write(pair)
                try json.output.drain(to: sink)
            }
            json.end()
            json.end()
        }
        json.end()
        json.end()
        json.output.write(byte: 0x0A)
        try json.output.drain(to: sink, atLeast: 1)
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ pair: MeasuredPair) {
        object { json in
            json.member("incident", pair.incident.id)
            json.member("status", pair.incident.status.rawValue)
            json.member("date", pair.incident.date?.edtf)
            json.member("weapon", pair.incident.weapon?.term)
            json.member("distance", pair.distance.text)
            json.member("likely_m", pair.measured.likelyMeters, decimals: 0)
            json.member("min_m", pair.measured.minMeters, decimals: 0)
            json.member("max_m", pair.measured.maxMeters, decimals: 0)
            json.member("azimuth_deg", pair.azimuth?.degrees)
            json.member("compass", pair.azimuth?.compass)
            for (name, site) in [("from" as StaticString, pair.from), ("to", pair.to)] {
                json.key(name)
                json.object { json in
                    json.member("name", site.name)
                    json.member("role", site.role.rawValue)
                    json.member("relation", site.phrase.relation.description)
                    json.member("hedged", site.isHedged)
                    json.member("denied", site.isDenied)
                    json.member("radius_m", site.placement?.radiusMeters, decimals: 0)
                    json.member("quotes", site.quotes)
                    json.member("reports", site.reportIDs)
                }
            }
        }
    }
}
