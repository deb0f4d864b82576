internal import IncidentModel

/// Why one record of a gazetteer file was set aside.
enum RecordFault: Error, Hashable {
    case unreadable(String)
    case openRing(String)
    case notOnEarth(String)
    case swapped(Coordinate)
    case duplicate(firstFile: String, firstNumber: Int)
    case noFeatureCode
    case unknownFeatureCode(String)
    case noSource
    case noLicence(source: String)
    case noName
    case emptyID
    case badUncertainty(Double)
    case badTier(Int)
    case unknownRelation(String)
    case noPosition

    init(_ fault: GeometryFault) {
        switch fault {
        case .shape(_, .ringNotClosed): self = .openRing("\(fault)")
        case .shape(_, .notOnEarth): self = .notOnEarth("\(fault)")
        case .noType: self = .unreadable("\(fault)")
        default: self = .unreadable("geometry: \(fault)")
        }
    }

    var code: String {
        switch self {
        case .unreadable: "gazetteer-record-unreadable"
        case .openRing: "gazetteer-open-ring"
        case .notOnEarth: "gazetteer-not-on-earth"
        case .swapped: "gazetteer-swapped-coordinates"
        case .duplicate: "gazetteer-duplicate-id"
        case .noFeatureCode, .unknownFeatureCode: "gazetteer-unknown-feature-code"
        case .noSource, .noLicence: "gazetteer-no-source"
        case .noName: "gazetteer-no-name"
        case .emptyID: "gazetteer-no-id"
        case .badUncertainty: "gazetteer-bad-uncertainty"
        case .badTier: "gazetteer-bad-tier"
        case .unknownRelation: "gazetteer-unknown-relation"
        case .noPosition: "gazetteer-no-position"
        }
    }
}

extension RecordFault: CustomStringConvertible {
    var description: String {
        switch self {
        case .unreadable(let text), .openRing(let text), .notOnEarth(let text): text
        case .swapped(let coordinate):
            "position \(coordinate) looks like latitude and longitude swapped; GeoJSON has the longitude first"
        case .duplicate(let file, let number):
            "the id is already that of feature \(number) of \(file); give one of them another"
        case .noFeatureCode: "types names no GeoNames feature code; add one such as P.PPLX"
        case .unknownFeatureCode(let code):
            "feature code \"\(code)\" is not a GeoNames code (class A, H, L, P, R, S, T, U or V, a full stop, the code)"
        case .noSource: "names no source; add sources with name and licence"
        case .noLicence(let source): "source \"\(source)\" has no licence; add it"
        case .noName: "has no name with a letter or digit in it"
        case .emptyID: "@id is empty"
        case .badUncertainty(let meters): "uncertainty_m is \(meters); it must be more than 0 and at most 2000000"
        case .badTier(let tier): "tier is \(tier); it must be 1, 2 or 3"
        case .unknownRelation(let relation):
            "described: relation \"\(relation)\" is not one of in, at, on, near, outskirts, between, acrossRiver, partOf(…), sideOf(…), distance(METRES, DIRECTION)"
        case .noPosition: "has neither a geometry nor a described position"
        }
    }
}
