internal import ByteWriting
internal import Geocoding
internal import IncidentModel

/// The answer of `locate` for a program.
enum LocatedJSON {
    static func bytes(_ phrase: String, _ located: Located) -> [UInt8] {
        var writer = ByteWriter()
        writer.write("{\"phrase\": ")
        writer.writeJSON(phrase)
        writer.write(", \"place\": ")
        if let placement = located.placement {
            writer.writeJSON(placement.place.rawValue)
        } else {
            writer.write("null")
        }
        writer.write(", \"point\": ")
        point(located.placement?.point, &writer)
        writer.write(", \"radius_m\": ")
        if let radius = located.placement?.radiusMeters {
            writer.write(radius, decimals: 0)
        } else {
            writer.write("null")
        }
        if let precision = located.placement?.precision {
            writer.write(", \"precision\": {\"acled\": ")
            writer.write(precision.acled)
            writer.write(", \"ged\": ")
            writer.write(precision.ged)
            writer.write("}")
        }
        writer.write(", \"candidates\": [")
        for (index, candidate) in located.candidates.enumerated() {
            if index > 0 { writer.write(", ") }
            writer.write("{\"place\": ")
            writer.writeJSON(candidate.place.rawValue)
            writer.write(", \"name\": ")
            writer.writeJSON(candidate.name)
            writer.write(", \"score\": ")
            writer.write(candidate.score, decimals: 3)
            writer.write(", \"reasons\": ")
            list(candidate.reasons, &writer)
            writer.write("}")
        }
        writer.write("], \"findings\": ")
        list(located.findings.map(\.message), &writer)
        writer.write(", \"footprint\": ")
        footprint(located.placement?.footprint, &writer)
        if let (written, surroundings) = located.position { position(written, surroundings, &writer) }
        writer.write("}\n")
        return writer.bytes
    }

    private static func position(_ written: WrittenPosition, _ around: Surroundings, _ writer: inout ByteWriter) {
        writer.write(", \"notation\": ")
        writer.writeJSON(written.notation.rawValue)
        writer.write(", \"areas\": ")
        list(around.areas.map(\.id.rawValue), &writer)
        writer.write(", \"bank\": ")
        if let (river, side, meters) = around.bank {
            writer.write("{\"river\": ")
            writer.writeJSON(river.id.rawValue)
            writer.write(", \"side\": ")
            writer.writeJSON(side.rawValue)
            writer.write(", \"distance_m\": ")
            writer.write(meters, decimals: 0)
            writer.write("}")
        } else {
            writer.write("null")
        }
        writer.write(", \"near\": [")
        for (index, neighbour) in around.neighbours.enumerated() {
            writer.write(index > 0 ? ", {\"place\": " : "{\"place\": ")
            writer.writeJSON(neighbour.place.id.rawValue)
            writer.write(", \"distance_m\": ")
            writer.write(neighbour.meters, decimals: 0)
            writer.write(", \"azimuth_deg\": ")
            writer.write(neighbour.azimuthDegrees, decimals: 1)
            writer.write("}")
        }
        writer.write("]")
    }

    static func list(_ texts: [String], _ writer: inout ByteWriter) {
        writer.write("[")
        for (index, text) in texts.enumerated() {
            if index > 0 { writer.write(", ") }
            writer.writeJSON(text)
        }
        writer.write("]")
    }

    static func point(_ point: Coordinate?, _ writer: inout ByteWriter) {
        guard let point else { return writer.write("null") }
        writer.write("[")
        writer.write(point.longitude, decimals: 6)
        writer.write(", ")
        writer.write(point.latitude, decimals: 6)
        writer.write("]")
    }

    static func footprint(_ area: MultiPolygon?, _ writer: inout ByteWriter) {
        guard let area else { return writer.write("null") }
        writer.write("{\"type\": \"MultiPolygon\", \"coordinates\": [")
        for (index, polygon) in area.polygons.enumerated() {
            writer.write(index > 0 ? ", [" : "[")
            for (ringIndex, ring) in ([polygon.exterior] + polygon.holes).enumerated() {
                writer.write(ringIndex > 0 ? ", [" : "[")
                for (vertexIndex, vertex) in ring.coordinates.enumerated() {
                    if vertexIndex > 0 { writer.write(", ") }
                    point(vertex, &writer)
                }
                writer.write("]")
            }
            writer.write("]")
        }
        writer.write("]}")
    }
}
