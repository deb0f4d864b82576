/// The header, proved.
struct IndexFileHeader {
    var longestName = 1
    var placeCount = 0
    var nameCount = 0
    var sections: [Range<Int>] = []

    init(_ bytes: UnsafeRawBufferPointer, path: String) throws(IndexFileError) {
        guard bytes.prefix(IndexFileFormat.magic.count).elementsEqual(IndexFileFormat.magic) else {
            throw .notAnIndex(path)
        }
        func word(_ offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian }
        let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
        guard version == IndexFileFormat.version else { throw .otherVersion(path, found: version) }
        let end = IndexFileFormat.headerBytes - 8
        guard bytes.count > IndexFileFormat.blockBytes else {
            throw .cutShort(path, expected: UInt64(IndexFileFormat.blockBytes), found: UInt64(bytes.count))
        }
        guard IndexFileFormat.sum(UnsafeRawBufferPointer(rebasing: bytes[..<end])) == word(end) else {
            throw .damaged(path, atByte: 0)
        }
        guard word(16) == UInt64(bytes.count) else {
            throw .cutShort(path, expected: word(16), found: UInt64(bytes.count))
        }
        longestName = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian)
        placeCount = Int(word(24))
        nameCount = Int(word(32))
        for section in IndexFileFormat.Section.allCases {
            let start = Int(word(48 + section.rawValue * 16))
            let count = Int(word(56 + section.rawValue * 16))
            guard start + count <= bytes.count else { throw .damaged(path, atByte: 0) }
            sections.append(start..<start + count)
        }
        let sums = UnsafeRawBufferPointer(rebasing: bytes[sections[IndexFileFormat.Section.sums.rawValue]])
        guard IndexFileFormat.sum(sums) == word(40) else { throw .damaged(path, atByte: sections[8].lowerBound) }
    }
}
