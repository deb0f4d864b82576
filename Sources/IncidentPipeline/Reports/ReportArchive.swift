internal import IncidentModel
internal import ZipArchives

/// The reports of a zip archive, unpacked into memory one after the other and never into a folder.
struct ReportArchive {
    /// All entries together; an archive that unpacks to more is read up to here.
    static let maxBytes = 1_000_000_000
    /// Texts and pages get a tenth of their size, at the very best a thirtieth; what gets smaller was made to fill the memory.
    static let mostTimesItsSize = 50
    static let leastBytes = 50_000_000
    static let mostEntries = 100_000

    /// Hands over each report file of it, by name; what cannot be read becomes a finding.
    static func forEachFile(
        of bytes: [UInt8], path: String, _ findings: inout [Finding],
        _ body: (_ bytes: [UInt8], _ name: String, _ path: String, _ findings: inout [Finding]) -> Void
    ) {
        func setAside(_ message: String) {
            findings.append(Finding(code: "bad-archive", message: message, isSetAside: true))
        }
        let reader: ZipReader
        do {
            reader = try ZipReader(bytes, mostEntries: mostEntries)
        } catch {
            return setAside("\(path): \(error); nothing was read from it.")
        }
        let most = min(maxBytes, max(leastBytes, mostTimesItsSize * bytes.count))
        var rest = most
        var isEmpty = true
        for entry in reader.entries.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
            let name = entry.name.split(separator: "/").last.map(String.init) ?? ""
            guard !entry.isFolder, isReport(name), !entry.name.hasPrefix("__MACOSX/") else { continue }
            isEmpty = false
            guard entry.isSafeName else {
                setAside(
                    "\(path): the entry \"\(entry.name.prefix(80))\" has a name that leads out of the archive; it was left out."
                )
                continue
            }
            guard rest > 0 else {
                return setAside(
                    "\(path): unpacks to more than \(most) bytes; split it. The entries from \"\(entry.name.prefix(80))\" on were left out."
                )
            }
            do {
                let unpacked = try reader.bytes(of: entry, limit: min(rest, ReportFile.maxBytes))
                rest -= unpacked.count
                body(unpacked, name, "\(path)/\(entry.name)", &findings)
            } catch {
                setAside("\(path): the entry \"\(entry.name.prefix(80))\" \(error); it was left out.")
            }
        }
        if isEmpty {
            setAside("\(path): the archive holds no report; looked for \(ReportLoader.fileEndings).")
        }
    }

    /// As in a folder; archives in archives stay shut.
    private static func isReport(_ name: String) -> Bool {
        guard let suffix = name.split(separator: ".").last?.lowercased(), name.contains("."), !name.hasPrefix(".")
        else {
            return false
        }
        return suffix != "zip" && ReportLoader.extensions.contains(suffix) && name.lowercased() != "readme.md"
    }
}
