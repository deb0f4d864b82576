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
        let book = PlaceBook(collection.places, words)
        let placed = PlacedSites(incidents)
        let reach = options.extent == .content ? SheetReach(sheetContent(incidents, placed, places: book)) : nil
        let rough = SheetLayout(
            width: options.width, height: options.height, headerHeight: 60, footerHeight: 40,
            isMirrored: words.isArabic)
        header = SheetHeader(options, width: rough.header.width, words: words)
        let roughFrame = SheetFrame(options.extent, content: reach, in: rough.map, margin: 56)
        let roughContext = roughFrame.map { ContextLayers(book, frame: $0, words: words) }
        credits = Credits(
            incidents, reports: collection.reports, drawn: book.places(of: incidents) + (roughContext?.places ?? []),
            others: roughContext?.credits ?? [], frame: roughFrame, width: rough.footer.width, words: words)
        var layout = SheetLayout(
            width: options.width, height: options.height, headerHeight: header.height, footerHeight: credits.height,
            isMirrored: words.isArabic)
        let frame = SheetFrame(options.extent, content: reach, in: layout.map, margin: 56)
        var incidents = incidents
        let positions = frame.map(placed.positions) ?? []
        for (site, position) in zip(placed.elements, positions) where position == nil {
            incidents[site.incident].sitesOutside.insert(site.site)
        }
        self.incidents = incidents
        if let frame {
            ground =
                options.drawsEverySite && positions.count { $0 != nil } > SymbolLayers.mostWhole
                ? SheetGround(dense: frame, incidents, placed, at: positions, book, words)
                : SheetGround(frame, incidents, book, words, for: options.drawsEverySite ? .everySite : .sheet)
        } else {
            ground = nil
        }
        list = IncidentList(
            incidents, reports: collection.reports, words: words,
            tellsDistances: ground?.isSheaf ?? false, hasSheets: options.hasListSheets)
        column = SheetColumn(ground, book, &layout, list, mayGrow: options.mayGrow, words: words)
        listed = column.listed
        self.layout = layout
    }
}
