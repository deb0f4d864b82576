internal import Foundation
internal import IncidentModel

/// Meridians and parallels at a round step, with their figures at the neatline.
struct Graticule {
    struct Figure {
        let text: String
        let at: SheetPoint
    }

    private(set) var lines: [[SheetPoint]] = []
    /// Below the neatline.
    private(set) var meridians: [Figure] = []
    /// Left of the neatline.
    private(set) var parallels: [Figure] = []

    /// Minutes of arc.
    private static let steps: [Double] = [
        0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 2700,
    ]

    private let words: SheetWords

    init(_ frame: SheetFrame, _ words: SheetWords) {
        self.words = words
        let box = frame.box
        let degreesHigh = box.height / frame.pixelsPerMeter / 111_200
        let step = (Self.steps.first { $0 >= degreesHigh * 60 / 4.2 } ?? 2700) / 60
        var south = 90.0
        var north = -90.0
        var west = 0.0
        var east = 0.0
        let middle = frame.center.longitude
        for row in 0...24 {
            for column in 0...24 {
                let point = frame.unproject(
                    SheetPoint(
                        x: box.minX + box.width * Double(column) / 24, y: box.minY + box.height * Double(row) / 24))
                guard point.isOnEarth else { continue }
                south = min(south, point.latitude)
                north = max(north, point.latitude)
                // Counted from the middle, so that the antimeridian is no edge.
                let turn = remainder(point.longitude - middle, 360)
                west = min(west, turn)
                east = max(east, turn)
            }
        }
        guard south < north else { return }
        // Toward a pole every meridian meets the sheet.
        let showsPole = [90.0, -90].contains { pole in
            frame.project(Coordinate(longitude: 0, latitude: pole)).map(box.contains) ?? false
        }
        if showsPole { (west, east) = (-180, 180) }
        if showsPole { (south, north) = frame.center.latitude > 0 ? (south, 90) : (-90, north) }
        let wide = max(step, (east - west) > 60 * step ? 30 : step)
        for index in Int(((middle + west) / wide).rounded(.down))...Int(((middle + east) / wide).rounded(.up)) {
            addMeridian(Double(index) * wide, south - step, north + step, frame)
        }
        for index in Int((south / step).rounded(.down))...Int((north / step).rounded(.up)) {
            let latitude = Double(index) * step
            if abs(latitude) < 90 { addParallel(latitude, middle + west - wide, middle + east + wide, frame) }
        }
    }

    private mutating func addMeridian(_ longitude: Double, _ south: Double, _ north: Double, _ frame: SheetFrame) {
        let normal = remainder(longitude, 360)
        let path = (0...48).compactMap { step -> SheetPoint? in
            let latitude = min(max(south + (north - south) * Double(step) / 48, -90), 90)
            return frame.project(Coordinate(longitude: normal, latitude: latitude))
        }
        for part in frame.box.clip(line: path) {
            lines.append(simplified(part, tolerance: 0.2))
            if let end = [part.first, part.last].compactMap({ $0 }).first(where: { frame.box.maxY - $0.y < 0.01 }) {
                let side = normal < 0 ? words("W", "غ") : words("E", "ق")
                meridians.append(Figure(text: Self.figure(normal, side), at: end))
            }
        }
    }

    private mutating func addParallel(_ latitude: Double, _ west: Double, _ east: Double, _ frame: SheetFrame) {
        let steps = east - west > 90 ? 180 : 48
        let path = (0...steps).compactMap { step -> SheetPoint? in
            let longitude = west + min(east - west, 360) * Double(step) / Double(steps)
            return frame.project(Coordinate(longitude: remainder(longitude, 360), latitude: latitude))
        }
        for part in frame.box.clip(line: path) {
            lines.append(simplified(part, tolerance: 0.2))
            if let end = [part.first, part.last].compactMap({ $0 }).first(where: { $0.x - frame.box.minX < 0.01 }) {
                parallels.append(
                    Figure(text: Self.figure(latitude, latitude < 0 ? words("S", "ج") : words("N", "ش")), at: end))
            }
        }
    }

    /// "44°20′E", "33°17′30″N".
    static func figure(_ degrees: Double, _ side: String) -> String {
        let seconds = Int((abs(degrees) * 3600).rounded())
        let (whole, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let fine = rest > 0 ? "\(two(rest))″" : ""
        return "\(whole)°" + (minutes > 0 || rest > 0 ? "\(two(minutes))′\(fine)" : "")
            + (seconds == 0 || seconds == 648_000 ? "" : side)
    }

    func writeLines(to svg: inout SVGWriter) {
        svg.group("layer-graticule", label: "Graticule") { svg in
            for line in lines { svg.path(PathData(line), class: "grat") }
        }
    }

    func writeFigures(to svg: inout SVGWriter, box: SheetBox) {
        svg.group("layer-graticule-figures", label: "Graticule figures") { svg in
            // Where lines meet the edge close together, some figures stay away.
            var last = -Double.infinity
            for figure in meridians.sorted(by: { $0.at.x < $1.at.x }) where figure.at.x - last > 56 {
                guard figure.at.x > box.minX + 20, figure.at.x < box.maxX - 20 else { continue }
                last = figure.at.x
                svg.line(figure.at, SheetPoint(x: figure.at.x, y: box.maxY + 4), class: "tick")
                svg.text(
                    figure.text, at: SheetPoint(x: figure.at.x, y: box.maxY + 13), class: "t-grat", anchor: .middle)
            }
            last = -Double.infinity
            for figure in parallels.sorted(by: { $0.at.y < $1.at.y }) where figure.at.y - last > 56 {
                guard figure.at.y > box.minY + 20, figure.at.y < box.maxY - 20 else { continue }
                last = figure.at.y
                svg.line(SheetPoint(x: box.minX - 4, y: figure.at.y), figure.at, class: "tick")
                let x = SVGWriter.tenths(box.minX - 7)
                svg.begin("g", ["transform": .text("translate(\(x) \(SVGWriter.tenths(figure.at.y))) rotate(-90)")])
                svg.text(figure.text, at: SheetPoint(x: 0, y: 0), class: "t-grat", anchor: .middle)
                svg.end()
            }
        }
    }
}
