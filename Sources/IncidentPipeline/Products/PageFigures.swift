internal import IncidentModel
internal import MapDrawing
internal import PageWriting

/// The pictures that a run's page shows beside its map.
enum PageFigures {
    /// Incidents beyond which a picture with a cell or a bar for each is no picture any more.
    private static let mostCells = 40
    private static let mostBars = 120

    static func of(_ collection: IncidentCollection, asOf: String?) -> [PageFigure] {
        let told = collection.incidents.filter { $0.status != .background }
        var figures: [PageFigure] = []
        func add(_ picture: MapPicture, _ title: String, _ note: String) {
            var options = MapOptions(title: title, asOf: asOf, width: 1200, idPrefix: "\(picture.rawValue)-")
            options.language = .english
            options.takesPageColors = true
            let svg = MapRenderer.picture(picture, of: collection, options: options)
            figures.append(PageFigure(id: picture.rawValue, title: title, note: note, svg: svg))
        }
        if told.contains(where: { $0.date != nil }) {
            add(.timeline, "When the attacks are reported", "A bar is as long as the date is uncertain.")
        }
        if told.count > 1, told.count <= mostCells {
            add(.incidents, "Each incident on the same ground", "The numbers are those of the list.")
        }
        if told.count <= mostBars, told.contains(where: { !$0.distances.isEmpty }) {
            add(
                .distances, "From launch to impact",
                "The mark is the likely distance, the bar what the two areas allow; distances.csv has the figures.")
        }
        if told.contains(where: { !$0.zones.isEmpty }) {
            add(
                .zones, "Where the sites are expected",
                "The sum of the shares of the sites' areas that lie in a zone; zones.csv has the figures.")
        }
        return figures
    }
}
