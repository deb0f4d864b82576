import Testing

@testable import ReportReading

@Suite("Arabic words")
struct ArabicWordTests {
    private let stemming = ArabicStemming(lexicon: .standard)

    @Test(
        "the longest stem that is known wins over letters written with it",
        arguments: [
            ("وقع", "وقع", 0), ("وسقط", "سقط", 1), ("بصاروخين", "صاروخين", 1), ("وبصاروخ", "صاروخ", 2),
            ("للهجوم", "هجوم", 1),
            ("فسقطت", "سقطت", 1), ("سيسقط", "يسقط", 1), ("إطلاقها", "إطلاق", 0), ("مسؤوليتها", "مسؤولية", 0),
            ("الصواريخ", "صواريخ", 0), ("والصاروخ", "صاروخ", 1), ("بالصويرة", "صويرة", 1), ("للصويرة", "صويرة", 1),
            ("باب", "باب", 0), ("بعشرة", "عشرة", 1), ("وسط", "وسط", 0), ("كاتيوشا", "كاتيوشا", 0),
        ])
    func stems(word: String, stem: String, prefix: Int) {
        let result = stemming.analyse(ArabicLetters.letters(of: word))
        #expect(result.key == arabicKey(stem))
        #expect(result.prefixLength == prefix)
    }

    @Test(
        "spellings of one word are one",
        arguments: [
            ("أُطْلِقَ", "اطلق"), ("إطــلاق", "اطلاق"), ("السفارة", "السفاره"), ("على", "علي"), ("مساءً", "مسا"),
            ("منطقه", "منطقة"), ("كي", "کی"),
        ])
    func spelling(a: String, b: String) {
        #expect(arabicKey(a) == arabicKey(b))
    }

    @Test("an endless run of letters is one word that nothing knows")
    func endless() {
        let result = stemming.analyse([UInt16](repeating: ArabicLetters.waw, count: 100_000))
        #expect(result.entry == nil)
    }
}
