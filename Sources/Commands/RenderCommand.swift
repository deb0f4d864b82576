internal import ArgumentParser
internal import IncidentModel
internal import IncidentPipeline
internal import MapDrawing

struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draw one picture in the size, ground, colours and format you need.",
        discussion: """
            From reports, or from the incidents.json of an earlier run. --picture says
            what is drawn: map, incidents (a small map for each), months, timeline,
            distances, zones (areas shaded by the sites expected in them). PNG and PDF
            are made by rsvg-convert (Debian: librsvg2-bin). A theme file is YAML:
            `base: dark` and `colors:` with names such as launch and values such as
            "#ff8432".

              $ incidentmap render seeds --around "US Embassy" --radius 3 | head -1
              <?xml version="1.0" encoding="UTF-8"?>
            """)

    @OptionGroup var input: ReportOptions

    @Option(
        name: [.long, .short],
        help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
    var output = "-"

    @Flag(name: .long, help: "Replace the file when it is there.")
    var force = false

    @Option(name: .long, help: ArgumentHelp("Draw this incident alone.", valueName: "id"))
    var incident: String?

    @Option(
        name: .long,
        help: ArgumentHelp("map, incidents, months, timeline, distances or zones.", valueName: "kind"))
    var picture = SheetPicture(picture: .map)

    @Option(name: .long, help: "svg for the web and for editing, png, pdf.")
    var format: PictureFormat = .svg

    @Option(
        name: .long, help: ArgumentHelp("web, wide, portrait, phone, a4, a4-portrait, a3 or pixels.", valueName: "WxH"))
    var size = SheetSize.web

    @Option(name: .long, help: "Pixels of a PNG for each pixel of the sheet, 1 to 8.")
    var scale = 2.0

    @Option(name: .long, help: ArgumentHelp("light, dark, print or a YAML file.", valueName: "theme"))
    var theme = "light"

    @Option(name: .long, help: "en, ar (laid out from the right) or en+ar.")
    var language = SheetLanguage.both

    @Option(name: .long, help: "Digits of an Arabic sheet: western or arabic-indic.")
    var digits = SheetDigits(digits: .western)

    @Flag(name: .long, help: "A symbol for every site, however many lie on each other.")
    var everySite = false

    @OptionGroup var extent: ExtentOptions
    @OptionGroup var gazetteers: GazetteerOptions

    @Option(name: .long, help: ArgumentHelp("Title of the sheet.", valueName: "text"))
    var title: String?

    @OptionGroup var unit: UnitOption

    /// `map-list.svg` beside `map.svg`, then `map-list-2.svg`.
    static func listFile(_ number: Int, beside path: String) -> String {
        let mark = number == 1 ? "-list" : "-list-\(number)"
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return path + mark }
        return path[..<dot] + mark + path[dot...]
    }

    func validate() throws {
        guard scale >= 1, scale <= 8 else { throw ValidationError("--scale \(scale): give a number from 1 to 8.") }
    }

    func run() async throws {
        let line = ProgressLine()
        var options = RunOptions(
            inputs: input.reports, gazetteerFolders: gazetteers.gazetteer, published: input.reading.published,
            title: title)
        options.reportFields = input.reading.fields
        (options.readsNotes, options.isStrict) = (input.reading.readNotes, input.reading.strict)
        options.units = unit.units
        let run = IncidentRun(
            options: options,
            progress: { line.update($0) })
        let collection = try await Failure.told {
            // What cannot be written is told before the work, not after it.
            let converter = format == .svg ? nil : try Rasterizer(format: format, scale: scale)
            var files = output == "-" ? [] : [try StreamedFile(output, isForced: force)]
            do {
                var request = SheetRequest()
                request.incident = incident
                (request.width, request.height) = (size.width, size.height)
                request.theme = try SheetTheme(theme)
                request.language = language.language
                request.extent = try extent.extent()
                request.picture = picture.picture
                request.digits = digits.digits
                request.drawsEverySite = everySite
                request.mayGrow = size.mayGrow
                // One file holds them all, or each has its own; standard output takes the first.
                request.hasListSheets = output != "-" || format == .pdf
                let (sheets, collection) = try await SheetJob(run: run, request: request).perform()
                line.clear()
                let pictures =
                    format == .pdf
                    ? [try converter?.convert(sheets) ?? []] : try sheets.map { try converter?.convert([$0]) ?? $0 }
                guard !files.isEmpty else {
                    Console.write(pictures[0])
                    return collection
                }
                for number in 1..<max(pictures.count, 1) {
                    files.append(try StreamedFile(Self.listFile(number, beside: output), isForced: force))
                }
                for (file, picture) in zip(files, pictures) { try file.write(picture) }
                while let file = files.first {
                    try file.finish()
                    files.removeFirst()
                }
                if pictures.count > 1 {
                    Console.tell(
                        "incidentmap: the list has no room beside the map: \(Self.listFile(1, beside: output)).")
                }
                return collection
            } catch {
                line.clear()
                for file in files { file.discard() }
                throw error
            }
        }
        Console.tell(collection.findings)
        if collection.findings.contains(where: \.isSetAside) { throw ExitCode(ExitStatus.setAside.rawValue) }
    }
}
