internal import IncidentModel
internal import PageReading

/// Tables as spreadsheets save them: UTF-8 is read as it stands, UTF-16 and code pages are decoded as a whole before.
extension IncidentTable {
    static func read(_ input: FileInput, _ source: RecordSource) -> StructuredFile {
        if isForeign(input.bytes.prefix(4096)) { return readDecoded(input, source) }
        let file = read(input, source, stopsAtForeignLetter: true)
        return file.hasForeignLetter ? readDecoded(input, source) : file
    }

    /// UTF-16 by its mark or its zeros, or what is no text.
    private static func isForeign(_ head: some Collection<UInt8>) -> Bool {
        head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) || head.contains(0)
    }

    private static func readDecoded(_ input: FileInput, _ source: RecordSource) -> StructuredFile {
        let text: DecodedText
        do throws(DecodedText.Refusal) {
            text = try DecodedText(Array(input.bytes))
        } catch {
            switch error {
            case .binary: return .refused(source.path, "is no text; save the table as CSV in UTF-8.")
            case .unknown:
                return .refused(
                    source.path, "is not UTF-8, and its encoding is not known; save the table as CSV in UTF-8.")
            }
        }
        // Where nearly all is UTF-8, a row with another letter is broken, and names with letters lost would be looked up as others.
        if text.encoding == "UTF-8" {
            return read(input, source, stopsAtForeignLetter: false)
        }
        input.giveBack(input.bytes.count)
        var file = text.bytes.withUnsafeBufferPointer { bytes in
            read(FileInput(bytes: bytes) { _ in }, source, stopsAtForeignLetter: false)
        }
        file.findings += text.remarks(on: source.path)
        return file
    }

    /// The first bytes of a file as the reader sees them.
    static func decodedHead(_ head: [UInt8]) -> [UInt8]? {
        guard isForeign(head.prefix(4096)) || UTF8Check.firstInvalidOffset(in: head) != nil else { return head }
        return try? DecodedText(head).bytes
    }
}
