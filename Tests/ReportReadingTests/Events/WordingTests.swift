import IncidentModel
import ReportReading
import TestSupport
import Testing

@Suite("Hashes of a report's runs of eight words")
struct WordingTests {
    private func wording(_ text: String) -> [UInt32] { read(text).events.first?.wording ?? [] }

    private static let opening = "Two rockets landed in Dora on Sunday and hurt nobody."

    @Test("are sorted and each of them once, however long the report is", arguments: [0, 1, 5, 60, 3_000])
    func sorted(count: Int) {
        let further = (0..<count).map { " The price of bread was put off in session \($0) of the council." }
        let wording = wording(Self.opening + further.joined())
        #expect(wording == Set(wording).sorted())
        // Each further sentence differs in one of its words, so that nearly all of its runs are new.
        #expect(wording.count >= 3 + 8 * count)
    }

    @Test("are few in a text that says the same again and again")
    func repeated() {
        let wording = wording(String(repeating: Self.opening + " ", count: 500))
        #expect(wording == Set(wording).sorted())
        #expect(wording.count == 10)
    }

    @Test("are shared by reports that quote the same statement")
    func shared() {
        let statement = "The ministry said that no one was hurt and that the place had been searched twice."
        let (one, other) = (
            wording(Self.opening + " " + statement), wording("Dora came under rocket fire. " + statement)
        )
        #expect(Set(one).intersection(other).count == 9)
    }
}
