internal import IncidentModel
internal import PageReading

/// A placemark as it stands in the document.
struct KMLPlacemark {
    var id: String?
    /// Names and texts of its data, then of its own elements.
    var values: [(name: String, text: String)] = []
    var geometries: [Geometry] = []
    var fault: String?
    let line: Int
    let start: Int
    var end = 0

    init(line: Int, start: Int) { (self.line, self.start) = (line, start) }

    /// One of them, or all as a collection; areas alone are one area.
    var geometry: Geometry? {
        if geometries.count < 2 { return geometries.first }
        let areas = geometries.compactMap { if case .polygon(let polygon) = $0 { polygon } else { nil } }
        return areas.count == geometries.count ? .multiPolygon(MultiPolygon(areas)) : .collection(geometries)
    }
}

/// Walks a KML document (OGC 07-147r2) and hands out its placemarks; those before a fault of the whole document, too.
struct KMLDocument {
    /// Why a shape cannot be read, a sentence without subject.
    struct ShapeFault: Error { let reason: String }

    private var reader: XMLReader
    private var open: [String] = []
    private var placemark: KMLPlacemark?
    /// Elements of its own, which stand behind its data: those are closer to what its author wrote in columns.
    private var own: [(name: String, text: String)] = []
    /// The element whose text is wanted, and how many are open around it; markup in it is passed over.
    private var wanted: (name: String, depth: Int)?
    private var text: [UInt8] = []
    /// Of the datum that is open.
    private var dataName: String?
    private var span: (begin: String?, end: String?) = (nil, nil)
    private var rings: [LinearRing] = []
    private var isKML = false
    /// Files that the document refers to, and those of them elsewhere than beside it.
    private(set) var links = (all: 0, elsewhere: 0)
    private(set) var placemarks = 0
    /// What ends the reading: no KML, or no well-formed XML; with its line.
    private(set) var fault: (line: Int, reason: String)?

    /// Past this much a text is not kept; nothing that is taken is as long.
    private static let longestText = 100_001
    private static let longestCoordinates = 64 << 20
    private static let deepest = 200

    init(_ bytes: UnsafeBufferPointer<UInt8>) { reader = XMLReader(bytes) }

    /// - Parameter take: gets each placemark with the offset behind it.
    mutating func read(_ take: (KMLPlacemark, Int) -> Void) {
        while fault == nil, let step = reader.next() {
            switch step {
            case .start(let tag): start(tag, take)
            case .end(let name): end(name, take)
            case .text(let characters):
                guard let wanted else { continue }
                characters.append(
                    to: &text, atMost: wanted.name == "coordinates" ? Self.longestCoordinates : Self.longestText)
            }
        }
        guard fault == nil else { return }
        if let innermost = open.last {
            let lost = placemark == nil ? "" : "; the placemark that is open there was left out"
            fault = (reader.line, "the document ends before <\(innermost.prefix(40))> is closed\(lost)")
        } else if placemarks == 0, !isKML {
            fault = (1, "is no KML: it has no element <kml>")
        }
    }

    private mutating func start(_ tag: XMLReader.Tag, _ take: (KMLPlacemark, Int) -> Void) {
        if open.isEmpty, !isKML {
            guard ["kml", "Document", "Folder", "Placemark"].contains(tag.name) else {
                fault = (reader.line, "is no KML: its first element is <\(tag.name.prefix(40))>")
                return
            }
            isKML = true
        }
        guard open.count < Self.deepest else {
            fault = (reader.line, "is nested deeper than \(Self.deepest) elements; what follows was not read")
            return
        }
        begin(tag)
        if tag.isEmpty { finish(tag.name, take) } else { open.append(tag.name) }
    }

