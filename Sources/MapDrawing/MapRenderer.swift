public import IncidentModel

/// Draws map sheets as SVG 1.1 with live text and named layers. Same input, same bytes.
public enum MapRenderer {
    /// Every incident on one sheet.
    public static func overview(_ collection: IncidentCollection, options: MapOptions) -> [UInt8] {
        let sheet = MapSheet(
            NumberedIncident.number(collection.incidents), in: collection, options: options)
        return sheet.svg()
    }

    /// One incident alone, with the words of its reports.
    public static func incidentMap(
        _ incident: Incident, in collection: IncidentCollection, options: MapOptions
    ) -> [UInt8] {
        let sheet = MapSheet(NumberedIncident.number([incident]), in: collection, options: options)
        return sheet.svg()
    }
}
