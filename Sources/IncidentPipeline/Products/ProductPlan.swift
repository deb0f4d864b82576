internal import DataFormats
internal import IncidentModel
internal import MapDrawing
internal import PageWriting

/// What a run writes of its incidents, and what it leaves out because there are too many.
struct ProductPlan: Sendable {
    private let choice: ProductChoice
    private let titles: MapTitles
    private let drawsSheets: Bool
    private let writesPage: Bool
    /// A note about each product that was not asked for by name and is left out.
    private(set) var leftOut: [Finding] = []

    /// Incidents beyond which nobody looks through a sheet of each.
    static let mostSheets = 2_000
    /// Incidents beyond which a browser takes its time over a page of them.
    static let mostOnPage = 20_000

    init(_ choice: ProductChoice, for collection: IncidentCollection, title: String?) {
        self.choice = choice
        titles = MapTitles(collection, title: title)
        let count = collection.incidents.count
        func fits(_ name: String, _ most: Int) -> Bool { count <= most || choice.named.contains(name) }
        let fitSheets = fits(ProductChoice.sheets, Self.mostSheets)
        let fitsPage = fits(ProductChoice.page, Self.mostOnPage)
        drawsSheets = choice.names.contains(ProductChoice.sheets) && fitSheets
        writesPage = choice.names.contains(ProductChoice.page) && fitsPage
        func leaveOut(_ name: String, _ what: String, _ most: Int, _ hint: String) {
            leftOut.append(
                Finding(
                    code: "product-left-out", severity: .note,
                    message:
                        "\(name): left out, for \(count) incidents are more than the \(most) that \(what); \(hint), or name it in --products to have it all the same."
                ))
        }
        if choice.names.contains(ProductChoice.sheets), !fitSheets {
            leaveOut(
                "\(ProductChoice.sheets)/", "a sheet is drawn of each", Self.mostSheets,
                "`incidentmap render --incident ID` draws one")
        }
        if choice.names.contains(ProductChoice.page), !fitsPage {
            leaveOut(
                ProductChoice.page, "a page holds", Self.mostOnPage,
                "map fewer at a time for a page of them")
        }
    }

    private typealias Job = @Sendable (_ folder: String) throws -> Manifest.File

    /// Written in parallel, each straight onto the disk; the order of the answer does not depend on it.
    func write(_ collection: IncidentCollection, to folder: String) async throws -> [Manifest.File] {
        let jobs = jobs(collection)
        return try await withThrowingTaskGroup(of: (Int, Manifest.File).self) { group in
            for (index, job) in jobs.enumerated() { group.addTask { (index, try job(folder)) } }
            var files: [(Int, Manifest.File)] = []
            for try await file in group { files.append(file) }
            return files.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    private func jobs(_ collection: IncidentCollection) -> [Job] {
        var sheet = MapOptions(title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf)
        sheet.mayGrow = true
        let overview = sheet
        var jobs: [Job] = []
        let editions =
            writesPage && choice.names.contains(ProductChoice.overview)
            ? OverviewEditions(collection, options: overview, pagePrefix: ReportPage.sheetPrefix) : nil
        var drawn: (@Sendable () -> [UInt8])?
        if let editions { drawn = { editions.page } }
        if writesPage {
            let sheet = drawn
            jobs.append(
                whole(ProductChoice.page) { [titles] in
                    let figures = PageFigures.of(collection, asOf: titles.asOf)
                    return try ReportPage(
                        collection, title: titles.title, subtitle: titles.subtitle, asOf: titles.asOf,
                        figures: figures, sheet: sheet
                    ).bytes()
                })
        }
        if choice.names.contains(ProductChoice.overview) {
            jobs.append(
                whole(ProductChoice.overview) {
                    editions?.file ?? MapRenderer.overview(collection, options: overview)
                })
        }
        var names = SheetNames()
        for incident in collection.incidents where drawsSheets {
            var options = overview
            let own = MapTitles(collection, alone: incident, title: nil, language: .both)
            (options.title, options.subtitle) = (own.title, own.subtitle)
            let sheet = options
            jobs.append(
                whole("\(ProductChoice.sheets)/\(names.name(of: incident)).svg") {
                    MapRenderer.incidentMap(incident, in: collection, options: sheet)
                })
        }
        for entry in ProductCatalogue(hasByteOrderMark: choice.hasByteOrderMark).entries
        where choice.names.contains(entry.fileName) {
            jobs.append(streamed(entry, of: collection))
        }
        return jobs
    }

    private func whole(_ name: String, _ bytes: @escaping @Sendable () throws -> [UInt8]) -> Job {
        { folder in
            let made: [UInt8]
            do {
                made = try bytes()
            } catch {
                throw PipelineError.stage("\(name) cannot be made: \(error)")
            }
            let file = try ProductFile(name, in: folder)
            try file.write(made)
            return try file.finish()
        }
    }

    private func streamed(_ entry: ProductCatalogue.Entry, of collection: IncidentCollection) -> Job {
        { folder in
            do {
                if entry.needsFile {
                    try entry.write(collection, toFile: "\(folder)/\(entry.fileName)")
                    return try ProductFile.written(entry.fileName, in: folder)
                }
                let file = try ProductFile(entry.fileName, in: folder)
                try entry.write(collection) { try file.write($0) }
                return try file.finish()
            } catch let failure as WriteFailure {
                throw failure
            } catch let fault as FileFault {
                throw WriteFailure(description: fault.description)
            } catch {
                throw PipelineError.stage("\(entry.fileName) cannot be made: \(error)")
            }
        }
    }
}
