internal import ArgumentParser
internal import IncidentPipeline
internal import MapDrawing

enum PictureFormat: String, ExpressibleByArgument, CaseIterable { case svg, png, pdf }

enum SheetLanguage: String, ExpressibleByArgument, CaseIterable {
    case english = "en"
    case arabic = "ar"
    case both = "en+ar"

    var language: MapLanguage {
        switch self {
        case .english: .english
        case .arabic: .arabic
        case .both: .both
        }
    }
}

struct SheetPicture: ExpressibleByArgument {
    let picture: MapPicture

    init(picture: MapPicture) { self.picture = picture }

    init?(argument: String) {
        guard let picture = MapPicture(rawValue: argument) else { return nil }
        self.init(picture: picture)
    }

    static var allValueStrings: [String] { MapPicture.allCases.map(\.rawValue) }
    var defaultValueDescription: String { picture.rawValue }
}

struct SheetDigits: ExpressibleByArgument {
    let digits: MapDigits

    init(digits: MapDigits) { self.digits = digits }

    init?(argument: String) {
        guard let digits = MapDigits(rawValue: argument) else { return nil }
        self.init(digits: digits)
    }

    static var allValueStrings: [String] { MapDigits.allCases.map(\.rawValue) }
    var defaultValueDescription: String { digits.rawValue }
}

/// Pixels of a sheet, as `1200x900` or by name.
struct SheetSize: ExpressibleByArgument, Equatable {
    let width: Int
    let height: Int
    /// Made for screens: a long list may lengthen the sheet.
    var mayGrow = false

    static let web = SheetSize(width: 1200, height: 900, mayGrow: true)

    /// 96 pixels an inch, so that a PDF has the size of the paper.
    static let presets: KeyValuePairs<String, SheetSize> = [
        "web": web, "wide": SheetSize(width: 1600, height: 900, mayGrow: true),
        "portrait": SheetSize(width: 900, height: 1350, mayGrow: true),
        "phone": SheetSize(width: 480, height: 1360, mayGrow: true),
        "a4-portrait": SheetSize(width: 794, height: 1123), "a4": SheetSize(width: 1123, height: 794),
        "a3": SheetSize(width: 1587, height: 1123),
    ]

    init(width: Int, height: Int, mayGrow: Bool = false) {
        (self.width, self.height, self.mayGrow) = (width, height, mayGrow)
    }

    init?(argument: String) {
        if let preset = Self.presets.first(where: { $0.key == argument }) {
            self = preset.value
            return
        }
        let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let width = parts[0], let height = parts[1], (360...20_000).contains(width),
            (480...20_000).contains(height)
        else { return nil }
        self.init(width: width, height: height)
    }

    var defaultValueDescription: String {
        Self.presets.first { $0.value == self }?.key ?? "\(width)x\(height)"
    }
}

/// What ground a sheet shows.
struct ExtentOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("Show this ground: west,south,east,north in degrees.", valueName: "w,s,e,n"))
    var bbox: String?

    @Option(name: .long, help: ArgumentHelp("Show the ground around this place.", valueName: "place"))
    var around: String?

    @Option(name: .long, help: ArgumentHelp("Kilometres shown around the place.", valueName: "km"))
    var radius: Double?

    func validate() throws {
        if bbox != nil, around != nil { throw ValidationError("Give --bbox or --around, not both.") }
        if radius != nil, around == nil { throw ValidationError("--radius needs --around PLACE.") }
        if let radius, !(radius >= 0.1 && radius <= 5_000) {
            throw ValidationError("--radius \(radius): give kilometres from 0.1 to 5000.")
        }
        _ = try box()
    }

    func extent() throws -> SheetRequest.Extent {
        if let around { return .around(around, radiusMeters: (radius ?? 5) * 1_000) }
        return .given(try box() ?? .content)
    }

    private func box() throws -> MapExtent? {
        guard let bbox else { return nil }
        let numbers = bbox.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
        guard numbers.count == 4, (-180...180).contains(numbers[0]), (-180...180).contains(numbers[2]),
            numbers[0] != numbers[2], numbers[1] >= -90, numbers[3] <= 90, numbers[1] < numbers[3]
        else {
            throw ValidationError(
                "--bbox \"\(bbox)\": write west,south,east,north in degrees, such as 44.2,33.2,44.6,33.5.")
        }
        return .box(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
    }
}
