import TestSupport
import Testing

@testable import MapDrawing

@Suite("Arabic-Indic digits") struct ArabicDigitsTests {
    @Test(
        "numbers of Arabic text change, ids and Latin script keep theirs",
        arguments: [
            ("9.4 كم (7.1–11.8)", "٩٫٤ كم (٧٫١–١١٫٨)"), ("19 أيار 2020", "١٩ أيار ٢٠٢٠"), ("1·2·3", "١·٢·٣"),
            ("كاتيوشا × 2–3:", "كاتيوشا × ٢–٣:"), ("004-palestine-street", "004-palestine-street"),
            ("WGS 84؛", "WGS 84؛"),
            ("The Post, 16 September 2020", "The Post, 16 September 2020"), ("44°20′ق", "٤٤°٢٠′ق"),
            ("نهاية 3.", "نهاية ٣."), ("", ""),
        ])
    func converted(text: String, expected: String) { #expect(inArabicDigits(text) == expected) }

    @Test("only an Arabic sheet that asks for them has them") func onRequest() throws {
        func digits(_ language: MapLanguage, _ digits: MapDigits) throws -> Bool {
            var options = MapOptions(title: "Test")
            (options.language, options.digits) = (language, digits)
            let svg = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: options))
            return svg.texts.contains { $0.text.unicodeScalars.contains { (0x660...0x669).contains($0.value) } }
        }
        #expect(try digits(.arabic, .arabicIndic))
        #expect(try !digits(.arabic, .western))
        #expect(try !digits(.english, .arabicIndic))
    }

    @Test("the description of an Arabic sheet is Arabic") func description() throws {
        var options = MapOptions(title: "Test")
        options.language = .arabic
        let svg = try ParsedSVG(MapRenderer.overview(try FixtureCollection.make(), options: options))
        #expect(svg.description.hasPrefix("خريطة. الهجمات المُبلَّغ عنها: 2."))
        #expect(!svg.description.contains("Number"))
    }
}
