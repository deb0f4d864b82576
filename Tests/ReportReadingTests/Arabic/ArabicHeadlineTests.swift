import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic headlines and openings")
struct ArabicHeadlineTests {
    @Test("the headline adds only what the text leaves open")
    func last() throws {
        let text = """
            إصابة ثلاثة أشخاص بقصف على قاعدة التاجي العراقية

            سقطت أربعة صواريخ، مساء أمس السبت، داخل معسكر التاجي شمالي بغداد.
            """
        let event = try #require(readArabic(text, published: "2021-06-13").reported)
        #expect(event.names(.impact) == ["معسكر التاجي"])
        #expect(event.names(.target) == [])
        #expect(event.facts("munitions") == ["4 landed"])
    }

    @Test("where the text tells no place, the headline comes first")
    func first() throws {
        let text = """
            سقوط صاروخين قرب السفارة الأميركية

            قال مصدر أمني إن الحادث لم يسفر عن إصابات، وإن القوات الأمنية فتحت تحقيقا في الأمر.
            """
        let event = try #require(readArabic(text).reported)
        #expect(event.names(.impact) == ["السفارة الأميركية"])
        #expect(event.facts("munitions") == ["2 landed"])
        #expect(event.facts("injured") == ["0"])
    }

    @Test("a first line that is a sentence is no headline")
    func sentence() throws {
        let text = """
            سقط صاروخ في الكرادة.

            وسقط صاروخ آخر في الدورة دون أن يسفر ذلك عن أي إصابات بشرية تذكر.
            """
        let event = try #require(readArabic(text).reported)
        #expect(event.names(.impact) == ["الكرادة", "الدورة"])
    }

    @Test("day and hour of what was heard before the attack is told are the attack's")
    func opening() throws {
        let text = """
            دوت صافرات الإنذار وسط العاصمة مساء الثلاثاء.

            وقالت الخلية إن ثلاثة صواريخ سقطت في الكرادة.
            """
        let event = try #require(readArabic(text, published: "2021-06-17").reported)
        #expect(event.facts("date") == ["2021-06-15 Tuesday"])
        #expect(event.facts("time") == ["evening"])
    }

    @Test("the main clause behind an opening that recalls is the reported attack")
    func recalledFirst() throws {
        let text = "بعد أسبوع على قصف التاجي، استهدفت صواريخ، أمس الأحد، السفارة الأميركية وسقط أحدها في الكرادة."
        let event = try #require(readArabic(text, published: "2021-06-14").reported)
        #expect(event.names(.target) == ["السفارة الأميركية"])
        #expect(event.names(.impact) == ["الكرادة"])
        #expect(event.facts("date") == ["2021-06-13 Sunday"])
    }

    @Test("what had happened on another day is recalled without قد")
    func pluperfect() throws {
        let reading = readArabic(
            "سقط صاروخ، اليوم الثلاثاء، في الكرادة. وكانت الدفاعات أسقطت أمس مسيرتين قرب التاجي.",
            published: "2021-06-15")
        #expect(reading.reported?.sites.map(\.name) == ["الكرادة"])
        #expect(reading.background.map { $0.names(.intercepted) } == [["التاجي"]])
    }
}
