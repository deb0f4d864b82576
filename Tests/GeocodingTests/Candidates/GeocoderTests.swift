import Foundation
import GazetteerIndex
import Geocoding
import GeometryEngine
import IncidentModel
import TestSupport
import Testing

@Suite("Which place is meant")
struct GeocoderTests {
    private static let loaded = Result { try Gazetteer.load(folders: [Repository.file("gazetteer").path]).gazetteer }
    private let gazetteer: Gazetteer
    private let geocoder: Geocoder

    init() throws {
        gazetteer = try Self.loaded.get()
        geocoder = Geocoder(gazetteer: gazetteer)
    }

    private func phrase(
        _ relation: Relation, _ name: String, _ classWord: String? = nil,
        _ qualifiers: [(Relation, String)] = []
    ) -> LocationPhrase {
        LocationPhrase(
            relation: relation, anchors: [PlaceReference(name: name, classWord: classWord)],
            qualifiers: qualifiers.map { .init(relation: $0.0, place: PlaceReference(name: $0.1)) })
    }

    @Test("Qadisiya near the US Embassy is the complex, within 2 km of it, and the quarter is said to be passed over")
    func complexNearEmbassy() throws {
        let located = geocoder.locate(phrase(.in, "Qadisiya", "neighborhood", [(.near, "US Embassy")]))
        let placement = try #require(located.placement)
        #expect(placement.place == "qadisiya-complex")
        let embassy = try #require(gazetteer.place("us-embassy")?.point)
        #expect(Geodesic.distanceMeters(from: placement.point, to: embassy) < 2_000)
        #expect(located.candidates.map(\.place).prefix(2) == ["qadisiya-complex", "qadisiya-quarter"])
        let finding = try #require(located.findings.first { $0.code == "homonym-resolved" })
        #expect(finding.message.contains("3.") && finding.message.contains("km"))
    }

    @Test(
        "Qadisiya without the embassy beside it is the quarter",
        arguments: [
            ("neighborhood", []), (nil, [(Relation.partOf(.west), "Baghdad")]), ("district", [(.in, "Baghdad")]),
            ("neighborhood", [(.near, "Yarmouk")]),
        ] as [(String?, [(Relation, String)])])
    func quarter(classWord: String?, qualifiers: [(Relation, String)]) throws {
        let located = geocoder.locate(phrase(.in, "Qadisiya", classWord, qualifiers))
        #expect(located.placement?.place == "qadisiya-quarter")
    }

    @Test("the complex is found by its own names and in the Green Zone")
    func complex() {
        #expect(geocoder.locate(phrase(.in, "Al-Qadisiya", "complex")).placement?.place == "qadisiya-complex")
        let inside = geocoder.locate(phrase(.in, "Qadisiya", nil, [(.in, "Green Zone")]))
        #expect(inside.placement?.place == "qadisiya-complex")
    }

    @Test("a class word picks among places of one name")
    func classWords() {
        #expect(geocoder.locate(phrase(.in, "Rashid", "camp")).placement?.place == "rasheed-air-base")
        #expect(geocoder.locate(phrase(.at, "Rashid", "hotel")).placement?.place == "al-rasheed-hotel")
        #expect(geocoder.locate(phrase(.in, "Shaab", "stadium")).placement?.place == "al-shaab-stadium")
        #expect(geocoder.locate(phrase(.in, "Shaab", "neighborhood")).placement?.place == "shaab")
        #expect(geocoder.locate(phrase(.on, "Palestine", "street")).placement?.place == "palestine-street")
        #expect(geocoder.locate(phrase(.in, "Palestine", "hotel")).placement?.place == "palestine-hotel")
        #expect(geocoder.locate(phrase(.in, "Abu Ghraib", "prison")).placement?.place == "abu-ghraib-prison")
    }

    @Test("a qualifier that only holds the anchor leaves its footprint as it was")
    func containingQualifier() throws {
        let alone = try #require(geocoder.locate(phrase(.in, "Dora", "neighborhood")).placement)
        let inBaghdad = geocoder.locate(phrase(.in, "Dora", "neighborhood", [(.in, "Baghdad")]))
        let placed = try #require(inBaghdad.placement)
        #expect(placed.place == "dora")
        #expect(placed.radiusMeters <= alone.radiusMeters + 1)
        #expect(placed.radiusMeters > alone.radiusMeters * 0.8)
    }

