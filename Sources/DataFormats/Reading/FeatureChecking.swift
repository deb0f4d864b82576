internal import ConcurrentWork
internal import JSONReading

/// Holds the features of a GeoJSON to RFC 7946, several at once, and gathers what is wrong with them in their order.
struct FeatureChecking {
    private let input: FileInput
    private let ofRoot = ReadingProblems()
    private let ofFeatures = ReadingProblems()
    private var ids: Set<String> = []
    private(set) var count = 0

    init(_ input: FileInput) { self.input = input }

    var problems: [ReadingProblem] { Array((ofRoot.list + ofFeatures.list).prefix(ReadingProblems.most)) }

    /// What is wrong with a feature by itself.
    private struct Checked: Sendable {
        var problems: [ReadingProblem] = []
        /// Told apart as text or number, with its line.
        var id: (key: String, line: Int)?
        var features = 0
    }

    // MARK: A document

    /// - Returns: its members; of the features an empty list.
    mutating func readDocument() throws(JSONFault) -> JSONValue {
        var number = 0
        let root = try JSONText.read(input.bytes, streaming: ["features"]) { _ in
        } making: { value, _ in
            Self.checked(value) { check, field in check.check(feature: field) }
        } take: { (checked: Checked) in
            take(checked, under: "features[\(number)]")
            number += 1
        } end: {
            input.giveBack($1)
        }
        let document: JSONValue
        if let root { document = root } else { document = try JSONText.value(of: input.bytes) }
        var check = GeoJSONCheck()
        check.check(JSONField(document, path: "", line: 1, ofRoot))
        count += check.features
        if let id = check.id { see((id.key, id.line), under: "") }
        // Features belong to a collection alone.
        if document["type"]?.text != "FeatureCollection" { count = check.features }
        return document
    }

    // MARK: A feature a line

    mutating func readLines() {
        nonisolated(unsafe) let text = input.bytes
        var pieces = LinePieces(input.bytes)
        concurrentPieces {
            pieces.next()
        } make: { piece in
            var scan = JSONScan(opening: "")
            let made = Gathered<Checked>()
            piece.eachLine(of: text) { range, number in
                do throws(JSONFault) {
                    let value = try scan.value(alone: range, of: text, line: number)
                    made.append(Self.checked(value) { check, field in check.check(field) })
                } catch {
                    made.append(Checked(problems: [ReadingProblem(error)]))
                }
            }
            return (made, piece.range.upperBound)
        } take: { made, offset in
            made.empty { take($0, under: "") }
            input.giveBack(offset)
            return true
        }
    }

    // MARK: Each by itself, then together

    private static func checked(
        _ value: JSONValue, _ read: (inout GeoJSONCheck, JSONField) -> Void
    ) -> Checked {
        var check = GeoJSONCheck()
        let noted = ReadingProblems()
        read(&check, JSONField(value, path: "", line: value.line, noted))
        return Checked(problems: noted.list, id: check.id, features: check.features)
    }

    private mutating func take(_ checked: Checked, under path: String) {
        for problem in checked.problems { ofFeatures.add(problem, under: path) }
        if let id = checked.id { see(id, under: path) }
        count += checked.features
    }

    private mutating func see(_ id: (key: String, line: Int), under path: String) {
        guard !ids.insert(id.key).inserted else { return }
        ofFeatures.add(
            ReadingProblem(line: id.line, path: "id", reason: "stands twice, as \(id.key.prefix(80))"), under: path)
    }
}
