/// Collects the bytes of a product. Numbers are written by hand: same digits everywhere, no locale, no format strings.
public struct ByteWriter: Sendable {
    /// Longer than what is written: bytes are put where they belong at once, not appended one call after the other.
    private var storage: [UInt8]
    public private(set) var count = 0

    public init(reservingCapacity capacity: Int = 0) { storage = [UInt8](repeating: 0, count: capacity) }

    /// Writes over bytes that nobody needs any more: their memory is at hand.
    ///
    /// - Parameter capacity: to begin with.
    public init(over bytes: consuming [UInt8], capacity: Int) {
        let count = bytes.count
        storage = bytes
        let wanted = max(storage.capacity, capacity)
        if wanted > count { storage.append(contentsOf: repeatElement(0, count: wanted - count)) }
    }

    public var isEmpty: Bool { count == 0 }

    /// A copy of what is written.
    public var bytes: [UInt8] { Array(storage[..<count]) }

    /// What is written, without a copy; nothing is left.
    public mutating func takeBytes() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &storage)
        taken.removeLast(taken.count - count)
        count = 0
        return taken
    }

    public mutating func removeAll(keepingCapacity: Bool) {
        count = 0
        if !keepingCapacity { storage = [] }
    }

    public mutating func write(_ text: StaticString) {
        put(atMost: text.utf8CodeUnitCount) { $0.put(text) }
    }

    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in put(atMost: utf8.count) { $0.put(utf8) } }
    }

    public mutating func write(byte: UInt8) { put(atMost: 1) { $0.put(byte: byte) } }

    public mutating func write(raw: some Sequence<UInt8>) {
        let isWhole: Void? = raw.withContiguousStorageIfAvailable { bytes in put(atMost: bytes.count) { $0.put(bytes) }
        }
        if isWhole == nil { for byte in raw { write(byte: byte) } }
    }

    /// A line end and spaces.
    public mutating func writeLineEnd(spaces: Int) {
        put(atMost: 1 + spaces) { $0.putLineEnd(spaces: spaces) }
    }

    public mutating func write(_ number: Int) {
        put(atMost: Pen.widestNumber) { $0.put(number) }
    }

    /// At most `decimals` (0 … 9) digits after the point, trailing zeros dropped unless `padded`; −0 is written 0. Rounded
    /// correctly: to the nearest decimal number of what the double is, ties to the even one.
    ///
    /// - Precondition: none; a number that is not finite or beyond 9e9 is written as `null`, which JSON readers take.
    public mutating func write(_ number: Double, decimals: Int, padded: Bool = false) {
        put(atMost: Pen.widestNumber) { $0.put(number, decimals: decimals, padded: padded) }
    }

    /// A pair of numbers in brackets.
    public mutating func writePair(_ first: Double, _ second: Double, decimals: Int) {
        put(atMost: 2 * Pen.widestNumber + 3) { pen in
            pen.put(byte: UInt8(ascii: "["))
            pen.put(first, decimals: decimals)
            pen.put(byte: UInt8(ascii: ","))
            pen.put(second, decimals: decimals)
            pen.put(byte: UInt8(ascii: "]"))
        }
    }

    /// - Parameters:
    ///   - most: bytes that there is to be room for.
    ///   - fill: moves the pen on by no more than that.
    @inline(__always)
    mutating func put(atMost most: Int, _ fill: (inout Pen) -> Void) {
        if storage.count - count < most + Pen.slack { grow(by: most + Pen.slack) }
        let start = count
        count = storage.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            var pen = Pen(next: base + start)
            fill(&pen)
            assert(pen.next - base <= start + most)
            return pen.next - base
        }
    }

    @inline(never)
    private mutating func grow(by most: Int) {
        let wanted = max(2 * storage.count, count + most, 256)
        storage.append(contentsOf: repeatElement(0, count: wanted - storage.count))
    }
}
