internal import GazetteerIndex
internal import GeometryEngine
public import IncidentModel
internal import TableReading

/// Turns the places of a foreign file into entries of a gazetteer, one at a time.
public struct GazetteerImport {
    /// What became of a file.
    public struct Summary: Sendable {
        public var format: ImportFormat
        /// What was assumed, a sentence each.
        public var notes: [String] = []
        public var imported = 0
        /// By line, or by number of the feature; the first thousand.
        public var rejected: [(number: Int, reason: String)] = []
        public var rejectedCount = 0
        /// Places that were taken with something wrong, numbered as `rejected`; the first thousand.
        public var doubtful: [(number: Int, reason: String)] = []
        public var doubtfulCount = 0
    }

    /// Set for every place of a source that says nothing of itself.
    public var source: PlaceSource?
    /// Put before every id, so that two sources cannot clash.
    public var idPrefix: String

    private static let keptRejections = 1_000
    /// How many records to read of a mapped file before its pages are given back.
    private static let recordsBetweenPages = 50_000

    public init(source: PlaceSource? = nil, idPrefix: String = "") {
        self.source = source
        self.idPrefix = idPrefix
    }

    /// - Parameter each: gets the places in the order of the file; ids are unique.
    /// - Throws: `ImportFault` when the file as a whole cannot be read, and what `each` throws.
    public func run(_ bytes: [UInt8], format: ImportFormat?, each: (Place) throws -> Void) throws -> Summary {
        try bytes.withUnsafeBufferPointer { try run($0, format: format, each: each) }
    }

    /// The same for bytes that lie elsewhere, such as a mapped file, which is not copied as a whole.
    ///
    /// - Parameter giveBack: called now and then, when what was read is not looked at again.
    public func run(
        _ bytes: UnsafeBufferPointer<UInt8>, format: ImportFormat?, giveBack: () -> Void = {},
        each: (Place) throws -> Void
    ) throws -> Summary {
        if let fault = ImportFault(notText: bytes) { throw fault }
        let format = format ?? ImportFormat(of: bytes)
        var run = Run(summary: Summary(format: format), importing: self)
        switch format {
        case .geonames: try geonames(bytes, &run, giveBack, each)
        case .csv: try table(bytes, &run, giveBack, each)
        case .geojson: try features(bytes, &run, giveBack, each)
        }
        if run.mojibake > 0 {
            run.summary.notes.append(
                "\(run.mojibake) names look like UTF-8 that was read as windows-1252 (\"\(run.mojibakeExample)\"); they were taken as they are."
            )
        }
        if run.assumed > 0 {
            run.summary.notes.append(
                "\(run.assumed == 1 ? "1 place says" : "\(run.assumed) places say") no uncertainty in metres; it was taken from feature code and population."
            )
        }
        return run.summary
    }

    private func geonames(
        _ bytes: UnsafeBufferPointer<UInt8>, _ run: inout Run, _ giveBack: () -> Void, _ each: (Place) throws -> Void
    ) throws {
        let source = source ?? PlaceSource(name: "GeoNames", licence: "CC-BY-4.0")
        var line = 0
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            line += 1
            let stop = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
            if start < stop {
                try run.take(
                    GeoNamesRow.draft(UnsafeBufferPointer(rebasing: bytes[start..<stop])), number: line, source, each)
                if run.isPageRead { giveBack() }
            }
            start = end + 1
        }
    }

    private func table(
        _ bytes: UnsafeBufferPointer<UInt8>, _ run: inout Run, _ giveBack: () -> Void, _ each: (Place) throws -> Void
    ) throws {
        var reader = TableStretches(bytes)
        guard case .success(let header)? = reader.next() else { throw ImportFault("the file has no header line") }
        let guess = ColumnGuess(header: header.fields)
        if let field = guess.missing.first {
            throw ImportFault(
                "no column looks like the \(field.rawValue); the header has \(guess.header.map { "\"\($0)\"" }.joined(separator: ", "))"
            )
        }
        run.summary.notes.append("Columns: \(guess.told).")
        let places = TablePlaces(guess: guess, hasDecimalCommas: reader.delimiter != UInt8(ascii: ","))
        while let row = reader.next() {
            switch row {
            case .success(let row): try run.take(places.draft(row), number: row.line, source, each)
            case .failure(let fault): run.reject(fault.reason, number: fault.line)
            }
            if run.isPageRead { giveBack() }
        }
    }

    private func features(
        _ bytes: UnsafeBufferPointer<UInt8>, _ run: inout Run, _ giveBack: () -> Void, _ each: (Place) throws -> Void
    ) throws {
        guard let splitter = FeatureSplitter(bytes) else { throw ImportFault("the file holds no GeoJSON feature") }
        for (index, range) in splitter.enumerated() {
            let feature = UnsafeBufferPointer(rebasing: bytes[range])
            try run.take(FeaturePlaces.draft(feature), number: index + 1, source, each)
            if run.isPageRead { giveBack() }
        }
        if run.summary.imported == 0, run.summary.rejectedCount == 0 {
            throw ImportFault("the file holds no GeoJSON feature")
        }
    }

    private struct Run {
        var summary: Summary
        let importing: GazetteerImport
        var mojibake = 0
        var mojibakeExample = ""
        /// Places of which the file does not say how well they are known.
        var assumed = 0
        private var taken = TakenIDs()
        private let context = GeometryContext()

        /// Records that made no place count too.
        var isPageRead: Bool {
            (summary.imported + summary.rejectedCount).isMultiple(of: GazetteerImport.recordsBetweenPages)
        }

        init(summary: Summary, importing: GazetteerImport) {
            self.summary = summary
            self.importing = importing
        }

        mutating func take(
            _ draft: Result<PlaceDraft, ImportFault>, number: Int, _ source: PlaceSource?,
            _ each: (Place) throws -> Void
        ) throws {
            let isUncertaintyAssumed = (try? draft.get())?.uncertaintyMeters == nil
            let place = draft.flatMap { $0.place(idPrefix: importing.idPrefix, number: number, source: source) }
            switch place {
            case .failure(let fault): reject(fault.description, number: number)
            case .success(var place):
                if !taken.insert(place.id) {
                    place.id = PlaceID("\(place.id)-\(number)")
                    guard taken.insert(place.id) else {
                        return reject("its id \(place.id) is taken", number: number)
                    }
                }
                for name in place.names where Mojibake.isLikely(name.toponym) {
                    if mojibake == 0 { mojibakeExample = name.toponym }
                    mojibake += 1
                }
                if isUncertaintyAssumed { assumed += 1 }
                if let areas = place.geometry?.areas, let fault = OutlineFault(of: areas, in: context) {
                    doubt(
                        "\(place.title): its outline is not simple (\(fault)); only the ground that its parts ring counts, mend it in a GIS and import it again",
                        number: number)
                }
                summary.imported += 1
                try each(place)
            }
        }

        private mutating func doubt(_ reason: String, number: Int) {
            summary.doubtfulCount += 1
            if summary.doubtful.count < GazetteerImport.keptRejections { summary.doubtful.append((number, reason)) }
        }

        mutating func reject(_ reason: String, number: Int) {
            summary.rejectedCount += 1
            if summary.rejected.count < GazetteerImport.keptRejections { summary.rejected.append((number, reason)) }
        }
    }
}
