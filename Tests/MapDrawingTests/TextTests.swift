import Testing

@testable import MapDrawing

@Suite("Text on the sheet") struct TextTests {
    @Test("widths are those of the font's own tables") func widths() {
        // Liberation Sans 2.1: T 611, i 222, g 556, r 333, i 222, s 500; bold T 611, i 278.
        #expect(abs(FontMetrics.width("Tigris", size: 10) - 24.44) < 1e-9)
        #expect(abs(FontMetrics.width("Ti", size: 10, weight: .bold) - 8.89) < 1e-9)
        #expect(FontMetrics.width("e\u{301}", size: 10) == FontMetrics.width("e", size: 10))
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
