import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic harm, speakers and blame")
struct ArabicClaimTests {
    @Test(
        "killed and injured",
        arguments: [
            ("دون خسائر", ["0"], ["0"]), ("دون وقوع خسائر بشرية", ["0"], ["0"]), ("من دون خسائر مادية", [], []),
            ("بدون أن يسفر عن إصابات", [], ["0"]), ("ولم تسجل أي إصابات", [], ["0"]),
            ("من دون وقوع ضحايا", ["0"], ["0"]),
            ("ما أدى إلى مقتل شخصين وإصابة خمسة آخرين بجروح", ["2"], ["5"]), ("مما أسفر عن مقتل مدني", ["1"], []),
            ("وأسفر عن استشهاد ثلاثة مدنيين وجرح 6", ["3"], ["6"]), ("أدى إلى سقوط ثلاثة جرحى", [], ["3"]),
            ("أسفر عن قتيل وجريحين", ["1"], ["2"]), ("أدى إلى إصابة طفلة بجروح", [], ["1"]),
            ("ما تسبب بإصابة ما لا يقل عن 4 أشخاص", [], ["≥ 4"]), ("وألحق أضرارا بمنازل", [], []),
            ("وإن ثلاثة أشخاص أصيبوا بجروح", [], ["3"]), ("ولم يوقع الحادث ضحايا", ["0"], ["0"]),
            ("وأصيب خمسة متعاقدين وجندي أميركي", [], ["6"]),
            ("ومقتل جنديين أميركيين وجندي بريطاني", ["3"], []),
            ("، وبين القتلى ثلاثة أطفال وأصيب اثنان آخران", [], ["2"]), ("ولم يصب أحد بأذى", ["0"], ["0"]),
            ("وإصابة مقيمين اثنين", [], ["2"]), ("ولم تسجل أي وفيات", ["0"], []),
            ("ما أدى إلى استشهاد مدني وإصابة زوجته وطفليهما", ["1"], ["3"]), ("وقتل ستة رعاة", ["6"], []),
            ("وارتفع إلى خمسة عشر عدد القتلى", ["15"], []), ("وارتفع عدد الجرحى إلى 12 جريحا", [], ["12"]),
            ("وقتل سبعة مدنيين بعد أن كانت حصيلة سابقة قد أشارت إلى مقتل تسعة", ["7"], []),
        ])
    func tolls(tail: String, killed: [String], injured: [String]) throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة \(tail).").reported)
        #expect(event.facts("killed") == killed)
        #expect(event.facts("injured") == injured)
        #expect(event.names(.impact) == ["الدورة"])
    }

    @Test(
        "who says so",
        arguments: [
            ("أعلنت خلية الإعلام الأمني سقوط صاروخ في الدورة.", Speaker(kind: .official, name: "خلية الإعلام الأمني")),
            ("قال مصدر أمني إن صاروخا سقط في الدورة.", Speaker(kind: .anonymousSource, name: "مصدر أمني")),
            ("أفاد مصدر في الشرطة بسقوط صاروخ في الدورة.", Speaker(kind: .anonymousSource, name: "مصدر في الشرطة")),
            ("ذكرت وكالة رويترز أن صاروخا سقط في الدورة.", Speaker(kind: .agency, name: "وكالة رويترز")),
            ("قال شهود عيان إن صاروخا سقط في الدورة.", Speaker(kind: .witness, name: "شهود عيان")),
            ("سقط صاروخ في الدورة.", .unattributed),
        ])
    func speakers(sentence: String, expected: Speaker) throws {
        let event = try #require(readArabic(sentence).reported)
        #expect(event.sites.first?.speaker == expected)
    }

    @Test("and added: the same one goes on")
    func goesOn() throws {
        let text = "قال مصدر أمني إن صاروخا سقط في الدورة. وأضاف أن الصاروخ انطلق من الزعفرانية."
        let event = try #require(readArabic(text).reported)
        #expect(event.sites.map(\.speaker.name) == ["مصدر أمني", "مصدر أمني"])
    }

    @Test(
        "claim, attribution and general blame stay apart",
        arguments: [
            ("ولم تعلن أي جهة مسؤوليتها عن الهجوم.", "noClaim", ["no claim of responsibility"]),
            ("ولم تتبن أي جهة الهجوم.", "noClaim", ["no claim of responsibility"]),
            ("وأعلنت سرايا الغاشية مسؤوليتها عن الهجوم.", "claimedBy", ["سرايا الغاشية"]),
            ("وتبنى فصيل يطلق على نفسه اسم \"ألوية النور\" الهجوم.", "claimedBy", ["ألوية النور"]),
            (
                "وأعلنت \"المقاومة الإسلامية في العراق\" في بيان مسؤوليتها عن الهجوم.", "claimedBy",
                ["المقاومة الإسلامية في العراق"]
            ),
            ("واتهم الوزير ميليشيات مدعومة من إيران بتنفيذ الهجوم.", "attributedTo", ["ميليشيات مدعومة من إيران"]),
            ("وقال إن الصاروخ أطلقته مجموعة خارجة عن القانون.", "attributedTo", ["مجموعة خارجة عن القانون"]),
            ("وتبنت كتائب النور الهجوم.", "claimedBy", ["كتائب النور"]),
            ("واتهمت واشنطن فصائل موالية لإيران بالوقوف وراء الهجوم.", "attributedTo", ["فصائل موالية لإيران"]),
            ("وتتهم واشنطن فصائل موالية لإيران بتنفيذ هجمات.", "blamed", ["فصائل موالية لإيران"]),
        ])
    func blame(sentence: String, field: String, expected: [String]) throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة. \(sentence)").reported)
        #expect(event.facts(field) == expected)
        for other in ["noClaim", "claimedBy", "attributedTo", "blamed"] where other != field {
            #expect(event.facts(other).isEmpty)
        }
    }

    @Test(
        "recalled events are events of their own",
        arguments: [
            "يذكر أن السفارة الأميركية تعرضت لقصف بصاروخين في آذار الماضي.",
            "وكانت السفارة الأميركية قد تعرضت لهجوم صاروخي الشهر الماضي.",
            "ويأتي ذلك بعد يومين على استهداف السفارة الأميركية بصواريخ.",
            "وسبق أن سقط صاروخ قرب السفارة الأميركية في 12 شباط 2020.",
        ])
    func background(sentence: String) throws {
        let reading = readArabic("سقط صاروخ في الدورة مساء الأحد. \(sentence)", published: "2021-01-20")
        let event = try #require(reading.reported)
        #expect(event.sites.map(\.name) == ["الدورة"])
        #expect(event.facts("munitions") == ["1 landed"])
        #expect(reading.background.flatMap { $0.sites.map(\.name) } == ["السفارة الأميركية"])
    }

    @Test(
        "attacks in general are no event",
        arguments: [
            "وتتعرض المنطقة الخضراء بين الحين والآخر لهجمات بالصواريخ.", "وتستهدف صواريخ السفارة الأميركية بشكل متكرر.",
            "ومنذ تشرين الأول تعرضت السفارة الأميركية لأكثر من 60 هجوما بالصواريخ.",
            "ونددت واشنطن بالهجمات التي تستهدف بالصواريخ السفارة الأميركية.",
            "وأعلنت فصائل وقف استهداف السفارة الأميركية بالصواريخ.",
            "وتعرضت السفارة الأميركية خلال الأشهر الماضية لهجمات صاروخية.",
        ])
    func series(sentence: String) throws {
        let reading = readArabic("سقط صاروخ في الدورة مساء الأحد. \(sentence)")
        #expect(reading.events.flatMap(\.sites).map(\.name) == ["الدورة"])
    }

    @Test("what hangs on a recalled clause is recalled with it")
    func recalledTogether() throws {
        let text = "سقط صاروخ في الدورة. وسقط صاروخ الشهر الماضي في الكرادة، أطلق من الزعفرانية."
        let reading = readArabic(text)
        #expect(reading.reported?.sites.map(\.name) == ["الدورة"])
        #expect(reading.background.flatMap(\.sites).map(\.name) == ["الكرادة", "الزعفرانية"])
    }

    @Test("a second attack in another city, and a foiled one, are events of their own")
    func coReported() throws {
        let text = """
            سقط صاروخان في الكرادة ببغداد. وفي أربيل، أعلن جهاز مكافحة الإرهاب أن طائرة مسيرة استهدفت مطار أربيل الدولي مساء الثلاثاء.
            كما أحبطت القوات إطلاق ثلاثة صواريخ من الزعفرانية.
            """
        let events = readArabic(text).events
        #expect(events.map(\.status) == [.carriedOut, .carriedOut, .foiled])
        #expect(events.map { $0.sites.map(\.name) } == [["الكرادة"], ["مطار أربيل الدولي"], ["الزعفرانية"]])
    }

    @Test("on a page of Monday, today Sunday is Sunday")
    func lateDay() throws {
        let event = try #require(readArabic("سقط صاروخ في الدورة اليوم الأحد.", published: "2022-05-02").reported)
        #expect(event.facts("date") == ["2022-05-01 Sunday"])
    }

    @Test("what the cell had announced earlier is still the reported attack")
    func earlierStatement() throws {
        let text = "هجوم صاروخي على المنطقة الخضراء.\n\nوكانت خلية الإعلام الأمني أعلنت سقوط صاروخين في الكرادة."
        #expect(try #require(readArabic(text).reported).names(.impact) == ["الكرادة"])
    }

    @Test("no, and denied")
    func denied() throws {
        #expect(readArabic("لم يسقط صاروخ في الدورة.").reported?.sites.isEmpty ?? true)
        #expect(readArabic("نفت قيادة العمليات سقوط صاروخ في الدورة.").reported == nil)
        #expect(readArabic("أكدت القيادة عدم وقوع أي هجوم أو إطلاق أي صاروخ على الدورة.").reported == nil)
        let text = "سقط صاروخ في الكرادة. ونفت قيادة العمليات سقوط صاروخ في الدورة."
        let event = try #require(readArabic(text).reported)
        #expect(event.sites.map(\.isDenied) == [false, true])
    }
}
