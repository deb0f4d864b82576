internal import DataFormats
internal import PageWriting

/// Which files a run writes.
public struct ProductChoice: Sendable, Equatable {
    /// `incidents.geojson` as one collection, a file a layer, or one point an incident side.
    public enum Layout: String, Sendable, CaseIterable { case combined, layers, points }

    static let overview = "map.svg"
    /// The folder of the sheets, one an incident.
    static let sheets = "maps"
    static let page = ReportPage.fileName

    public private(set) var names: Set<String>
    /// Those that were asked for one by one: they are made however large they become.
    private(set) var named: Set<String> = []
    /// Tables start with a byte order mark.
    public var hasByteOrderMark = false

    public static let standard = ProductChoice(
        names: Set(ProductCatalogue().entries.filter(\.isStandard).map(\.fileName) + [overview, sheets, page]))

    /// Every name that can be chosen, in the order of the catalogue.
    public static var all: [String] { [overview, sheets, page] + ProductCatalogue().entries.map(\.fileName) }

    /// The page quotes sentences, so reports keep their texts when it is written.
    public var quotesReports: Bool { names.contains(Self.page) }

    private init(names: Set<String>) { self.names = names }

    /// - Parameter text: names separated by commas; `default` and `all` stand for many.
    /// - Throws: `UnknownProduct` for a name that is none.
    public init(_ text: String) throws(UnknownProduct) {
        names = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let name = String(part.drop { $0 == " " }.prefix { $0 != " " })
            switch name {
            case "default": names.formUnion(Self.standard.names)
            case "all": names.formUnion(Self.all)
            case _ where Self.all.contains(name):
                names.insert(name)
                named.insert(name)
            default: throw UnknownProduct(name: name)
            }
        }
    }

    /// Puts the files of a layout in the place of `incidents.geojson`.
    public func with(_ layout: Layout) -> ProductChoice {
        guard layout != .combined, names.contains(GeoJSONLayout.combined.fileName) else { return self }
        var choice = self
        choice.names.remove(GeoJSONLayout.combined.fileName)
        let parts: [GeoJSONLayout] = layout == .points ? [.points] : [.sites, .footprints, .paths]
        choice.names.formUnion(parts.map(\.fileName))
        return choice
    }

    public struct UnknownProduct: Error, CustomStringConvertible {
        public let name: String

        public var description: String {
            "\"\(name)\" is no product; choose from default, all, \(ProductChoice.all.joined(separator: ", "))."
        }
    }
}
