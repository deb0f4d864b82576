internal import ByteWriting
internal import Geocoding
internal import IncidentModel

/// The answer of `locate` for a GIS: the footprint, and the point that stands for it.
enum LocatedGeoJSON {
    static func bytes(_ phrase: String, _ located: Located) -> [UInt8] {
        var writer = ByteWriter()
        writer.write("{\"type\": \"FeatureCollection\", \"features\": [")
        if let placement = located.placement {
            feature("footprint", phrase, located, placement, &writer) {
                LocatedJSON.footprint(placement.footprint, &$0)
            }
            writer.write(", ")
            feature("point", phrase, located, placement, &writer) {
                $0.write("{\"type\": \"Point\", \"coordinates\": ")
                LocatedJSON.point(placement.point, &$0)
                $0.write("}")
            }
        }
        writer.write("]}\n")
        return writer.bytes
    }

    private static func feature(
        _ kind: String, _ phrase: String, _ located: Located, _ placement: Placement, _ writer: inout ByteWriter,
        geometry: (inout ByteWriter) -> Void
    ) {
        writer.write("{\"type\": \"Feature\", \"properties\": {\"kind\": ")
        writer.writeJSON(kind)
        writer.write(", \"phrase\": ")
        writer.writeJSON(phrase)
        writer.write(", \"place\": ")
        writer.writeJSON(placement.place.rawValue)
        writer.write(", \"radius_m\": ")
        writer.write(placement.radiusMeters, decimals: 0)
        writer.write(", \"acled\": ")
        writer.write(placement.precision.acled)
        writer.write(", \"ged\": ")
        writer.write(placement.precision.ged)
        writer.write(", \"reasons\": ")
        let chosen = located.candidates.first { $0.place == placement.place }
        LocatedJSON.list(chosen?.reasons ?? [], &writer)
        writer.write("}, \"geometry\": ")
        geometry(&writer)
        writer.write("}")
    }
}
