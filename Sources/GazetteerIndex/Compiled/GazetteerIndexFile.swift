internal import FileMapping
internal import Glibc
public import IncidentModel

/// A compiled gazetteer, mapped into memory: opening reads its header, a question reads the pages that answer it.
///
/// It matches nothing itself. It hands out the places among which a text's names must be sought; a `Gazetteer` made of
/// them answers as one made of all the places would. Not to be shared between tasks.
public final class GazetteerIndexFile {
    public let path: String
    public let placeCount: Int
    public let nameCount: Int
    private let longestName: Int
    private let map: FileMap
    private var bytes: UnsafeRawBufferPointer { map.bytes }
    private let sections: [Range<Int>]
    private var isProved: [Bool]

    /// Whether the file begins as an index does, whatever its version.
    public static func isIndex(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: IndexFileFormat.magic.count)
        return read(descriptor, &head, head.count) == head.count && head == IndexFileFormat.magic
    }

    public init(path: String) throws(IndexFileError) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAnIndex(path) }
        let size = Int(status.st_size)
        guard size >= 12 else { throw .notAnIndex(path) }
        guard let map = FileMap(descriptor: descriptor), map.bytes.count >= 12 else {
            throw .cannotRead(path, reason: String(cString: strerror(errno)))
        }
        self.map = map
        let header = try IndexFileHeader(map.bytes, path: path)
        placeCount = header.placeCount
        nameCount = header.nameCount
        longestName = header.longestName
        sections = header.sections
        isProved = [Bool](repeating: false, count: header.sections[IndexFileFormat.Section.sums.rawValue].count / 8)
    }

    /// What was cut off since it was proved would answer as if no place were there.
    private func checked<Answer>(_ answer: Answer) throws(IndexFileError) -> Answer {
        guard map.isCutShort else { return answer }
        var status = stat()
        let found = stat(path, &status) == 0 ? UInt64(status.st_size) : 0
        throw .cutShort(path, expected: UInt64(bytes.count), found: min(found, UInt64(bytes.count)))
    }

    // MARK: - Questions

    /// Every place that one of the texts may name as it is spelled, with the places that hold them.
    /// - Complexity: O(words × longest name × log names).
    public func places(namedIn texts: some Sequence<[UInt8]>) throws(IndexFileError) -> [Place] {
        var keys: Set<UInt64> = []
        for text in texts {
            keys.formUnion(text.withUnsafeBufferPointer { NameKeys.inText($0, longestName: longestName) })
        }
        var numbers = Set(try array(.rivers, of: UInt32.self))
        for key in keys { numbers.formUnion(try self.numbers(under: key)) }
        return try checked(try withHolders(numbers))
    }

    /// Every place that `Gazetteer.lookup` would weigh for one of the names, misspelt or not.
    ///
    /// The edit distance is `lookup`'s own budget; "did you mean" beyond it is not answered from an index.
    public func places(meantBy names: some Sequence<String>) throws(IndexFileError) -> [Place] {
        var numbers: Set<UInt32> = []
        for name in Set(names.flatMap { [$0] + ChatLetters.readings(of: $0) }).sorted() {
            let folded = FoldedName(name)
            guard !folded.isEmpty else { continue }
            var own: Set<UInt32> = []
            for key in NameKeys.asked(folded) { own.formUnion(try self.numbers(under: key)) }
            // What is found under the name's own keys is sought under no other.
            if try isFoundExactly(name, among: own) {
                numbers.formUnion(own)
                continue
            }
            for reading in NameReadings.all(name, folded) {
                for key in NameKeys.asked(reading) { own.formUnion(try self.numbers(under: key)) }
            }
            for key in NameKeys.askedLoosely(name, folded) { own.formUnion(try self.numbers(under: key)) }
            for key in try keysOfTowns(folded, among: own) { own.formUnion(try self.numbers(under: key)) }
            if try !isFoundExactly(name, among: own) {
                let turned = folded.turned.map { [$0.key()] } ?? []
                let core = folded.coreKey.map { [$0] } ?? []
                let spelled = SpelledKeys.key(of: folded).map { [$0] } ?? []
                let others = NameReadings.of(name, folded).map { FoldedName(plain: $0).soundKey }
                let around =
                    ClassPhrases.bares(of: folded.plain).map(\.words) + NameSplits.of(folded.plain).map(\.rest)
                let bare = around.map { FoldedName(plain: $0).soundKey }
                own.formUnion(try misspelt(Set([folded.soundKey] + turned + core + others + spelled + bare)))
            }
            numbers.formUnion(own)
        }
        return try checked(try withHolders(numbers))
    }

    /// Reads the whole file against its sums.
    public func prove() throws(IndexFileError) {
        try prove(IndexFileFormat.blockBytes..<sections[IndexFileFormat.Section.sums.rawValue].lowerBound)
    }

    // MARK: - Matching

    /// Of the name with other names of the towns in it.
    private func keysOfTowns(_ name: FoldedName, among numbers: Set<UInt32>) throws(IndexFileError) -> Set<UInt64> {
        var towns: [Place] = []
        for number in numbers.sorted() { towns.append(try place(number)) }
        let names = Gazetteer(places: towns).withOtherTownNames(name.plain)
        return Set((names + names.flatMap(NameReadings.reworded)).flatMap { NameKeys.asked(FoldedName(plain: $0)) })
    }

    private func isFoundExactly(_ name: String, among numbers: Set<UInt32>) throws(IndexFileError) -> Bool {
        guard !numbers.isEmpty else { return false }
        var found: [Place] = []
        for number in numbers.sorted() { found.append(try place(number)) }
        return Gazetteer(places: found).lookup(name, limit: 1, atLeast: 0.9).contains { match in
            if case .fuzzy = match.kind { false } else { true }
        }
    }

    /// The letter sets of all keys near in length are compared, in one walk for all spellings; few pass and are measured.
    private func misspelt(_ sounds: Set<[UInt8]>) throws(IndexFileError) -> Set<UInt32> {
        let queries = Set(sounds.map(EditDistance.letters)).map(Misspelt.init).filter { $0.budget > 0 }
        let counts = try array(.fuzzyCounts, of: UInt64.self).map { Int($0) }
        var first = 0
        var keyOffset = 0
        var near: Set<[UInt8]> = []
        for (length, count) in counts.enumerated() {
            defer {
                first += count
                keyOffset += count * length
            }
            for query in queries {
                let limit = min(query.budget, EditBudget.of(length))
                guard count > 0, limit > 0, abs(length - query.key.count) <= limit else { continue }
                let sets = try bytes(.fuzzyLetters, first * 8, count: count * 8).assumingMemoryBound(to: UInt64.self)
                for index in 0..<count
                where LetterSet(bits: sets[index].littleEndian).mayBe(within: limit, of: query.letters) {
                    let candidate = try bytes(.fuzzyKeys, keyOffset + index * length, count: length)
                    if query.isMeant(by: candidate, atMost: limit) { near.insert(Array(candidate)) }
                }
            }
        }
        // The walk touched 100 MB of a world's index: proved pages may go, the system's cache keeps them at hand.
        map.giveBack()
        var numbers: Set<UInt32> = []
        for key in near { numbers.formUnion(try self.numbers(under: NameKeys.fuzzy(key))) }
        return numbers
    }

    private func numbers(under key: UInt64) throws(IndexFileError) -> [UInt32] {
        let count = sections[IndexFileFormat.Section.keys.rawValue].count / 8
        var (low, high) = try stretch(holding: key, of: count)
        while low < high {
            let middle = (low + high) / 2
            if try number(.keys, middle, of: UInt64.self) < key { low = middle + 1 } else { high = middle }
        }
        var places: [UInt32] = []
        while low < count, try number(.keys, low, of: UInt64.self) == key {
            places.append(try number(.keyPlaces, low, of: UInt32.self))
            low += 1
        }
        return places
    }

    /// The first key that is not less than `key` lies in low ... high, a few hundred apart: keys are hashes, evenly spread, so
    /// that their place is told by their value, and a question touches three blocks where halving touches a dozen.
    /// Source: Peterson 1957, "Addressing for random-access storage", doi:10.1147/rd.12.0130 (interpolation search).
    private func stretch(holding key: UInt64, of count: Int) throws(IndexFileError) -> (low: Int, high: Int) {
        guard count > 1024 else { return (0, count) }
        func expected(_ distance: UInt64) -> Int { Int(distance.multipliedFullWidth(by: UInt64(count)).high) }
        var guess = min(expected(key), count - 1)
        for _ in 0..<2 {
            let there = try number(.keys, guess, of: UInt64.self)
            guess = there < key ? min(guess + expected(key - there), count - 1) : max(guess - expected(there - key), 0)
        }
        var (low, high) = (guess, guess)
        var step = 64
        while low > 0, try number(.keys, low, of: UInt64.self) >= key {
            low = max(low - step, 0)
            step *= 2
        }
        step = 64
        while high < count, try number(.keys, high, of: UInt64.self) < key {
            high = min(high + step, count)
            step *= 2
        }
        return (low, high)
    }

    /// The places, and those that hold or describe them, in the order of the file.
    private func withHolders(_ numbers: Set<UInt32>) throws(IndexFileError) -> [Place] {
        var known: [UInt32: Place] = [:]
        var open = numbers
        while !open.isEmpty {
            var next: Set<UInt32> = []
            for number in open {
                let place = try place(number)
                known[number] = place
                for id in [place.within].compactMap({ $0 }) + place.described.map(\.place) {
                    next.formUnion(try self.numbers(under: NameKeys.id(id.rawValue)))
                }
            }
            open = next.filter { known[$0] == nil }
        }
        return known.sorted { $0.key < $1.key }.map(\.value)
    }

    // MARK: - Bytes

    private func place(_ number: UInt32) throws(IndexFileError) -> Place {
        let index = Int(number)
        let start = try self.number(.placeOffsets, index, of: UInt64.self)
        let end = try self.number(.placeOffsets, index + 1, of: UInt64.self)
        guard start <= end, end <= UInt64(sections[0].count) else {
            throw .damaged(path, atByte: sections[1].lowerBound)
        }
        let record = try bytes(.places, Int(start), count: Int(end - start))
        do {
            return try PlaceRecordReader.place(record)
        } catch {
            throw .damaged(path, atByte: sections[0].lowerBound + Int(start))
        }
    }

    private func number<Number: FixedWidthInteger>(
        _ section: IndexFileFormat.Section, _ index: Int, of type: Number.Type
    ) throws(IndexFileError) -> Number {
        let size = Number.bitWidth / 8
        return Number(littleEndian: try bytes(section, index * size, count: size).loadUnaligned(as: Number.self))
    }

    private func array<Number: FixedWidthInteger>(
        _ section: IndexFileFormat.Section, of type: Number.Type
    ) throws(IndexFileError) -> [Number] {
        let count = sections[section.rawValue].count / (Number.bitWidth / 8)
        var numbers: [Number] = []
        for index in 0..<count { numbers.append(try number(section, index, of: type)) }
        return numbers
    }

    private func bytes(
        _ section: IndexFileFormat.Section, _ offset: Int, count: Int
    ) throws(IndexFileError) -> UnsafeRawBufferPointer {
        let range = sections[section.rawValue]
        guard offset >= 0, count >= 0, offset + count <= range.count else {
            throw .damaged(path, atByte: range.lowerBound)
        }
        let start = range.lowerBound + offset
        try prove(start..<start + count)
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    }

    private func prove(_ range: Range<Int>) throws(IndexFileError) {
        guard !range.isEmpty else { return }
        let size = IndexFileFormat.blockBytes
        let sums = sections[IndexFileFormat.Section.sums.rawValue].lowerBound
        for block in range.lowerBound / size - 1...(range.upperBound - 1) / size - 1 {
            guard block >= 0, block < isProved.count else { throw .damaged(path, atByte: range.lowerBound) }
            if isProved[block] { continue }
            let start = (block + 1) * size
            let said = bytes.loadUnaligned(fromByteOffset: sums + block * 8, as: UInt64.self).littleEndian
            guard IndexFileFormat.sum(UnsafeRawBufferPointer(rebasing: bytes[start..<start + size])) == said else {
                throw .damaged(path, atByte: start)
            }
            isProved[block] = true
        }
    }
}

/// A spelling that is under no key, made ready to be held against those of the file.
private struct Misspelt {
    let key: [UInt8]
    let letters: LetterSet
    let budget: Int
    private let pattern: LetterPattern

    init(_ key: [UInt8]) {
        self.key = key
        letters = LetterSet(key)
        budget = EditBudget.of(key.count)
        pattern = LetterPattern(key)
    }

    func isMeant(by candidate: UnsafeRawBufferPointer, atMost limit: Int) -> Bool {
        guard let edits = pattern.distance(to: candidate, atMost: limit) else { return false }
        return key.withUnsafeBufferPointer { key in
            EditBudget.comparedLetters(key, candidate.assumingMemoryBound(to: UInt8.self), edits: edits) != nil
        }
    }
}
