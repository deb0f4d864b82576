import IncidentModel
import Testing

@testable import ReportReading

@Suite("Arabic grammar of places and events")
struct ArabicGrammarTests {
    @Test(
        "a part of a place keeps both words",
        arguments: [
            ("سقط صاروخ على مدرج المطار.", "مدرج المطار"),
            ("سقط صاروخ قرب السياج الشمالي للمطار.", "السياج الشمالي للمطار"),
        ])
    func parts(sentence: String, name: String) throws {
        #expect(try #require(readArabic(sentence).reported).names(.impact) == [name])
    }

    @Test("a launcher that was found unused makes a foiled attack with nothing fired")
    func foiled() throws {
        let text = "ضبطت قوة أمنية منصة فيها ستة صواريخ موجهة نحو الكرادة في حي الجهاد."
        let event = try #require(readArabic(text).reported)
        #expect(event.status == .foiled)
        #expect(event.facts("munitions").first?.hasPrefix("0") == true)
    }

    @Test("phrases with على that name no place give no site")
    func idioms() throws {
        let event = try #require(readArabic("أطلق صاروخان على الأرجح على أيدي مسلحين من حي الجهاد.").reported)
        #expect(event.names(.target).isEmpty)
    }

    @Test("whoever fires rockets is no attack")
    func whoever() { #expect(readArabic("قال النائب إن من يطلق الصواريخ لا يمثل الشعب.").reported == nil) }

    @Test("debris falls as the munition spoken of")
    func debris() throws {
        let event = try #require(readArabic("اعترضت الدفاعات طائرة مسيرة. وسقط حطامها في الدورة.").reported)
        #expect(event.names(.impact) == ["الدورة"])
    }
}
