import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic roles")
struct ArabicRoleTests {
    @Test("every line of the role table holds for its own example", arguments: ArabicRoleRules.all)
    func example(rule: RoleRule) throws {
        let event = try #require(readArabic(rule.example).reported, "\(rule.example)")
        #expect(
            event.names(rule.role).contains { $0.contains("الدورة") },
            "\(rule.example) gave \(event.sites.map { "\($0.role) \($0.name)" })")
    }

    @Test("the role table has one line for each trigger and slot")
    func noDoubles() {
        let keys = ArabicRoleRules.all.map { "\($0.trigger) \($0.slot)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test(
        "launch and impact are told apart",
        arguments: [
            (
                "سقط صاروخان من نوع كاتيوشا في المنطقة الخضراء وسط بغداد، انطلقا من منطقة الزعفرانية.", ["الزعفرانية"],
                ["المنطقة الخضراء"]
            ),
            (
                "أعلنت خلية الإعلام الأمني سقوط ثلاثة صواريخ قرب مطار بغداد الدولي، وكان انطلاقها من حي الجهاد.",
                ["حي الجهاد"],
                ["مطار بغداد الدولي"]
            ),
            (
                "أطلقت الصواريخ من ناحية الصويرة وسقطت بالكرادة والجادرية دون خسائر.", ["الصويرة"],
                ["الكرادة", "الجادرية"]
            ),
            (
                "تم إطلاق صاروخين من قضاء أبو غريب، وقد سقطا في محيط السفارة الأميركية.", ["أبو غريب"],
                ["السفارة الأميركية"]
            ),
            ("سقط صاروخ في «الدورة» وآخر قرب مدينة الصدر.", [], ["الدورة", "مدينة الصدر"]),
            ("سقطت قذيفتا هاون في قرية الحميدات التابعة لقضاء مخمور.", [], ["الحميدات"]),
            ("سقوط صاروخ على منزل في حي العامل.", [], ["حي العامل"]),
            ("جرى إطلاق الصواريخ من منطقتي الدورة والبوعيثة.", ["الدورة", "البوعيثة"], []),
            ("أطلقت الصواريخ من شاحنة متوقفة في ناحية الرشيد.", ["الرشيد"], []),
            ("أصاب صاروخ الدورة وألحق أضرارا بمنازل.", [], ["الدورة"]),
            ("صاروخان يسقطان في المنطقة الخضراء", [], ["المنطقة الخضراء"]),
        ])
    func roles(sentence: String, launches: [String], impacts: [String]) throws {
        let event = try #require(readArabic(sentence).reported)
        #expect(event.names(.launch) == launches)
        #expect(event.names(.impact) == impacts)
    }

    @Test(
        "targets",
        arguments: [
            ("استهدف قصف بصاروخين قاعدة بلد الجوية في محافظة صلاح الدين.", ["قاعدة بلد الجوية"]),
            ("تعرضت قاعدة عين الأسد الجوية لهجوم بطائرة مسيرة مفخخة.", ["قاعدة عين الأسد الجوية"]),
            ("قاعدة بلد الجوية تتعرض لقصف بثلاثة صواريخ", ["قاعدة بلد الجوية"]),
            ("استهداف السفارة الأميركية بثلاثة صواريخ كاتيوشا", ["السفارة الأميركية"]),
            ("أطلق مجهولون صاروخا باتجاه المنطقة الخضراء.", ["المنطقة الخضراء"]),
            ("هاجمت طائرتان مسيرتان مطار أربيل الدولي.", ["مطار أربيل الدولي"]),
            ("هجوم بصاروخ باليستي قصير المدى على مطار أربيل الدولي", ["مطار أربيل الدولي"]),
            ("تعرضت قوات التحالف في قاعدة بلد الجوية لهجوم بطائرتين مسيرتين.", ["قاعدة بلد الجوية"]),
            ("استهدفت ثلاثة صواريخ محيط السفارة الأميركية.", ["السفارة الأميركية"]),
        ])
    func targets(sentence: String, expected: [String]) throws {
        let event = try #require(readArabic(sentence).reported)
        #expect(event.names(.target) == expected)
        #expect(event.names(.impact).isEmpty)
    }

    @Test(
        "a launcher that is found is a site of its own role, and what lies on it was not fired",
        arguments: [
            "سقط صاروخان في المنطقة الخضراء. عثرت القوات الأمنية على منصة إطلاق وفيها ثلاثة صواريخ في منطقة البلديات.",
            "سقط صاروخان في المنطقة الخضراء. العثور على العجلة التي انطلقت منها الصواريخ في البلديات.",
            "سقط صاروخان في المنطقة الخضراء وتم ضبط قاعدة الإطلاق داخل عجلة نوع كيا في البلديات.",
        ])
    func launcher(text: String) throws {
        let event = try #require(readArabic(text).reported)
        #expect(event.names(.found) == ["البلديات"])
        #expect(event.names(.impact) == ["المنطقة الخضراء"])
        #expect(event.facts("munitions") == ["2 landed"])
    }

    @Test(
        "a sentence without a munition is no attack",
        arguments: [
            "سقط ثلاثة قتلى في بغداد.", "أطلقت القوات الأمنية حملة في الدورة.", "أطلق مسلحون النار في الكرادة.",
            "استهدفت عبوة ناسفة رتلا في الدورة.", "وصل الوزير إلى بغداد.", "انطلقت المحادثات من أربيل.",
        ])
    func noAttack(sentence: String) {
        #expect(readArabic(sentence).events.isEmpty)
    }

    @Test("evidence is the report's own bytes")
    func evidence() throws {
        let text = "عاجل: أُطلِقَ صاروخٌ مـن الدورة."
        let event = try #require(readArabic(text).reported)
        let evidence = try #require(event.sites.first?.evidence.first)
        #expect(String(decoding: Array(text.utf8)[evidence.range], as: UTF8.self) == evidence.quote)
        #expect(evidence.quote == "أُطلِقَ صاروخٌ مـن الدورة")
    }
}
