internal import ByteWriting
internal import IncidentModel

/// A measured distance in words and as JSON.
struct DistanceLine {
    var distance: SiteDistance
    /// Both ends are bare positions: the number is a measurement, not an estimate.
    var isExact: Bool
    var units = LengthUnit.kilometers

    var text: String {
        let azimuth =
            "azimuth \(Numbers.fixed(distance.azimuthDegrees, decimals: 1, padded: true))° (\(compassPoint(azimuthDegrees: distance.azimuthDegrees)))"
        if isExact {
            if units == .kilometers {
                return "\(grouped(Numbers.fixed(distance.likelyMeters, decimals: 2, padded: true))) m, \(azimuth)"
            }
            let number = Numbers.fixed(distance.likelyMeters / units.meters, decimals: 5, padded: true)
            return "\(grouped(number)) \(units.symbol), \(azimuth)"
        }
        let range = DistanceText(distance, unit: units)?.text ?? "not measurable"
        guard let direction = AzimuthText(distance) else { return range }
        return "\(range), azimuth \(direction.degrees)° (\(direction.compass))"
    }

    func json(_ from: String, _ to: String) -> String {
        var writer = ByteWriter()
        writer.write("{\"from\": ")
        writer.writeJSON(from)
        writer.write(", \"to\": ")
        writer.writeJSON(to)
        let decimals = isExact ? 4 : 0
        for (name, value) in [
            ("likely_m", distance.likelyMeters), ("min_m", distance.minMeters), ("max_m", distance.maxMeters),
        ] {
            writer.write(", \"\(name)\": ")
            writer.write(value, decimals: decimals)
        }
        writer.write(", \"azimuth_deg\": ")
        writer.write(distance.azimuthDegrees, decimals: isExact ? 4 : 1)
        writer.write("}")
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func grouped(_ number: String) -> String {
        let parts = number.split(separator: ".", maxSplits: 1)
        var digits = Array(parts[0].utf8)
        var index = digits.count - 3
        while index > 0, digits[index - 1] != UInt8(ascii: "-") {
            digits.insert(UInt8(ascii: ","), at: index)
            index -= 3
        }
        return String(decoding: digits, as: UTF8.self) + (parts.count > 1 ? ".\(parts[1])" : "")
    }
}
