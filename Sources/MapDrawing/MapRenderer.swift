public import IncidentModel

/// Draws map sheets as SVG 1.1 with live text and named layers. Same input, same bytes.
public enum MapRenderer {
    /// Every incident on one sheet.
    public static func overview(_ collection: IncidentCollection, options: MapOptions) -> [UInt8] {
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: options)
        return sheet.svg()
    }

    /// Every incident on one sheet, and after it the whole list on sheets of the same size where that one has no room for all
    /// of it. Of more than 2,000 incidents there are no such sheets.
    public static func overviewWithList(_ collection: IncidentCollection, options: MapOptions) -> [[UInt8]] {
        var options = options
        options.hasListSheets = true
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: options)
        return [sheet.svg()] + (sheet.listed.left == 0 ? [] : ListSheet.all(of: sheet, reports: collection.reports))
    }

    /// One incident alone, with the words of its reports.
    public static func incidentMap(
        _ incident: Incident, in collection: IncidentCollection, options: MapOptions
    ) -> [UInt8] {
        let sheet = MapSheet(NumberedIncident.number([incident]), in: collection, options: options)
        return sheet.svg()
    }
}
