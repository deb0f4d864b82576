import IncidentModel
import TestSupport
import Testing

@testable import ReportReading

@Suite("Arabic tolls and numbers of whose they are")
struct ArabicTollTests {
    private static let first = "سقط صاروخان، اليوم الثلاثاء، في الكرادة. "

    @Test(
        "tolls",
        arguments: [
            ("وأدى الهجوم إلى مقتل وإصابة 12 مدنيا.", [], []),
            ("وقال مصدر إن مدنيا قتل وأصيب أربعة آخرون في الهجوم.", ["1"], ["4"]),
            ("وأدى الهجوم إلى إصابة نحو 9 أفراد.", [], ["9"]),
            ("وقال إن جنديين من المجر وجندية رومانية لقوا حتفهم في الهجوم.", ["3"], []),
            ("وأكد أن رجلا في الأربعين من عمره جُرح في الهجوم.", [], ["1"]),
            ("وقضت طفلة في الهجوم.", ["1"], []),
            ("ووقع الهجوم بعد يوم واحد من تفجير مزدوج أودى بحياة 30 شخصا.", [], []),
            ("ومنذ مطلع العام أسفر القصف عن مقتل 140 شخصا.", [], []),
            ("وقتل أكثر من 300 شخص منذ بدء الاحتجاجات على القصف.", [], []),
        ])
    func tolls(text: String, killed: [String], injured: [String]) throws {
        let event = try #require(readArabic(Self.first + text, published: "2021-06-15").reported)
        #expect(event.facts("killed") == killed)
        #expect(event.facts("injured") == injured)
    }

    @Test(
        "munitions",
        arguments: [
            ("سقطت أربعة صواريخ في الكرادة، ثم أعلنت الخلية أن العدد الكلي سبعة.", ["4 landed", "7 used"]),
            ("سقط صاروخ من بين ثلاثة كانت تستهدف السفارة الأميركية على الكرادة.", ["3 used", "1 landed"]),
            ("استهدفت السفارة الأميركية بهجوم قال مصدر إنه تم بأربعة صواريخ.", ["4 used"]),
            (
                "سقطت ستة صواريخ في الكرادة. وتبنت مجموعة الهجوم وقالت إنها أطلقت 20 صاروخا.", ["6 landed"]
            ),
            (
                "سقط صاروخان في الكرادة. وكان مصدر أمني قد أبلغ الصحيفة في وقت سابق بأن ثلاثة صواريخ سقطت في الكرادة.",
                ["2 landed"]
            ),
        ])
    func munitions(text: String, expected: [String]) throws {
        let event = try #require(readArabic(text).reported)
        #expect(event.facts("munitions") == expected)
    }

    @Test("an attack that was stopped beside one that was not is an event of its own")
    func stopped() throws {
        let reading = readArabic(
            "سقط صاروخ في الكرادة. وتمكنت القوات في اليوم نفسه من إيقاف هجوم آخر بعد ضبط صاروخ في منطقة البلديات كان معدا لضرب معسكر التاجي."
        )
        let second = try #require(reading.events.first { $0.status == .foiled })
        #expect(second.names(.found) == ["البلديات"])
        #expect(second.names(.target) == ["معسكر التاجي"])
        #expect(reading.reported?.names(.impact) == ["الكرادة"])
    }

    @Test("another country opens another attack")
    func abroad() throws {
        let reading = readArabic(
            "قال الجيش في العراق إن خمسة صواريخ سقطت قرب معسكر التاجي. وفي سوريا، تعرضت قاعدة حقل العمر إلى ثماني قذائف هاون."
        )
        #expect(reading.reported?.names(.impact) == ["معسكر التاجي"])
        #expect(
            reading.events.contains { $0.status == .carriedOut && $0.facts("munitions").contains { $0.hasPrefix("8") } }
        )
    }

    @Test("a city and an area are told by their parts")
    func parts() throws {
        let city = try #require(readArabic("سقطت صواريخ على بغداد، أحدها قرب السفارة الأميركية.").reported)
        #expect(city.names(.impact) == ["السفارة الأميركية"])
        let area = try #require(
            readArabic("سقط صاروخان في المنطقة الخضراء، الأول قرب السفارة الأميركية والثاني في الكرادة.").reported)
        #expect(area.names(.impact) == ["السفارة الأميركية", "الكرادة"])
    }
}