    private mutating func begin(_ tag: XMLReader.Tag) {
        switch tag.name {
        case "Placemark" where placemark == nil:
            placemark = KMLPlacemark(line: reader.line, start: reader.start)
            placemark?.id = tag["id"]
            (span, dataName, rings, own) = ((nil, nil), nil, [], [])
        case "Data", "SimpleData": dataName = tag["name"]
        case "Track": note("has a Track where a Point belongs")
        case "Model": note("has a Model where a Point belongs")
        default: break
        }
        guard wanted == nil, placemark != nil ? isKept(tag.name) : tag.name == "href" && open.contains("NetworkLink")
        else { return }
        wanted = (tag.name, open.count)
        text.removeAll(keepingCapacity: true)
    }

    private func isKept(_ name: String) -> Bool {
        let parent = open.last
        return switch name {
        case "name", "description": parent == "Placemark"
        case "when": parent == "TimeStamp"
        case "begin", "end": parent == "TimeSpan"
        case "value": parent == "Data"
        case "SimpleData", "coordinates": true
        default: false
        }
    }

    private mutating func end(_ name: String, _ take: (KMLPlacemark, Int) -> Void) {
        guard open.last == name else {
            let expected = open.last.map { "</\($0.prefix(40))> belongs" } ?? "nothing is open"
            fault = (
                reader.line,
                "is no well-formed XML: </\(name.prefix(40))> stands where \(expected); what follows was not read"
            )
            return
        }
        open.removeLast()
        finish(name, take)
    }

    private mutating func finish(_ name: String, _ take: (KMLPlacemark, Int) -> Void) {
        if let wanted {
            guard wanted.depth == open.count else { return }
            self.wanted = nil
            keepText(of: name)
        }
        guard placemark != nil else { return }
        switch name {
        case "Placemark": if !open.contains("Placemark") { finishPlacemark(take) }
        case "Polygon": finishPolygon()
        case "Data": dataName = nil
        default: break
        }
    }

    private mutating func keepText(of name: String) {
        switch name {
        case "coordinates": finishCoordinates()
        case "SimpleData", "value": if let dataName { add(dataName, string) }
        case "href":
            links.all += 1
            if string.contains("://") { links.elsewhere += 1 }
        case "begin": span.begin = string
        case "end": span.end = string
        default: own.append((name, name == "description" ? WebPage.words(ofFragment: string) : string))
        }
    }

    private var string: String { String(decoding: text, as: UTF8.self) }

    private mutating func add(_ name: String, _ text: String) {
        guard (placemark?.values.count ?? 0) <= 1_000 else { return note("has more than 1000 data") }
        placemark?.values.append((name, text))
    }

    private mutating func note(_ reason: String) { if placemark?.fault == nil { placemark?.fault = reason } }

    private mutating func finishPlacemark(_ take: (KMLPlacemark, Int) -> Void) {
        guard var done = placemark else { return }
        placemarks += 1
        if let begin = span.begin, let end = span.end, let common = WrittenDate.common(begin, end) {
            own.append(("when", common))
        }
        for value in own where !done.values.contains(where: { ColumnMap.key($0.name) == ColumnMap.key(value.name) }) {
            done.values.append(value)
        }
        done.end = reader.offset
        (placemark, own) = (nil, [])
        take(done, reader.offset)
    }

    // MARK: Shapes

    private mutating func finishCoordinates() {
        do throws(ShapeFault) {
            let positions = try KMLCoordinates.positions(in: text)
            switch open.last {
            case "Point":
                guard positions.count == 1 else {
                    throw ShapeFault(reason: "has a Point of \(positions.count) positions; write longitude,latitude")
                }
                placemark?.geometries.append(.point(positions[0]))
            case "LineString":
                placemark?.geometries.append(.line(try KMLCoordinates.shape { try LineString(positions) }))
            case "LinearRing": rings.append(try KMLCoordinates.shape { try LinearRing(positions) })
            default: break
            }
        } catch {
            note(error.reason)
        }
    }

    private mutating func finishPolygon() {
        if let exterior = rings.first {
            placemark?.geometries.append(.polygon(Polygon(exterior: exterior, holes: Array(rings.dropFirst()))))
        }
        rings = []
    }
}
