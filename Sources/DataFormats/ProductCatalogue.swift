public import IncidentModel

/// Every file that a run can write from its incidents, by name; maps aside, which are drawn and not written.
public struct ProductCatalogue: Sendable {
    public struct Entry: Sendable {
        public let fileName: String
        /// Written unless the user chooses others.
        public let isStandard: Bool
        /// - Throws: the database's error for a GeoPackage; the others cannot fail.
        public let bytes: @Sendable (IncidentCollection) throws -> [UInt8]
        /// Hands the file on piece by piece, so that it need not be in memory as a whole.
        public let write: @Sendable (IncidentCollection, ([UInt8]) throws -> Void) throws -> Void

        fileprivate init(_ product: any Product, isStandard: Bool = false) {
            fileName = product.fileName
            self.isStandard = isStandard
            bytes = { product.bytes(of: $0) }
            write = { collection, sink in try product.write(collection) { piece throws in try sink(piece) } }
        }

        fileprivate init(
            fileName: String, isStandard: Bool, bytes: @escaping @Sendable (IncidentCollection) throws -> [UInt8]
        ) {
            self.fileName = fileName
            self.isStandard = isStandard
            self.bytes = bytes
            write = { collection, sink in try sink(bytes(collection)) }
        }
    }

    /// The slowest first, so that two cores end together.
    public let entries: [Entry]

    /// - Parameter hasByteOrderMark: of the tables, for spreadsheets that need one.
    public init(hasByteOrderMark bom: Bool = false) {
        entries = [
            Entry(fileName: GeoPackage.fileName, isStandard: true) { try GeoPackage.bytes(of: $0) },
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
            Entry(fileName: IncidentsKMZ.fileName, isStandard: false) { try IncidentsKMZ.bytes(of: $0) },
        ]
    }
}
