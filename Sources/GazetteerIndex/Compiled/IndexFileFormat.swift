/// The layout of a compiled gazetteer, all numbers little-endian.
///
/// Block 0 is the header; then the sections, each at a multiple of 8 bytes; then one 64-bit sum for each block but the
/// first, which are proved as they are first touched, so that opening reads two blocks whatever the size.
enum IndexFileFormat {
    static let magic = Array("IMAPGAZ\n".utf8)
    /// Raised with every change of this layout, of the folding or of the keys.
    static let version: UInt32 = 8
    static let blockBytes = 16_384
    /// Header bytes that are used; the last 8 are the sum of those before.
    static let headerBytes = 512
    /// Longer keys are found exactly, never by edit distance.
    static let longestFuzzyKey = 64

    enum Section: Int, CaseIterable {
        /// `PlaceRecordWriter`'s bytes, one place after the other.
        case places
        /// Where each place begins, 64 bits each, and where the last ends.
        case placeOffsets
        /// Sorted 64-bit keys (`NameKeys`), and in parallel the 32-bit number of the place.
        case keys, keyPlaces
        /// For each length 0 … 64 the number of distinct fuzzy keys, 64 bits each.
        case fuzzyCounts
        /// In order of length: 64-bit letter sets, and in parallel the keys themselves.
        case fuzzyLetters, fuzzyKeys
        /// 32-bit numbers of rivers with a course, which "across the river" needs however they are named.
        case rivers
        case sums
    }

    /// One flipped bit always changes it: every step can be undone.
    static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= bytes.count {
            sum = (sum ^ UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            sum = sum &* 0xBF58_476D_1CE4_E5B9
            sum ^= sum >> 32
            index += 8
        }
        while index < bytes.count {
            sum = (sum ^ UInt64(bytes[index])) &* 0x94D0_49BB_1331_11EB
            sum ^= sum >> 32
            index += 1
        }
        return sum
    }
}

/// Why an index file cannot be used or made.
public enum IndexFileError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotRead(String, reason: String)
    case notAnIndex(String)
    case otherVersion(String, found: UInt32)
    case cutShort(String, expected: UInt64, found: UInt64)
    case damaged(String, atByte: Int)
    case beingBuilt(String)
    case cannotWrite(String, reason: String)
    case tooManyPlaces(Int)

    public var description: String {
        switch self {
        case .cannotRead(let path, let reason): "gazetteer index \(path) cannot be read (\(reason))"
        case .notAnIndex(let path):
            "\(path) is no gazetteer index; give a folder of .geojson files, or make an index with `incidentmap gazetteer build`"
        case .otherVersion(let path, let found):
            "gazetteer index \(path) has version \(found), this program reads version \(IndexFileFormat.version); build it again with `incidentmap gazetteer build`"
        case .cutShort(let path, let expected, let found):
            "gazetteer index \(path) is \(found) bytes long and should be \(expected); copy it again or build it again"
        case .damaged(let path, let byte):
            "gazetteer index \(path) is damaged near byte \(byte); copy it again or build it again"
        case .beingBuilt(let path): "\(path) is being built by another process; wait for it or give another --output"
        case .cannotWrite(let path, let reason): "\(path) cannot be written (\(reason))"
        case .tooManyPlaces(let count): "an index holds at most 4,294,967,295 places, not \(count)"
        }
    }
}
