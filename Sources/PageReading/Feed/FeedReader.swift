/// What an item holds: its children's names in lower case, and their text.
struct FeedEntry {
    var values: [String: String] = [:]

    /// The first of several counts.
    mutating func note(_ name: String, _ value: String) {
        if values[name] == nil, values.count < 100 { values[name] = value }
    }
}

/// Walks a feed's elements; of those outside an item only the channel's own are kept.
struct FeedReader {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var entries: [FeedEntry] = []
    private(set) var channel: [String: String] = [:]
    private var entry: FeedEntry?
    /// The child that is open, and how many elements of its name are open in it.
    private var child: (name: String, nesting: Int)?
    private var value: [UInt8] = []
    /// Atom's content of type xhtml: its markup is the page's.
    private var keepsMarkup = false

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func read() {
        var scanner = MarkupScanner(bytes, isXML: true)
        while true {
            let before = scanner.offset
            guard let token = scanner.next() else { break }
            switch token {
            case .text(let range): if child != nil { CharacterText.decode(range, in: bytes, to: &value) }
            case .raw(let range): if child != nil { value += bytes[range] }
            case .start(let name, let range, let isEmpty):
                let attributes = AttributeList(bytes: bytes, range: range)
                start(lowered(name), attributes, isEmpty, before..<scanner.offset)
            case .end(let name): end(lowered(name), before..<scanner.offset)
            }
        }
        finishChild()
        finishEntry()
    }

    private mutating func start(_ name: String, _ attributes: AttributeList, _ isEmpty: Bool, _ tag: Range<Int>) {
        if child != nil, name != "item", name != "entry" {
            if child?.name == name, !isEmpty { child?.nesting += 1 }
            if keepsMarkup { value += bytes[tag] }
            return
        }
        switch name {
        case "item", "entry":
            // One that was never closed ends where the next begins.
            finishChild()
            finishEntry()
            entry = FeedEntry()
        case "link":
            noteLink(attributes)
            if !isEmpty { open(name, attributes) }
        case "author" where entry != nil:
            // Atom names the person in a child, RSS here.
            if !isEmpty { open(name, attributes) }
        case "rss", "feed", "channel", "rdf:rdf", "image", "items":
            if name == "feed", let language = attributes["xml:lang"] { channel["language"] = language }
        default: if !isEmpty { open(name, attributes) }
        }
    }

    private mutating func open(_ name: String, _ attributes: AttributeList) {
        child = (name, 0)
        value.removeAll(keepingCapacity: true)
        keepsMarkup = name == "content" && attributes["type"]?.lowercased().contains("xhtml") == true
    }

    private mutating func noteLink(_ attributes: AttributeList) {
        guard let address = attributes["href"], ["alternate", nil].contains(attributes["rel"]?.lowercased()) else {
            return
        }
        entry?.note("link", address)
    }

    private mutating func end(_ name: String, _ tag: Range<Int>) {
        if let open = child {
            if open.name == name {
                if open.nesting > 0 { child?.nesting -= 1 } else { finishChild() }
            } else if name == "item" || name == "entry" {
                finishChild()
                finishEntry()
            } else if keepsMarkup {
                value += bytes[tag]
            }
        } else if name == "item" || name == "entry" {
            finishEntry()
        }
    }

    private mutating func finishChild() {
        guard let open = child else { return }
        child = nil
        let text = String(decoding: value, as: UTF8.self)
        guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
        if entry != nil { entry?.note(open.name, text) } else if channel[open.name] == nil { channel[open.name] = text }
    }

    private mutating func finishEntry() {
        if let entry, !entry.values.isEmpty { entries.append(entry) }
        entry = nil
    }

    /// Without Atom's prefix, which is seldom used.
    private func lowered(_ name: Range<Int>) -> String {
        let text = String(
            decoding: name.prefix(40).lazy.map { bytes[$0] &- 65 < 26 ? bytes[$0] | 32 : bytes[$0] }, as: UTF8.self)
        return text.hasPrefix("atom:") ? String(text.dropFirst(5)) : text
    }
}
