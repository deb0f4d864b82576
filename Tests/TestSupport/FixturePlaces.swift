public import IncidentModel

/// The gazetteer entries that the fixture incidents stand on.
public enum FixturePlaces {
    public struct Spot: Sendable {
        public let id: PlaceID
        public let title: String
        public let arabic: String
        public let featureCode: String
        public let at: Coordinate
        public let uncertaintyMeters: Double
    }

    public static let zafaraniya = Spot(
        id: "key:zafaraniya", title: "Zafaraniya", arabic: "الزعفرانية", featureCode: "P.PPLX",
        at: Coordinate(longitude: 44.49944, latitude: 33.25889), uncertaintyMeters: 1900)
    public static let dora = Spot(
        id: "key:dora", title: "Dora", arabic: "الدورة", featureCode: "P.PPLX",
        at: Coordinate(longitude: 44.39194, latitude: 33.25139), uncertaintyMeters: 2600)
    public static let idrisi = Spot(
        id: "key:idrisi", title: "Al-Idrisi", arabic: "الإدريسي", featureCode: "P.PPLX",
        at: Coordinate(longitude: 44.43227, latitude: 33.35325), uncertaintyMeters: 1000)
    public static let embassy = Spot(
        id: "key:us_embassy", title: "US Embassy Baghdad", arabic: "السفارة الأمريكية في بغداد", featureCode: "S.DIP",
        at: Coordinate(longitude: 44.396, latitude: 33.299), uncertaintyMeters: 400)
    public static let greenZone = Spot(
        id: "key:green_zone", title: "Green Zone", arabic: "المنطقة الخضراء", featureCode: "A.ZN",
        at: Coordinate(longitude: 44.390259, latitude: 33.307577), uncertaintyMeters: 1800)

    /// As entries, sorted by id.
    public static func all() throws -> [Place] {
        try [dora, greenZone, idrisi, embassy, zafaraniya].map { spot in
            let area = try FixtureShapes.circle(around: spot.at, radiusMeters: spot.uncertaintyMeters)
            return Place(
                id: spot.id, title: spot.title,
                names: [
                    PlaceName(toponym: spot.title, language: "en"), PlaceName(toponym: spot.arabic, language: "ar"),
                ],
                featureCode: spot.featureCode,
                geometry: spot.id == greenZone.id ? .multiPolygon(area) : .point(spot.at),
                point: spot.at, uncertaintyMeters: spot.uncertaintyMeters, tier: 1,
                sources: [PlaceSource(name: "Who's On First", licence: "CC BY 4.0")], file: "fixture")
        }
    }
}
