internal import IncidentModel

/// One sheet: decides what stands where, then writes it from the ground up.
struct MapSheet {
    let options: MapOptions
    let words: SheetWords
    let layout: SheetLayout
    let incidents: [NumberedIncident]
    let header: SheetHeader
    let credits: Credits
    let list: IncidentList
    let listed: IncidentList.Plan
    let column: SheetColumn
    /// Nil when nothing has a position.
    let ground: SheetGround?

    init(_ incidents: [NumberedIncident], in collection: IncidentCollection, options: MapOptions) {
        self.options = options
        let words = SheetWords(options, places: collection.places, units: collection.units)
        self.words = words
        let book = PlaceBook.of(collection.places, words)
        let placed = PlacedSites(incidents)
        let reach = options.extent == .content ? SheetReach(sheetContent(incidents, placed, places: book)) : nil
        let rough = SheetLayout(
            width: options.width, height: options.height, headerHeight: 60, footerHeight: 40,
            isMirrored: words.isArabic)
        header = SheetHeader(options, width: rough.header.width, words: words)
        let sites = book.places(of: incidents)
        var roughFrame = SheetFrame(options.extent, content: reach, in: rough.map, margin: 56)
        var leastWidth = SheetFrame.leastWidthMeters
        if let reach, let frame = roughFrame, KnownGround.matters(to: placed.elements.count) {
            leastWidth = KnownGround.leastWidth(of: frame, reach, book, sites: sites)
            roughFrame = SheetFrame(reach, in: rough.map, margin: 56, leastWidth: leastWidth)
        }
        let least = leastWidth
        let credited = Set(sites.flatMap(\.sources))
        let roughContext = roughFrame.map { ContextLayers(book, frame: $0, words: words, credited: credited) }
        credits = Credits(
            incidents, reports: collection.reports, drawn: sites + (roughContext?.places ?? []),
            others: roughContext?.credits ?? [], frame: roughFrame, width: rough.footer.width, words: words)
        let (header, credits) = (header, credits)
        func laid(mapGrowth: Double = 0) -> Laid {
            let layout = SheetLayout(
                width: options.width, height: options.height, headerHeight: header.height,
                footerHeight: credits.height, isMirrored: words.isArabic, mapGrowth: mapGrowth)
            return Laid(
                incidents, placed, reach, layout, book, collection.reports, options, words, leastWidth: least)
        }
        var sheet = laid()
        // Paper keeps its size: what a short list leaves goes to the map.
        if !options.mayGrow, sheet.column.spare > Self.leastSpare, sheet.ground != nil {
            sheet = laid(mapGrowth: sheet.column.spare.rounded(.down))
        }
        (self.incidents, layout, ground) = (sheet.incidents, sheet.layout, sheet.ground)
        (list, column, listed) = (sheet.list, sheet.column, sheet.column.listed)
    }

    /// Pixels that are worth laying the sheet out once more.
    private static let leastSpare = 24.0
}

extension MapSheet {
    /// The sheet inside its header and credits.
    private struct Laid {
        var incidents: [NumberedIncident]
        var layout: SheetLayout
        let ground: SheetGround?
        let list: IncidentList
        let column: SheetColumn

        init(
            _ all: [NumberedIncident], _ placed: PlacedSites, _ reach: SheetReach?, _ layout: SheetLayout,
            _ book: PlaceBook, _ reports: [Report], _ options: MapOptions, _ words: SheetWords, leastWidth: Double
        ) {
            (incidents, self.layout) = (all, layout)
            let frame =
                reach.map { SheetFrame($0, in: layout.map, margin: 56, leastWidth: leastWidth) }
                ?? SheetFrame(options.extent, content: nil, in: layout.map, margin: 56)
            let positions = frame.map(placed.positions) ?? []
            for (site, position) in zip(placed.elements, positions) where position == nil {
                incidents[site.incident].sitesOutside.insert(site.site)
            }
            if let frame {
                ground =
                    options.drawsEverySite && positions.count { $0 != nil } > SymbolLayers.mostWhole
                    ? SheetGround(dense: frame, incidents, placed, at: positions, book, words)
                    : SheetGround(frame, incidents, book, words, for: options.drawsEverySite ? .everySite : .sheet)
            } else {
                ground = nil
            }
            list = IncidentList(
                incidents, reports: reports, words: words, tellsDistances: ground?.isSheaf ?? false,
                isByPlace: ground?.counts != nil, hasSheets: options.hasListSheets)
            column = SheetColumn(ground, book, &self.layout, list, mayGrow: options.mayGrow, words: words)
        }
    }
}
