/// A report of one attack, short enough to read at a glance, that the bundled gazetteer can place.
enum ShortReport {
    static let text = """
        ---
        published: 2020-05-19
        publisher: Example Wire
        ---

        A Katyusha rocket fell in the Green Zone of Baghdad on Tuesday, police said. Nobody was hurt.

        """

    static let products = [
        "distances.csv", "distances.md", "incidents.geojson", "incidents.gpkg", "incidents.json", "incidents.kml",
        "manifest.json",
        "map.svg", "report.html", "zones.csv", "zones.geojson",
    ]
}
