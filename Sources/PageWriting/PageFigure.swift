/// A picture of the page beside its map.
public struct PageFigure: Sendable {
    /// Letters, digits and hyphens.
    public let id: String
    public let title: String
    /// A sentence below the picture.
    public let note: String
    /// The root element and what is in it; every id in it must be the page's only one.
    public let svg: [UInt8]

    /// - Parameter document: SVG with or without an XML declaration.
    public init(id: String, title: String, note: String = "", svg document: [UInt8]) {
        self.id = id
        self.title = title
        self.note = note
        svg = Self.fragment(of: document)
    }

    /// HTML takes the root element, not the declaration before it.
    static func fragment(of document: [UInt8]) -> [UInt8] {
        let root = Array("<svg".utf8)
        var index = 0
        while index + root.count <= document.count {
            if document[index..<index + root.count].elementsEqual(root) { return Array(document[index...]) }
            index += 1
        }
        return []
    }
}
