internal import Foundation
internal import GeometryEngine
public import IncidentModel

/// A position written in numbers: decimal degrees, degrees with minutes and seconds, UTM or MGRS.
public struct WrittenPosition: Hashable, Sendable {
    public enum Notation: String, Hashable, Sendable {
        case decimalDegrees = "decimal degrees"
        case degreesMinutesSeconds = "degrees, minutes, seconds"
        case utm = "UTM"
        case mgrs = "MGRS"
    }

    public var coordinate: Coordinate
    public var notation: Notation
    /// From the point to the corners of the cell that the written digits leave open, metres.
    public var roundingMeters: Double
    /// What a reader of the numbers should know, a sentence; nil when they can be read in one way only.
    public var doubt: String?
    /// Two numbers without a letter or sign that says which is which.
    var isBarePair = false

    /// - Returns: nil when the text is no position in any of the notations. The position may lie off the earth.
    public init?(_ text: String) {
        // Whole reports are no positions; the longest notation has about 60 letters.
        guard text.utf8.count <= 160, Self.hasDigit(text) else { return nil }
        let clean = Self.normalized(Self.withDecimalPoints(text))
        guard
            let found = Self.pair(clean) ?? Self.mgrs(clean) ?? Self.utm(clean) ?? Self.degrees(clean)
                ?? Self.halfLettered(clean)
        else { return nil }
        self = found
    }

    /// A position as reports print it: of two bare numbers the latitude comes first, as the press has it.
    init?(inText text: String) {
        guard var found = WrittenPosition(text) else { return nil }
        if found.isBarePair {
            found.coordinate = found.coordinate.swapped
            found.doubt = "\(text) has no letters; it is read as latitude, then longitude."
        }
        self = found
    }

    private init(_ coordinate: Coordinate, _ notation: Notation, roundingMeters: Double, doubt: String? = nil) {
        self.coordinate = coordinate
        self.notation = notation
        self.roundingMeters = roundingMeters
        self.doubt = doubt
    }

    /// Most texts are names: they are told from positions without a pattern.
    private static func hasDigit(_ text: String) -> Bool {
        text.unicodeScalars.contains { ("0"..."9").contains($0) || ("٠"..."٩").contains($0) }
    }

