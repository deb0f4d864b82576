import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic reports of more than one attack")
struct ArabicSecondAttackTests {
    private static let first =
        "أعلنت خلية الإعلام الأمني، اليوم الثلاثاء، سقوط ثلاثة صواريخ في المنطقة الخضراء دون خسائر. "

    private func reading(_ sentence: String) -> Reading {
        readArabic(Self.first + sentence, published: "2021-06-15")
    }

    @Test(
        "another attack on the same level is an event of its own",
        arguments: [
            "وفي حادث آخر، سقطت قذيفتا هاون على حي العامل، ما أدى إلى جرح ثلاثة أشخاص.",
            "وفي هجوم منفصل سقط صاروخان قرب حي العامل، ما أدى إلى جرح ثلاثة أشخاص.",
            "وفي أربيل سقطت قذيفتا هاون على حي العامل، ما أدى إلى جرح ثلاثة أشخاص.",
            "وفي غضون ذلك، سقط صاروخان قرب حي العامل، ما أدى إلى جرح ثلاثة أشخاص.",
            "وقبل ذلك بساعات سقط صاروخان في حي العامل، ما أدى إلى جرح ثلاثة أشخاص.",
            "وبعد ساعات قليلة، سقط صاروخان في حي العامل، ما أدى إلى جرح ثلاثة أشخاص.",
        ])
    func second(sentence: String) throws {
        let events = reading(sentence).events.filter { $0.status != .background }
        #expect(events.map { $0.names(.impact) } == [["المنطقة الخضراء"], ["حي العامل"]])
        #expect(events.map { $0.facts("munitions") } == [["3 landed"], ["2 landed"]])
        #expect(events.map { $0.facts("injured") } == [["0"], ["3"]])
    }

    @Test(
        "more about the same attack opens no second one",
        arguments: [
            "وفي السياق ذاته، قال مصدر أمني إن الصواريخ سقطت قرب السفارة الأميركية.",
            "وفي السياق نفسه، أفاد مصدر بأن ثلاثة صواريخ سقطت في المنطقة الخضراء.",
            "من جهة أخرى، أكدت السفارة الأميركية أن الهجوم لم يسفر عن إصابات.",
        ])
    func same(sentence: String) {
        #expect(reading(sentence).events.count == 1)
    }

    @Test("what follows on the second attack belongs to it")
    func follows() {
        let text =
            "وفي حادث آخر، سقط صاروخان على حي العامل. وقال مصدر إنهما أطلقا من التاجي. ولم تقع إصابات."
        let events = reading(text).events
        #expect(events.map { $0.names(.launch) } == [[], ["التاجي"]])
        #expect(events.last?.facts("injured") == ["0"])
    }

    @Test("rockets seized elsewhere are a foiled attack")
    func foiled() throws {
        let text = "وفي عملية أخرى، ضبطت قوة أمنية منصة صواريخ معدة للإطلاق باتجاه التاجي في منطقة البلديات."
        let second = try #require(reading(text).events.last)
        #expect(second.status == .foiled)
        #expect(second.names(.target) == ["التاجي"])
        #expect(second.names(.found) == ["البلديات"])
        #expect(second.facts("munitions") == ["0 used"])
    }

    @Test(
        "the pluperfect recalls",
        arguments: [
            "وكان صاروخان قد سقطا الخميس الماضي على التاجي من دون أن يتسببا بضحايا.",
            "وكانت قذيفة أخرى أطلقت ليلة الجمعة على التاجي.",
            "يشار إلى أن صاروخين سقطا أمس الاثنين في التاجي دون إصابات.",
            "وسبق أن سقط صاروخ على التاجي.",
            "وكانت قاعدة التاجي قد تعرضت لهجوم بصاروخين.",
        ])
    func pluperfect(sentence: String) throws {
        let reading = reading(sentence)
        #expect(reading.reported?.names(.impact) == ["المنطقة الخضراء"])
        #expect(reading.reported?.facts("munitions") == ["3 landed"])
        #expect(reading.reported?.facts("date") == ["2021-06-15 Tuesday"])
        let sites = reading.background.flatMap(\.sites).map(\.name)
        #expect(sites.count == 1 && sites[0].contains("التاجي"), "\(sites)")
    }

    @Test("who had announced it recalls nothing")
    func announced() {
        let text = "وكانت خلية الإعلام الأمني قد أعلنت أن صاروخا سقط قرب السفارة الأميركية."
        #expect(reading(text).background.isEmpty)
        #expect(reading(text).reported?.names(.impact) == ["المنطقة الخضراء", "السفارة الأميركية"])
    }

    @Test("the count of attacks is told of this one")
    func ninth() throws {
        let text = "أصيب ستة جنود في سقوط أربعة صواريخ على التاجي، في تاسع هجوم من نوعه منذ ستة أسابيع."
        let event = try #require(readArabic(text).reported)
        #expect(event.names(.impact) == ["التاجي"])
        #expect(event.facts("injured") == ["6"])
    }
}
