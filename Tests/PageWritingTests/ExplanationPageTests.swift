import ContentHashing
import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import PageWriting

@Suite("The page that explains an incident") struct ExplanationPageTests {
    private let text = "Two rockets landed near Dora.\nBaghdad said nobody was hurt.\n"

    private func page(
        title: String = "Explained", words: String = "landed near Dora", label: String = "impact",
        finding: String = "none"
    ) throws -> String {
        let report = Report(
            id: "night", title: title, publisher: title, url: "javascript:alert(1)", sha256: "", text: Array(text.utf8))
        let evidence = Evidence(report: "night", range: 12..<28, quote: words)
        let site = Site(
            role: .impact, phrase: LocationPhrase(relation: .near, anchors: [PlaceReference(name: "Dora")]),
            verbatim: words, isHedged: true, evidence: [evidence],
            candidates: [
                Candidate(place: "dora", name: "Dora", score: 0.9, reasons: ["exact name"]),
                Candidate(place: "dora-2", name: "Dora village", score: 0.2, reasons: [finding]),
            ])
        let incident = Incident(
            id: "undated-dora", status: .carriedOut, sites: [site], reports: ["night"],
            findings: [Finding(code: "ambiguous-place", severity: .warning, message: finding, evidence: [evidence])])
        let parts: [ExplanationPage.Part] = [
            .open(kind: "value", start: 0), .text("Two rockets "), .open(kind: "impact", start: 12), .text(words),
            .open(kind: "value", start: 12), .text("!"), .close(labels: ["time"]), .close(labels: [label]),
            .close(labels: ["weapon"]),
            .text(".\n"), .open(kind: "unused", start: 30), .text("Baghdad"),
            .close(labels: ["no role: it speaks here"]), .text(" said nobody was hurt.\n"),
        ]
        return String(
            decoding: try ExplanationPage(
                [incident], texts: [.init(report, findings: [finding], parts: parts)], title: title
            ).bytes(), as: UTF8.self)
    }

    @Test("each value leads to the mark it comes from, and every such link has its mark") func links() throws {
        let html = try page()
        #expect(html.contains("<a href=\"#r0-12\">“landed near Dora”</a>"))
        let links = html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        #expect(Set(links).isSubset(of: ids), "\(links) \(ids)")
    }

    @Test("a mark says in words what it gave or why it gave nothing, so that no colour is needed") func tags() throws {
        let html = try page()
        #expect(html.contains("(gives: </span>impact<span"))
        #expect(html.contains("(gives: </span>no role: it speaks here<span"))
        #expect(html.matches(of: /<mark/).count == html.matches(of: /<\/mark>/).count)
        #expect(html.contains("hedged"))
        #expect(html.contains("Dora, 90 %: exact name"))
    }

    @Test("a value that several words give is told once, with all of them and all who say it") func told() {
        let claims = [("rocket", "AP"), ("a rocket", "police"), ("rocket", "AP")].enumerated().map { index, said in
            Claim(
                .weapon(term: "rocket", verbatim: said.0), speaker: Speaker(kind: .agency, name: said.1),
                evidence: [Evidence(report: "night", range: index * 10..<index * 10 + 5, quote: said.0)])
        }
        let values = ExplainedValue.all(of: Incident(id: "one", status: .carriedOut, claims: claims))
        #expect(values.count == 1)
        #expect(values.first?.evidence.count == 3)
        #expect(values.first?.notes == ["said by AP (agency)", "said by police (agency)"])
    }

    @Test("lines of the report stay lines") func lines() throws {
        #expect(try page().contains("</mark>.\n<mark"))
    }

    @Test("no script, no network, one style named by its digest") func policy() throws {
        let html = try page()
        #expect(!html.contains("<script") && html.firstMatch(of: /\s(src|style|on[a-z]+)="/) == nil)
        #expect(!html.contains("javascript:"))
        let style = try #require(html.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
        let digest = Data(SHA256Digest(of: style.utf8).bytes).base64EncodedString()
        let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
            .replacing("&#39;", with: "'")
        #expect(policy.contains("default-src 'none'; script-src 'none'; style-src 'sha256-\(digest)'"))
    }

    @Test(
        "words of reports stay text",
        arguments: ["</mark><script>alert(1)</script>", "\" onclick=\"x", "{{policy}}", "\u{202E}x", "a & b", ""])
    func inert(words: String) throws {
        let plain = try page()
        let html = try page(title: words, words: words, label: words, finding: words)
        func tags(_ html: String) -> [Substring] { html.matches(of: /<\/?[a-z0-9]+/).map(\.0) }
        #expect(Set(tags(html)).isSubset(of: Set(tags(plain))))
        #expect(html.replacing(/="[^"]*"/, with: "").firstMatch(of: /<[^<>]*\son[a-z]+\s*=/) == nil)
        #expect(!html.unicodeScalars.contains { (0x202A...0x202E) ~= $0.value })
    }

    @Test("without an incident the page says so and still shows the report") func nothing() throws {
        let report = Report(id: "quiet", sha256: "", text: Array(text.utf8))
        let html = String(
            decoding: try ExplanationPage(
                [], texts: [.init(report, findings: [], parts: [.text(text)])], title: "quiet"
            )
            .bytes(), as: UTF8.self)
        #expect(html.contains("No attack by rocket, mortar or drone was found"))
        #expect(html.contains("Baghdad said nobody was hurt."))
    }
}
