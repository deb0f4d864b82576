public import IncidentModel

/// A user's areas: a GeoJSON FeatureCollection, Feature or geometry with polygons.
public enum ZoneFile {
    /// Takes what can be used and tells the rest.
    ///
    /// A zone is named by its property `name` or `title`, else by the feature's `id`, else by its number; of two zones
    /// with one name the second is called "name (2)". Rings are wound for RFC 7946; a polygon that crosses itself is
    /// repaired, with a finding.
    ///
    /// - Parameter file: the name to use in findings.
    /// - Returns: zones in the order of the file, and a finding for each feature that was set aside, or for the file.
    public static func read(_ bytes: [UInt8], file: String) -> (zones: [Zone], findings: [Finding]) {
        let document: AreaDocument
        do throws(AreaFault) {
            document = try AreaDocument(bytes)
        } catch {
            let message = "\(file): \(error.reason); the file was set aside."
            return ([], [Finding(code: "unreadable-zone-file", severity: .error, message: message, isSetAside: true)])
        }
        var reader = Reader(file: file)
        if let system = document.foreignCoordinateSystem {
            reader.refuse(system)
        } else {
            for (index, feature) in document.features.enumerated() { reader.take(feature, number: index + 1) }
        }
        return (reader.zones, reader.findings)
    }

    private struct Reader {
        let file: String
        var zones: [Zone] = []
        var findings: [Finding] = []
        private var usedNames: Set<String> = []

        init(file: String) { self.file = file }

        mutating func take(_ feature: Result<AreaFeature, AreaFault>, number: Int) {
            switch feature {
            case .failure(let error):
                setAside("bad-zone-feature", "feature \(number): \(error.reason); it was set aside.")
            case .success(let feature):
                guard let area = feature.area else {
                    let kind = feature.geometry.map { "is a \($0.geoJSONType)" } ?? "has no geometry"
                    return setAside(
                        "zone-not-an-area",
                        "feature \(number) \(kind); a zone is a Polygon or MultiPolygon, so it was set aside.")
                }
                add(area, name: feature.name ?? String(number), number: number)
            }
        }

        private mutating func add(_ area: MultiPolygon, name: String, number: Int) {
            do {
                let sound = try SoundArea(repairing: area)
                let name = unused(name)
                zones.append(Zone(id: "area:\(name)", name: name, kind: .userArea, area: sound.area))
                guard let defect = sound.defect else { return }
                findings.append(
                    Finding(
                        code: "zone-repaired",
                        message: "\(file): feature \(number) is not a valid polygon (\(defect)); it was repaired, look "
                            + "whether zones.geojson shows the area that was meant."))
            } catch {
                setAside("bad-zone-feature", "feature \(number): \(error); it was set aside.")
            }
        }

        mutating func refuse(_ coordinateSystem: String) {
            setAside(
                "zone-file-not-wgs84",
                "its coordinates are in \(coordinateSystem.prefix(80)), GeoJSON's are longitude and latitude; convert it "
                    + "with ogr2ogr -t_srs EPSG:4326. The file was set aside.")
        }

        private mutating func setAside(_ code: String, _ message: String) {
            findings.append(Finding(code: code, severity: .error, message: "\(file): \(message)", isSetAside: true))
        }

        private mutating func unused(_ name: String) -> String {
            var candidate = name
            var count = 1
            while !usedNames.insert(candidate).inserted {
                count += 1
                candidate = "\(name) (\(count))"
            }
            return candidate
        }
    }
}
