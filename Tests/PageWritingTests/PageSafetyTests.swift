import ContentHashing
import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import PageWriting

@Suite("What a page lets run") struct PageSafetyTests {
    private static let hostile = [
        HostileText.name, "</script><script>alert(1)</script>", "--><!-- <script>", "\" onload=\"alert(1)",
        "<img src=x onerror=alert(1)>", "</noscript></svg></table>", "{{policy}}{{{data}}}", "&#x3C;b&#x3E;",
        "javascript:alert(1)", "",
    ]

    private func page(_ collection: IncidentCollection, title: String = "A") throws -> String {
        String(decoding: try ReportPage(collection, title: title, subtitle: title, asOf: title).bytes(), as: UTF8.self)
    }

    @Test("words of reports, gazetteers and users stay text", arguments: hostile) func inert(text: String) throws {
        let plain = try page(try FixtureCollection.make())
        let html = try page(try HostileText.collection(saying: text), title: text)
        func tags(_ html: String) -> [String: Int] {
            // A data block and the fallback for browsers without script hold text until their own end tag.
            let open = html.replacing(/<script type="application\/json"[^>]*>[^<]*<\/script>/, with: "")
            return Dictionary(
                open.matches(of: /<[a-zA-Z\/!][a-zA-Z0-9]*/).map { (String($0.0), 1) }, uniquingKeysWith: +)
        }
        let (ours, theirs) = (tags(plain), tags(html))
        #expect(Set(theirs.keys).isSubset(of: ours.keys))
        #expect(theirs["<script"] == ours["<script"])
        // What stands between the quotes of an attribute cannot leave them: a quote is escaped.
        let bare = html.replacing(/="[^"]*"/, with: "")
        #expect(bare.firstMatch(of: /<[^<>]*\son[a-z]+\s*=/) == nil)
        #expect(html.firstMatch(of: /href="(?!#|https?:)/) == nil)
        #expect(!html.unicodeScalars.contains { (0x202A...0x202E) ~= $0.value || (0x2066...0x2069) ~= $0.value })
        _ = try PageBlocks(html)
    }

    @Test("the policy names every script and style that the page has, and nothing else") func policy() throws {
        let figure = PageFigure(
            id: "one", title: "One", svg: Array("<?xml version=\"1.0\"?>\n<svg><style>a{}</style></svg>".utf8))
        let html = String(
            decoding: try ReportPage(try FixtureCollection.make(), title: "A", figures: [figure]).bytes(), as: UTF8.self
        )
        let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
            .replacing("&#39;", with: "'")
        func digests(_ contents: [Substring]) -> Set<String> {
            Set(contents.map { "'sha256-\(Data(SHA256Digest(of: $0.utf8).bytes).base64EncodedString())'" })
        }
        func named(_ directive: String) -> Set<String> {
            Set(
                policy.split(separator: "; ").first { $0.hasPrefix(directive) }?.split(separator: " ").dropFirst().map(
                    String.init) ?? [])
        }
        #expect(
            named("script-src") == digests(html.matches(of: /<script>((?:(?!<\/script>)[\s\S])*)<\/script>/).map(\.1)))
        #expect(named("style-src") == digests(html.matches(of: /<style>((?:(?!<\/style>)[\s\S])*)<\/style>/).map(\.1)))
        #expect(named("default-src") == ["'none'"])
        #expect(!policy.contains("unsafe"))
    }

    @Test("no element loads anything or has a style of its own") func selfContained() throws {
        let html = try page(try FixtureCollection.make())
        #expect(html.firstMatch(of: /<(link|img|iframe|object|embed|base|audio|video|source)\b/) == nil)
        #expect(html.firstMatch(of: /\s(src|srcset|style|data|poster|action|formaction)="/) == nil)
        #expect(html.firstMatch(of: /url\((?!#)/) == nil)
        #expect(html.firstMatch(of: /@import/) == nil)
    }

    @Test("base64 is that of RFC 4648") func base64() {
        for count in 0...7 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 251 &+ $0 &* 73) }
            #expect(ContentPolicy.base64(bytes) == Data(bytes).base64EncodedString())
        }
    }

    @Test("only addresses of the web become links") func addresses() {
        #expect(webAddress("https://example.org/a?b=1") != nil)
        for text in ["javascript:alert(1)", " https://x", "data:text/html,x", "file:///etc/passwd", "//x", ""] {
            #expect(webAddress(text) == nil, "\(text)")
        }
    }
}
