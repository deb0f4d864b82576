import Foundation
import GazetteerIndex
import GeometryEngine
import IncidentModel
import JSONReading

/// A million positions into the areas of the gazetteer. Answers the number of pairs of a position and an area that holds it.
func points(_ inputs: Inputs, gazetteer: URL) throws -> Work {
    let index = AreaIndex(areas: try areas(in: gazetteer))
    let numbers = try inputs.numbers(in: "points.bin")
    let longitudes = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    let latitudes = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    return {
        let pairs = try await mapOverCores(count: longitudes.count) { range in
            index.pairs(longitudes: longitudes, latitudes: latitudes, in: range)
        }
        return Double(pairs.reduce(0) { $0 + $1.count })
    }
}

/// Every polygon of the gazetteer's files, as the peers read them: the gazetteer's own reader would leave some out.
private func areas(in gazetteer: URL) throws -> [MultiPolygon] {
    let files = try FileManager.default.contentsOfDirectory(at: gazetteer, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "geojson" }.sorted { $0.path < $1.path }
    return try files.flatMap { file in
        try JSONText.value(of: [UInt8](Data(contentsOf: file)))["features"]?.elements ?? []
    }.flatMap { feature -> [MultiPolygon] in
        guard let shape = feature["geometry"], shape["type"] != nil else { return [] }
        return polygons(of: try Geometry(geoJSON: shape))
    }
}

private func polygons(of geometry: Geometry) -> [MultiPolygon] {
    switch geometry {
    case .polygon(let polygon): [MultiPolygon([polygon])]
    case .multiPolygon(let polygons): [polygons]
    case .collection(let members): members.flatMap(polygons)
    case .point, .multiPoint, .line, .multiLine: []
    }
}
