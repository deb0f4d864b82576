public import IncidentModel

/// Compiles places into an index file, one place at a time.
///
/// ```swift
/// let builder = try GazetteerIndexBuilder(path: "world.gazidx")
/// for place in places { try builder.add(place) }
/// try builder.finish()
/// ```
/// Same places in the same order, same bytes. About 150 bytes of memory a name until `finish`.
public final class GazetteerIndexBuilder {
    private let file: IndexFileWriter
    private var offsets: [UInt64] = [0]
    private var keys: [(key: UInt64, place: UInt32)] = []
    private var placeByID: [UInt64: UInt32] = [:]
    private var overridden: Set<UInt32> = []
    private var rivers: [UInt32] = []
    private var fuzzyKeys = [[UInt8]](repeating: [], count: IndexFileFormat.longestFuzzyKey + 1)
    private var longestName = 1
    public private(set) var nameCount = 0
    public var placeCount: Int { placeByID.count }

    /// - Throws: `IndexFileError` when the file cannot be written or another process is building it.
    public init(path: String) throws(IndexFileError) { file = try IndexFileWriter(path) }

    /// When an id comes twice, the later place counts.
    public func add(_ place: Place) throws(IndexFileError) {
        guard offsets.count <= UInt32.max else { throw .tooManyPlaces(offsets.count) }
        let number = UInt32(offsets.count - 1)
        let record = PlaceRecordWriter(place).bytes
        try file.write(record)
        offsets.append(offsets[offsets.count - 1] + UInt64(record.count))
        let id = NameKeys.id(place.id.rawValue)
        if let earlier = placeByID.updateValue(number, forKey: id) { overridden.insert(earlier) }
        keys.append((id, number))
        if place.isRiverCourse { rivers.append(number) }
        var own: Set<UInt64> = []
        for name in place.names {
            guard let stored = NameKeys.stored(name.toponym) else { continue }
            nameCount += 1
            longestName = max(longestName, stored.wordCount)
            own.formUnion(stored.keys)
            // Shorter keys are never compared by edit distance.
            for key in stored.fuzzy where key.count > 4 && key.count <= IndexFileFormat.longestFuzzyKey {
                fuzzyKeys[key.count] += key
            }
        }
        for key in own { keys.append((key, number)) }
    }

    public func finish() throws(IndexFileError) {
        var sections: [(offset: Int, count: Int)] = [(IndexFileFormat.blockBytes, Int(offsets[offsets.count - 1]))]
        func section<Number: FixedWidthInteger>(_ numbers: [Number]) throws(IndexFileError) {
            try file.align()
            sections.append((file.position, numbers.count * Number.bitWidth / 8))
            try file.write(numbers)
        }
        try section(offsets)
        if !overridden.isEmpty { keys.removeAll { overridden.contains($0.place) } }
        keys.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        try section(keys.map(\.key))
        try section(keys.map(\.place))
        let distinct = fuzzyKeys.enumerated().map { Self.distinct($0.element, length: $0.offset) }
        try section(zip(distinct, distinct.indices).map { UInt64($1 == 0 ? 0 : $0.count / $1) })
        var letters: [UInt64] = []
        for (length, bytes) in distinct.enumerated() where length > 0 {
            for start in stride(from: 0, to: bytes.count, by: length) {
                letters.append(LetterSet(bytes[start..<start + length]).bits)
            }
        }
        try section(letters)
        try section(distinct.flatMap { $0 })
        try section(rivers.filter { !overridden.contains($0) })
        try file.align()
        let sums = try file.writeSums()
        sections.append((sums.offset, sums.count))
        try file.finish(header: header(sections, sums: sums.sum))
    }

    private func header(_ sections: [(offset: Int, count: Int)], sums: UInt64) -> [UInt8] {
        var bytes = IndexFileFormat.magic
        func append<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
        }
        append(IndexFileFormat.version)
        append(UInt32(longestName))
        append(UInt64(file.position))
        append(UInt64(placeByID.count))
        append(UInt64(nameCount))
        append(sums)
        for section in sections {
            append(UInt64(section.offset))
            append(UInt64(section.count))
        }
        bytes += [UInt8](repeating: 0, count: IndexFileFormat.headerBytes - 8 - bytes.count)
        append(bytes.withUnsafeBytes { IndexFileFormat.sum($0) })
        return bytes
    }

    /// Keys of one length, sorted, each once.
    private static func distinct(_ bytes: [UInt8], length: Int) -> [UInt8] {
        guard length > 0 else { return [] }
        var starts = Array(stride(from: 0, to: bytes.count, by: length))
        return bytes.withUnsafeBufferPointer { bytes in
            func isBefore(_ a: Int, _ b: Int) -> Bool {
                for offset in 0..<length where bytes[a + offset] != bytes[b + offset] {
                    return bytes[a + offset] < bytes[b + offset]
                }
                return false
            }
            starts.sort(by: isBefore)
            var kept: [UInt8] = []
            var last: Int?
            for start in starts {
                if let last, !isBefore(last, start) { continue }
                kept += bytes[start..<start + length]
                last = start
            }
            return kept
        }
    }
}

extension Place {
    var isRiverCourse: Bool {
        guard featureCode == "H.STM" else { return false }
        return switch geometry {
        case .line, .multiLine: true
        default: false
        }
    }
}
