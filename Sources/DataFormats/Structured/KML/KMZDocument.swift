internal import ZipArchives

/// Why nothing can be read from an archive, a sentence without subject.
struct KMZFault: Error { let reason: String }

/// A document of a KMZ archive, unpacked into memory; nothing is ever unpacked into a folder.
struct KMZDocument {
    let name: String
    let text: [UInt8]

    /// All documents together; those beyond are left out.
    static let mostBytes = 256 << 20

    /// Every document of the archive, `doc.kml` first: it mostly stands alone, or links to the others.
    ///
    /// - Returns: what cannot be read as a fault; nil for what is no archive.
    static func unpacked(_ bytes: UnsafeBufferPointer<UInt8>) throws(KMZFault) -> [Result<KMZDocument, KMZFault>]? {
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) else { return nil }
        let archive: ZipReader
        do {
            archive = try ZipReader(Array(bytes))
        } catch {
            throw KMZFault(reason: "\(error)")
        }
        let entries = archive.entries.filter {
            !$0.isFolder && $0.name.lowercased().hasSuffix(".kml") && !$0.name.hasPrefix("__MACOSX/")
        }
        guard !entries.isEmpty else { throw KMZFault(reason: "is an archive without a .kml document") }
        var rest = mostBytes
        return (entries.filter { $0.name == "doc.kml" } + entries.filter { $0.name != "doc.kml" }).map { entry in
            let name = "its document \"\(entry.name.printable)\""
            guard entry.isSafeName else {
                return .failure(KMZFault(reason: "\(name) has a name that leads out of the archive; it was left out"))
            }
            do {
                let text = try archive.bytes(of: entry, limit: rest)
                rest -= text.count
                return .success(KMZDocument(name: entry.name, text: text))
            } catch {
                return .failure(KMZFault(reason: "\(name) \(error); it was left out"))
            }
        }
    }
}

extension String {
    /// For a sentence of one line.
    fileprivate var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(80).map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
}
