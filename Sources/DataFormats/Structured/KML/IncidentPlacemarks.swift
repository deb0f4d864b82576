internal import IncidentModel
internal import PageReading
internal import ZipArchives

/// Placemarks of KML and KMZ as incidents: our own, and those of maps that people have drawn, with what we know among their data.
struct IncidentPlacemarks {
    private let source: RecordSource
    private let reader: SiteRowReader
    private let layouts = PropertyLayouts()
    private var gathering: RowGathering
    private var said: [String] = []

    static func read(_ input: FileInput, _ source: RecordSource) -> StructuredFile {
        do throws(KMZFault) {
            if let (document, note) = try KMZDocument.unpacked(input.bytes) {
                var file = document.text.withUnsafeBufferPointer { bytes in
                    read(FileInput(bytes: bytes) { _ in }, source, within: "\(source.path)/\(document.name)")
                }
                if let note {
                    file.findings.append(
                        Finding(code: "bad-archive", severity: .note, message: "\(source.path): \(note)."))
                }
                return file
            }
        } catch {
            return .refused(source.path, "\(error.reason).")
        }
        // What is neither UTF-8 nor says so is read as a whole.
        if isForeign(input.bytes) {
            guard let decoded = try? DecodedText(Array(input.bytes)) else {
                return .refused(source.path, "is no text in an encoding that is read here; save it as UTF-8.")
            }
            return decoded.bytes.withUnsafeBufferPointer { read(FileInput(bytes: $0) { _ in }, source, within: nil) }
        }
        return read(input, source, within: nil)
    }

    /// UTF-16, or another encoding by its declaration.
    private static func isForeign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = bytes.prefix(200)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.contains(0) { return true }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let mark = text.firstRange(of: "encoding=") else { return false }
        return !text[mark.upperBound...].dropFirst().hasPrefix("utf-8")
    }

    private static func read(_ input: FileInput, _ source: RecordSource, within path: String?) -> StructuredFile {
        var placemarks = IncidentPlacemarks(source, input)
        let path = path ?? source.path
        var document = KMLDocument(input.bytes)
        document.read { placemark, offset in
            placemarks.take(placemark, path)
            placemarks.gathering.end(offset)
        }
        placemarks.tell(document, path)
        return placemarks.gathering.finish(Array(placemarks.said.prefix(5)), title: "KML of incidents")
    }

    private init(_ source: RecordSource, _ input: FileInput) {
        self.source = source
        reader = SiteRowReader(rows: IncidentRows(source: source))
        gathering = RowGathering(source, input)
    }

    /// What is to be said of the document as a whole.
    private mutating func tell(_ document: KMLDocument, _ path: String) {
        if document.links > 0, document.placemarks == 0, document.fault == nil {
            return gathering.refuse(
                path,
                "holds nothing but a link to a map on the network, which is never followed; export the map itself as KML."
            )
        }
        if let fault = document.fault {
            guard document.placemarks > 0 else { return gathering.refuse("\(path):\(fault.line)", "\(fault.reason).") }
            gathering.file.findings.append(
                Finding(
                    code: "bad-record", severity: .error, message: "\(path):\(fault.line): \(fault.reason).",
                    isSetAside: true))
        } else if document.placemarks == 0 {
            gathering.refuse(path, "is KML without a Placemark.")
        }
        if document.links > 0 {
            gathering.file.findings.append(
                Finding(
                    code: "link-not-followed", severity: .note,
                    message: "\(path): \(document.links) links to files elsewhere were not followed."))
        }
    }

    // MARK: Placemarks

    private mutating func take(_ placemark: KMLPlacemark, _ path: String) {
        let place = RecordPlace(path: path, number: placemark.line, noun: .placemark)
        do throws(RecordFault) {
            if let fault = placemark.fault { throw RecordFault(fault) }
            // A path between two sites is measured anew.
            if placemark.values.contains(where: { $0.name == "kind" && $0.text == "path" }) {
                return gathering.take(.other)
            }
            gathering.take(try made(placemark, place))
        } catch {
            gathering.take(.fault(error, place))
        }
    }

    private mutating func made(_ placemark: KMLPlacemark, _ place: RecordPlace) throws(RecordFault)
        -> SiteRowReader.Made
    {
        let layout = layouts.layout(of: placemark.values.map(\.name))
        if let text = layout.said, !said.contains(text) { said.append(text) }
        if let repeated = layout.repeated {
            throw RecordFault(
                "the name \"\(repeated.prefix(40))\" stands twice among its data; which of the two counts?")
        }
        var row = RecordRow(place: place)
        let range = placemark.start..<placemark.end
        for (index, column, name) in layout.used { try row.add(column, name, placemark.values[index].text, range) }
        row.geometry = placemark.geometry
        guard layout.isSites else {
            if row[.incident] == nil, let id = placemark.id { try row.add(.incident, "id", id, range) }
            return .incident(try reader.rows.incident(row))
        }
        // XML ids know no slash: "f.INCIDENT_site-3".
        if let id = placemark.id, let dash = id.lastIndex(of: "_") {
            try row.addSiteIndex(ofFeature: id.replacingCharacters(in: dash...dash, with: "/"), range)
        }
        return try reader.madeFeature(row)
    }

    /// Whether the first placemark has a place and a date.
    ///
    /// - Parameters:
    ///   - head: the first bytes of a document; of an archive the file itself is read.
    static func showsIncidents(_ head: [UInt8], path: String) -> Bool {
        var head = head
        if head.starts(with: [0x50, 0x4B]) {
            let document = FileBytes(path: path)?.withBytes { try? KMZDocument.unpacked($0)?.0 }
            head = document?.text ?? []
        }
        var shows: Bool?
        head.withUnsafeBufferPointer { bytes in
            var document = KMLDocument(bytes)
            document.read { placemark, _ in
                guard shows == nil else { return }
                var isPoint = false
                if case .point? = placemark.geometry { isPoint = true }
                shows = ColumnMap(placemark.values.map(\.name)).showsIncidents(hasPoints: isPoint)
            }
        }
        return shows ?? false
    }
}

extension String {
    fileprivate func replacingCharacters(in range: ClosedRange<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
