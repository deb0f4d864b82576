import IncidentModel
import ReportReading
import TestSupport
import Testing

@Suite("Arabic reports")
struct ArabicReportTests {
    @Test("a whole report gives launch, impact, count, day, time, harm and speaker")
    func whole() throws {
        let text = """
            سقوط ثلاثة صواريخ في محيط مطار بغداد

            بغداد/ أعلنت خلية الإعلام الأمني، مساء اليوم الأحد، سقوط ثلاثة صواريخ نوع كاتيوشا في محيط مطار بغداد الدولي، من دون \
            خسائر بشرية أو مادية.
            وذكرت الخلية في بيان أن "انطلاق الصواريخ كان من حي الجهاد غربي بغداد"، مبينة أن القوات الأمنية عثرت على منصة الإطلاق \
            وفيها صاروخان لم ينطلقا في منطقة البلديات.
            ولم تتبن أي جهة الهجوم حتى الآن.

            يذكر أن المنطقة الخضراء تعرضت في 28 أيلول 2020 لقصف بخمسة صواريخ أسفر عن مقتل طفلين.
            """
        let reading = readArabic(text, published: "2020-10-04")
        let event = try #require(reading.reported)
        #expect(event.names(.launch) == ["حي الجهاد"])
        #expect(event.names(.impact) == ["مطار بغداد الدولي"])
        #expect(event.names(.found) == ["البلديات"])
        #expect(Set(event.facts("munitions")) == ["3 landed"])
        #expect(event.facts("weapon").contains("Katyusha rocket"))
        #expect(Set(event.facts("date")) == ["2020-10-04 Sunday"])
        #expect(event.facts("time") == ["evening"])
        #expect(event.facts("killed") == ["0"])
        #expect(event.facts("injured") == ["0"])
        #expect(event.facts("noClaim").count == 1)
        #expect(event.sites.first { $0.role == .launch }?.speaker.kind == .official)
        let recalled = try #require(reading.background.first)
        #expect(recalled.names(.target) == ["المنطقة الخضراء"])
        #expect(recalled.facts("date") == ["2020-09-28"])
        #expect(recalled.facts("munitions") == ["5 used"])
    }

    @Test(
        "a text in neither language is said to be unread, with its place names listed",
        arguments: [
            "Drei Raketen schlugen am Sonntag in der Nähe der Botschaft in Dora ein, wie die Polizei mitteilte. Verletzt wurde nach ersten Angaben niemand, und es entstand auch kein größerer Schaden an den Gebäuden.",
            "Три ракеты упали рядом с посольством в Багдаде в воскресенье (Dora).",
            "سه راکت در نزدیکی سفارت آمریکا در بغداد فرود آمد و کسی کشته نشد، پلیس گفت که این راکت‌ها از منطقه‌ای در جنوب شلیک شده است. Dora",
        ])
    func otherLanguages(text: String) {
        let reading = read(text)
        #expect(reading.events.isEmpty)
        #expect(reading.findings.map(\.code) == ["language-not-read"])
        #expect(reading.unusedMentions.map(\.evidence.quote) == ["Dora"])
    }

    @Test("no bytes make the Arabic reader fail", arguments: 0..<300)
    func randomBytes(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
        let words: [[UInt8]] = """
            سقط صاروخان من نوع كاتيوشا في قرب محيط منطقة حي الجهاد الدورة والكرادة بغداد بصاروخين و ب ل على بعد 3 كيلومترات جنوب \
            بين أطلق انطلاق انطلقت منها التي باتجاه نحو استهدف تعرضت لقصف هجوم صاروخي العثور منصة إطلاق عجلة إسقاط طائرة مسيرة \
            مقتل إصابة جرحى دون خسائر بشرية لم ولا أي الساعة 20 : 20 مساء أمس الأحد 28 أيلول / سبتمبر 2020 كانون الثاني الأول \
            قال مصدر أمني إن خلية الإعلام أعلنت مسؤوليتها تتبن اتهمت فصائل يذكر أن وكانت قد بعد يومين الماضي الشهر السفارة القاعدة \
            العاصمة « » " ( ) ، ؛ . ؟ \u{200F} ـ ٣ أحد عشر عدد قاعدة بلد الجوية قرية تل مجمع مبنى للدورة
            """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
        var text: [UInt8] = []
        for _ in 0..<400 {
            if next() % 7 == 0 {
                text.append(UInt8(truncatingIfNeeded: next()))
            } else {
                text += words[Int(next() % UInt64(words.count))]
            }
            if next() % 3 != 0 { text.append(next() % 40 == 0 ? 0x0A : 0x20) }
        }
        let reading = ReportReader(names: ArabicNames()).read(Report(id: "x", sha256: "", text: text))
        for evidence in reading.events.flatMap(\.sites).flatMap(\.evidence) {
            #expect(evidence.range.upperBound <= text.count)
        }
    }

    @Test(
        "one word without end is read in one pass",
        arguments: [
            "قرب ", "مجمع ", "في ", "صاروخ ", "و", "سقط صاروخ في الدورة ", "بعد ", "السفارة ", "\u{64B}",
            "من منطقة قرب ", "إحدى القرى التابعة ل", "مقتل ستة رعاة و", "كانت قد سقطت ", "ثلاثة أخرى ", "انفجار نتيجة ",
            "على الضفة الأخرى من ", "شهدت الدورة سقوط ", "وفي حادث آخر، سقط صاروخان قرب السفارة. ", "أضرار في ",
            "والثاني لم ينفجر، ",
        ])
    func endless(word: String) {
        let text = "سقط صاروخ " + String(repeating: word, count: 20_000)
        let clock = ContinuousClock()
        let took = clock.measure {
            _ = ReportReader(names: NoNames()).read(Report(id: "x", sha256: "", text: Array(text.utf8)))
        }
        // Debug builds beside other tests need about 20 s; anything quadratic needs hours.
        #expect(took < .seconds(90))
    }
}

private struct NoNames: PlaceNameFinding {
    func placeNames(in text: UnsafeBufferPointer<UInt8>) -> [PlaceNameHit] { [] }
}
