import Foundation
import IncidentModel
import PageReading
import Testing

@Suite("News pages") struct WebPageTests {
    @Test("the report is found and what stands around it left out", arguments: MadeUpPage.all)
    func mainText(page: MadeUpPage) {
        let text = String(decoding: WebPage(Array(page.html.utf8)).text, as: UTF8.self)
        var rest = Substring(text)
        for words in page.holds {
            let found = rest.range(of: words)
            #expect(found != nil, "\(words)\n--- in ---\n\(text)")
            if let found { rest = rest[found.upperBound...] }
        }
        for words in page.lacks { #expect(!text.contains(words), "\(words)\n--- in ---\n\(text)") }
    }

    @Test("a page says what it is called, who published it, when and where", arguments: MadeUpPage.all)
    func facts(made: MadeUpPage) {
        let page = WebPage(Array(made.html.utf8))
        #expect(page.title == made.title)
        #expect(page.publisher == made.publisher)
        #expect(page.author == made.author)
        #expect(page.published?.edtf == made.published)
        #expect(page.url == made.url)
        #expect(page.language == made.language)
    }

    @Test("a teaser is told from a report, and a page without paragraphs from both")
    func extent() {
        #expect(
            MadeUpPage.all.filter { WebPage(Array($0.html.utf8)).extent == .teaser }.map(\.name) == ["paywalled teaser"]
        )
        #expect(WebPage(Array("<body><h1>Map</h1><img src=x></body>".utf8)).extent == .wholePage)
        let summary = WebPage(
            Array("<head><meta property='og:description' content='Two rockets fell in Dora, police say.'></head>".utf8))
        #expect(summary.extent == .teaser)
        #expect(String(decoding: summary.text, as: UTF8.self) == "Two rockets fell in Dora, police say.")
    }

    @Test(
        "characters written as references are read",
        arguments: [
            ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("a&nbsp;b&#160;c&#xA0;d", "a b c d"), ("&#1576;&#x63A;", "بغ"),
            ("&#146;&#147;", "’“"), ("AT&T, R&D; &unknown;", "AT&T, R&D; &unknown;"), ("&eacute&egrave;", "éè"),
            ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("&#;&#x;&", "&#;&#x;&"),
            ("Al\u{AD}-Ma\u{200B}hdi \u{200E}x", "Al-Mahdi x"), ("&amp;lt;p&amp;gt;", "&lt;p&gt;"),
        ])
    func references(written: String, read: String) {
        let page = WebPage(Array("<p>\(written)</p>".utf8))
        #expect(String(decoding: page.text, as: UTF8.self) == read)
    }

    @Test(
        "the day of publication is read in the source's own zone, and no order of digits is guessed",
        arguments: [
            ("2023-12-08T23:41:27+03:00", "2023-12-08"), ("2023-12-08", "2023-12-08"), ("20231208T0100Z", "2023-12-08"),
            ("2023/12/08 10:00", "2023-12-08"), ("2023-12", "2023-12-XX"),
            ("Fri, 08 Dec 2023 05:41:00 +0300", "2023-12-08"),
            ("Fri Dec 08 2023 05:41:00 GMT", "2023-12-08"), ("December 8, 2023", "2023-12-08"),
            ("8 December 2023", "2023-12-08"), ("Fri, 8 Dec 23 05:41:00 GMT", "2023-12-08"),
            ("٨ ديسمبر ٢٠٢٣", "2023-12-08"), ("8 كانون الأول 2023", "2023-12-08"),
            ("8 تشرين الثاني 2023", "2023-11-08"),
            ("25/12/2023", "2023-12-25"), ("12/25/2023 10:00", "2023-12-25"), ("08/12/2023", nil), ("yesterday", nil),
            ("2023-02-30", nil), ("32 December 2023", nil), ("", nil), ("December", nil),
        ] as [(String, String?)])
    func days(text: String, day: String?) { #expect(PublicationDay.read(text)?.edtf == day) }
}
