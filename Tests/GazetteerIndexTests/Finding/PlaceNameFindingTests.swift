import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite struct PlaceNameFindingTests {
    let gazetteer = Gazetteer(places: MiniGazetteer.places)

    /// The hits as text, "~" behind a weak one, "@" behind a container.
    private func hits(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            gazetteer.placeNames(in: buffer).map { hit in
                String(decoding: bytes[hit.range], as: UTF8.self) + (hit.isWeak ? "~" : "")
                    + (hit.isContainer ? "@" : "")
            }
        }
    }

    @Test(
        "names are found as reporters write them",
        arguments: [
            ("Rockets fell on Zaafaraniya and Doura.", ["Zaafaraniya", "Doura"]),
            ("from az-Za'faraniyah, near Ad Dawrah", ["az-Za'faraniyah", "Ad Dawrah"]),
            ("the edge of Baghdad’s Green Zone, and Dora's markets", ["Baghdad@", "Green Zone", "Dora"]),
            ("the U.S. Embassy compound in Baghdad", ["U.S. Embassy", "Baghdad@"]),
            ("US Embassy; US embassy; American embassy", ["US Embassy", "US embassy", "American embassy"]),
            ("the Embassy of the United States said", ["Embassy of the United States"]),
            ("a United States embassy car", ["United States embassy"]),
            ("ROCKETS HIT GREEN ZONE IN BAGHDAD", ["GREEN ZONE", "BAGHDAD@"]),
            ("in al-Qadisiya and el-Qadisia", ["al-Qadisiya", "el-Qadisia"]),
            ("along Palestine\nStreet", ["Palestine\nStreet"]),
            ("‘Dora’ \"Karrada\" (Zafraniya)", ["Dora", "Karrada", "Zafraniya"]),
            ("in Al-Mansour, in Jihad and in Ur", ["Al-Mansour~", "Jihad~", "Ur~"]),
            ("Karra\u{301}da\u{301}h", ["Karra\u{301}da\u{301}h"]),
        ])
    func latin(text: String, expected: [String]) {
        #expect(hits(text) == expected)
    }

    @Test(
        "Arabic names are found behind the letters written together with them",
        arguments: [
            ("سقطت صواريخ بالزعفرانية", ["الزعفرانية"]), ("والدورة وببغداد", ["الدورة", "بغداد@"]),
            ("للدورة", ["لدورة"]), ("في المنطقة الخضراء.", ["المنطقة الخضراء"]),
            ("قرب السفارة الامريكية", ["السفارة الامريكية"]), ("من الزَّعفرانيّة", ["الزَّعفرانيّة"]),
            ("في حي الجهاد", ["حي الجهاد"]),
            ("من أجل الجهاد", ["الجهاد~"]),
        ])
    func arabic(text: String, expected: [String]) {
        #expect(hits(text) == expected)
    }

    @Test(
        "ordinary prose holds no place",
        arguments: [
            "He opened the door to the green zone of the garden, and told us: an embassy is a house.",
            "The march went on. Us and them. Door after door. Between us, manners matter.",
            "Adorable Pandora and Doraemon explored the Dorado; the Baghdadi school; Karradas.",
            "He said: Green. Zone defence is Palestine, Street by street.", "Green\n\nZone", "a.m. U.S. U.N. the",
            "karrada, dora, palestine street in small letters", "",
        ])
    func prose(text: String) {
        #expect(hits(text) == [])
    }

    @Test("the longest name counts, and hits do not overlap")
    func longest() {
        #expect(hits("US Embassy Baghdad Green Zone") == ["US Embassy Baghdad", "Green Zone"])
        #expect(hits("Baghdad Baghdad Dora") == ["Baghdad@", "Baghdad@", "Dora"])
    }

    @Test("any bytes are searched, and every hit lies in order inside the text", arguments: 0..<40)
    func anyBytes(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let pieces = [
            "Dora", "al-", "U.S", ".", "’s", "\u{640}", "الدورة", "ب", "\u{202E}", "Green Zone", "\n", "'", "\u{301}",
        ]
        var bytes: [UInt8] = []
        while bytes.count < 3000 {
            if random.next() % 3 == 0 {
                bytes.append(UInt8(truncatingIfNeeded: random.next()))
            } else {
                bytes += Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
            }
        }
        let found = bytes.withUnsafeBufferPointer { gazetteer.placeNames(in: $0) }
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
        #expect(found.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= bytes.count })
        for end in 0..<12 { _ = Array(bytes.suffix(end)).withUnsafeBufferPointer { gazetteer.placeNames(in: $0) } }
    }

    @Test("an empty gazetteer finds nothing")
    func empty() {
        let none = Array("Dora".utf8).withUnsafeBufferPointer { Gazetteer(places: []).placeNames(in: $0) }
        #expect(none.isEmpty)
    }
}

/// Numbers that are the same in every run. Source: Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
