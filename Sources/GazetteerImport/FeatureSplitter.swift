/// Cuts the features out of a GeoJSON collection one by one, so that a large file is never decoded as a whole.
struct FeatureSplitter: IteratorProtocol, Sequence {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int
    /// The document is one feature, not a collection.
    private var isSingle: Bool

    /// - Returns: nil when the bytes hold neither a collection nor a feature.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let features = Self.featuresArray(in: bytes, from: start) else {
            guard let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
            position = brace
            isSingle = true
            return
        }
        position = features
        isSingle = false
    }

    /// The bytes of the next feature; nil at the end.
    mutating func next() -> Range<Int>? {
        while position < bytes.count, bytes[position] != UInt8(ascii: "{") {
            if bytes[position] == UInt8(ascii: "]") { return nil }
            position += 1
        }
        guard position < bytes.count, let end = Self.end(ofObjectAt: position, in: bytes) else {
            position = bytes.count
            return nil
        }
        defer { position = isSingle ? bytes.count : end }
        return position..<end
    }

    /// Where the array after a top-level "features" begins.
    private static func featuresArray(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "\""):
                let end = afterString(at: index, in: bytes)
                if depth == 1, bytes[index..<end].elementsEqual("\"features\"".utf8) {
                    var next = end
                    while next < bytes.count, bytes[next] <= 0x20 || bytes[next] == UInt8(ascii: ":") { next += 1 }
                    if next < bytes.count, bytes[next] == UInt8(ascii: "[") { return next + 1 }
                }
                index = end
                continue
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func end(ofObjectAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: "\""):
                index = afterString(at: index, in: bytes)
                continue
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func afterString(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return Swift.min(index + 1, bytes.count)
    }
}
