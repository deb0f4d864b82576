internal import IncidentModel
internal import JSONReading

/// Points of GeoJSON as incidents: our own layouts, and anybody's features whose properties have names that we know.
///
/// A FeatureCollection, a Feature, a text sequence (RFC 8142) or a feature a line; features are read one by one.
struct IncidentFeatures {
    private let source: RecordSource
    private let rows: IncidentRows
    private let layouts = PropertyLayouts()
    private var lastLayout: PropertyLayout?
    private var file = StructuredFile()
    private var sites: SiteRows
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
        let (maker, path) = (FeatureMaker(rows: rows, sites: sites, layouts: layouts), source.path)
        var result = Result<JSONValue?, JSONFault>.success(nil)
        bytes.withUnsafeBufferPointer { buffer in
            do throws(JSONFault) {
                let root = try JSONText.members(of: buffer, streaming: "features") { value, range in
                    maker.made(JSONField(value, path: "", line: 1, ReadingProblems()), range, "\(path):\(value.line)")
                } take: {
                    take($0)
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
        let maker = FeatureMaker(rows: rows, sites: sites, layouts: layouts)
        take(maker.made(feature, range, "\(source.path):\(line)"))
    }

    private mutating func take(_ made: FeatureMaker.Made) {
        if let layout = made.layout, layout !== lastLayout {
            lastLayout = layout
            if let text = layout.said, !said.contains(text) { said.append(text) }
        }
        switch made.kind {
        case .incident(let incident): file.incidents.append(incident)
        case .fault(let fault): file.findings.append(fault.finding(at: made.place, "the feature"))
        case .feature(let feature):
            do throws(RecordFault) {
                try sites.add(feature)
            } catch {
                file.findings.append(error.finding(at: made.place, "the feature"))
            }
        }
    }

    private mutating func finished() -> StructuredFile {
        file.incidents += sites.incidents()
        for text in said.prefix(5) { file.say(text, source.path) }
        file.listFile(source, title: "GeoJSON of incidents")
        return file
    }
}
