import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic places")
struct ArabicPlaceTests {
    private func impact(_ phrase: String) throws -> Site {
        let event = try #require(readArabic("سقط صاروخ \(phrase).").reported, "\(phrase)")
        return try #require(event.sites.first { $0.role == .impact }, "\(phrase)")
    }

    @Test(
        "a relation word says how the site stands to the place",
        arguments: [
            ("في الدورة", "in", "الدورة"), ("بالدورة", "in", "الدورة"),
            ("داخل المنطقة الخضراء", "in", "المنطقة الخضراء"),
            ("قرب السفارة الأميركية", "near", "السفارة الأميركية"), ("بالقرب من مطار بغداد", "near", "مطار بغداد"),
            ("في محيط السفارة الأميركية", "near", "السفارة الأميركية"), ("على أطراف الطارمية", "outskirts", "الطارمية"),
            ("جنوبي بغداد", "partOf(south)", "بغداد"), ("شمال شرقي العاصمة بغداد", "partOf(north-east)", "بغداد"),
            ("غرب مطار بغداد", "sideOf(west)", "مطار بغداد"), ("إلى الشمال من التاجي", "sideOf(north)", "التاجي"),
            ("على بعد 500 متر من السفارة الأميركية", "distance(500)", "السفارة الأميركية"),
            ("على بعد ٣ كيلومترات جنوب مطار بغداد", "distance(3000, south)", "مطار بغداد"),
            ("على بعد نصف كيلومتر من التاجي", "distance(500)", "التاجي"),
            ("على بعد كيلومتر ونصف من التاجي", "distance(1500)", "التاجي"),
            ("على بعد ثلاثة أرباع الكيلومتر من التاجي", "distance(750)", "التاجي"),
            ("على بعد كيلومترين من التاجي", "distance(2000)", "التاجي"),
            ("على بعد عدة كيلومترات من التاجي", "distance(~3000)", "التاجي"),
            ("بين الدورة والزعفرانية", "between", "الدورة–الزعفرانية"),
            ("في أرض زراعية قرب التاجي", "near", "التاجي"), ("في منطقة خالية بناحية الرشيد", "in", "الرشيد"),
            ("في منطقة تقع بين الدورة والزعفرانية", "between", "الدورة–الزعفرانية"),
            ("قرب معسكر يضم قوات للتحالف في التاجي", "near", "التاجي"),
            ("عند باب متنزه الزوراء", "at", "متنزه الزوراء"),
            ("على مطعم السفارة الأميركية", "on", "السفارة الأميركية"), ("جنوبي كركوك", "partOf(south)", "كركوك"),
        ])
    func relations(phrase: String, relation: String, name: String) throws {
        let site = try impact(phrase)
        #expect(site.phrase.relation.description == relation)
        #expect(site.name == name)
    }

    @Test(
        "names are taken as written, without the preposition that is written with them",
        arguments: [
            ("في حي التأميم", "التأميم", "neighborhood"), ("بقضاء الطارمية", "الطارمية", "district"),
            ("في \"وادي حجر\"", "وادي حجر", nil), ("في شارع السعدون", "شارع السعدون", "street"),
            ("قرب معسكر فكتوريا", "معسكر فكتوريا", "camp"), ("في قرية تل الهوى", "تل الهوى", "village"),
            ("داخل قاعدة عين الأسد الجوية", "قاعدة عين الأسد الجوية", "base"),
            ("قرب السفارة التركية", "السفارة التركية", "embassy"),
            ("في الصويرة", "الصويرة", nil), ("في حي الأمين الثانية", "الأمين الثانية", "neighborhood"),
            ("في قاعدة كي وان العسكرية", "قاعدة كي وان العسكرية", "base"), ("في بساتين حوض الوقف", "حوض الوقف", "farm"),
        ] as [(String, String, String?)])
    func names(phrase: String, name: String, classWord: String?) throws {
        let site = try impact(phrase)
        #expect(site.name == name)
        #expect(site.phrase.anchors[0].classWord == classWord)
    }

    @Test(
        "a phrase outside any report is read as well",
        arguments: [
            ("قرب السفارة الأميركية", "near السفارة الأميركية"), ("الدورة", "in الدورة"),
            ("جنوبي بغداد", "partOf(south) بغداد"),
            ("ألف باء تاء ثاء", "in ألف باء تاء ثاء"),
        ])
    func phrases(text: String, expected: String) {
        let phrase = PhraseReader(names: ArabicNames()).read(text)
        #expect("\(phrase.relation) \(phrase.name)" == expected)
    }

    @Test("a place is said to lie at a distance from another")
    func distanceQualifier() throws {
        let site = try impact("في قرية البوعيثة على بعد 5 كيلومترات من التاجي")
        #expect(site.phrase.qualifiers.map { "\($0.relation) \($0.place.name)" } == ["distance(5000) التاجي"])
    }

    @Test("the airport points back to the airport, not to the city in its name")
    func airport() throws {
        let event = try #require(
            readArabic("سقط صاروخ قرب مطار أربيل الدولي. وسقط صاروخان على بعد كيلومتر من المطار.").reported)
        #expect(event.names(.impact) == ["مطار أربيل الدولي", "مطار أربيل الدولي"])
    }

    @Test("للدورة is الدورة behind a preposition")
    func swallowedAlef() throws {
        let event = try #require(readArabic("سقط صاروخ في قرية البوعيثة التابعة للدورة.").reported)
        #expect(event.sites[0].phrase.qualifiers.map(\.place.name) == ["الدورة"])
    }

    @Test("what follows a place narrows it")
    func qualifiers() throws {
        let site = try impact("في منطقة الكرادة قرب السفارة الأميركية وسط بغداد")
        #expect(site.name == "الكرادة")
        #expect(
            site.phrase.qualifiers.map { "\($0.relation) \($0.place.name)" } == ["near السفارة الأميركية", "in بغداد"])
    }

    @Test("a bare class word points back to the place of its kind")
    func anaphor() throws {
        let event = try #require(
            readArabic("دوت صفارات الإنذار في السفارة الأميركية. وسقط صاروخ قرب السفارة.").reported)
        #expect(event.names(.impact) == ["السفارة الأميركية"])
    }

    @Test("with nothing named before, it stays open with a finding")
    func open() throws {
        let site = try impact("قرب القاعدة")
        #expect(site.phrase.anchors[0].isDescription)
        #expect(site.findings.map(\.code) == ["open-reference"])
    }
}
