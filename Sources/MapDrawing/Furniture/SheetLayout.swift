/// Where the parts of the sheet lie: title above, map left, list right, sources below; on an upright sheet the list
/// stands below the map.
struct SheetLayout {
    let width: Double
    private(set) var height: Double
    let header: SheetBox
    let map: SheetBox
    /// Of the list.
    private(set) var column: SheetBox
    /// Of legend and locator: at the foot of the column, or a column of its own beside the list.
    private(set) var aside: SheetBox
    private(set) var footer: SheetBox
    /// Of what the column has no room for: below the map, as wide as the sheet.
    private(set) var spill: SheetBox?
    /// List and legend stand below the map.
    let isUpright: Bool
    /// The list stands on the left.
    let isMirrored: Bool

    /// Legend and locator have a column of their own.
    var isSideBySide: Bool { aside != column }

    static let margin = 28.0
    private static let narrowMargin = 16.0
    private static let columnWidth = 308.0
    private static let figures = 14.0
    /// Pixels that a list may lengthen a sheet by; what is more is in the tables.
    static let mostGrowth = 4200.0

    /// - Parameters: heights in pixels; a mirrored sheet has its list on the left, and the map of an upright one may be given more
    ///   of the height than its share.
    init(
        width: Int, height: Int, headerHeight: Double, footerHeight: Double, isMirrored: Bool, mapGrowth: Double = 0
    ) {
        // Beyond these a renderer refuses the sheet, below them nothing is legible.
        self.width = Double(min(max(width, 360), 20_000))
        let isUpright = self.width < 900 || Double(height) > self.width * 1.2
        (self.isUpright, self.isMirrored) = (isUpright, isMirrored)
        self.height = Double(min(max(height, isUpright ? Int(self.width * 1.4) : 640), 20_000))
        let margin = self.width < 640 ? Self.narrowMargin : Self.margin
        header = SheetBox(x: margin, y: 16, width: self.width - 2 * margin, height: headerHeight)
        footer = SheetBox(
            x: margin, y: self.height - 14 - footerHeight, width: self.width - 2 * margin, height: footerHeight)
        let top = header.maxY + 12
        let bottom = footer.minY - 24
        guard isUpright else {
            let columnX = isMirrored ? margin : self.width - margin - Self.columnWidth
            column = SheetBox(minX: columnX, minY: top, maxX: columnX + Self.columnWidth, maxY: bottom)
            aside = column
            // The graticule's figures stand outside the neatline, left and below.
            map = SheetBox(
                minX: isMirrored ? column.maxX + 36 : margin + Self.figures, minY: top,
                maxX: isMirrored ? self.width - margin : column.minX - 22, maxY: bottom)
            return
        }
        let share = self.width < 640 ? 0.42 : 0.56
        map = SheetBox(
            minX: margin + Self.figures, minY: top, maxX: self.width - margin,
            maxY: top + min((bottom - top) * share, (self.width - 2 * margin) * 1.1) + mapGrowth)
        let below = SheetBox(minX: margin, minY: map.maxY + 32, maxX: self.width - margin, maxY: bottom + 14)
        guard self.width >= 700 else {
            (column, aside) = (below, below)
            return
        }
        let gap = 28.0
        let split = isMirrored ? below.minX + Self.columnWidth : below.maxX - Self.columnWidth
        let right = SheetBox(
            minX: isMirrored ? split + gap : split, minY: below.minY, maxX: below.maxX, maxY: below.maxY)
        let left = SheetBox(
            minX: below.minX, minY: below.minY, maxX: isMirrored ? split : split - gap, maxY: below.maxY)
        (column, aside) = isMirrored ? (right, left) : (left, right)
    }

    /// More or less room below the map of an upright sheet.
    mutating func lengthen(by pixels: Double) {
        height += pixels
        column.maxY += pixels
        aside.maxY += pixels
        footer.minY += pixels
        footer.maxY += pixels
    }

    /// Room between the map and the sources.
    mutating func addSpill(_ pixels: Double) {
        guard pixels > 0 else { return }
        let top = footer.minY
        spill = SheetBox(minX: footer.minX, minY: top, maxX: footer.maxX, maxY: top + pixels)
        height += pixels + 18
        footer.minY += pixels + 18
        footer.maxY += pixels + 18
    }
}
