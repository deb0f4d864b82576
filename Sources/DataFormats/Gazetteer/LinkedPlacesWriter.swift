internal import ByteWriting
public import IncidentModel

/// A gazetteer file in Linked Places Format, streamed: one place a line.
public struct LinkedPlacesWriter {
    private var isFirst = true

    public init() {}

    public func opening(title: String) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(
            "{\"@context\": \"https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld\", \"type\": \"FeatureCollection\", \"title\": "
        )
        writer.writeJSON(title)
        writer.write(", \"features\": [\n")
        return writer.bytes
    }

    /// The next place's line.
    public mutating func bytes(of place: Place) -> [UInt8] {
        var json = JSONWriter()
        if !isFirst { json.output.write(",\n") }
        isFirst = false
        json.object(.compact) { json in
            json.member("@id", place.id.rawValue)
            json.member("type", "Feature")
            json.key("properties")
            json.object(.compact) { Self.writeProperties(of: place, &$0) }
            json.key("names")
            json.array(place.names, .compact) { json, name in
                json.object(.compact) {
                    $0.member("toponym", name.toponym)
                    $0.member("lang", name.language)
                }
            }
            json.key("types")
            json.array([place.featureCode], .compact) { json, code in
                json.object(.compact) { $0.member("identifier", "gn:\(code)") }
            }
            if !place.links.isEmpty {
                json.key("links")
                json.array(place.links, .compact) { json, link in
                    json.object(.compact) {
                        $0.member("type", "closeMatch")
                        $0.member("identifier", link)
                    }
                }
            }
            json.key("sources")
            json.array(place.sources, .compact) { json, source in
                json.object(.compact) {
                    $0.member("name", source.name)
                    $0.member("licence", source.licence)
                }
            }
            json.key("geometry")
            json.write(place.geometry)
        }
        return json.output.bytes
    }

    public func closing() -> [UInt8] { Array("\n]}\n".utf8) }

    private static func writeProperties(of place: Place, _ json: inout JSONWriter) {
        json.member("title", place.title)
        json.member("tier", place.tier)
        json.key("uncertainty_m")
        json.value(place.uncertaintyMeters, decimals: 0)
        if let within = place.within { json.member("within", within.rawValue) }
        if !place.doubt.isEmpty { json.member("doubt", place.doubt) }
        if place.isContextOnly { json.member("context_only", true) }
        if let point = place.point, place.geometry != .point(point) {
            json.key("point")
            json.write(point)
        }
        if !place.described.isEmpty {
            json.key("described")
            json.array(place.described, .compact) { json, described in
                json.object(.compact) {
                    $0.member("relation", described.relation.description)
                    $0.member("place", described.place.rawValue)
                }
            }
        }
    }
}
