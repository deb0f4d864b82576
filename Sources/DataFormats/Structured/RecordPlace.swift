/// Where a record stands, for messages: "events.csv:14", "f.gpkg: row 3 of sites".
public struct RecordPlace: Sendable, CustomStringConvertible {
    let path: String
    /// Of a line, or of a row of `layer`, counted from 1; 0 for the file as a whole.
    var number = 0
    var layer: String?
    var noun: Noun = .record

    /// What is left out when it is wrong.
    enum Noun: String {
        case record = "the record"
        case line = "the line"
        case feature = "the feature"
        case placemark = "the placemark"
        case row = "the row"
    }

    public var description: String {
        if let layer { return "\(path): row \(number) of \(layer)" }
        return number == 0 ? path : "\(path):\(number)"
    }
}

extension String {
    /// The same text at an address of its own: what several threads count references to at once slows all of them.
    var ofItsOwn: String { String(decoding: Array(utf8), as: UTF8.self) }
}
