import IncidentModel
import TestSupport
import Testing

@testable import GazetteerIndex

/// Text is cut into words only around the bytes at which a name may begin.
@Suite struct NameStretchTests {
    let gazetteer = Gazetteer(places: MiniGazetteer.places)

    private static let pieces = [
        "Dora", "the", "al-", "Al ", "al ", "az-Za'faraniyah", "Green Zone", "green", "U.S. Embassy", "embassy", "Mrs ",
        "said",
        "United States", "of the", "’s", "'s", "'", " ' ", "-", " - ", ".", ", ", ";", "\n", "\n\n", "\t", "  ",
        "14th of July",
        "iPhone", "McDora", "x", "rockets fell near", "الدورة", "في", "بالكرادة", "\u{200F}", "\u{A0}", "é",
        "Karra\u{301}da\u{301}h",
        "—", "(", ")", "a.m. ", "e", "ash-", "as", "At ", "7", "DORA", "Palestine", "Street", "street", "\u{0}", "\r\n",
    ]

    @Test("passing over words in which no name can begin loses and adds no name", arguments: 0..<40)
    func passesOver(seed: UInt64) {
        var random = SplitMix(state: seed)
        for _ in 0..<60 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                text += Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
                if Int.random(in: 0..<3, using: &random) > 0 { text.append(0x20) }
                if Int.random(in: 0..<40, using: &random) == 0 {
                    text.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let (some, all) = text.withUnsafeBufferPointer { bytes in
                (
                    PlaceNameScan.hits(of: gazetteer.finder, in: bytes),
                    PlaceNameScan.hits(of: gazetteer.finder, in: bytes, passesOver: false)
                )
            }
            #expect(some == all, "\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test("an opening is found wherever it stands among eight bytes, and a hyphen counts behind a short word only")
    func openings() {
        func next(_ text: String) -> Int {
            Array(text.utf8).withUnsafeBufferPointer { NameOpenings.next(in: $0, from: 0) }
        }
        for count in 0..<40 {
            let small = String(repeating: "z", count: count)
            for opening in ["A", "Z", "0", "9", "é"] { #expect(next(small + opening + "zzzzzzzzzz") == count) }
            for other in ["@", "[", "/", ":", "`", "{", "~", "a"] { #expect(next(small + other) == count + 1) }
        }
        #expect(next("in al-shams") == 5)
        #expect(next("a well-known man") == 16)
    }

    @Test("words are remembered by all their letters, Latin and Arabic: none answers for another")
    func keys() {
        let words = [
            "a", "ab", "abcdefghijklmnop", "ا", "اب", "با", "دورة", "الدورة", "الدوره", "الزعفرانية", "والزعفرانيةها",
        ]
        let memo = WordMemo()
        func key(_ word: String) -> WordMemo.Key? {
            let bytes = Array(word.utf8)
            return bytes.withUnsafeBufferPointer { text in
                word.utf8.first ?? 0 < 0x80
                    ? WordMemo.Key(text, 0, bytes.count) : WordMemo.Key(arabic: text, 0, bytes.count)
            }
        }
        for (number, word) in words.enumerated() {
            if let key = key(word) { memo.keep(WordFacts(hash: UInt64(number), marks: []), of: key) }
        }
        for (number, word) in words.enumerated() {
            #expect(key(word).flatMap(memo.facts(of:))?.hash == UInt64(number), "\(word)")
        }
        #expect(key("abcdefghijklmnopq") == nil && key("دورةدورةدورةدورة") == nil)
        #expect(key("دوa") == nil && key("د\u{750}") == nil)
    }

    @Test("what is remembered of words is the same for many threads as for one")
    func remembered() async {
        let text = Array(Self.pieces.joined(separator: " ").utf8)
        let alone = text.withUnsafeBufferPointer { PlaceNameScan.hits(of: gazetteer.finder, in: $0) }
        let shared = Gazetteer(places: MiniGazetteer.places)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<50).allSatisfy { _ in
                        text.withUnsafeBufferPointer { PlaceNameScan.hits(of: shared.finder, in: $0) } == alone
                    }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
