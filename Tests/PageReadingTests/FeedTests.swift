import IncidentModel
import PageReading
import Testing

@Suite("Feeds") struct FeedTests {
    private func feed(_ xml: String) throws -> Feed { try #require(Feed(Array(xml.utf8))) }
    private func text(_ item: Feed.Item) -> String { String(decoding: item.text, as: UTF8.self) }

    @Test("RSS 2.0: an item is a report, its full text before its summary")
    func rss() throws {
        let feed = try feed(
            """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Example Wire &amp; Co</title><link>https://wire.example</link><language>en-us</language><image><title>logo</title></image>
            <item><title>Rockets fall in Dora</title><link>https://wire.example/1</link><dc:creator><![CDATA[Ann R.]]></dc:creator><pubDate>Tue, 22 Dec 2020 04:00:00 +0300</pubDate>
            <description><![CDATA[Short [&#8230;]]]></description>
            <content:encoded><![CDATA[<p>Two rockets fell in Dora, police said.</p><ul><li>One hit a roof.</li></ul><p>The post <a href="x">Rockets fall in Dora</a> appeared first on <a href="y">Example Wire</a>.</p>]]></content:encoded></item>
            <item><title>Mortars &#8216;fired&#8217; at base</title><guid>https://wire.example/2</guid><source url="https://other.example/rss">Other House</source>
            <description>&lt;p&gt;Three rounds landed.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</description><pubDate>soon</pubDate></item></channel></rss>
            """)
        #expect(feed.title == "Example Wire & Co")
        try #require(feed.items.count == 2)
        let (first, second) = (feed.items[0], feed.items[1])
        #expect(text(first) == "Rockets fall in Dora\n\nTwo rockets fell in Dora, police said.\n\nOne hit a roof.")
        #expect((first.url, first.author, first.publisher) == ("https://wire.example/1", "Ann R.", "Example Wire & Co"))
        #expect((first.published?.edtf, first.language) == ("2020-12-22", "en-us"))
        #expect(text(second) == "Mortars ‘fired’ at base\n\nThree rounds landed.\n\nNobody was hurt.")
        #expect((second.url, second.publisher) == ("https://wire.example/2", "Other House"))
        #expect((second.published?.edtf, second.unreadDate) == (nil, "soon"))
    }

    @Test("Atom: content of each type, the alternate link, the person's name")
    func atom() throws {
        let feed = try feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>مثال</title><updated>2021-01-01T00:00:00Z</updated>
            <entry><title type="html">&lt;b&gt;Drone&lt;/b&gt; over base</title><link rel="enclosure" href="x.mp3"/><link href="https://a.example/1"/><author><name>Omar</name></author>
            <published>2021-06-05T23:30:00+03:00</published><updated>2021-06-07T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A drone was seen over the base.</p><p>It was <b>shot</b> down.</p></div></content></entry>
            <entry><title>Plain</title><content type="text">First line.
            Second &lt; line.</content><summary>no</summary></entry></feed>
            """)
        try #require(feed.items.count == 2)
        #expect(feed.items[0].title == "Drone over base")
        #expect(text(feed.items[0]) == "Drone over base\n\nA drone was seen over the base.\n\nIt was shot down.")
        #expect((feed.items[0].url, feed.items[0].author) == ("https://a.example/1", "Omar"))
        #expect((feed.items[0].published?.edtf, feed.items[0].language) == ("2021-06-05", "ar"))
        #expect(text(feed.items[1]).hasPrefix("Plain\n\nFirst line."))
        #expect(!text(feed.items[1]).contains("no"))
    }

    @Test(
        "a broken feed is read as far as it goes, and what is no feed is none",
        arguments: [
            ("", nil), ("<html><body>rss</body></html>", nil), ("<rss>", 0), ("<rss><channel><item>", 0),
            ("<rss><channel><item><title>a", 1), ("<rss><item><title>a</title><item><title>b</title></rss>", 2),
            ("<rss><item><title>a</title></item></wrong><item><title>b</title></item>", 2),
            ("<rss><item><title>a<description>b</item><item><title>c</title></item>", 2),
            ("<rss><item><title><![CDATA[a</title></item>", 1), ("<rss><item/><item></item></rss>", 0),
            ("<!DOCTYPE rss [<!ENTITY a \"&b;&b;\"><!ENTITY b \"x\">]><rss><item><title>&a;</title></item></rss>", 1),
            ("<rdf:RDF><item><title>x &nbsp; y</title><dc:date>2020-01-01</dc:date></item></rdf:RDF>", 1),
            ("<!-- c --><?xml-stylesheet?><feed><entry><title/></entry></feed>", 0), ("not xml at all", nil),
            ("{\"rss\": 1}", nil), ("<feed><entry><content type='xhtml'><div><p>a", 1),
            ("<rss><channel><title>t</title></channel></rss>", 0), ("<RSS><ITEM><TITLE>a</TITLE></ITEM></RSS>", 1),
        ] as [(String, Int?)])
    func broken(xml: String, items: Int?) { #expect(Feed(Array(xml.utf8))?.items.count == items) }

    @Test("entities are never defined by a feed, and deep nesting takes linear time")
    func bombs() throws {
        let bomb = try feed(
            "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "&b;", count: 1000))\">]><rss><item><title>&a;</title></item></rss>"
        )
        #expect(bomb.items.first?.title == "&a;")
        let deep = "<rss><item><description>" + String(repeating: "<p>", count: 100_000)
        let seconds = ContinuousClock().measure { _ = Feed(Array(deep.utf8)) } / .seconds(1)
        #expect(seconds < 60)
        let many = "<rss>" + String(repeating: "<item><title>a</title>", count: 50_000)
        #expect(try feed(many).items.count == 50_000)
    }
}
