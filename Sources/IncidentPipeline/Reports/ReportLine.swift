internal import JSONReading

/// One object of a file of JSON lines, its members found by their names or synonyms.
struct ReportLine {
    /// By field: "id", "text" …
    private(set) var values: [String: String] = [:]
    /// Which member a field was read from, where it was not its own name.
    private(set) var synonyms: [String: String] = [:]

    /// Why a line is no report.
    enum Problem: Error {
        case noJSON(JSONFault)
        case noObject
        case missing(String)
        case noText(String)

        var cause: String {
            switch self {
            case .noJSON(let fault): "it is no JSON: \(fault.reason), column \(fault.column)"
            case .noObject: "it holds another value"
            case .missing(let member): "\"\(member)\" is missing"
            case .noText(let member): "\"\(member)\" is not text"
            }
        }
    }

    /// - Parameters:
    ///   - line: its bytes in the file.
    ///   - scan: used again from line to line.
    init(
        _ line: Range<Int>, of file: UnsafeBufferPointer<UInt8>, _ scan: inout JSONScan, _ fields: ReportFields
    ) throws(Problem) {
        do { try scan.read(alone: line, of: file, line: 1) } catch { throw .noJSON(error) }
        guard file[scan.place.range].first == UInt8(ascii: "{") else { throw .noObject }
        for field in ReportFields.names {
            if let path = fields.paths[field] {
                values[field] = try Self.value(at: path[...], in: scan, file)
            } else if let span = scan[member: field] {
                values[field] = try Self.value(span, field, in: scan, file)
            } else if let (name, span) = Self.synonym(of: field, in: scan) {
                values[field] = try Self.value(span, name, in: scan, file)
                if values[field] != nil { synonyms[field] = name }
            }
        }
        if values["text"] == nil { throw .missing(fields.paths["text"]?.joined(separator: ".") ?? "text") }
    }

    private static func synonym(of field: String, in scan: JSONScan) -> (name: String, span: JSONSpan)? {
        for name in ReportFields.synonyms[field] ?? [] {
            if let span = scan[member: name] { return (name, span) }
        }
        return nil
    }

    private static func value(
        at path: ArraySlice<String>, in scan: JSONScan, _ file: UnsafeBufferPointer<UInt8>
    ) throws(Problem) -> String? {
        guard let name = path.first, let span = scan[member: name] else { return nil }
        guard path.count > 1 else { return try value(span, name, in: scan, file) }
        guard span.kind == .object else { throw .noText(path.joined(separator: ".")) }
        return try value(at: path.dropFirst(), in: inside(span, file), file)
    }

    /// A text; a list of texts as one, parted by blank lines; the name of a person or house that is an object; a whole
    /// number as it is written.
    private static func value(
        _ span: JSONSpan, _ name: String, in scan: JSONScan, _ file: UnsafeBufferPointer<UInt8>
    ) throws(Problem) -> String? {
        switch span.kind {
        case .null: return nil
        case .text: return scan.string(span)
        case .number:
            let written = scan.string(span)
            guard written.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0 &- 48 < 10 }) else { throw .noText(name) }
            return written
        case .yes, .no: throw .noText(name)
        case .object:
            let object = inside(span, file)
            guard let own = object[member: "name"] else { throw .noText(name) }
            if own.kind == .null { return nil }
            guard own.kind == .text else { throw .noText(name) }
            return object.string(own)
        case .array:
            let texts = scan.value(span).elements?.map(\.text) ?? []
            guard !texts.contains(nil) else { throw .noText(name) }
            return texts.compactMap { $0 }.joined(separator: name.hasPrefix("author") ? "; " : "\n\n")
        }
    }

    /// An object that was found sound, its members to be asked for.
    private static func inside(_ span: JSONSpan, _ file: UnsafeBufferPointer<UInt8>) -> JSONScan {
        var scan = JSONScan(opening: "")
        try? scan.read(alone: span.range, of: file, line: span.line)
        return scan
    }
}
