import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic numbers, weapons, dates and times")
struct ArabicMentionTests {
    @Test(
        "the number of munitions",
        arguments: [
            ("صاروخ", ["1 landed"]), ("صاروخان", ["2 landed"]), ("صاروخا كاتيوشا", ["2 landed"]),
            ("ثلاثة صواريخ", ["3 landed"]),
            ("ثلاث قذائف هاون", ["3 landed"]), ("11 صاروخا", ["11 landed"]), ("١٢ صاروخا", ["12 landed"]),
            ("أحد عشر صاروخا", ["11 landed"]), ("خمسة وعشرون صاروخا", ["25 landed"]), ("قذيفتا هاون", ["2 landed"]),
            ("صاروخ واحد", ["1 landed"]), ("عدد من الصواريخ", []), ("عدة صواريخ", []), ("صواريخ", []),
            ("ما لا يقل عن ثمانية صواريخ", ["≥ 8 landed"]), ("أكثر من خمسة صواريخ", ["≥ 5 landed"]),
            ("8 إلى 10 صواريخ", ["8–10 landed"]), ("ثلاثة أو أربعة صواريخ", ["3–4 landed"]),
            ("أربعة صواريخ على الأقل", ["≥ 4 landed"]), ("صواريخ عدد 3", ["3 landed"]), ("صاروخين اثنين", ["2 landed"]),
        ])
    func counts(noun: String, expected: [String]) throws {
        let event = try #require(readArabic("سقط \(noun) في الدورة.").reported)
        #expect(event.facts("munitions") == expected)
    }

    @Test(
        "the weapon",
        arguments: [
            ("صاروخ كاتيوشا", "Katyusha rocket"), ("صاروخ من نوع \"كاتيوشا\"", "Katyusha rocket"),
            ("صاروخ من طراز غراد", "Grad rocket"), ("صاروخ", "rocket"), ("قذيفة هاون", "mortar"),
            ("طائرة مسيرة", "drone"), ("طائرة مُسيّرة مفخخة", "drone"), ("طائرة بدون طيار", "drone"),
            ("صاروخ كاتيوشا عيار 107 ملم", "Katyusha rocket"),
        ])
    func weapons(noun: String, term: String) throws {
        let event = try #require(readArabic("سقط \(noun) في الدورة.").reported)
        #expect(event.facts("weapon") == [term])
        #expect(event.facts("munitions").first?.hasPrefix("1 ") != false)
    }

    @Test(
        "the day, counted from the page date Wednesday 2021-01-20",
        arguments: [
            ("الأحد", "2021-01-17 Sunday"), ("اليوم", "2021-01-20 Wednesday"),
            ("فجر اليوم الأربعاء", "2021-01-20 Wednesday"),
            ("مساء أمس الثلاثاء", "2021-01-19 Tuesday"), ("مساء أمس", "2021-01-19 Tuesday"),
            ("يوم الجمعة الماضي", "2021-01-15 Friday"),
            ("في 18 كانون الثاني 2021", "2021-01-18"), ("في 18 يناير 2021", "2021-01-18"),
            ("في ١٨ يناير/كانون الثاني", "2021-01-18 Monday"),
            ("في الثامن عشر من كانون الثاني", "2021-01-18 Monday"), ("في 18/1/2021", "2021-01-18"),
            ("في 2021-01-18", "2021-01-18"),
            ("أول أمس", "2021-01-18 Monday"), ("أول من أمس الاثنين", "2021-01-18 Monday"),
            ("الاثنين، 18 كانون الثاني", "2021-01-18 Monday"), ("ليلة الاثنين", "2021-01-18 Monday"),
        ])
    func days(day: String, expected: String) throws {
        let event = try #require(readArabic("سقط صاروخ \(day) في الدورة.", published: "2021-01-20").reported)
        #expect(event.facts("date") == [expected])
        #expect(event.names(.impact) == ["الدورة"])
    }

    @Test(
        "the time",
        arguments: [
            ("الساعة 20:20", "20:20"), ("عند الساعة 20,20", "20:20"), ("في الساعة العاشرة مساء", "22:00"),
            ("الساعة الثامنة والنصف مساءً", "20:30"), ("الساعة 9 صباحا", "09:00"), ("الساعة الحادية عشرة ليلا", "23:00"),
            ("فجر اليوم", "dawn"), ("بعد منتصف الليل", "midnight"), ("في ساعة متأخرة من ليل الأحد", "late night"),
            ("صباح الأحد", "morning"), ("الساعة الخامسة وعشر دقائق مساء", "17:10"),
            ("الساعة الثامنة إلا عشر دقائق مساء", "19:50"),
            ("في الساعة 2315", "23:15"),
        ])
    func times(time: String, expected: String) throws {
        let event = try #require(readArabic("سقط صاروخ \(time) في الدورة.").reported)
        #expect(event.facts("time") == [expected])
        #expect(event.names(.impact) == ["الدورة"])
    }

    @Test("the day of the attack goes before the day of the statement")
    func statement() throws {
        let text =
            "كشف مصدر أمني، اليوم الأربعاء، عن سقوط قذيفتين في الدورة. وقال إن القذيفتين سقطتا مساء أمس الثلاثاء."
        let event = try #require(readArabic(text, published: "2021-01-20").reported)
        #expect(event.facts("date") == ["2021-01-19 Tuesday"])
    }

    @Test("the attack's own hour, told of it later")
    func laterTime() throws {
        let text = "سقط صاروخ في الدورة. وقال مصدر إن الهجوم وقع في الساعة 6:45 مساء."
        #expect(try #require(readArabic(text).reported).facts("time") == ["18:45"])
    }

    @Test("a page without a date leaves the year open")
    func noYear() throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة يوم 26 آذار.").reported)
        #expect(event.facts("date") == ["XXXX-03-26"])
    }
}
