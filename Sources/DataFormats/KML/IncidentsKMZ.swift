internal import Foundation
public import IncidentModel
internal import ZipArchives

/// `incidents.kmz`: `incidents.kml` in a zip archive, as globes like it best.
public enum IncidentsKMZ {
    public static let fileName = "incidents.kmz"

    /// Straight into a file, beside which the document lies until it is packed.
    ///
    /// - Parameter path: of a file that is not there yet.
    /// - Throws: `FileFault`.
    public static func write(_ collection: IncidentCollection, toFile path: String) throws {
        do {
            try fill(path, with: collection)
        } catch {
            throw FileFault(path, code: nil, "\(error)")
        }
    }

    private static func fill(_ path: String, with collection: IncidentCollection) throws {
        let document = URL(filePath: path + ".kml")
        defer { try? FileManager.default.removeItem(at: document) }
        try Data().write(to: document)
        let file = try FileHandle(forWritingTo: document)
        try IncidentsKML().write(collection) { piece throws in try file.write(contentsOf: Data(piece)) }
        try file.close()
        var archive = ZipWriter()
        // The first .kml of the archive is the document; this is the name that the standard recommends.
        archive.add(file: document.path, as: "doc.kml")
        try archive.write(toFile: path)
    }
}
