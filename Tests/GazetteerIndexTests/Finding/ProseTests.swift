import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

/// Ordinary news prose without a place of the gazetteer: `Fixtures/prose.en.txt`, `prose.ar.txt`, every sentence written by hand.
@Suite("Prose without places")
struct ProseTests {
    static let wordsWanted = 50_000

    private static func sentences(_ language: String) throws -> [String] {
        let file = Repository.file("Tests/GazetteerIndexTests/Fixtures/prose.\(language).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map(String.init)
    }

    private static func wordCount(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

    /// Sentences in ever other order, so that each ends beside others; a full stop or, in headlines, nothing parts them.
    private static func corpus(_ sentences: [String]) -> String {
        var state: UInt64 = 2026
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var text = ""
        var count = 0
        while count < wordsWanted {
            let sentence = sentences[next(sentences.count)]
            count += wordCount(sentence)
            text += sentence + (next(6) == 0 ? "\n\n" : " ")
        }
        return text
    }

    private func strongHits(_ text: String) throws -> [String] {
        let gazetteer = try BundledGazetteerTests.loaded.get().gazetteer
        var text = text
        return text.withUTF8 { bytes in
            gazetteer.placeNames(in: bytes).filter { !$0.isWeak }.map {
                String(decoding: bytes[$0.range], as: UTF8.self)
            }
        }
    }

    /// A weak hit is none until the words around it speak of a place; what the reader makes of those is held elsewhere.
    @Test(
        "gives fewer than five false hits in fifty thousand words, surnames and everyday words among them",
        arguments: [("en", 6_000), ("ar", 6_000)])
    func falseHits(language: String, leastDistinct: Int) throws {
        let sentences = try Self.sentences(language)
        #expect(sentences.map(Self.wordCount).reduce(0, +) >= leastDistinct)
        #expect(Set(sentences).count == sentences.count)
        let hits = try strongHits(Self.corpus(sentences))
        #expect(hits.count < 5, "\(Set(hits).sorted())")
    }

    @Test("the same prose with one place in it gives that place", arguments: ["en", "ar"])
    func notDeaf(language: String) throws {
        let text = try Self.sentences(language).joined(separator: " ")
        let sentence = language == "en" ? " A rocket fell in Zafaraniya. " : " سقط صاروخ في الزعفرانية. "
        #expect(try strongHits(text + sentence).count == strongHits(text).count + 1)
    }
}
