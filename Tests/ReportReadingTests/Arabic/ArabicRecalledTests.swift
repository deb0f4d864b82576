import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic recalled attacks and lists of days")
struct ArabicRecalledTests {
    private static let first = "سقط صاروخان، اليوم الثلاثاء، في المنطقة الخضراء دون إصابات. "

    private func background(_ text: String) -> [ReportedEvent] {
        readArabic(Self.first + text, published: "2021-06-15").background
    }

    @Test(
        "the harm told of a recalled attack is its own",
        arguments: [
            "وكان معسكر التاجي قد تعرض في 3 حزيران الحالي لهجوم بخمسة صواريخ أدى إلى مقتل متعاقد وإصابة جنديين.",
            "وجاء القصف بعد يومين من سقوط ثلاثة صواريخ على معسكر التاجي. وأسفر ذلك الهجوم عن مقتل متعاقد وإصابة جنديين.",
            "ويأتي هذا الهجوم غداة سقوط ثلاث قذائف هاون على معسكر التاجي ما أسفر عن مقتل مدني وإصابة جنديين.",
        ])
    func harm(text: String) throws {
        let reading = readArabic(Self.first + text, published: "2021-06-15")
        #expect(reading.background.map { $0.facts("killed") } == [["1"]])
        #expect(reading.background.map { $0.facts("injured") } == [["2"]])
        #expect(reading.reported?.facts("killed") == [])
        #expect(reading.reported?.facts("injured") == ["0"])
    }

    @Test("two recalled attacks of one sentence keep their days and harm apart")
    func two() {
        let events = background(
            "وشهدت بغداد، في 4 حزيران، سقوط قذيفة هاون في الكرادة من دون وقوع خسائر، كما قتل في الثاني من حزيران خمسة جنود بقصف صاروخي استهدف معسكر التاجي."
        )
        #expect(events.map { $0.facts("date").first } == ["2021-06-04 Friday", "2021-06-02 Wednesday"])
        #expect(events.map { $0.facts("killed") } == [["0"], ["5"]])
        #expect(events.map(\.sites.count) == [1, 1])
    }

    @Test(
        "days before count from the attack they are told of",
        arguments: [
            ("وجاء القصف بعد يوم من سقوط صاروخ على معسكر التاجي.", "2021-06-14 Monday"),
            ("وجاء القصف بعد ثلاثة أيام من سقوط صاروخ على معسكر التاجي.", "2021-06-12 Saturday"),
            ("وكانت عصابات قد قصفت معسكر التاجي قبل ثلاثة أيام بصاروخ.", "2021-06-12 Saturday"),
        ])
    func lag(text: String, day: String) {
        #expect(background(text).map { $0.facts("date") } == [[day]])
    }

    @Test("the day of a reason is not the recalled attack's")
    func reason() {
        let events = background(
            "وجاء القصف بعد يومين من إطلاق 22 صاروخا على معسكر التاجي ردا على اغتيال قائد في غارة الجمعة الماضي.")
        #expect(events.map { $0.facts("date") } == [["2021-06-13 Sunday"]])
    }

    @Test("every day of a chronology is an attack of its own")
    func chronology() {
        let text = """
            أبرز الهجمات في ما يلي:

            - 26 يوليو/تموز 2020: سقوط أربعة صواريخ على معسكر التاجي دون خسائر.

            - 15 فبراير/شباط 2021: سقوط 12 صاروخا في الكرادة ومقتل متعاقد. وأطلقت الصواريخ من الدورة.

            - 7 يوليو/تموز 2021: إصابة شخصين في سقوط 14 صاروخا على معسكر التاجي.
            """
        let reading = readArabic(text, published: "2021-07-08")
        #expect(
            reading.events.map { $0.facts("date").first } == [
                "2020-07-26", "2021-02-15", "2021-07-07",
            ])
        #expect(reading.events.map { $0.facts("munitions") } == [["4 landed"], ["12 landed"], ["14 landed"]])
        #expect(reading.events.map { $0.names(.launch) } == [[], ["الدورة"], []])
        #expect(reading.events.map { $0.facts("killed") } == [["0"], ["1"], []])
        #expect(reading.events.allSatisfy { $0.status == .carriedOut })
    }

    @Test("two equals keep their hours, places and launchers")
    func equals() {
        let text = """
            شهدت العاصمة، مساء أمس الأحد، هجومين صاروخيين منفصلين.

            وقال مصدر إن "الهجوم الأول وقع عند الساعة التاسعة و10 دقائق، حين سقط صاروخ كاتيوشا في الكرادة".

            أما الهجوم الثاني فكان هدفه معسكر التاجي، إذ سقط صاروخان عند الساعة العاشرة مساء في الطارمية، ولم يخلفا خسائر بشرية.

            وذكرت الخلية أن المنصة المستخدمة في قصف التاجي ضبطت في الدورة.
            """
        let events = readArabic(text).events
        #expect(events.map { $0.names(.impact) } == [["الكرادة"], ["الطارمية"]])
        #expect(events.map { $0.names(.target) } == [[], ["معسكر التاجي"]])
        #expect(events.map { $0.names(.found) } == [[], ["الدورة"]])
        #expect(events.map { $0.facts("time").first } == ["21:10", "22:00"])
        #expect(events.map { $0.facts("killed") } == [[], ["0"]])
    }
}
