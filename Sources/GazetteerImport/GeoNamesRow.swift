internal import IncidentModel

/// One line of a GeoNames dump. Columns: download.geonames.org/export/dump/readme.txt.
enum GeoNamesRow {
    static let columnCount = 19

    static func draft(_ line: UnsafeBufferPointer<UInt8>) -> Result<PlaceDraft, ImportFault> {
        if let offset = UTF8Check.firstInvalidOffset(in: line) {
            return .failure(ImportFault("it is not UTF-8 at byte \(offset) of the line"))
        }
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard fields.count == columnCount else {
            return .failure(ImportFault("it has \(fields.count) columns, GeoNames has \(columnCount)"))
        }
        func text(_ column: Int) -> String { String(decoding: fields[column], as: UTF8.self) }
        guard let latitude = Double(text(4)), let longitude = Double(text(5)) else {
            return .failure(ImportFault("latitude \"\(text(4))\" and longitude \"\(text(5))\" are no pair of numbers"))
        }
        var draft = PlaceDraft()
        draft.id = text(0)
        draft.title = text(1)
        draft.names = [text(1), text(2)].map { PlaceName(toponym: $0, language: Script.language(of: $0)) }
        for name in text(3).split(separator: ",") where !isCode(name) {
            draft.names.append(PlaceName(toponym: String(name), language: Script.language(of: String(name))))
        }
        draft.latitude = latitude
        draft.longitude = longitude
        let (letter, code) = (text(6), text(7))
        draft.featureCode = code.isEmpty ? letter : "\(letter).\(code)"
        draft.population = Int(text(14)) ?? 0
        draft.links = ["gn:\(text(0))"]
        return .success(draft)
    }

    /// Airport codes and postal numbers stand among the alternate names.
    private static func isCode(_ name: Substring) -> Bool {
        name.utf8.count <= 4 && name.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
            || name.hasPrefix("http")
    }
}
