import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import PageWriting

@Suite("Sentences of reports on a page") struct ExcerptTests {
    private func sentence(_ words: String, in text: String) throws -> String {
        let report = Report(id: "r", sha256: "", text: Array(text.utf8))
        let start = try #require(text.range(of: words))
        let lower = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
        let range = SentenceSpan.around(lower..<lower + words.utf8.count, in: report)
        return SentenceSpan.words(report.quote(range))
    }

    @Test(
        "a sentence ends at its stop, not at an abbreviation, a decimal or a line's end",
        arguments: [
            (
                "First one. Rockets hit\nthe U.S. Embassy at 4 a.m. on Friday. Then more.", "Embassy",
                "Rockets hit the U.S. Embassy at 4 a.m. on Friday."
            ),
            ("It flew 6.5 km. It fell.", "flew", "It flew 6.5 km."),
            ("He said \"it hit.\" Others ran.", "said", "He said \"it hit.\""),
            ("Title line\n\nThe body begins here", "body", "The body begins here"),
            ("سقط صاروخ قرب السفارة. لم تقع إصابات.", "السفارة", "سقط صاروخ قرب السفارة."),
        ])
    func sentences(text: String, words: String, expected: String) throws {
        #expect(try sentence(words, in: text) == expected)
    }

    @Test("a text without stops is cut on whole characters") func cut() throws {
        let text = String(repeating: "صاروخ،", count: 500) + "الهدف" + String(repeating: "،صاروخ", count: 500)
        let found = try sentence("الهدف", in: text)
        #expect(found.contains("الهدف"))
        #expect(found.utf8.count < 1_300)
        #expect(!found.contains("\u{FFFD}"))
    }

    @Test("the words of the evidence are marked with what they gave, and nothing of the sentence is lost") func marks()
        throws
    {
        let collection = try FixtureCollection.make()
        let page = String(decoding: try ReportPage(collection, title: "A").bytes(), as: UTF8.self)
        let blocks = try PageBlocks(page)
        for incident in collection.incidents {
            let quotes = try #require(blocks.details(of: incident.id)?["quotes"] as? [[Any]])
            let excerpts = quotes.compactMap { $0[1] as? [[Any]] }.flatMap { $0 }
            let texts = excerpts.map { $0.map { ($0 as? String) ?? (($0 as? [String])?[0] ?? "") }.joined() }
            for evidence in incident.sites.flatMap(\.evidence) {
                let words = SentenceSpan.words(evidence.quote)
                #expect(texts.contains { $0.contains(words) }, "\(words)")
            }
            let kinds = Set(excerpts.flatMap { $0 }.compactMap { ($0 as? [String])?[1] })
            #expect(
                kinds.isSuperset(
                    of: Set(incident.sites.filter { !$0.evidence.isEmpty }.map(\.role.rawValue)).subtracting(["found"]))
            )
        }
    }

    @Test("without the reports' texts the evidence is quoted by itself") func released() throws {
        var collection = try FixtureCollection.make()
        for index in collection.reports.indices { collection.reports[index].releaseText() }
        let blocks = try PageBlocks(String(decoding: try ReportPage(collection, title: "A").bytes(), as: UTF8.self))
        let incident = try #require(collection.incidents.first { !$0.sites.isEmpty })
        let quotes = try #require(blocks.details(of: incident.id)?["quotes"] as? [[Any]])
        #expect(!quotes.isEmpty)
        #expect(!((quotes[0][1] as? [Any])?.isEmpty ?? true))
    }
}
