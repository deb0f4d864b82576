internal import IncidentModel
internal import JSONReading

/// Why a file of areas, or a feature of it, cannot be used; a sentence without subject.
struct AreaFault: Error { let reason: String }

/// A GeoJSON text as far as areas are concerned; a feature that cannot be read does not spoil the others.
struct AreaDocument {
    private(set) var features: [Result<AreaFeature, AreaFault>] = []
    let foreignCoordinateSystem: String?

    init(_ bytes: [UInt8]) throws(AreaFault) {
        var listed: [Result<AreaFeature, AreaFault>] = []
        guard let root = try Self.members(bytes, { listed.append(AreaFeature.read($0)) }) else {
            throw AreaFault(reason: "is no GeoJSON object")
        }
        foreignCoordinateSystem = root.foreignCoordinateSystem
        switch root["type"]?.text {
        case nil: throw AreaFault(reason: "lacks \"type\"")
        case "FeatureCollection":
            guard root["features"]?.elements != nil else { throw AreaFault(reason: "has no list \"features\"") }
            features = listed
        case "Feature": features = [AreaFeature.read(root)]
        default: features = [AreaFeature.geometry(root).map { AreaFeature(name: nil, geometry: $0) }]
        }
    }

    private static func members(_ bytes: [UInt8], _ feature: (JSONValue) -> Void) throws(AreaFault) -> JSONValue? {
        var root: JSONValue?
        var fault: AreaFault?
        bytes.withUnsafeBufferPointer { buffer in
            do throws(JSONFault) {
                root = try JSONText.members(of: buffer, streaming: "features") { value, _ in feature(value) }
            } catch {
                fault = AreaFault(reason: "line \(error.line) is no JSON: \(error.reason) (column \(error.column))")
            }
        }
        if let fault { throw fault }
        return root
    }
}

struct AreaFeature {
    /// From the properties or the id; nil when there is none.
    var name: String?
    var geometry: Geometry?

    static func read(_ value: JSONValue) -> Result<AreaFeature, AreaFault> {
        guard value.members != nil else {
            return .failure(AreaFault(reason: "is \(value.noun) where a Feature belongs"))
        }
        guard let type = value["type"]?.text, type == "Feature" else {
            let type = value["type"]?.noun ?? "missing"
            return .failure(AreaFault(reason: "its type is \(type) where \"Feature\" belongs"))
        }
        let properties = value["properties"]
        let name =
            label(properties?["name"]) ?? label(properties?["title"]) ?? label(value["id"]) ?? label(properties?["id"])
        guard let geometry = value["geometry"], !geometry.isNull else {
            return .success(AreaFeature(name: name, geometry: nil))
        }
        return Self.geometry(geometry).map { AreaFeature(name: name, geometry: $0) }
    }

    static func geometry(_ value: JSONValue) -> Result<Geometry, AreaFault> {
        let problems = ReadingProblems()
        if let geometry = JSONField(value, path: "geometry", line: 1, problems).geometry { return .success(geometry) }
        let reason = problems.list.first.map { "\($0.path) \($0.reason) (line \($0.line))" }
        return .failure(AreaFault(reason: reason ?? "its geometry cannot be read"))
    }

    /// A text that is not blank, or a whole number.
    private static func label(_ value: JSONValue?) -> String? {
        if let text = value?.text { return text.contains { !$0.isWhitespace } ? text : nil }
        guard let number = value?.number, number == number.rounded(), abs(number) < 1e15 else { return nil }
        return String(Int(number))
    }

    /// Nil unless there is a polygon.
    var area: MultiPolygon? {
        switch geometry {
        case .polygon(let polygon): MultiPolygon([polygon.wound])
        case .multiPolygon(let polygons) where !polygons.isEmpty: MultiPolygon(polygons.polygons.map(\.wound))
        default: nil
        }
    }
}

extension JSONValue {
    /// What `crs` (GeoJSON of 2008) says when it is anything but longitude and latitude on WGS 84.
    var foreignCoordinateSystem: String? {
        guard let system = self["crs"], system.members != nil else { return nil }
        let name = system["properties"]?["name"]?.text ?? "a system without a name"
        return ["CRS84", ":4326", ":4979"].contains { name.hasSuffix($0) } ? nil : name
    }
}
