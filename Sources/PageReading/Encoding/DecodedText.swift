internal import IncidentModel

/// The bytes of a file as UTF-8, whatever they were.
///
/// Order of belief: byte order mark; zero bytes in every other place (UTF-16); well-formed UTF-8; what the file says of
/// itself; the statistics of its bytes.
public struct DecodedText: Sendable {
    /// Why bytes are no text.
    public enum Refusal: Error, Equatable, Sendable {
        /// They have NUL or too many control bytes.
        case binary
        /// It is no UTF-8, and declares an encoding that is not read here or (nil) has letters of a script that none of those
        /// known has.
        case unknown(encoding: String?)
    }

    /// UTF-8 without a byte order mark.
    public let bytes: [UInt8]
    /// The name of the encoding, as the IANA writes it.
    public let encoding: String
    /// Places that could not be decoded; each is U+FFFD in `bytes`.
    public let replaced: Int
    /// The offset in the file of the first of them.
    public let firstReplaced: Int?
    /// The encoding is neither marked, declared nor proven by well-formed UTF-8: it was told from the bytes' statistics.
    public let isGuessed: Bool

    public init(_ file: [UInt8]) throws(Refusal) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            try self.init(utf8: file, from: 3)
        } else if file.starts(with: [0xFF, 0xFE]) {
            try self.init(utf16: file, from: 2, isBigEndian: false, isGuessed: false)
        } else if file.starts(with: [0xFE, 0xFF]) {
            try self.init(utf16: file, from: 2, isBigEndian: true, isGuessed: false)
        } else if let isBigEndian = ByteStatistics.utf16ByteOrder(of: file) {
            try self.init(utf16: file, from: 0, isBigEndian: isBigEndian, isGuessed: true)
        } else {
            try self.init(unmarked: file)
        }
    }

    private init(unmarked file: [UInt8]) throws(Refusal) {
        if ByteStatistics.looksBinary(file) { throw .binary }
        if UTF8Check.firstInvalidOffset(in: file) == nil {
            self.init(bytes: file, encoding: "UTF-8")
            return
        }
        let declared = DeclaredEncoding.label(in: file)
        if let declared, let page = CodePage(label: declared) {
            // Arabic pages of old systems call themselves Western out of habit.
            let isArabic = page == .windows1252 && ByteStatistics.guess(file) == .arabic
            self.init(file, isArabic ? .windows1256 : page, isGuessed: isArabic)
        } else if ByteStatistics.isMostlyUTF8(file) {
            try self.init(utf8: file, from: 0)
        } else if let declared, declared != "utf-8", declared != "utf8" {
            throw .unknown(encoding: declared)
        } else {
            switch ByteStatistics.guess(file) {
            case .western: self.init(file, .windows1252, isGuessed: true)
            case .arabic: self.init(file, .windows1256, isGuessed: true)
            case .other: throw .unknown(encoding: nil)
            }
        }
    }

    private init(
        bytes: [UInt8], encoding: String, replaced: Int = 0, firstReplaced: Int? = nil, isGuessed: Bool = false
    ) {
        self.bytes = bytes
        self.encoding = encoding
        self.replaced = replaced
        self.firstReplaced = firstReplaced
        self.isGuessed = isGuessed
    }

    private init(utf8 file: [UInt8], from start: Int) throws(Refusal) {
        if ByteStatistics.looksBinary(file) { throw .binary }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count - start)
        var replaced = 0
        var first: Int?
        var index = start
        while index < file.count {
            let width = file.withUnsafeBufferPointer { UTF8Check.sequenceLength(at: index, $0) }
            if width > 0 {
                bytes.append(contentsOf: file[index..<index + width])
                index += width
            } else {
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
                replaced += 1
                first = first ?? index
                index += 1
            }
        }
        self.init(bytes: bytes, encoding: "UTF-8", replaced: replaced, firstReplaced: first)
    }

    private init(utf16 file: [UInt8], from start: Int, isBigEndian: Bool, isGuessed: Bool) throws(Refusal) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count)
        var replaced = 0
        var first: Int?
        var controls = 0
        func unit(at index: Int) -> UInt32? {
            guard index + 1 < file.count else { return nil }
            let (a, b) = (UInt32(file[index]), UInt32(file[index + 1]))
            return isBigEndian ? a << 8 | b : b << 8 | a
        }
        var index = start
        while index < file.count {
            var width = 2
            var scalar: UInt32 = 0xFFFD
            if let high = unit(at: index) {
                scalar = high
                if (0xD800..<0xDC00).contains(high), let low = unit(at: index + 2), (0xDC00..<0xE000).contains(low) {
                    scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
                    width = 4
                } else if (0xD800..<0xE000).contains(high) {
                    scalar = 0xFFFD
                }
            }
            if scalar == 0xFFFD {
                replaced += 1
                first = first ?? index
            }
            if scalar < 0x20, scalar != 0x0A, scalar != 0x0D, scalar != 0x09, scalar != 0x0C { controls += 1 }
            bytes.append(scalar: scalar)
            index += width
        }
        if controls > 8 + file.count / 200 || replaced > 8 + file.count / 50 { throw .binary }
        self.init(
            bytes: bytes, encoding: isBigEndian ? "UTF-16BE" : "UTF-16LE", replaced: replaced, firstReplaced: first,
            isGuessed: isGuessed)
    }

    private init(_ file: [UInt8], _ page: CodePage, isGuessed: Bool) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + file.count / 2)
        var replaced = 0
        var first: Int?
        let upper = page.upperHalf
        for (index, byte) in file.enumerated() {
            guard byte >= 0x80 else {
                bytes.append(byte)
                continue
            }
            let scalar = upper[Int(byte) - 0x80]
            if scalar == 0xFFFD {
                replaced += 1
                first = first ?? index
            }
            bytes.append(scalar: UInt32(scalar))
        }
        self.init(
            bytes: bytes, encoding: page.rawValue, replaced: replaced, firstReplaced: first, isGuessed: isGuessed)
    }
}
