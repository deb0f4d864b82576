internal import IncidentModel

/// "44.39,33.25,0 44.4,33.26": longitude, latitude and perhaps a height, tuples between spaces.
enum KMLCoordinates {
    static func positions(in text: [UInt8]) throws(KMLDocument.ShapeFault) -> [Coordinate] {
        var positions: [Coordinate] = []
        for tuple in text.split(whereSeparator: { $0 <= 0x20 }) {
            let parts = tuple.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            let numbers = parts.map(number)
            guard (2...3).contains(parts.count), let longitude = numbers[0], let latitude = numbers[1] else {
                let words = String(decoding: tuple.prefix(40), as: UTF8.self)
                throw KMLDocument.ShapeFault(
                    reason: "has the position \"\(words)\"; write longitude,latitude without a space between")
            }
            let position = Coordinate(longitude: longitude, latitude: latitude)
            guard position.isOnEarth else {
                throw KMLDocument.ShapeFault(reason: "\(ShapeError.notOnEarth(position))")
            }
            positions.append(position)
        }
        return positions
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Double? {
        guard (1...40).contains(digits.count), digits.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
            let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite
        else { return nil }
        return number
    }

    static func shape<Shape>(_ make: () throws -> Shape) throws(KMLDocument.ShapeFault) -> Shape {
        do { return try make() } catch { throw KMLDocument.ShapeFault(reason: "\(error)") }
    }
}
