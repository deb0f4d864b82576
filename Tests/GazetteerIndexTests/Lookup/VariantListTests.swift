import Foundation
import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

/// Spellings that were written down without a look at the folding: `Fixtures/variants.tsv`.
@Suite("The list of spelling variants")
struct VariantListTests {
    struct Variant {
        var spelling: String
        var place: String
    }

    static let variants = listed("variants.tsv")
    static let blind = listed("variants.blind.tsv")

    static let fresh = listed("variants.fresh.tsv")
    static let third = listed("variants.third.tsv")
    static let fourth = listed("variants.fourth.tsv")
    static let fifth = listed("variants.fifth.tsv")
    static let sixth = listed("variants.sixth.tsv")
    static let seventh = listed("variants.seventh.tsv")
    static let eighth = listed("variants.eighth.tsv")
    static let ninth = listed("variants.ninth.tsv")

    private static func listed(_ name: String) -> [Variant] {
        let file = Repository.file("Tests/GazetteerIndexTests/Fixtures/\(name)")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 2, fields[0] != "variant" else { return nil }
            return Variant(spelling: fields[0], place: fields[1])
        }
    }

    /// The first run, blind, gave 79.9 %. What it missed was then mended by phenomenon; with the names of before, the folding
    /// alone finds 93.9 %. Names in French, German and Kurdish, translations and official names, added to the gazetteer as
    /// names of the places, bring the rest. The list is no longer blind: it holds the gain, it does not foretell new spellings.
    @Test("of at least 600 spellings, 97 in a hundred find their place, and fewer than 1 in a hundred another")
    func shares() throws {
        #expect(Self.variants.count >= 600)
        try hold(Self.variants, found: 0.97, wrong: 0.01)
    }

    /// Written when the folding was done: the first run, which nothing was tuned for, found 95.9 % and gave 1.4 % elsewhere.
    /// What it missed has been mended by phenomenon since (words cut otherwise, e for a, vowels before consonants).
    @Test("of two hundred fresh spellings of the press, 97 in a hundred find their place")
    func blindShares() throws {
        #expect(Self.blind.count >= 200)
        try hold(Self.blind, found: 0.97, wrong: 0.01)
    }

    @Test("of 180 more, written down before the folding that they led to, 97 in a hundred find their place")
    func freshShares() throws {
        #expect(Self.fresh.count >= 150)
        try hold(Self.fresh, found: 0.97, wrong: 0.01)
    }

    /// Half of it was kept aside until the other half had been mended: 95.3 % of those were found, none elsewhere.
    @Test("of 300 spellings of places drawn by lot, 97 in a hundred find their place, and none another")
    func thirdShares() throws {
        #expect(Self.third.count == 300)
        try hold(Self.third, found: 0.97, wrong: 0)
    }

    /// Every second place was kept aside, its misses unseen, until those of the others had been mended.
    @Test("of 640 spellings of 320 places drawn by lot, 97 in a hundred find their place")
    func fourthShares() throws {
        #expect(Self.fourth.count == 640)
        try hold(Self.fourth, found: 0.97, wrong: 0.01)
    }

    /// Blind, 94.5 % were found and 1.4 % elsewhere; the misses of every second row were then mended by phenomenon.
    @Test("of 640 spellings of another 320 places drawn by lot, 97 in a hundred find their place")
    func fifthShares() throws {
        #expect(Self.fifth.count == 640)
        try hold(Self.fifth, found: 0.97, wrong: 0.01)
    }

    /// Blind, 95.8 % were found and 0.5 % elsewhere. Every second place was kept aside until the misses of the others had been mended:
    /// of its spellings 97.2 % were found then.
    @Test("of 640 spellings of 320 places, half of them well known, 97 in a hundred find their place")
    func sixthShares() throws {
        #expect(Self.sixth.count == 640)
        try hold(Self.sixth, found: 0.97, wrong: 0.01)
    }

    /// Blind, 92.0 % were found and 0.9 % elsewhere; its misses were then mended by phenomenon.
    @Test("of 640 spellings with words about the name, 99 in a hundred find their place")
    func seventhShares() throws {
        #expect(Self.seventh.count == 640)
        try hold(Self.seventh, found: 0.99, wrong: 0.005)
    }

    /// Blind, 96.9 % were found and 0.5 % elsewhere; its misses were then mended by phenomenon.
    @Test("of 640 more spellings with words about the name, 99 in a hundred find their place")
    func eighthShares() throws {
        #expect(Self.eighth.count == 640)
        try hold(Self.eighth, found: 0.99, wrong: 0.005)
    }

    /// Counted once and untouched since: 97.2 % found, 0.6 % elsewhere.
    @Test("of 640 spellings that nothing was mended for, 97 in a hundred find their place, and fewer than 1 another")
    func ninthShares() throws {
        #expect(Self.ninth.count == 640)
        try hold(Self.ninth, found: 0.97, wrong: 0.0099)
    }

    /// Towns, quarters and airfields of other countries and made-up ones; the gazetteer has none of them.
    @Test("of 150 names of other places none is believed, and few are like a name of the gazetteer")
    func elsewhere() throws {
        let gazetteer = try BundledGazetteerTests.loaded.get().gazetteer
        let names = try String(
            contentsOf: Repository.file("Tests/GazetteerIndexTests/Fixtures/elsewhere.tsv"), encoding: .utf8
        )
        .split(separator: "\n").map(String.init)
        #expect(names.count == 150)
        let answers = names.compactMap { name in gazetteer.lookup(name).first.map { (name, $0) } }
        #expect(answers.filter { $0.1.score >= 0.9 }.map(\.0) == [])
        #expect(answers.count <= 22, "\(answers.map(\.0))")
    }

    private func hold(_ variants: [Variant], found leastFound: Double, wrong mostWrong: Double) throws {
        let gazetteer = try BundledGazetteerTests.loaded.get().gazetteer
        var missed: [String] = []
        var wrong: [String] = []
        for variant in variants {
            // Units that are drawn only are an answer to nothing but their own names.
            let matches = gazetteer.lookup(variant.spelling).filter {
                $0.place.rawValue == variant.place || gazetteer.place($0.place)?.isContextOnly != true
            }
            let best = matches.filter { $0.score > (matches.first?.score ?? 0) - 0.001 }
            if matches.isEmpty {
                missed.append("\(variant.spelling) (\(variant.place))")
            } else if !best.contains(where: { $0.place.rawValue == variant.place }) {
                wrong.append("\(variant.spelling) (\(variant.place)) gave \(matches[0].place)")
            }
        }
        let count = Double(variants.count)
        let found = count - Double(missed.count + wrong.count)
        #expect(found >= leastFound * count, "\(Int(found)) of \(Int(count)); missed \(missed)")
        #expect(Double(wrong.count) <= mostWrong * count, "wrong: \(wrong)")
    }
}
