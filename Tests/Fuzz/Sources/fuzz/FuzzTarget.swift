internal import DataFormats
internal import Foundation

/// What the bytes are fed to; the environment's FUZZ names it.
private enum FuzzTarget: String, CaseIterable {
    case reports, pages, archives, tables, records, lines, features, layers, placemarks, zones

    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["FUZZ"] ?? "reports"
        guard let target = FuzzTarget(rawValue: name) else {
            fatalError("FUZZ is \(name), none of \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return target
    }()

    func take(_ bytes: [UInt8]) {
        switch self {
        case .reports: readReport(bytes)
        case .pages: readPage(bytes)
        case .archives: readArchive(bytes)
        case .tables: readStructured(.table, bytes)
        case .records: readStructured(.record, bytes)
        case .lines: readStructured(.lines, bytes)
        case .features: readStructured(.geoJSON, bytes)
        case .layers: readLayers(bytes)
        case .placemarks: readStructured(.kml, bytes)
        case .zones: readZones(bytes)
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func takeAnything(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    FuzzTarget.chosen.take(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}
