public import IncidentModel
internal import ZipArchives

/// `incidents.kmz`: `incidents.kml` in a zip archive, as globes like it best.
public enum IncidentsKMZ {
    public static let fileName = "incidents.kmz"

    /// - Throws: `ZipFault` when memory runs out.
    public static func bytes(of collection: IncidentCollection) throws -> [UInt8] {
        var archive = ZipWriter()
        // The first .kml of the archive is the document; this is the name that the standard recommends.
        archive.add(IncidentsKML().bytes(of: collection), as: "doc.kml")
        return try archive.bytes()
    }
}