    /// One kind of digit, mark and letter for all the ways to write them.
    private static func normalized(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "٠"..."٩": result.append(String(scalar.value - 0x660))
            case "٫": result.append(".")
            case "،", ";": result.append(",")
            case "′", "’", "‘", "ʹ", "´": result.append("'")
            case "″", "”", "“", "ʺ": result.append("\"")
            case "º", "˚": result.append("°")
            case "−", "–": result.append("-")
            case "\u{A0}", "\t", "\n": result.append(" ")
            default: result.unicodeScalars.append(scalar)
            }
        }
        for (word, letter) in [("شمال", "N"), ("جنوب", "S"), ("شرق", "E"), ("غرب", "W")] {
            for form in [word + "اً", word + "ًا", word + "ا", word] { result = result.replacing(form, with: letter) }
        }
        result = result.replacing("''", with: "\"").trimmingCharacters(in: .whitespaces).uppercased()
        return result.contains { $0.isLetter } ? withoutWords(result) : result
    }

    /// "33.25 degrees north and 44.50 degrees east", "latitude 33.25, longitude: 44.50" in letters and signs.
    private static func withoutWords(_ text: String) -> String {
        var result = text
        for (word, sign) in [
            ("NORTH LATITUDE", "N"), ("SOUTH LATITUDE", "S"), ("EAST LONGITUDE", "E"), ("WEST LONGITUDE", "W"),
            ("LATITUDE", "N"), ("LONGITUDE", "E"), ("NORTH", "N"), ("SOUTH", "S"), ("EAST", "E"), ("WEST", "W"),
            ("DEGREES", "°"), ("DEGREE", "°"), ("DEG.", "°"), ("DEG", "°"), ("MINUTES", "'"), ("SECONDS", "\""),
            ("LAT", "N"), ("LONG", "E"), ("LON", "E"), (" AND ", ", "), ("درجة", "°"),
        ] where result.contains(word) { result = result.replacing(word, with: sign) }
        for letter in ["N", "E"] {
            for mark in [":", "."] { result = result.replacing(letter + mark + " ", with: letter + " ") }
        }
        return result.replacing(" °", with: "°").replacing(" '", with: "'")
    }

    /// "44,39; 33,30" and "33,30 N 44,39 E": the comma stands within the numbers, something else between them.
    private static func withDecimalPoints(_ text: String) -> String {
        guard
            text.wholeMatch(
                of: Notations.decimalCommas) != nil
        else { return text }
        return text.replacing(",", with: ".").replacing("/", with: " ")
    }

    // MARK: - Decimal pair

    /// "44.39,33.30": longitude, then latitude, as everywhere in the tool.
    private static func pair(_ text: String) -> WrittenPosition? {
        guard let match = text.wholeMatch(of: Notations.pair),
            let longitude = Double(match.1), let latitude = Double(match.3)
        else { return nil }
        let decimals = max(match.2?.count ?? 0, match.4?.count ?? 0)
        let coordinate = Coordinate(longitude: longitude, latitude: latitude)
        var found = WrittenPosition(
            coordinate, .decimalDegrees, roundingMeters: rounding(degrees: pow(10, -Double(decimals)), at: latitude))
        found.isBarePair = true
        return found
    }

    // MARK: - Grids

    private static func mgrs(_ text: String) -> WrittenPosition? {
        guard let match = text.wholeMatch(of: Notations.militaryGrid), let zone = Int(match.1),
            let band = match.2.first,
            let column = match.3.first, let row = match.4.first
        else { return nil }
        let joined = match.7 ?? ""
        guard joined.count % 2 == 0 else { return nil }
        let digits = (match.5 ?? joined.prefix(joined.count / 2), match.6 ?? joined.suffix(joined.count / 2))
        guard
            let (coordinate, cell) = MilitaryGrid.position(
                zone: zone, band: band, square: (column, row), digits: digits)
        else { return nil }
        return WrittenPosition(coordinate, .mgrs, roundingMeters: cell / 2 * 2.0.squareRoot())
    }

    /// "38S 443214 3684711": after the zone the band's letter; a lone N or S of a position elsewhere is the hemisphere.
    private static func utm(_ text: String) -> WrittenPosition? {
        guard let match = text.wholeMatch(of: Notations.utm), let zone = Int(match.1), let letter = match.2.first,
            let band = MilitaryGrid.bands.firstIndex(of: letter), let easting = Double(match.3),
            let northing = Double(match.4)
        else { return nil }
        func position(isSouthern: Bool) -> Coordinate? {
            UTMPosition(zone: zone, isSouthern: isSouthern, easting: easting, northing: northing).coordinate
        }
        let south = -80 + 8 * Double(band)
        let metre = 0.5 * 2.0.squareRoot()
        if let inBand = position(isSouthern: letter < "N"), inBand.latitude >= south - 0.1,
            inBand.latitude < south + (letter == "X" ? 12 : 8) + 0.1
        {
            let doubt =
                letter == "S" ? "S is read as the band of latitude 32–40° N, not as the southern hemisphere." : nil
            return WrittenPosition(inBand, .utm, roundingMeters: metre, doubt: doubt)
        }
        guard letter == "N" || letter == "S", let inHemisphere = position(isSouthern: letter == "S") else { return nil }
        return WrittenPosition(inHemisphere, .utm, roundingMeters: metre)
    }

    // MARK: - Degrees with hemispheres

    private struct Angle {
        var degrees: Double
        /// What one unit of the last digit is, degrees.
        var unit: Double
        var hemisphere: Character
        var isDecimal: Bool
    }

    private static func degrees(_ text: String) -> WrittenPosition? {
        var rest = text[...]
        var angles: [Angle] = []
        while angles.count < 2 {
            if let match = rest.prefixMatch(of: Notations.letterBefore), let letter = match.1.first {
                guard let angle = angle(match.2, match.3, match.4, letter) else { return nil }
                angles.append(angle)
                rest = rest[match.range.upperBound...]
            } else if let match = rest.prefixMatch(of: Notations.letterBehind), let letter = match.4.first {
                guard let angle = angle(match.1, match.2, match.3, letter) else { return nil }
                angles.append(angle)
                rest = rest[match.range.upperBound...]
            } else {
                return nil
            }
            rest = rest.drop { $0 == " " || $0 == "," }
        }
        guard rest.isEmpty, let latitude = angles.first(where: { "NS".contains($0.hemisphere) }),
            let longitude = angles.first(where: { "EW".contains($0.hemisphere) })
        else { return nil }
        let coordinate = Coordinate(longitude: longitude.degrees, latitude: latitude.degrees)
        return WrittenPosition(
            coordinate, latitude.isDecimal ? .decimalDegrees : .degreesMinutesSeconds,
            roundingMeters: rounding(degrees: max(latitude.unit, longitude.unit), at: coordinate.latitude))
    }

    /// "33.30 N, 44.39": the letter of one number leaves the other one place.
    private static func halfLettered(_ text: String) -> WrittenPosition? {
        let parts = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.count == 2 else { return nil }
        let letters = parts.map { part in part.filter { "NSEW".contains($0) } }
        guard let lettered = letters.firstIndex(where: { !$0.isEmpty }), letters[1 - lettered].isEmpty else {
            return nil
        }
        let missing = letters[lettered] == "N" || letters[lettered] == "S" ? "E" : "N"
        var whole = parts
        whole[1 - lettered] += missing
        guard var found = degrees(whole.joined(separator: ", ")) else { return nil }
        found.doubt =
            "\(parts[1 - lettered]) has no letter; it is read as degrees \(missing == "E" ? "east" : "north")."
        return found
    }

    private static func angle(_ degrees: Substring, _ minutes: Substring?, _ seconds: Substring?, _ letter: Character)
        -> Angle?
    {
        let parts = [degrees, minutes, seconds].compactMap { $0 }
        // Only the last part may have decimals, and sixty minutes are a degree.
        guard parts.dropLast().allSatisfy({ !$0.contains(".") }), let last = parts.last else { return nil }
        let values = parts.compactMap { Double($0) }
        guard values.count == parts.count, values.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        let scale = [1.0, 60, 3_600]
        let size = zip(values, scale).reduce(0) { $0 + $1.0 / $1.1 }
        let decimals = last.split(separator: ".").dropFirst().first?.count ?? 0
        return Angle(
            degrees: "SW".contains(letter) ? -size : size, unit: pow(10, -Double(decimals)) / scale[parts.count - 1],
            hemisphere: letter, isDecimal: parts.count == 1)
    }

    /// Half the diagonal of the cell that one unit of the last digit spans.
    private static func rounding(degrees unit: Double, at latitude: Double) -> Double {
        let height = unit * 111_320
        let width = height * cos(min(abs(latitude), 90) * .pi / 180)
        return (height * height + width * width).squareRoot() / 2
    }
}
