import PageReading
import Testing

@Suite("Pages that are broken or hostile") struct HostilePageTests {
    private static let story =
        "<p>Two rockets fell near the base on Friday evening, a security source said, and no one was hurt.</p>"

    @Test(
        "whatever a page leaves open, its report is read",
        arguments: [
            "<html", "<div", "<div class=\"x", "<!-- never closed", "<!--><p>x", "<script>if (a < b) {", "<style>p {",
            "<title>never closed", "<a href=x>link that is never closed", "<table><tr><td>cell",
            "</div></p></table></html>",
            "<p><p><p>", "<ul><li><ul><li>", "<![CDATA[ x ]]>", "<?php echo 1 ?>", "<p class='a' class='b' class=c>",
            "< p>",
            "<p/>", "<1>", "<>", "&", "<p x=\"&quot;>\">", "<svg><title>t</title>", "<template>x", "<select><option>",
            "<b><div><i></b></div></i>", "<frameset><frame>", "\u{0}", "<p\u{0}>", "<noscript><p>x",
        ])
    func leftOpen(fragment: String) {
        // Behind a good page the fragment can spoil nothing; before it, it may at most swallow it.
        let after = WebPage(Array("<body>\(Self.story)\(fragment)".utf8))
        #expect(String(decoding: after.text, as: UTF8.self).contains("Two rockets fell near the base"))
        let before = WebPage(Array("\(fragment)\(Self.story)".utf8))
        #expect(String(validating: before.text, as: UTF8.self) != nil)
    }

    @Test(
        "nesting a hundred thousand deep and rows of open tags are read in linear time",
        arguments: [
            "<div>", "<b>", "<table><tr><td>", "<ul><li>", "<p>", "<span hidden>", "<a href=x>", "<blockquote><p>",
            "<i></b>", "</div>", "<div></p>", "<h1>", "<section></article>", "<!--", "<", "</", "<p a=", "&#",
            "<table></div>",
        ])
    func nesting(tag: String) {
        func seconds(_ count: Int) -> Double {
            let page = Array((String(repeating: tag, count: count) + Self.story).utf8)
            let clock = ContinuousClock()
            return (0..<1).map { _ in clock.measure { _ = WebPage(page) } / .seconds(1) }.min() ?? 0
        }
        _ = WebPage(Array((String(repeating: tag, count: 100_000) + Self.story).utf8))
        // A debug build on a busy machine: four times the page may take up to ten times as long, never sixteen.
        let (short, long) = (seconds(4_000), seconds(16_000))
        #expect(long < short * 10 + 2, "\(short) s, then \(long) s")
    }

    @Test("many attributes are read in linear time")
    func attributes() {
        let page = "<p " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">" + Self.story
        let seconds = ContinuousClock().measure { _ = WebPage(Array(page.utf8)) } / .seconds(1)
        #expect(seconds < 5)
    }

    @Test(
        "JSON-LD nested a hundred thousand deep, cut, or of other shapes is passed over",
        arguments: [
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
            "{\"@type\":\"NewsArticle\"",
            "{\"@type\":5,\"headline\":[]}", "[]", "null",
            "{\"@type\":\"NewsArticle\",\"headline\":{\"a\":1},\"author\":5,\"datePublished\":20}",
            "{\"@type\":\"NewsArticle\",\"publisher\":[[[]]],\"articleBody\":false}", "\"text\"",
            "{\"@graph\":{\"@graph\":[]}}",
        ])
    func linkedData(json: String) {
        let page = WebPage(Array("<script type='application/ld+json'>\(json)</script>\(Self.story)".utf8))
        #expect(String(decoding: page.text, as: UTF8.self).contains("Two rockets"))
        #expect(page.title == nil)
    }

    @Test("any bytes are a page, and its text is UTF-8", arguments: 0..<400)
    func anyBytes(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        var page = Array(MadeUpPage.all[Int(seed) % MadeUpPage.all.count].html.utf8)
        for _ in 0..<40 {
            let at = random(page.count)
            switch random(4) {
            case 0: page.remove(at: at)
            case 1: page[at] = UInt8(random(256))
            case 2: page.insert(contentsOf: ["<", ">", "\"", "&", "</", "<!--", "=", "'"][random(8)].utf8, at: at)
            default: page.removeSubrange(at..<min(page.count, at + random(60)))
            }
        }
        let text = WebPage(page).text
        #expect(String(validating: text, as: UTF8.self) != nil || String(validating: page, as: UTF8.self) == nil)
        _ = Feed(page)
        _ = try? DecodedText(page)
    }
}
