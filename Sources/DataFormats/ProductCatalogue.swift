public import IncidentModel

/// Every file that a run can write from its incidents, by name; maps aside, which are drawn and not written.
public struct ProductCatalogue: Sendable {
    public struct Entry: Sendable {
        public let fileName: String
        /// Written unless the user chooses others.
        public let isStandard: Bool
        private let product: (any Product)?
        private let toFile: (@Sendable (IncidentCollection, String) throws -> Void)?

        /// The product can only be written into a file, by `write(_:toFile:)`; its maker needs to go back and forth in it.
        public var needsFile: Bool { toFile != nil }

        fileprivate init(_ product: any Product, isStandard: Bool = false) {
            fileName = product.fileName
            self.isStandard = isStandard
            self.product = product
            toFile = nil
        }

        fileprivate init(
            fileName: String, isStandard: Bool = false,
            toFile: @escaping @Sendable (IncidentCollection, String) throws -> Void
        ) {
            self.fileName = fileName
            self.isStandard = isStandard
            self.toFile = toFile
            product = nil
        }

        /// Hands the product on piece by piece, so that it need not be in memory as a whole.
        ///
        /// - Precondition: it does not need a file.
        public func write(_ collection: IncidentCollection, to sink: ([UInt8]) throws -> Void) throws {
            try product?.write(collection) { piece throws in try sink(piece) }
        }

        /// - Parameter path: of a file that is not there yet.
        /// - Throws: the database's error, or the archive's.
        public func write(_ collection: IncidentCollection, toFile path: String) throws {
            try toFile?(collection, path)
        }
    }

    /// The slowest first, so that two cores end together.
    public let entries: [Entry]

    /// - Parameter hasByteOrderMark: of the tables, for spreadsheets that need one.
    public init(hasByteOrderMark bom: Bool = false) {
        entries = [
            Entry(fileName: GeoPackage.fileName, isStandard: true) { try GeoPackage.write($0, toFile: $1) },
            Entry(IncidentsGeoJSON(), isStandard: true), Entry(IncidentsJSON(), isStandard: true),
            Entry(IncidentsKML(), isStandard: true), Entry(DistancesCSV(hasByteOrderMark: bom), isStandard: true),
            Entry(DistancesMarkdown(), isStandard: true), Entry(ZonesCSV(hasByteOrderMark: bom), isStandard: true),
            Entry(ZonesGeoJSON(), isStandard: true), Entry(IncidentsCSV(hasByteOrderMark: bom)),
            Entry(DistancesText()), Entry(DistancesJSON()), Entry(SitesCSV(hasByteOrderMark: bom)),
            Entry(ACLEDShapedCSV(hasByteOrderMark: bom)),
            Entry(GEDShapedCSV(hasByteOrderMark: bom)), Entry(IncidentsGeoJSON(.sites)),
            Entry(IncidentsGeoJSON(.footprints)), Entry(IncidentsGeoJSON(.paths)), Entry(IncidentsGeoJSON(.points)),
            Entry(IncidentsGeoJSONSequence(.record)), Entry(IncidentsGeoJSONSequence(.line)),
            Entry(IncidentsJSONLines()), Entry(TimemapEvents()),
            Entry(TimemapSources()),
            Entry(fileName: IncidentsKMZ.fileName) { try IncidentsKMZ.write($0, toFile: $1) },
        ]
    }
}
