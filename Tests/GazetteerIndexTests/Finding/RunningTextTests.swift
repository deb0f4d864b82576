import GazetteerIndex
import IncidentModel
import TestSupport
import Testing

@Suite("Bundled names in running text")
struct RunningTextTests {
    let gazetteer: Gazetteer

    init() throws { gazetteer = try BundledGazetteerTests.loaded.get().gazetteer }

    private func hits(_ text: String) -> [(text: String, isWeak: Bool)] {
        var text = text
        return text.withUTF8 { bytes in
            gazetteer.placeNames(in: bytes).map {
                (String(decoding: bytes[$0.range], as: UTF8.self), $0.isWeak)
            }
        }
    }

    @Test(
        "finds the longest name, as whole words, however it is written",
        arguments: [
            (
                "rockets landed near the U.S. Embassy in Baghdad’s Green Zone.",
                ["U.S. Embassy", "Baghdad", "Green Zone"]
            ),
            ("The US embassy's staff, the American embassy", ["US embassy", "American embassy"]),
            ("fired from Al-Idrisi neighborhood on Palestine Street", ["Al-Idrisi", "Palestine Street"]),
            ("fired from al-Idrisi and az-Za'faraniyah", ["al-Idrisi", "az-Za'faraniyah"]),
            ("the nearby village of Zafaraniya.", ["Zafaraniya"]),
            ("Za’faraniyya and Kāẓimiyya", ["Za’faraniyya", "Kāẓimiyya"]),
            ("a Green\nZone checkpoint", ["Green\nZone"]),
            ("Camp Victory, Baghdad International Airport", ["Camp Victory", "Baghdad International Airport"]),
            ("the 14th of July Bridge", ["14th of July Bridge"]),
            ("Umm al-Qura Mosque", ["Umm al-Qura Mosque"]),
            ("سقط صاروخ في المنطقة الخضراء قرب السفارة الأمريكية", ["المنطقة الخضراء", "السفارة الأمريكية"]),
            ("أطلق من منطقة الزعفرانية، وسقط بالكرادة ببغداد", ["الزعفرانية", "الكرادة", "بغداد"]),
        ])
    func finds(text: String, names: [String]) {
        #expect(hits(text).map(\.text) == names)
    }

    @Test(
        "is silent where no place is named",
        arguments: [
            "the jihad of salam in ur, a green zone of calm", "Our hour between Between and Camp David",
            "Greenzone and Baghdadi and Dorabella", "As said, At noon an Amendment", "the US said American embassies",
            "",
            "Prime Minister Mustafa al-Kadhimi and Mohammed Shia al-Sudani", "Secretary of State Mike Pompeo",
        ])
    func silent(text: String) {
        #expect(hits(text).map(\.text) == [])
    }

    @Test(
        "marks names that are also words or surnames",
        arguments: [
            ("Ur", true), ("Jihad", true), ("Mansour", true), ("Al Jazeera", true), ("Hayy Ur", false),
            ("Zafaraniya", false),
            ("Green Zone", false), ("الجامعة", true), ("الزعفرانية", false),
        ])
    func weak(name: String, isWeak: Bool) throws {
        let found = hits("He spoke of \(name).")
        #expect(found.map(\.text) == [name])
        #expect(found.first?.isWeak == isWeak)
    }

    @Test("any bytes in, hits inside the text out, in order")
    func anyBytes() {
        var state: UInt64 = 7
        let pieces: [[UInt8]] =
            [
                "Green ", "Zone", "al-", "Dora", "\u{2019}s", "\u{A0}", "الز", "عفرانية", "U.S.", "US", " ", "\n", "'",
                "-", "é",
            ]
            .map { Array($0.utf8) } + [[0xE2], [0xC2], [0xD8], [0xFF], [0x80], [0]]
        for _ in 0..<3000 {
            var text: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            text.withUnsafeBufferPointer { bytes in
                var last = 0
                for hit in gazetteer.placeNames(in: bytes) {
                    #expect(hit.range.lowerBound >= last && !hit.range.isEmpty && hit.range.upperBound <= text.count)
                    last = hit.range.upperBound
                }
            }
        }
    }

}
