internal import ZipArchives

/// Why nothing can be read from an archive, a sentence without subject.
struct KMZFault: Error { let reason: String }

/// The document of a KMZ archive, unpacked into memory; nothing is ever unpacked into a folder.
struct KMZDocument {
    let name: String
    let text: [UInt8]

    /// Past this a document is not unpacked.
    static let mostBytes = 256 << 20

    /// `doc.kml`, else the first document of the archive, and what is to be said about the choice.
    ///
    /// - Returns: nil for what is no archive.
    static func unpacked(_ bytes: UnsafeBufferPointer<UInt8>) throws(KMZFault) -> (KMZDocument, note: String?)? {
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) else { return nil }
        let archive: ZipReader
        do {
            archive = try ZipReader(Array(bytes))
        } catch {
            throw KMZFault(reason: "\(error)")
        }
        let documents = archive.entries.filter {
            !$0.isFolder && $0.name.lowercased().hasSuffix(".kml") && !$0.name.hasPrefix("__MACOSX/")
        }
        let safe = documents.filter(\.isSafeName)
        guard let chosen = safe.first(where: { $0.name == "doc.kml" }) ?? safe.first else {
            throw KMZFault(
                reason: documents.first.map {
                    "its document \"\($0.name.printable)\" has a name that leads out of the archive"
                } ?? "is an archive without a .kml document")
        }
        do {
            let document = KMZDocument(name: chosen.name, text: try archive.bytes(of: chosen, limit: mostBytes))
            let note = "holds \(documents.count) documents; \"\(chosen.name.printable)\" alone was read"
            return (document, documents.count > 1 ? note : nil)
        } catch {
            throw KMZFault(reason: "its document \"\(chosen.name.printable)\" \(error)")
        }
    }
}

extension String {
    /// For a sentence of one line.
    fileprivate var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.prefix(80).map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
}
