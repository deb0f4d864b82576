import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic wordings of places and roles")
struct ArabicPhenomenaTests {
    struct Row: Sendable, CustomStringConvertible {
        var text: String
        var launch: [String] = []
        var impact: [String] = []
        var target: [String] = []
        var found: [String] = []
        var description: String { text }
    }

    @Test(
        "sites by role",
        arguments: [
            Row(
                text: "سقوط صاروخين، أحدهما في الكرادة والآخر قرب السفارة الأميركية.",
                impact: ["الكرادة", "السفارة الأميركية"]),
            Row(
                text: "أربعة صواريخ أُطلقت من البلديات، ثلاثة منها داخل المنطقة الخضراء والرابع في حي العامل.",
                launch: ["البلديات"], impact: ["المنطقة الخضراء", "حي العامل"]),
            Row(
                text: "سقط أحد الصواريخ على سطح منزل في حي العامل دون إصابات، والثاني لم ينفجر قرب مدينة الصدر.",
                impact: ["منزل", "حي العامل", "مدينة الصدر"]),
            Row(text: "سقطت قذيفة هاون على دار أحد المواطنين في الكرادة.", impact: ["دار", "الكرادة"]),
            Row(text: "سقط صاروخ في فناء مدرسة بحي العامل.", impact: ["مدرسة", "حي العامل"]),
            Row(text: "شهدت الطارمية فجر اليوم سقوط ثلاث قنابر هاون.", impact: ["الطارمية"]),
            Row(text: "سقطت صواريخ على أجزاء مختلفة من مدينة أربيل.", impact: ["أربيل"]),
            Row(text: "استهدف صاروخان التاجي وتضررت منازل في الكرادة.", impact: ["الكرادة"], target: ["التاجي"]),
            Row(
                text: "انفجار داخل مقر تابع للواء ٥٢ قرب الطارمية نتيجة هجوم بطائرة مسيرة.", impact: ["الطارمية"]),
            Row(text: "سقوط مقذوفات أطلقتها عناصر حوثية على الدورة.", impact: ["الدورة"]),
            Row(text: "قتل جنديان بقصف صاروخي على التاجي.", target: ["التاجي"]),
            Row(text: "سقط صاروخ أطلق من إحدى القرى التابعة لناحية التاجي.", launch: ["التاجي"]),
            Row(text: "سقط صاروخ على أحد المعسكرات المحيطة بمطار بغداد الدولي.", impact: ["مطار بغداد الدولي"]),
            Row(text: "سقطت الصواريخ في الدورة وجاءت من جهة التاجي.", launch: ["التاجي"], impact: ["الدورة"]),
            Row(
                text: "سقطت ثلاثة صواريخ في الدورة، وتابع أن مصدر النيران منطقة التاجي.", launch: ["التاجي"],
                impact: ["الدورة"]),
            Row(
                text: "سقط صاروخان في الدورة. وأشار إلى أن عملية الإطلاق جرت بالزعفرانية.", launch: ["الزعفرانية"],
                impact: ["الدورة"]),
            Row(
                text: "سقط صاروخان في الدورة، وعثرت القوات على قاعدة الإطلاق في ساحة متروكة بحي العامل.",
                impact: ["الدورة"], found: ["حي العامل"]),
            Row(
                text: "سقط صاروخان في الدورة، وكانت المنصة محملة على عجلة نوع كيا في البلديات.", impact: ["الدورة"],
                found: ["البلديات"]),
            Row(
                text: "استهدفت طائرة مسيرة التاجي، وأصابت الطائرة محطة للوقود.", impact: ["محطة للوقود"],
                target: ["التاجي"]),
            Row(text: "سقطت ستة صواريخ في ضفة نهر دجلة.", impact: ["نهر دجلة"]),
            Row(text: "سقط صاروخ قرب مقر اللواء 30.", impact: ["مقر اللواء 30"]),
            Row(text: "اعترضت الدفاعات صاروخا بعيدا عن المناطق المأهولة."),
        ])
    func roles(row: Row) throws {
        let event = try #require(readArabic(row.text).reported)
        #expect(event.names(.launch) == row.launch)
        #expect(event.names(.impact) == row.impact)
        #expect(event.names(.target) == row.target)
        #expect(event.names(.found) == row.found)
    }

    @Test(
        "the other bank",
        arguments: ["من الضفة الأخرى لنهر دجلة", "من الضفة المقابلة للسفارة الأميركية", "من الجانب الآخر من نهر دجلة"])
    func otherBank(phrase: String) throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة أطلق \(phrase).").reported)
        #expect(event.sites.filter { $0.role == .launch }.map(\.phrase.relation) == [.acrossRiver])
    }

    @Test(
        "what was only meant to be fired was not",
        arguments: [
            "ضبط منصة تحمل أربعة صواريخ كانت معدة للإطلاق باتجاه المنطقة الخضراء.",
            "ضبط راجمة صواريخ كان مسلحون يعتزمون إطلاقها على المنطقة الخضراء.",
        ])
    func intended(text: String) throws {
        let event = try #require(readArabic(text).reported)
        #expect(event.status == .foiled)
        #expect(event.names(.target) == ["المنطقة الخضراء"])
        #expect(event.facts("munitions") == ["0 used"])
    }

    @Test("rockets told further add up")
    func further() throws {
        let event = try #require(
            readArabic("سقطت أربعة صواريخ في المنطقة الخضراء، فيما سقطت ثلاثة أخرى في الكرادة.").reported)
        #expect(event.facts("munitions") == ["7 landed"])
    }

    @Test("a bombing by aircraft with pilots is no rocket attack")
    func aircraft() {
        let reading = readArabic("سقط صاروخ في الدورة. وعقب ذلك قصفت طائرات الاحتلال التاجي بستة صواريخ.")
        #expect(reading.reported?.facts("munitions") == ["1 landed"])
        #expect(reading.reported?.sites.map(\.name) == ["الدورة"])
    }

    @Test("presentation forms, as copies from PDF have them, are the letters that they stand for")
    func presentationForms() throws {
        // سقط صاروخ في الدورة, each letter in the form it takes beside its neighbours.
        let text = "ﺳﻘﻂ ﺻﺎﺭﻭﺥ ﻓﻲ ﺣﻲ ﺍﻟﺒﻼﻁ، ﻭﺃُﺻﻴﺐ ﺛﻼﺛﺔ ﺃﺷﺨﺎﺹ."
        let event = try #require(readArabic(text).reported)
        #expect(event.names(.impact).count == 1)
        #expect(event.facts("munitions") == ["1 landed"])
        #expect(event.facts("injured") == ["3"])
        #expect(event.sites.first?.evidence.first?.quote.hasPrefix("ﺳﻘﻂ") == true)
    }
}
