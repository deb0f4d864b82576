import IncidentModel
import ReportReading
import TestSupport
import Testing

@Suite("Reports without a word of attack")
struct AttackVocabularyTests {
    private func brief(_ text: String) -> Reading {
        let report = Report(id: "test", sha256: "", text: Array(text.utf8), source: "test.txt")
        return ReportReader(names: ListedNames.baghdad, notesUnused: false).read(report)
    }

    @Test("give no event and the same finding, unread")
    func unread() {
        let text = "Parliament in Baghdad put off a vote on the price of bread. Traders of Dora said they would wait."
        let reading = brief(text)
        #expect(reading.events.isEmpty && reading.findings.map(\.code) == ["no-incident"])
        #expect(reading.unusedMentions.isEmpty)
        #expect(read(text).unusedMentions.map(\.evidence.quote).contains("Dora"))
    }

    @Test("an Arabic report says the same without a list of what was left unread")
    func arabic() {
        let text = "سقط صاروخان على منطقة الدورة يوم الأحد.\n\nقال متحدث في بغداد إن أحدا لم يصب."
        let (short, full) = (brief(text), read(text))
        #expect(!full.events.isEmpty && short.events.map(\.claims) == full.events.map(\.claims))
        #expect(short.unusedMentions.isEmpty)
    }

    @Test(
        "are told from those that have one, whatever the word is",
        arguments: [
            "Two rockets landed in Dora on Sunday.", "Shelling of Dora wounded two people on Sunday.",
            "Dora came under fire from mortars on Sunday.", "A launcher was found on a lorry in Dora on Sunday.",
            "Three Katyushas came down near Dora on Sunday.",
        ])
    func spoken(text: String) {
        let full = read(text).events
        #expect(!full.isEmpty)
        #expect(brief(text).events.map(\.claims) == full.map(\.claims))
    }
}
