/// Puts a report's text together: its headline first, a blank line between two blocks.
struct ReportText {
    private(set) var bytes: [UInt8] = []
    private let headlineBytes: Int

    /// Bytes below the headline.
    var bodyBytes: Int { bytes.count - headlineBytes }

    init(headline: String?) {
        bytes = Array((headline ?? "").utf8)
        headlineBytes = bytes.count
    }

    mutating func add(_ block: ArraySlice<UInt8>, _ kind: PageTree.Block.Kind) {
        if kind == .heading, block.elementsEqual(bytes.prefix(headlineBytes)) { return }
        if Self.isFeedFooter(block) || Self.labels.contains(where: { block.elementsEqual($0.utf8) }) { return }
        separate()
        // Marks what a reader of the page sees as a picture's caption; it tells of the picture, often of another day.
        if kind == .caption, !Self.opensWithPhoto(block) { bytes += "(Photo) ".utf8 }
        bytes += block
    }

    /// What stands over an advertisement's empty frame.
    private static let labels = ["Advertisement", "ADVERTISEMENT", "Advertisements", "Advertising", "إعلان", "اعلان"]

    /// Text that may hold markup; its line ends part blocks.
    mutating func add(plain text: String) {
        if text.contains("</") || text.contains("<br") || text.contains("<p>") { return add(markup: text) }
        for line in text.split(whereSeparator: \.isNewline) {
            guard let line = PlainLine.text(String(line)) else { continue }
            separate()
            bytes += line.utf8
        }
    }

    mutating func add(markup: String) {
        let inside = WebPage(fragment: Array(markup.utf8), headline: nil).text
        guard !inside.isEmpty else { return }
        separate()
        bytes += inside
    }

    private mutating func separate() {
        if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    }

    /// "The post … appeared first on …": what a well-known system puts under every item of its feeds.
    private static func isFeedFooter(_ block: ArraySlice<UInt8>) -> Bool {
        guard block.starts(with: "The post ".utf8), block.count < 400 else { return false }
        let text = String(decoding: block, as: UTF8.self)
        return text.contains(" appeared first on ") || text.contains(" first appeared on ")
    }

    private static func opensWithPhoto(_ block: ArraySlice<UInt8>) -> Bool {
        let head = block.prefix(7).map { $0 | 32 }
        return head.starts(with: "photo:".utf8) || head.starts(with: "(photo".utf8)
    }
}
