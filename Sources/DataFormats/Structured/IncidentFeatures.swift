internal import IncidentModel
internal import JSONReading

/// Points of GeoJSON as incidents: our own layouts, and anybody's features whose properties have names that we know.
///
/// A FeatureCollection, a Feature, a text sequence (RFC 8142) or a feature a line; features are read one by one.
struct IncidentFeatures {
    private let source: RecordSource
    private let rows: IncidentRows
    private var file = StructuredFile()
    private var sites: SiteRows
    private var maps: [[String]: ColumnMap] = [:]
    private var said: [String] = []

    static func read(_ bytes: [UInt8], _ source: RecordSource) -> StructuredFile {
        var features = IncidentFeatures(source)
        if isSequence(bytes) { features.readLines(bytes) } else { features.readDocument(bytes) }
        return features.finished()
    }

    private init(_ source: RecordSource) {
        self.source = source
        rows = IncidentRows(source: source)
        sites = SiteRows(rows)
    }

    /// A text sequence (RFC 8142), or the first line is a whole object, and another follows.
    static func isSequence(_ bytes: [UInt8]) -> Bool {
        if bytes.first == 0x1E { return true }
        guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        let lines = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: true)
        guard lines.count == 2, lines[1].contains(where: { $0 > 0x20 }), lines[0].count < 1 << 24 else { return false }
        return (try? JSONText.value(of: Array(lines[0]))) != nil
    }

    // MARK: Documents

    private mutating func readDocument(_ bytes: [UInt8]) {
        do throws(JSONFault) {
            let root = try members(bytes)
            let field = JSONField(root, path: "", line: 1, ReadingProblems())
            if let objection = Self.objection(to: field) {
                file = .refused(source.path, objection)
                sites = SiteRows(rows)
            } else if field["type"].text == "Feature" {
                add(field, 0..<bytes.count, line: 1)
            }
        } catch {
            file = .refused(
                "\(source.path):\(error.line)", "is not JSON: \(error.reason) (column \(error.column)).")
            sites = SiteRows(rows)
        }
    }

    private mutating func members(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue? {
        var result = Result<JSONValue?, JSONFault>.success(nil)
        bytes.withUnsafeBufferPointer { buffer in
            do throws(JSONFault) {
                let root = try JSONText.members(of: buffer, streaming: "features") { value, range in
                    add(JSONField(value, path: "", line: 1, ReadingProblems()), range, line: value.line)
                }
                result = .success(root)
            } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }

    private mutating func readLines(_ bytes: [UInt8]) {
        var start = 0
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            defer { start += line.count + 1 }
            let text = line.drop { $0 == 0x1E || $0 <= 0x20 }
            guard !text.isEmpty else { continue }
            do throws(JSONFault) {
                let value = try JSONText.value(of: Array(text))
                add(
                    JSONField(value, path: "", line: 1, ReadingProblems()), text.startIndex..<text.endIndex,
                    line: number + 1)
            } catch {
                let fault = RecordFault("is not JSON: \(error.reason) (column \(error.column))")
                file.findings.append(fault.finding(at: "\(source.path):\(number + 1)", "the line"))
            }
        }
    }

    private static func objection(to root: JSONField) -> String? {
        guard case .object? = root.value?.kind else { return "is no GeoJSON object." }
        let type = root["type"].text ?? ""
        guard type == "FeatureCollection" || type == "Feature" else {
            return "is no FeatureCollection; its type is \"\(type.prefix(40))\"."
        }
        return root.value?.foreignCoordinateSystem.map {
            "is in the coordinate system \"\($0.prefix(60))\"; convert it with ogr2ogr -t_srs EPSG:4326."
        }
    }

    // MARK: Features

    private mutating func add(_ feature: JSONField, _ range: Range<Int>, line: Int) {
        let place = "\(source.path):\(line)"
        do throws(RecordFault) {
            guard feature["type"].text == "Feature" else { throw RecordFault("is no Feature") }
            let (record, map) = try record(of: feature, range, place)
            if map.isSites { try sites.addFeature(record) } else { file.incidents.append(try rows.incident(record)) }
        } catch {
            file.findings.append(error.finding(at: place, "the feature"))
        }
    }

    private mutating func record(of feature: JSONField, _ range: Range<Int>, _ place: String) throws(RecordFault)
        -> (RecordRow, ColumnMap)
    {
        var names: [String] = []
        var texts: [String] = []
        if case .object(let members)? = feature["properties"].value?.kind {
            guard members.count <= 1_000 else { throw RecordFault("has \(members.count) properties, more than 1000") }
            for member in members {
                names.append(member.name)
                texts.append(member.value.cellText)
            }
        }
        let map = maps[names] ?? ColumnMap(names)
        if maps.count < 1_000, maps[names] == nil {
            maps[names] = map
            if let text = map.said, !said.contains(text) { said.append(text) }
        }
        if let repeated = map.repeated {
            throw RecordFault("the property \"\(repeated.prefix(40))\" stands twice; which of the two counts?")
        }
        var record = RecordRow(place: place)
        for (index, text) in texts.enumerated() {
            guard let column = map.columns[index], column != .derived else { continue }
            try record.add(column, names[index], text, range)
        }
        try addMembers(of: feature, to: &record, range, map)
        return (record, map)
    }

    /// The geometry, and the id where the properties have none.
    private func addMembers(
        of feature: JSONField, to record: inout RecordRow, _ range: Range<Int>, _ map: ColumnMap
    ) throws(RecordFault) {
        // GDAL has the member among the properties.
        let id = feature["id"].value?.cellText ?? feature["properties"]["id"].value?.cellText ?? ""
        if map.isSites {
            try record.addSiteIndex(ofFeature: id, range)
        } else if record[.incident] == nil {
            try record.add(.incident, "id", id, range)
        }
        guard !feature["geometry"].isNull else { return }
        let problems = ReadingProblems()
        let field = JSONField(feature["geometry"].value, path: "geometry", line: 1, problems)
        record.geometry = field.geometry
        if let problem = problems.list.first {
            throw RecordFault("\(problem.path.isEmpty ? "geometry" : problem.path) \(problem.reason)")
        }
    }

    private mutating func finished() -> StructuredFile {
        file.incidents += sites.incidents()
        for text in said.prefix(5) { file.say(text, source.path) }
        file.listFile(source, title: "GeoJSON of incidents")
        return file
    }
}

extension JSONValue {
    /// As a cell of a table: empty for null and for an object.
    fileprivate var cellText: String {
        switch kind {
        case .null, .object: ""
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number.brief
        case .text(let text): text
        case .array(let elements): elements.map(\.cellText).filter { !$0.isEmpty }.joined(separator: "; ")
        }
    }
}
