/// Where the parts of the sheet lie: title above, map left, list right, sources below.
struct SheetLayout {
    let width: Double
    let height: Double
    let header: SheetBox
    let map: SheetBox
    let column: SheetBox
    let footer: SheetBox

    static let margin = 28.0
    private static let columnWidth = 308.0

    /// - Parameters: heights in pixels; a mirrored sheet has its list on the left.
    init(width: Int, height: Int, headerHeight: Double, footerHeight: Double, isMirrored: Bool) {
        // Beyond these a renderer refuses the sheet, below them nothing is legible.
        self.width = Double(min(max(width, 900), 20_000))
        self.height = Double(min(max(height, 640), 20_000))
        let margin = Self.margin
        header = SheetBox(x: margin, y: 16, width: self.width - 2 * margin, height: headerHeight)
        footer = SheetBox(
            x: margin, y: self.height - 14 - footerHeight, width: self.width - 2 * margin, height: footerHeight)
        let top = header.maxY + 12
        let bottom = footer.minY - 24
        let columnX = isMirrored ? margin : self.width - margin - Self.columnWidth
        column = SheetBox(minX: columnX, minY: top, maxX: columnX + Self.columnWidth, maxY: bottom + 14)
        // The graticule's figures stand outside the neatline, left and below.
        map = SheetBox(
            minX: isMirrored ? column.maxX + 36 : margin + 14, minY: top,
            maxX: isMirrored ? self.width - margin : column.minX - 22, maxY: bottom)
    }
}
