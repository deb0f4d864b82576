internal import JSONReading

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
        return object["schema"] != nil || object["impacts"] != nil ? .lines : nil
    }
}
