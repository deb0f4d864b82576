import Testing

@testable import MapDrawing

@Suite("Text on the sheet") struct TextTests {
    @Test("widths are those of the font's own tables") func widths() {
        // Liberation Sans 2.1: T 611, i 222, g 556, r 333, i 222, s 500; bold T 611, i 278.
        #expect(abs(FontMetrics.width("Tigris", size: 10) - 24.44) < 1e-9)
        #expect(abs(FontMetrics.width("Ti", size: 10, weight: .bold) - 8.89) < 1e-9)
        #expect(FontMetrics.width("e\u{301}", size: 10) == FontMetrics.width("e", size: 10))
    }

    @Test(
        "joined letters are as wide as HarfBuzz shapes them in Noto Sans Arabic, with a little to spare",
        arguments: [
            ("قرب كركوك", 4630, 5012), ("السليمانية", 4018, 4566), ("السفارة الأمريكية في بغداد", 10_273, 11_390),
            ("المنطقة الخضراء", 6474, 7081), ("٠١٢٣", 1645, 1838), ("مُبلَّغ", 1699, 1880),
        ])
    func joined(text: String, regular: Int, bold: Int) {
        let widths = (FontMetrics.width(text, size: 1000), FontMetrics.width(text, size: 1000, weight: .bold))
        #expect(widths.0 >= Double(regular) && widths.0 < Double(regular) * 1.06)
        #expect(widths.1 >= Double(bold) && widths.1 < Double(bold) * 1.06)
    }

    @Test("the first strong letter tells the direction") func direction() {
        #expect(FontMetrics.isRightToLeft("الدورة"))
        #expect(FontMetrics.isRightToLeft("14 الدورة (Dora)"))
        #expect(!FontMetrics.isRightToLeft("Dora (الدورة)"))
        #expect(!FontMetrics.isRightToLeft("12"))
    }

    @Test("wrapped lines fit, lose nothing, and cut what is wider than a line") func wrapping() {
        let text = "Rockets landed on the edge of the Green Zone in Baghdad"
        let lines = wrapped(text, width: 100, size: 11)
        #expect(lines.joined(separator: " ") == text)
        #expect(lines.allSatisfy { FontMetrics.width($0, size: 11) <= 100 })
        let long = String(repeating: "m", count: 90)
        let pieces = wrapped(long, width: 100, size: 11)
        #expect(pieces.joined() == long)
        #expect(pieces.allSatisfy { FontMetrics.width($0, size: 11) <= 100 })
        let two = wrapped(text, width: 100, size: 11, maxLines: 2)
        #expect(two.count == 2 && two[1].hasSuffix("…"))
    }
}
