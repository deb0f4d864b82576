internal import IncidentModel

extension Double {
    /// The same longitude in the turn nearest to another one, degrees.
    func unrolled(near other: Double) -> Double {
        self + 360 * ((other - self) / 360).rounded()
    }
}

/// A closed path on earth whose longitudes run on past ±180 instead of jumping.
struct UnrolledRing {
    struct Position: Hashable {
        var longitude: Double
        var latitude: Double
    }

    /// First and last are equal, unless the ring runs round a pole: then they are one turn apart.
    private(set) var positions: [Position] = []
    /// +1 or −1 when the ring runs eastward or westward round a pole.
    private(set) var turns: Double = 0
    let isAnticlockwise: Bool

    /// - Parameters:
    ///   - points: the corners; the first need not be repeated at the end. Neighbours lie less than half a turn apart.
    ///   - isAnticlockwise: the enclosed side is on the left.
    ///   - near: the longitude to whose turn the first corner is set.
    init(points: [Coordinate], isAnticlockwise: Bool, near longitude: Double) {
        self.isAnticlockwise = isAnticlockwise
        var last = longitude
        positions.reserveCapacity(points.count + 1)
        for point in points {
            last = point.longitude.unrolled(near: last)
            positions.append(Position(longitude: last, latitude: point.latitude))
        }
        guard let first = positions.first else { return }
        if points.count > 1, points.first == points.last {
            turns = ((last - first.longitude) / 360).rounded()
        } else {
            let closing = first.longitude.unrolled(near: last)
            turns = ((closing - first.longitude) / 360).rounded()
            positions.append(Position(longitude: closing, latitude: first.latitude))
        }
        if turns != 0 { closeOverPole() }
    }

    var longitudes: ClosedRange<Double> {
        var low = Double.infinity
        var high = -Double.infinity
        for position in positions {
            low = min(low, position.longitude)
            high = max(high, position.longitude)
        }
        return low <= high ? low...high : 0...0
    }

    /// Turns a ring round a pole into a plane outline that opens at the antimeridian and runs along the pole.
    ///
    /// Of several crossings of the antimeridian the one nearest to the pole is opened: from there to the pole nothing
    /// of the outline is in the way.
    private mutating func closeOverPole() {
        let isNorth = isAnticlockwise == (turns > 0)
        let pole = isNorth ? 90.0 : -90.0
        let open = Array(positions.dropLast())
        var best: (index: Int, edge: Double, latitude: Double)?
        for (index, start) in positions.dropLast().enumerated() {
            let end = positions[index + 1]
            // The odd multiple of 180 between the two, if there is one.
            let edge = 360 * ((max(start.longitude, end.longitude) - 180) / 360).rounded(.down) + 180
            guard edge >= min(start.longitude, end.longitude), start.longitude != end.longitude else { continue }
            let part = (edge - start.longitude) / (end.longitude - start.longitude)
            let latitude = start.latitude + (end.latitude - start.latitude) * part
            if best.map({ abs(pole - latitude) < abs(pole - $0.latitude) }) ?? true {
                best = (index, edge, latitude)
            }
        }
        guard let best else { return }
        let from = turns > 0 ? -180.0 : 180.0
        let shift = from - best.edge
        var path = [Position(longitude: from, latitude: best.latitude)]
        for step in 1...open.count {
            let index = best.index + step
            let position = open[index % open.count]
            let turned = index >= open.count ? 360 * turns : 0
            path.append(
                Position(longitude: position.longitude + turned + shift, latitude: position.latitude))
        }
        path.append(Position(longitude: -from, latitude: best.latitude))
        path.append(Position(longitude: -from, latitude: pole))
        path.append(Position(longitude: from, latitude: pole))
        path.append(path[0])
        positions = path
    }
}