    @Test("Zafaraniya to Dora is about 10 km, Al-Idrisi to the embassy about 7, however the names are spelled")
    func knownDistances() throws {
        func point(_ name: String, _ relation: Relation = .in) throws -> Coordinate {
            try #require(geocoder.locate(phrase(relation, name)).placement).point
        }
        let first = Geodesic.distanceMeters(from: try point("Za'faraniyah"), to: try point("Doura"))
        #expect(abs(first - 10_000) < 1_500, "\(first)")
        let second = Geodesic.distanceMeters(from: try point("al-Idrissi"), to: try point("U.S. Embassy", .near))
        #expect(abs(second - 7_000) < 700, "\(second)")
    }

    @Test("Al-Idrisi on Palestine Street is the part of the quarter along the street")
    func quarterOnStreet() throws {
        let whole = try #require(geocoder.locate(phrase(.in, "Al-Idrisi", "neighborhood")).placement)
        let located = geocoder.locate(phrase(.in, "Al-Idrisi", "neighborhood", [(.on, "Palestine Street")]))
        let along = try #require(located.placement)
        #expect(along.place == "al-idrisi")
        #expect(
            Geodesic.areaSquareMeters(of: along.footprint) < Geodesic.areaSquareMeters(of: whole.footprint) * 0.9)
        #expect(located.candidates.allSatisfy { (0...1).contains($0.score) && !$0.reasons.isEmpty })
    }

    @Test("a name in no gazetteer stays unplaced, with the nearest names when there are any")
    func unknown() throws {
        let located = geocoder.locate(phrase(.in, "Zafferonitza"))
        #expect(located.placement == nil)
        #expect(located.findings.map(\.code) == ["unplaced"])
        for name in ["Iraq", "Tehran", "Kandahar", "between", "Camp David"] {
            let nowhere = geocoder.locate(phrase(.in, name))
            #expect(nowhere.placement == nil, "\(name) became \(nowhere.placement?.place.rawValue ?? "")")
        }
    }

    @Test("a description has no position of its own")
    func description() {
        let house = LocationPhrase(
            relation: .in, anchors: [PlaceReference(name: "an empty house", isDescription: true)])
        let located = geocoder.locate(house)
        #expect(located.placement == nil && located.candidates.isEmpty)
        #expect(located.findings.map(\.code) == ["unplaced"])
    }

    @Test("a site that names only the city gets the whole city for its radius")
    func cityOnly() throws {
        let placement = try #require(geocoder.locate(phrase(.in, "Baghdad")).placement)
        #expect(placement.place == "baghdad" && placement.radiusMeters > 11_000)
    }

    @Test("administrative units are never a site", arguments: ["That al Salasil", "Al-Wihda"])
    func contextOnly(name: String) {
        #expect(geocoder.locate(phrase(.in, name, "district")).placement == nil)
    }

    @Test(
        "no phrase puts anything near 0, 0 or takes forever",
        arguments: Array(Relation.everyKind.enumerated()).map(\.element))
    func everyRelation(relation: Relation) throws {
        for place in ["Green Zone", "Tigris", "Qadisiya complex", "Baghdad International Airport", "Beirut Square"] {
            let second = PlaceReference(name: "Karrada")
            let anchors = [PlaceReference(name: place)] + (relation == .between ? [second] : [])
            guard let placement = geocoder.locate(LocationPhrase(relation: relation, anchors: anchors)).placement else {
                continue
            }
            #expect(abs(placement.point.latitude - 33.3) < 0.5 && abs(placement.point.longitude - 44.4) < 0.5)
            #expect(placement.radiusMeters > 0 && !placement.footprint.isEmpty)
        }
    }
}

extension Relation {
    fileprivate static let everyKind: [Relation] = [
        .in, .at, .on, .near, .outskirts, .between, .acrossRiver, .partOf(.north), .sideOf(.southWest),
        .distance(meters: 3_000, direction: .south, isVague: false),
        .distance(meters: 5_000, direction: nil, isVague: true),
    ]
}
