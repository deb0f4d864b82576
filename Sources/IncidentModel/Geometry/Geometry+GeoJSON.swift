extension Geometry {
    /// The value of `type` in GeoJSON.
    public var geoJSONType: String {
        switch self {
        case .point: "Point"
        case .multiPoint: "MultiPoint"
        case .line: "LineString"
        case .multiLine: "MultiLineString"
        case .polygon: "Polygon"
        case .multiPolygon: "MultiPolygon"
        case .collection: "GeometryCollection"
        }
    }
}
