internal import JSONReading
internal import TableReading

extension StructuredFile {
    /// Of a file that ends in .json, by its first bytes: GeoJSON, else our record, whose reader says what is wrong.
    public static func kind(ofJSON head: [UInt8]) -> Kind {
        let text = String(decoding: head.prefix(4096), as: UTF8.self)
        let isGeoJSON = ["\"FeatureCollection\"", "\"Feature\"", "\"geometry\""].contains { text.contains($0) }
        return isGeoJSON && !text.contains("\"incidents\"") ? .geoJSON : .record
    }

    /// Of JSON lines, by the first: our record has `schema` or `impacts`, GeoJSON features; nil for reports, which have a text.
    public static func kind(ofLines head: [UInt8]) -> Kind? {
        guard let line = head.split(separator: 0x0A).first(where: { $0.contains { $0 > 0x20 } }) else { return nil }
        guard let object = try? JSONText.value(of: Array(line)) else {
            // A line longer than the head: its first members tell.
            let text = String(decoding: line.prefix(4096), as: UTF8.self)
            return text.contains("\"schema\":") && text.contains("\"reports\":") ? .lines : nil
        }
        if object["type"]?.text == "Feature" { return .geoJSON }
        if object["text"] != nil { return nil }
        if object["incidents"] != nil { return .record }
        return object["schema"] != nil || object["impacts"] != nil ? .lines : nil
    }

    /// Of bytes without a name, such as standard input; nil unless they show incidents.
    public static func kind(ofUnnamed bytes: [UInt8]) -> Kind? {
        if bytes.starts(with: "SQLite format 3\0".utf8) { return .geoPackage }
        if bytes.first == 0x1E { return .geoJSON }
        let head = Array(bytes.prefix(headBytes))
        if isKML(head) || isKMZ(head) { return .kml }
        guard head.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) == UInt8(ascii: "{") else {
            return showsIncidents(.table, head: head, path: "") ? .table : nil
        }
        // More than one line, the first of them whole.
        if let end = bytes.firstIndex(of: 0x0A), bytes[end...].contains(where: { $0 > 0x20 }),
            let kind = kind(ofLines: Array(bytes[..<end]))
        {
            return kind
        }
        return [.record, .geoJSON].first { showsIncidents($0, head: head, path: "") }
    }

    /// Enough to tell what a file is.
    public static let headBytes = 1 << 20

    /// Whether the content is of incidents, whatever the name: our own shapes, the exports that we know, or places with dates.
    public static func showsIncidents(_ kind: Kind, head: [UInt8], path: String) -> Bool {
        switch kind {
        case .record:
            let text = String(decoding: head.prefix(4096), as: UTF8.self)
            return text.contains("\"schema\"") && (text.contains("\"reports\"") || text.contains("\"incidents\""))
        case .lines: return true
        case .table:
            guard let head = IncidentTable.decodedHead(head) else { return false }
            var table = TableReader(head)
            guard case .success(let header)? = table.next(), header.fields.count > 1 else { return false }
            return ExportRows(header: header.fields, source: RecordSource(path: path, sha256: "")) != nil
                || ColumnMap(header.fields).showsIncidents()
        case .geoJSON: return showsIncidents(geoJSON: head)
        case .geoPackage: return IncidentLayers.showsIncidents(path)
        case .kml: return IncidentPlacemarks.showsIncidents(head, path: path)
        }
    }

    /// An archive whose first entry is a document (APPNOTE 4.3.7: its name has its length at 26 and stands at 30).
    private static func isKMZ(_ head: [UInt8]) -> Bool {
        guard head.starts(with: [0x50, 0x4B, 3, 4]), head.count > 30 else { return false }
        let name = head[30...].prefix(Int(head[26]) + Int(head[27]) << 8)
        return String(decoding: name, as: UTF8.self).lowercased().hasSuffix(".kml")
    }

    private static func isKML(_ head: [UInt8]) -> Bool {
        head.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
            && String(decoding: head.prefix(1024), as: UTF8.self).contains("<kml")
    }

    /// By the properties of the first feature.
    private static func showsIncidents(geoJSON head: [UInt8]) -> Bool {
        var shows: Bool?
        func see(_ feature: JSONValue) {
            guard shows == nil, feature["type"]?.text == "Feature" else { return }
            let isPoint = ["Point", "MultiPoint"].contains(feature["geometry"]?["type"]?.text)
            shows = ColumnMap(feature["properties"]?.members?.map(\.name) ?? []).showsIncidents(hasPoints: isPoint)
        }
        head.withUnsafeBufferPointer { buffer in
            // The head may end within the file, and so within a feature.
            _ = try? JSONText.members(of: buffer, streaming: "features") { feature, _ in see(feature) }
        }
        let lines = head.split(separator: 0x0A, maxSplits: 2)
        if shows == nil, let line = lines.first, let feature = try? JSONText.value(of: line.filter { $0 != 0x1E }) {
            see(feature)
        }
        return shows ?? false
    }
}

extension ColumnMap {
    /// A row a site, or places with dates.
    func showsIncidents(hasPoints: Bool = false) -> Bool {
        let places: [IncidentColumn] = [.launch, .impact, .target, .impactLatitude, .launchLatitude, .name]
        return repeated == nil && (isSites || has(.date) && (hasPoints || places.contains(where: has)))
    }
}
