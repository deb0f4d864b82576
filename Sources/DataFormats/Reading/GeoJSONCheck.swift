internal import IncidentModel
internal import JSONReading

/// RFC 7946, section by section, of one document.
struct GeoJSONCheck {
    private(set) var features = 0
    /// Of the feature checked last, told apart as text or number.
    private(set) var id: (key: String, line: Int)?

    mutating func check(_ root: JSONField) {
        guard root.object([], isOpen: true), let type = root["type"].text else { return }
        if root["crs"].value != nil {
            root["crs"].note(
                "is of the GeoJSON of 2008; RFC 7946 knows WGS 84 only, so convert with ogr2ogr -t_srs EPSG:4326")
        }
        box(of: root)
        switch type {
        case "FeatureCollection":
            for member in ["coordinates", "geometry", "properties", "geometries"] where root[member].value != nil {
                root[member].note("does not belong to a FeatureCollection")
            }
            for feature in root["features"].elements { check(feature: feature) }
        case "Feature": check(feature: root)
        default: check(geometry: root)
        }
    }

    mutating func check(feature: JSONField) {
        guard feature.object([], isOpen: true) else { return }
        if let type = feature["type"].text, type != "Feature" {
            feature["type"].note("is \"\(type.prefix(40))\" where \"Feature\" belongs")
        }
        box(of: feature)
        _ = feature["properties"].optional { $0.object([], isOpen: true) }
        for member in ["coordinates", "geometries", "features"] where feature[member].value != nil {
            feature[member].note("does not belong to a Feature")
        }
        let id = feature["id"]
        switch id.value?.kind {
        case nil: break
        case .text(let text): self.id = ("text \(text)", id.line)
        case .number(let number): self.id = ("number \(number)", id.line)
        default: id.note("must be a text or a number")
        }
        _ = feature["geometry"].optional { field -> Bool? in
            check(geometry: field)
            return true
        }
        features += 1
    }

    private func check(geometry field: JSONField) {
        guard let geometry = field.geometry else { return }
        for member in ["geometry", "properties", "features"] where field[member].value != nil {
            field[member].note("does not belong to a geometry")
        }
        let polygons = geometry.areas?.polygons ?? []
        if polygons.contains(where: { !$0.exterior.isAnticlockwise }) {
            field.note("has an exterior ring that runs clockwise; RFC 7946 wants it anticlockwise")
        }
        if polygons.contains(where: { $0.holes.contains(where: \.isAnticlockwise) }) {
            field.note("has a hole that runs anticlockwise; RFC 7946 wants it clockwise")
        }
    }

    private func box(of field: JSONField) {
        let box = field["bbox"]
        guard box.value != nil else { return }
        let numbers = box.elements.compactMap { $0.number(-1e6...1e6) }
        guard numbers.count == 4 || numbers.count == 6 else {
            return box.note("must have four numbers, or six with heights: all minima, then all maxima")
        }
        let half = numbers.count / 2
        // West may exceed east (a box across the antimeridian), south may not exceed north.
        let isOnEarth =
            abs(numbers[0]) <= 180 && abs(numbers[half]) <= 180 && abs(numbers[1]) <= 90 && abs(numbers[half + 1]) <= 90
        if !isOnEarth || numbers[1] > numbers[half + 1] {
            box.note("is no box on earth; write west, south, east, north")
        }
    }
}
