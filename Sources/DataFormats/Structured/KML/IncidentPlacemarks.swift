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
        var placemarks = IncidentPlacemarks(source, input)
        do throws(KMZFault) {
            if let documents = try KMZDocument.unpacked(input.bytes) {
                placemarks.read(documents)
            } else {
                placemarks.read(input)
            }
        } catch {
            return .refused(source.path, "\(error.reason).")
        }
        return placemarks.gathering.finish(Array(placemarks.said.prefix(5)), title: "KML of incidents")
    }

    private mutating func read(_ documents: [Result<KMZDocument, KMZFault>]) {
        let count = documents.count { if case .success = $0 { true } else { false } }
        for document in documents {
            switch document {
            case .success(let document):
                document.text.withUnsafeBufferPointer {
                    read($0, "\(source.path)/\(document.name)", besides: count - 1, giveBack: { _ in })
                }
            case .failure(let fault):
                gathering.file.findings.append(
                    Finding(
                        code: "bad-archive", severity: .error, message: "\(source.path): \(fault.reason).",
                        isSetAside: true))
            }
        }
    }

    private mutating func read(_ input: FileInput) {
        guard Self.isForeign(input.bytes) else { return read(input.bytes, source.path, giveBack: input.giveBack) }
        // What is neither UTF-8 nor says so is read as a whole.
        guard let decoded = try? DecodedText(Array(input.bytes)) else {
            return refuse(source.path, "is no text in an encoding that is read here; save it as UTF-8.")
        }
        decoded.bytes.withUnsafeBufferPointer { read($0, source.path) { _ in } }
    }

    /// UTF-16, or another encoding by its declaration.
    private static func isForeign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let head = bytes.prefix(200)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.contains(0) { return true }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard let mark = text.firstRange(of: "encoding=") else { return false }
        return !text[mark.upperBound...].dropFirst().hasPrefix("utf-8")
    }

    /// - Parameter others: documents of the same archive, to which this one may link.
    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ path: String, besides others: Int = 0, giveBack: (Int) -> Void
    ) {
        var document = KMLDocument(bytes)
        document.read { placemark, offset in
            take(placemark, path)
            giveBack(offset)
        }
        tell(document, path, links: others > 0 ? document.links.elsewhere : document.links.all, isAlone: others == 0)
    }

    private init(_ source: RecordSource, _ input: FileInput) {
        self.source = source
        reader = SiteRowReader(rows: IncidentRows(source: source))
        gathering = RowGathering(source, input)
    }

    /// What is to be said of a document as a whole.
    private mutating func tell(_ document: KMLDocument, _ path: String, links: Int, isAlone: Bool) {
        if let fault = document.fault {
            let isNone = document.placemarks == 0
            return refuse("\(path):\(fault.line)", "\(fault.reason).", isNone ? "bad-structured-file" : "bad-record")
        }
        if links > 0, document.placemarks == 0 {
            refuse(path, "holds nothing but a link to a map elsewhere, which is never followed; export the map itself.")
        } else if document.placemarks == 0, isAlone {
            refuse(path, "is KML without a Placemark.")
        } else if links > 0 {
            gathering.file.findings.append(
                Finding(
                    code: "link-not-followed", severity: .note,
                    message: "\(path): what it links to elsewhere was not followed (\(links))."))
        }
    }

    private mutating func refuse(_ place: String, _ reason: String, _ code: String = "bad-structured-file") {
        gathering.file.findings.append(
            Finding(code: code, severity: .error, message: "\(place): \(reason)", isSetAside: true))
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
        // GDAL has the id of a feature among its data.
        if let id = placemark.values.first(where: { $0.name == "id" })?.text {
            try row.addSiteIndex(ofFeature: id, range)
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
        if head.starts(with: [0x50, 0x4B]) {
            let documents = FileBytes(path: path)?.withBytes { try? KMZDocument.unpacked($0) } ?? []
            return documents.contains { (try? $0.get()).map { showsIncidents($0.text) } ?? false }
        }
        return showsIncidents(head)
    }

    private static func showsIncidents(_ head: [UInt8]) -> Bool {
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
