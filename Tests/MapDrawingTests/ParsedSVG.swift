import Foundation
import FoundationXML

/// An SVG file as an XML parser sees it.
final class ParsedSVG: NSObject, XMLParserDelegate {
    struct Text {
        var attributes: [String: String]
        var text: String
    }

    private(set) var rootAttributes: [String: String] = [:]
    private(set) var firstChildren: [String] = []
    private(set) var elements: [String] = []
    private(set) var ids: [String] = []
    private(set) var classes: [String] = []
    private(set) var attributeNames: Set<String> = []
    private(set) var texts: [Text] = []
    private(set) var desc = ""
    /// What `url(#…)` and `aria-labelledby` point at.
    private(set) var references: [String] = []
    private var stack: [String] = []
    private var characters = ""
    private var lastAttributes: [String: String] = [:]

    struct NotWellFormed: Error {
        let line: Int
        let reason: String
    }

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else {
            throw NotWellFormed(line: parser.lineNumber, reason: "\(String(describing: parser.parserError))")
        }
    }

    override var description: String { desc }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if stack.isEmpty { rootAttributes = attributes }
        if stack.count == 1 { firstChildren.append(name) }
        stack.append(name)
        elements.append(name)
        attributeNames.formUnion(attributes.keys)
        if let id = attributes["id"] { ids.append(id) }
        if let name = attributes["class"] { classes.append(name) }
        references += (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        for value in attributes.values where value.hasPrefix("url(#") {
            references.append(String(value.dropFirst(5).dropLast()))
        }
        characters = ""
        lastAttributes = attributes
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if name == "text" { texts.append(Text(attributes: lastAttributes, text: characters)) }
        if name == "desc" { desc = characters }
        stack.removeLast()
    }
}
