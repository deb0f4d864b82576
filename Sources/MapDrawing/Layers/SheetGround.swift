internal import IncidentModel

/// What stands inside the neatline.
struct SheetGround {
    let frame: SheetFrame
    let context: ContextLayers
    let footprints: FootprintLayer
    let markers: [SiteMarker]
    /// In place of the markers, where there are too many.
    var dense: DenseSymbols?
    let arrows: [Arrow]
    let disagreements: [Disagreement]
    let graticule: Graticule
    let scaleBar: ScaleBar
    let labels: SheetLabels
    let legend: Legend
    /// Where symbols stand for too many incidents to number them.
    let counts: SiteCounts?
    /// There are more arrows than can be told their distances along them.
    let isSheaf: Bool
    /// One at most; an array, because a ground holds grounds.
    let details: [Detail]

    /// Crowded ground shown once more.
    struct Detail {
        let plan: DetailPlan
        /// The town that it shows; nil where it is a part of one.
        let town: String?
        let ground: SheetGround
    }

    /// Metres that a detail is wide at least to hold a town.
    private static let leastTownMeters = 15_000.0

    /// What a ground is drawn for.
    enum Use { case sheet, everySite, detail }

    var hasNoSymbol: Bool { markers.isEmpty && dense == nil }

    /// - Parameter counted: of a detail, how its sheet counts.
    init(
        _ frame: SheetFrame, _ incidents: [NumberedIncident], _ book: PlaceBook, _ words: SheetWords, for use: Use,
        ofSheaf: Bool = false, counted: SiteCounts? = nil
    ) {
        self.frame = frame
        context = ContextLayers(book, frame: frame, words: words)
        var set = MarkerSet(incidents, places: book, frame: frame, words: words, isEach: use == .everySite)
        var arrows = Arrow.all(incidents, set, frame, words)
        isSheaf = ofSheaf || SheetLabels.isSheaf(arrows)
        counts = use == .sheet ? SiteCounts(set.markers, arrows, in: frame.box, words) : counted
        if let counts {
            set.grow(to: counts, within: frame.box, words)
            arrows = Arrow.all(incidents, set, frame, words, counts: counts)
        }
        let busy = set.markers.map(\.position) + arrows.flatMap(\.path)
        let plan =
            use == .sheet
            ? DetailPlan(set.anchors, paths: arrows.map(\.path), in: frame.box, isCounted: counts != nil) : nil
        scaleBar = ScaleBar(frame, busy: busy, taken: plan?.box, words: words)
        var details: [Detail] = []
        if let plan, let inner = SheetFrame(detail: plan, of: frame) {
            // The part of a town is not called by the name of a place in it.
            let isTown = plan.source.width / frame.pixelsPerMeter > Self.leastTownMeters
            let town = isTown ? context.towns.first { plan.source.contains($0.at) }?.place.title : nil
            let ground = SheetGround(
                inner, incidents, book, words, for: .detail, ofSheaf: isSheaf, counted: counts)
            details = [Detail(plan: plan, town: town, ground: ground)]
            // Where symbols count, one on the sheet stands for all that the detail shows one by one.
            if counts == nil {
                set = MarkerSet(incidents, places: book, frame: frame, words: words, detail: plan.source)
                arrows = Arrow.all(incidents, set, frame, words)
            }
        }
        // Of what goes on beyond the detail, figures, names of ends and heads stand on the sheet itself; of what lies within
        // they stand in the detail.
        for index in arrows.indices {
            if use == .detail, arrows[index].isCut { arrows[index].becomePart() }
            if arrows[index].isInDetail { arrows[index].texts = [] }
        }
        disagreements = Disagreement.all(incidents, set)
        footprints = FootprintLayer(incidents, frame: frame, isBare: counts != nil)
        let blocked: [SheetBox] =
            use == .detail
            ? [
                MultipleMap.scale(of: frame, in: frame.box, busy: set.markers.map(\.position), words).box,
                SheetBox(x: frame.box.minX, y: frame.box.minY, width: 84, height: 22),
            ]
            : [scaleBar.box] + (set.markers.isEmpty ? [SheetNotice.box(in: frame.box)] : [])
                + (plan.map { [$0.source.grown(by: 2), $0.box.grown(by: 4), $0.titleBox] } ?? [])
        labels = SheetLabels(
            frame: frame, markers: set.markers, arrows: arrows, isSheaf: isSheaf && counts == nil,
            disagreements: disagreements, context: context, outlines: footprints.outlines, furniture: blocked)
        legend = Legend(
            symbols: SymbolCensus(set.markers), arrows: arrows + details.flatMap(\.ground.arrows),
            isSheaf: isSheaf && counts == nil,
            disagreements: disagreements,
            hasFootprints: !footprints.isEmpty, context: context, counts: counts, words: words)
        graticule = Graticule(frame, words)
        (markers, self.arrows, self.details) = (set.markers, arrows, details)
    }

    /// A ground under more sites than anybody can read one by one: no names, no details, no sharing of symbols.
    init(
        dense frame: SheetFrame, _ incidents: [NumberedIncident], _ placed: PlacedSites, at positions: [SheetPoint?],
        _ book: PlaceBook, _ words: SheetWords
    ) {
        self.frame = frame
        counts = nil
        context = ContextLayers(book, frame: frame, words: words)
        let symbols = DenseSymbols(placed, at: positions)
        dense = symbols
        markers = []
        arrows = Arrow.every(incidents, placed, at: positions, frame, words)
        disagreements = Disagreement.all(incidents) { incident, site in
            placed.index(incident: incident, site: site).flatMap { index in
                positions[index].map { (index, $0, SiteMarker.smallRadius) }
            }
        }
        isSheaf = SheetLabels.isSheaf(arrows)
        footprints = FootprintLayer(incidents, frame: frame)
        legend = Legend(
            symbols: symbols.census, arrows: arrows, disagreements: disagreements, hasFootprints: !footprints.isEmpty,
            context: context, words: words)
        graticule = Graticule(frame, words)
        scaleBar = ScaleBar(frame, busy: positions.compactMap { $0 }, words: words)
        labels = SheetLabels(frame)
        details = []
    }
}

/// Said on a map that has the ground but none of the sites.
enum SheetNotice {
    static func text(_ words: SheetWords) -> String {
        words("No site has a position on this sheet: see the list.", "لا موقع معروف على هذه الخريطة: انظر القائمة.")
    }

    static func box(in map: SheetBox) -> SheetBox {
        SheetBox(x: map.center.x - 180, y: map.minY + map.height * 0.4 - 19, width: 360, height: 38)
    }

    static func write(_ words: SheetWords, in map: SheetBox, to svg: inout SVGWriter) {
        let box = box(in: map)
        svg.rectangle(box, class: "paper")
        svg.rectangle(box, class: "neat-thin")
        svg.text(text(words), at: SheetPoint(x: box.center.x, y: box.center.y + 4.5), class: "t-site", anchor: .middle)
    }
}
