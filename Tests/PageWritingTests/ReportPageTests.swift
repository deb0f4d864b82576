import Foundation
import IncidentModel
import MapDrawing
import TestSupport
import Testing

@testable import PageWriting

@Suite("The page of a run") struct ReportPageTests {
    private func page(_ collection: IncidentCollection, title: String = "Reported attacks") throws -> String {
        String(decoding: try ReportPage(collection, title: title).bytes(), as: UTF8.self)
    }

    @Test("the same incidents give the same bytes") func deterministic() throws {
        let collection = try FixtureCollection.make()
        #expect(try ReportPage(collection, title: "A").bytes() == ReportPage(collection, title: "A").bytes())
    }

    @Test("an id stands once") func uniqueIDs() throws {
        let figure = PageFigure(id: "one", title: "One", svg: Array("<svg id=\"one-map\"></svg>".utf8))
        let html = String(
            decoding: try ReportPage(try FixtureCollection.make(), title: "A", figures: [figure]).bytes(), as: UTF8.self
        )
        let ids = html.matches(of: /\sid="([^"]*)"/).map(\.1)
        #expect(ids.count > 60)
        #expect(Set(ids).count == ids.count)
    }

    @Test("every incident and each of its sites has its row without script") func staticTable() throws {
        let collection = try FixtureCollection.make()
        let html = try page(collection)
        let table = try #require(html.components(separatedBy: "<section id=\"table\"").last)
        for incident in collection.incidents {
            #expect(table.contains("#incident=\(incident.id)"))
            for site in incident.sites { #expect(table.contains(site.mapLabel), "\(site.mapLabel)") }
        }
        #expect(html.matches(of: /<tr id="row-/).count == collection.incidents.count)
    }

    @Test("a list of very many reports is laid out when it comes into sight, a short one at once") func manyReports()
        throws
    {
        var collection = try FixtureCollection.make()
        let short = try page(collection)
        #expect(short.contains("Reports</h2>\n<ul>"))
        let model = collection.reports[0]
        collection.reports += (0..<300).map { number in
            var report = model
            report.id = ReportID("more-\(number)")
            return report
        }
        let long = try page(collection)
        #expect(long.contains("Reports</h2>\n<ul class=\"many\">"))
    }

    @Test("a cell asks for the direction of its text where that may not be from the left, and nowhere else")
    func direction() throws {
        var collection = try FixtureCollection.make()
        func cells(_ collection: IncidentCollection) throws -> Substring {
            let html = try page(collection)
            let start = try #require(html.range(of: "<section id=\"table\"")).lowerBound
            return html[start..<(try #require(html.range(of: "<section id=\"notes\"")).lowerBound)]
        }
        let plain = try cells(collection)
        #expect(!plain.contains("dir="))
        collection.reports[0].publisher = "شبكة أخبار"
        let mixed = try cells(collection)
        #expect(mixed.contains("<td dir=\"auto\">شبكة أخبار</td>"))
        #expect(mixed.contains(/<li[^>]* dir="auto">/))
    }

    @Test("every incident and each of its sites is in the data, with the words of the reports") func data() throws {
        let collection = try FixtureCollection.make()
        let blocks = try PageBlocks(try page(collection))
        let rows = try #require(blocks.index["rows"] as? [[Any]])
        #expect(Set(rows.compactMap { $0[0] as? String }) == Set(collection.incidents.map(\.id)))
        for row in rows {
            let incident = try #require(collection.incidents.first { $0.id == row[0] as? String })
            let sites = try #require(row[8] as? [[Any]])
            #expect(sites.count == incident.sites.count)
            for (written, site) in zip(sites, incident.sites) {
                #expect((written[4] is NSNull) == (site.placement == nil))
                #expect(written[3] as? String == site.mapLabel)
            }
            let details = try #require(blocks.details(of: incident.id))
            let text = String(decoding: try JSONSerialization.data(withJSONObject: details), as: UTF8.self)
            for site in incident.sites {
                #expect(text.contains(site.verbatim.replacingOccurrences(of: "\"", with: "\\\"")))
            }
            #expect((details["ways"] as? [Any])?.count == incident.distances.count)
        }
    }

    @Test("without any incident the page still opens") func empty() throws {
        var collection = try FixtureCollection.make()
        collection.incidents = []
        let blocks = try PageBlocks(try page(collection))
        #expect((blocks.index["rows"] as? [Any])?.isEmpty == true)
    }

    @Test("a day known to a month is all days of it, one without a year none") func days() {
        let month = PartialDate(year: 2020, month: 2).days
        #expect(month == 18293...18321)
        #expect(PartialDate(year: 2021).days?.count == 365)
        #expect(PartialDate(month: 3, day: 26).days == nil)
        #expect(PartialDate(year: 2021, month: 2, day: 30).days == nil)
    }
}

/// The data blocks of a page, read as a browser would.
struct PageBlocks {
    let index: [String: Any]
    private let chunks: [[[String: Any]]]

    init(_ html: String) throws {
        func json(_ id: String) throws -> Any? {
            guard let start = html.range(of: "<script type=\"application/json\" id=\"\(id)\">") else { return nil }
            let rest = html[start.upperBound...]
            let end = try #require(rest.range(of: "</script>"))
            return try JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))
        }
        index = try #require(try json("data") as? [String: Any])
        var chunks: [[[String: Any]]] = []
        while let next = try json("details-\(chunks.count)") as? [[String: Any]] { chunks.append(next) }
        self.chunks = chunks
    }

    func details(of id: String) -> [String: Any]? {
        let ids = (index["rows"] as? [[Any]])?.map { $0[0] as? String } ?? []
        guard let position = ids.firstIndex(of: id), let size = index["chunk"] as? Int else { return nil }
        return chunks[position / size][position % size]
    }
}
