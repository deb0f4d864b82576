import GeometryEngine
import IncidentModel

/// A million geodesic inverses: distance and both azimuths, as `pyproj.Geod.inv` gives them. Answers summed metres.
func geodesics(_ inputs: Inputs) throws -> Work {
    let numbers = try inputs.numbers(in: "pairs.bin")
    let pairs = stride(from: 0, to: numbers.count, by: 4).map {
        (
            Coordinate(longitude: numbers[$0], latitude: numbers[$0 + 1]),
            Coordinate(longitude: numbers[$0 + 2], latitude: numbers[$0 + 3])
        )
    }
    return {
        let meters = try await mapOverCores(count: pairs.count) { range in
            range.map { Geodesic.inverse(from: pairs[$0].0, to: pairs[$0].1) }
        }
        return meters.joined().reduce(0) { $0 + $1.meters }
    }
}
