internal import ConcurrentWork
internal import IncidentModel
internal import JSONReading

/// Points of GeoJSON as incidents: our own layouts, and anybody's features whose properties have names that we know.
///
/// A FeatureCollection, a Feature, a text sequence (RFC 8142) or a feature a line; some features are in memory at a time.
struct IncidentFeatures {
    private let source: RecordSource
    private let input: FileInput
    private let layouts = PropertyLayouts()
    private var gathering: RowGathering
    private var said: [String] = []

    static func read(_ input: FileInput, _ source: RecordSource) -> StructuredFile {
        var features = IncidentFeatures(source, input)
        if isSequence(input.bytes) { features.readLines() } else { features.readDocument() }
        return features.gathering.finish(Array(features.said.prefix(5)), title: "GeoJSON of incidents")
    }

    private init(_ source: RecordSource, _ input: FileInput) {
        (self.source, self.input) = (source, input)
        gathering = RowGathering(source, input)
    }

    /// A text sequence (RFC 8142), or the first line is a whole object, and another follows.
    static func isSequence(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.first == 0x1E { return true }
        guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        guard let start = bytes.firstIndex(where: { $0 != 0x0A }),
            let end = bytes[start..<min(start + 1 << 24, bytes.count)].firstIndex(of: 0x0A),
            bytes[end...].contains(where: { $0 > 0x20 })
        else { return false }
        return (try? JSONText.value(of: Array(bytes[start..<end]))) != nil
    }

    // MARK: Documents

    private mutating func readDocument() {
        do throws(JSONFault) {
            let root = try members()
            let field = JSONField(root, path: "", line: 1, ReadingProblems())
            if let objection = Self.objection(to: field) {
                gathering.refuse(source.path, objection)
            } else if field["type"].text == "Feature" {
                var maker = FeatureMaker(source, layouts)
                var scan = JSONScan(opening: Self.opened)
                try scan.read(alone: 0..<input.bytes.count, of: input.bytes, line: 1)
                gathering.take(maker.made(scan, line: 1))
                end(maker, input.bytes.count)
            }
        } catch {
            gathering.refuse("\(source.path):\(error.line)", "is not JSON: \(error.reason) (column \(error.column)).")
        }
    }

    private static let opened = "properties"

    private mutating func members() throws(JSONFault) -> JSONValue? {
        let (source, layouts) = (source, layouts)
        return try JSONText.scan(input.bytes, streaming: "features", opening: Self.opened) {
            FeatureMaker(source, layouts)
        } making: { feature, maker in
            maker.made(feature)
        } take: {
            gathering.take($0)
        } end: {
            end($0, $1)
        }
    }

    private mutating func readLines() {
        let (bytes, source, layouts) = (input.bytes, source, layouts)
        nonisolated(unsafe) let text = bytes
        var pieces = LinePieces(bytes)
        concurrentPieces {
            pieces.next()
        } make: { piece in
            var maker = FeatureMaker(source, layouts)
            var scan = JSONScan(opening: Self.opened)
            let made = Gathered<SiteRowReader.Made>()
            piece.eachLine(of: text) { range, number in
                do throws(JSONFault) {
                    try scan.read(alone: range, of: text, line: number)
                    made.append(maker.made(scan, line: number))
                } catch {
                    let place = RecordPlace(path: source.path, number: number, noun: .line)
                    made.append(
                        .fault(RecordFault("is not JSON: \(error.reason) (column \(error.column))"), place))
                }
            }
            return (made, maker, piece.range.upperBound)
        } take: { made, maker, upperBound in
            made.empty { gathering.take($0) }
            end(maker, upperBound)
            return true
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

    /// - Parameter offset: behind the bytes that are read.
    private mutating func end(_ maker: FeatureMaker, _ offset: Int) {
        for text in maker.said where !said.contains(text) { said.append(text) }
        gathering.end(offset)
    }
}
