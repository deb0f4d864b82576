internal import ByteWriting
internal import IncidentModel

/// RFC 7946 geometry objects, each on one line, longitude before latitude.
extension JSONWriter {
    mutating func write(_ position: Coordinate) {
        // Of all that is written most are positions: no level is opened for one.
        separate()
        output.writePair(position.longitude, position.latitude, decimals: CoordinateDecimals.most)
    }

    mutating func write(_ geometry: Geometry?) {
        guard let geometry else { return null() }
        object(.compact) { json in
            json.member("type", geometry.geoJSONType)
            if case .collection(let members) = geometry {
                json.key("geometries")
                json.array(members, .compact) { $0.write($1) }
            } else {
                json.key("coordinates")
                json.writeCoordinates(of: geometry)
            }
        }
    }

    private mutating func writeCoordinates(of geometry: Geometry) {
        switch geometry {
        case .point(let position): write(position)
        case .multiPoint(let positions): writePath(positions)
        case .line(let line): writePath(line.coordinates)
        case .multiLine(let lines): array(lines, .compact) { $0.writePath($1.coordinates) }
        case .polygon(let polygon): writeRings(of: polygon)
        case .multiPolygon(let polygons): array(polygons.polygons, .compact) { $0.writeRings(of: $1) }
        case .collection: null()
        }
    }

    private mutating func writePath(_ positions: [Coordinate]) {
        array(positions, .compact) { $0.write($1) }
    }

    private mutating func writeRings(of polygon: Polygon) {
        array([polygon.exterior] + polygon.holes, .compact) { $0.writePath($1.coordinates) }
    }
}
