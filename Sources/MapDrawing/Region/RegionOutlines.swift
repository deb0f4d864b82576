internal import IncidentModel

/// Countries, seas, lakes and rivers about the places that the gazetteer holds, generalised: ground for sheets that show more than
/// a city. The file beside says source and form.
struct RegionOutlines: Sendable {
    struct Country: Sendable {
        let name: String
        let arabic: String
        /// Not cut at the edge of the region.
        let isWhole: Bool
        var rings: [[Coordinate]] = []
        /// About all of it.
        fileprivate(set) var extent: DegreeBox?
    }

    struct Sea: Sendable {
        /// Empty of a bay.
        let name: String
        let arabic: String
        let ring: [Coordinate]
    }

    struct River: Sendable {
        let name: String
        let arabic: String
        /// Thinner than the great ones.
        let isLesser: Bool
        var courses: [[Coordinate]] = []
    }

    private(set) var countries: [Country] = []
    private(set) var rivers: [River] = []
    private(set) var seas: [Sea] = []
    private(set) var lakes: [[Coordinate]] = []

    static let nearEast = RegionOutlines(PackageResources.near_east_txt)

    /// Countries alone, for sheets so wide that a tenth of a degree does not show.
    static let world = RegionOutlines(PackageResources.world_txt, west: -180, south: -90)

    static let credit = "Natural Earth (public domain)"

    /// - Parameter west: the longitude that the figures count from; `south` likewise.
    private init(_ bytes: [UInt8], west: Double = 0, south: Double = 0) {
        enum Kind { case country, sea, lake, river }
        var kind = Kind.country
        var seaNames = ["", ""]
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let first = line.first ?? 0
            guard first < UInt8(ascii: "0") || first > UInt8(ascii: "9") else {
                var ring = Self.ring(line)
                if west != 0 || south != 0 {
                    ring = ring.map { Coordinate(longitude: $0.longitude + west, latitude: $0.latitude + south) }
                }
                switch kind {
                case .country: countries[countries.count - 1].rings.append(ring)
                case .sea: seas.append(Sea(name: seaNames[0], arabic: seaNames[1], ring: ring))
                case .lake: lakes.append(ring)
                case .river: rivers[rivers.count - 1].courses.append(ring)
                }
                continue
            }
            let words = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
            switch words[0] {
            case "sea":
                kind = .sea
                seaNames = words.count > 2 ? words[2].split(separator: "|").map(String.init) : ["", ""]
            case "lake": kind = .lake
            case "river":
                kind = .river
                let names = words[2].split(separator: "|").map(String.init)
                rivers.append(River(name: names[0], arabic: names[1], isLesser: words[1] == "side"))
            default:
                kind = .country
                let names = words[2].split(separator: "|").map(String.init)
                countries.append(Country(name: names[0], arabic: names[1], isWhole: words[1] == "whole"))
            }
        }
        for index in countries.indices {
            countries[index].extent = DegreeBox(around: countries[index].rings.flatMap { $0 })
        }
    }

    private static func ring(_ line: ArraySlice<UInt8>) -> [Coordinate] {
        var ring: [Coordinate] = []
        ring.reserveCapacity(line.count / 12)
        var longitude: Double?
        /// Digits so far, and ten to the power of those behind the point.
        var (digits, scale, isBehind) = (0.0, 1.0, false)
        func figure() -> Double { digits / scale }
        for byte in line {
            switch byte {
            case UInt8(ascii: "."): isBehind = true
            case UInt8(ascii: ","):
                longitude = figure()
                (digits, scale, isBehind) = (0, 1, false)
            case UInt8(ascii: " "):
                if let longitude { ring.append(Coordinate(longitude: longitude, latitude: figure())) }
                (digits, scale, isBehind, longitude) = (0, 1, false, nil)
            default:
                digits = digits * 10 + Double(byte &- UInt8(ascii: "0"))
                if isBehind { scale *= 10 }
            }
        }
        if let longitude { ring.append(Coordinate(longitude: longitude, latitude: figure())) }
        return ring
    }

    /// Degrees; beyond it nothing is known.
    func holds(_ coordinate: Coordinate) -> Bool {
        (33...50.5).contains(coordinate.longitude) && (28...38.2).contains(coordinate.latitude)
    }

    /// The country around a position, when all of it is known.
    func wholeCountry(at coordinate: Coordinate) -> Country? {
        guard holds(coordinate) else { return nil }
        let point = SheetPoint(x: coordinate.longitude, y: coordinate.latitude)
        return countries.first { country in
            country.isWhole && country.extent?.contains(coordinate) ?? false
                && country.rings.contains { ring in
                    isInside(point, ring.map { SheetPoint(x: $0.longitude, y: $0.latitude) })
                }
        }
    }
}
