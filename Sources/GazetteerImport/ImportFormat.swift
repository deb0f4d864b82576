/// What a file of places is written in.
public enum ImportFormat: String, Hashable, Sendable, CaseIterable {
    /// The 19 tab-separated columns of a GeoNames dump, without a header.
    case geonames
    case csv
    /// GeoJSON: Linked Places, Who's On First records, or features with a name among their properties.
    case geojson

    /// Told by the first bytes: a brace opens JSON, 18 tabs in the first line are GeoNames'.
    public init(of bytes: UnsafeBufferPointer<UInt8>) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes[start...]
        let isJSON = head.first { $0 > 0x20 }.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? false
        let firstLine = head.prefix { $0 != 0x0A }
        if isJSON {
            self = .geojson
        } else if firstLine.reduce(0, { $0 + ($1 == 0x09 ? 1 : 0) }) == 18,
            firstLine.first.map({ (48...57).contains($0) }) == true
        {
            self = .geonames
        } else {
            self = .csv
        }
    }
}
