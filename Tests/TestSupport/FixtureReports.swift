public import IncidentModel

/// Short reports whose words the fixture incidents quote.
public enum FixtureReports {
    public static let dora = Report(
        id: "embassy-friday", title: "Rockets near the Green Zone", publisher: "Example Wire",
        url: "https://example.org/embassy-friday?a=1&b=2", language: "en",
        sha256: String(repeating: "1f", count: 32), text: Array(doraText.utf8), source: "seeds/embassy-friday.md")

    public static let idrisi = Report(
        id: "embassy-tuesday", title: "Rocket hits near US Embassy in Baghdad", publisher: "Example Post",
        published: PartialDate(year: 2020, month: 5, day: 19), language: "en",
        sha256: String(repeating: "c0", count: 32), text: Array(idrisiText.utf8), source: "seeds/embassy-tuesday.md")

    /// The words of `quote` in the report, with where they stand.
    ///
    /// - Throws: `QuoteNotFound` when the report does not say so.
    public static func evidence(_ quote: String, in report: Report) throws -> Evidence {
        let words = Array(quote.utf8)
        let starts = 0...max(0, report.text.count - words.count)
        guard let start = starts.first(where: { report.text[$0...].starts(with: words) }) else {
            throw QuoteNotFound(quote: quote, report: report.id)
        }
        return Evidence(report: report.id, range: start..<start + words.count, quote: quote)
    }

    public struct QuoteNotFound: Error {
        public let quote: String
        public let report: ReportID
    }

    private static let doraText = """
        At least three Katyusha rockets landed on the edge of the Green Zone in Baghdad early on Friday, an Iraqi \
        security official said. The three rockets struck the Dora neighborhood, Example Wire has learned. They were \
        fired from a site in the nearby village of Zafaraniya, the AP reports. One person was injured, a US official \
        said, a civilian employee of the embassy. No group has claimed responsibility.
        """

    private static let idrisiText = """
        A Katyusha rocket landed near the U.S. Embassy inside the Green Zone early on Tuesday morning. It hit an \
        empty house and caused minor damage, the military said; investigators believe it was fired from the \
        Al-Idrisi neighborhood on Palestine Street. No injuries have been reported. Washington has blamed a militia \
        for past attacks. Another pair of rockets landed in the Green Zone on March 26.
        """
}
