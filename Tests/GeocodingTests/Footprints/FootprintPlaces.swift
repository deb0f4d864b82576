import GeometryEngine
import IncidentModel

func at(_ longitude: Double, _ latitude: Double) -> Coordinate {
    Coordinate(longitude: longitude, latitude: latitude)
}

/// Entries of a small gazetteer around 44.4 E, 33.3 N.
enum FootprintPlaces {
    static func point(
        _ id: PlaceID, _ position: Coordinate, uncertaintyMeters: Double, code: String = "P.PPLX"
    ) -> Place {
        Place(
            id: id, title: id.rawValue, names: [PlaceName(toponym: id.rawValue, language: "en")], featureCode: code,
            geometry: .point(position), point: position, uncertaintyMeters: uncertaintyMeters, tier: 1)
    }

    static func areal(_ id: PlaceID, _ area: MultiPolygon, at point: Coordinate, code: String = "P.PPLX") -> Place {
        var place = Self.point(id, point, uncertaintyMeters: 100, code: code)
        place.geometry = .multiPolygon(area)
        return place
    }

    static func line(_ id: PlaceID, _ path: [Coordinate], uncertaintyMeters: Double, code: String) throws -> Place {
        var place = Self.point(id, path[0], uncertaintyMeters: uncertaintyMeters, code: code)
        place.geometry = .line(try LineString(path))
        return place
    }

    static func described(_ id: PlaceID, _ positions: [DescribedPosition]) -> Place {
        var place = Self.point(id, at(0, 0), uncertaintyMeters: 0)
        (place.geometry, place.point, place.described) = (nil, nil, positions)
        return place
    }

    static let center = at(44.4, 33.3)
    static let embassy = point("embassy", at(44.396, 33.299), uncertaintyMeters: 400, code: "S.DIP")
    /// A disc of 3 km.
    static let quarter = areal("quarter", Geodesic.circle(around: center, radiusMeters: 3000), at: center)
    /// A river running north, 1 km east of the quarter's centre, that goes far west and back 1 km north of it.
    static func river() throws -> Place {
        let path = [(0.0, -9000.0), (0, 1000), (-9000, 1000), (-9000, 1400), (0, 1400), (0, 9000)].map { x, y in
            LocalPlane(center: center).unproject(PlanePoint(x: 1000 + x, y: y))
        }
        return try line("river", path, uncertaintyMeters: 50, code: "H.STM")
    }
    /// A street running east, 200 m north of the centre.
    static func street() throws -> Place {
        let path = [(-5000.0, 200.0), (5000, 200)].map { x, y in
            LocalPlane(center: center).unproject(PlanePoint(x: x, y: y))
        }
        return try line("street", path, uncertaintyMeters: 100, code: "R.ST")
    }
}
