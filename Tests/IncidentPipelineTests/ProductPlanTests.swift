import DataFormats
import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import IncidentPipeline

@Suite("Products of a run") struct ProductPlanTests {
    private func collection(_ count: Int) -> IncidentCollection {
        IncidentCollection(
            reports: [],
            incidents: (0..<count).map { Incident(id: "event-\($0)", status: .carriedOut, date: nil, sites: []) })
    }

    @Test("pictures of too many incidents are left out with a sentence, unless they were asked for by name")
    func leftOut() throws {
        let (few, many) = (collection(ProductPlan.mostSheets), collection(ProductPlan.mostOnPage + 1))
        #expect(ProductPlan(.standard, for: few, title: nil).leftOut.isEmpty)
        let told = ProductPlan(.standard, for: many, title: nil).leftOut.map(\.message)
        #expect(told.count == 2)
        #expect(
            told.first
                == "maps/: left out, for 20001 incidents are more than the 2000 that a sheet is drawn of each; `incidentmap render --incident ID` draws one, or name it in --products to have it all the same."
        )
        #expect(told.last?.hasPrefix("report.html: left out, for 20001 incidents are more than the 20000") == true)
        #expect(ProductPlan(try ProductChoice("maps,report.html"), for: many, title: nil).leftOut.isEmpty)
        #expect(ProductPlan(try ProductChoice("incidents.csv"), for: many, title: nil).leftOut.isEmpty)
    }

    @Test("every product's size and digest are those of the file that was written") func digests() async throws {
        let folder = try ScratchFolder()
        let plan = ProductPlan(try ProductChoice("all"), for: try FixtureCollection.make(), title: nil)
        let files = try await plan.write(try FixtureCollection.make(), to: folder.url.path)
        let written = try folder.files()
        #expect(Set(files.map(\.name)) == Set(written.keys))
        #expect(files.count > 20)
        for file in files {
            let read = try ProductFile.written(file.name, in: folder.url.path)
            #expect(read.sha256 == file.sha256 && read.bytes == file.bytes, "\(file.name)")
            #expect(read.bytes == written[file.name]?.count)
        }
    }

    @Test("a product that cannot be made is named, and no file of it is taken for one") func fails() async throws {
        var twice = try FixtureCollection.make()
        twice.incidents.append(twice.incidents[0])
        let (folder, collection) = (try ScratchFolder(), twice)
        let plan = ProductPlan(try ProductChoice("incidents.gpkg"), for: collection, title: nil)
        let error = await #expect(throws: PipelineError.self) {
            try await plan.write(collection, to: folder.url.path)
        }
        #expect(error?.description.hasPrefix("incidents.gpkg cannot be made: ") == true)
    }
}
