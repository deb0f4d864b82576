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
                impact: ["حي العامل", "مدينة الصدر"]),
            Row(text: "سقطت قذيفة هاون على دار أحد المواطنين في الكرادة.", impact: ["الكرادة"]),
            Row(text: "سقط صاروخ في فناء مدرسة بحي العامل.", impact: ["حي العامل"]),
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
            // One point is told by its name.
            Row(text: "سقطت قذيفة على شقة غير مسكونة في حي الجهاد.", impact: ["حي الجهاد"]),
            Row(text: "سقط صاروخ بجوار السفارة الأميركية على دار مواطن.", impact: ["السفارة الأميركية"]),
            Row(text: "سقط صاروخان خارج سور التاجي في أرض بور.", impact: ["سور التاجي"]),
            Row(text: "سقطت قذيفتان في الكرادة على بعد 300 متر من السفارة الأميركية.", impact: ["السفارة الأميركية"]),
            Row(
                text: "استهدفت طائرتان مسيرتان معسكر التاجي، وانفجرت إحداهما قرب مخازن الوقود داخل المعسكر.",
                impact: ["معسكر التاجي"], target: ["معسكر التاجي"]),
            Row(text: "سقطت قذيفة على مدخل قاعة الزهور في الكرادة.", impact: ["مدخل قاعة الزهور"]),
            Row(text: "سقط صاروخ على عمارة في حي العامل.", impact: ["حي العامل"]),
            // Parts of a salvo.
            Row(
                text: "سقطت ستة صواريخ في الدورة، واحد انفجر قرب محطة الضخ، وآخر عند حي الجهاد.",
                impact: ["الدورة", "محطة الضخ", "حي الجهاد"]),
            Row(
                text:
                    "خمس قذائف أطلقت من البلديات، وقعت اثنتان في ساحة خالية قرب مدينة الصدر وأصابت ثلاث محطة للحافلات في الجادرية.",
                launch: ["البلديات"], impact: ["مدينة الصدر", "الجادرية"]),
            Row(
                text: "انطلقت ثلاثة صواريخ من الدورة، وانتهى أحدها عند السفارة الأميركية.", launch: ["الدورة"],
                impact: ["السفارة الأميركية"]),
            Row(text: "تسع قذائف هاون توزعت بين الكرادة والجادرية.", impact: ["الكرادة", "الجادرية"]),
            Row(
                text: "أمطر مسلحون معسكر التاجي بالصواريخ.", impact: ["معسكر التاجي"]),
            Row(
                text: "معسكر التاجي، الذي تشغله قوات أجنبية، كان هدفا مساء أمس لقصف صاروخي.", target: ["معسكر التاجي"]),
            // Where it came from.
            Row(
                text: "سقط صاروخان في الكرادة، وموقع الإطلاق حدد في مزرعة بقرية السادة.", launch: ["السادة"],
                impact: ["الكرادة"]),
            Row(
                text:
                    "سقط صاروخان في الكرادة. وعن مكان الإطلاق، قال المصدر إنه يقع، وفق المعلومات الأولية، بين الدورة والزعفرانية.",
                launch: ["الدورة–الزعفرانية"], impact: ["الكرادة"]),
            Row(
                text: "سقط صاروخ في الكرادة، والجهة التي جاء منها هي منطقة البلديات.", launch: ["البلديات"],
                impact: ["الكرادة"]),
            Row(
                text: "سقط صاروخ في الكرادة، وحددت الخلية موضع الإطلاق وهو شارع المطبك.", launch: ["شارع المطبك"],
                impact: ["الكرادة"]),
            Row(
                text: "سقطت مسيرة في الكرادة، ورجح المصدر قدوم المسيرة من منطقة البلديات.", launch: ["البلديات"],
                impact: ["الكرادة"]),
            Row(
                text: "سقطت قذائف في الكرادة، ومصدر النيران هو الضفة المقابلة لنهر دجلة، وتحديدا بساتين الدورة.",
                launch: ["الدورة"], impact: ["الكرادة"]),
            Row(
                text: "سقط صاروخان في الكرادة وأضاف أن المهاجمين نصبوا منصتهم قرب مدينة الصدر.", impact: ["الكرادة"],
                found: ["مدينة الصدر"]),
            Row(
                text: "سقط صاروخان في الكرادة وأن راجمة متمركزة في معسكر الرشيد نفذت القصف.", impact: ["الكرادة"],
                found: ["معسكر الرشيد"]),
            Row(
                text:
                    "سقط صاروخان في الكرادة، وقادت الكاميرات إلى شاحنة مركونة في شارع فرعي بمنطقة البلديات، وكانت تحمل قاذفة.",
                impact: ["الكرادة"], found: ["البلديات"]),
            Row(
                text: "عملية في منطقة البلديات أسفرت عن ضبط خمسة صواريخ منصوبة على قاعدة حديدية.", found: ["البلديات"]),
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
