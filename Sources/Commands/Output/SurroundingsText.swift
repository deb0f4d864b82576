internal import Geocoding
internal import IncidentModel

/// What lies around a position, for a person.
struct SurroundingsText {
    private let written: WrittenPosition
    private let surroundings: Surroundings

    init(_ written: WrittenPosition, _ surroundings: Surroundings) {
        self.written = written
        self.surroundings = surroundings
    }

    func lines() -> [String] {
        var lines = ["read as     \(written.notation.rawValue)"]
        let areas = surroundings.areas.map { "\($0.title)\($0.isContextOnly ? " (context)" : "")" }
        lines.append("in          \(areas.isEmpty ? "no area of the gazetteer" : areas.joined(separator: " · "))")
        if let (river, side, meters) = surroundings.bank {
            lines.append("bank        \(side.rawValue) bank of the \(river.title), \(Numbers.meters(meters)) from it")
        }
        for (index, neighbour) in surroundings.neighbours.enumerated() {
            let direction = compassPoint(azimuthDegrees: neighbour.azimuthDegrees)
            lines.append(
                (index == 0 ? "near        " : "            ")
                    + "\(Numbers.meters(neighbour.meters)) \(direction) of \(neighbour.place.title) (\(neighbour.place.id))"
            )
        }
        return lines
    }
}
