/// Which column of a table holds what, told by its header.
struct ColumnGuess {
    enum Field: String, CaseIterable {
        case name, latitude, longitude, id, otherNames, arabicName, featureCode, featureClass, population, uncertainty,
            tier
        case within, doubt, source, licence
    }

    /// Header words without spaces, underlines and case, by field; the first column that fits is taken.
    private static let synonyms: [Field: [String]] = [
        .name: [
            "name", "title", "toponym", "place", "placename", "location", "nameen", "asciiname", "label", "city",
            "town",
            "village", "settlement", "ort", "ortsname", "nom", "lieu", "nombre", "lugar", "nome", "ad", "yer", "الاسم",
            "اسم", "المكان",
        ],
        .latitude: [
            "latitude", "lat", "y", "ycoord", "decimallatitude", "latwgs84", "latdd", "geolat", "coordy", "breite",
            "breitengrad",
            "latitud", "latitudine", "lbllatitude", "geomlatitude", "enlem", "خطالعرض", "دائرةالعرض",
        ],
        .longitude: [
            "longitude", "lon", "lng", "long", "x", "xcoord", "decimallongitude", "lonwgs84", "londd", "geolon",
            "coordx", "länge", "laenge", "längengrad", "laengengrad", "longitud", "longitudine", "lbllongitude",
            "geomlongitude", "boylam", "خطالطول",
        ],
        .id: ["id", "placeid", "geonameid", "gid", "pcode", "code", "uid"],
        .otherNames: ["alternatenames", "altnames", "aliases", "othernames", "names", "variants", "alternativenames"],
        .arabicName: ["namear", "arabicname", "arabic", "nameara"],
        .featureCode: ["featurecode", "fcode", "type", "placetype"],
        .featureClass: ["featureclass", "fclass", "class"],
        .population: ["population", "pop"],
        .uncertainty: ["uncertaintym", "uncertainty", "radius", "radiusm", "coordinateuncertaintyinmeters"],
        .tier: ["tier"],
        .within: ["within", "parent", "partof"],
        .doubt: ["doubt", "note", "remark", "caveat"],
        .source: ["source"],
        .licence: ["licence", "license"],
    ]

    private(set) var columns: [Field: Int] = [:]
    let header: [String]

    init(header: [String]) {
        self.header = header.map(\.trimmed)
        let folded = self.header.map { name in String(name.lowercased().filter { $0.isLetter || $0.isNumber }) }
        for field in Field.allCases {
            for word in Self.synonyms[field] ?? [] {
                guard let column = folded.firstIndex(of: word), !columns.values.contains(column) else { continue }
                columns[field] = column
                break
            }
        }
    }

    var missing: [Field] { [.name, .latitude, .longitude].filter { columns[$0] == nil } }

    /// "name from "toponym", latitude from "y"".
    var told: String {
        Field.allCases.compactMap { field in columns[field].map { "\(field.rawValue) from \"\(header[$0])\"" } }
            .joined(separator: ", ")
    }
}
