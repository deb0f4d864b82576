/// Lines of a text, so many at a time as one core reads at once.
struct LinePieces {
    struct Piece: Sendable {
        let range: Range<Int>
        /// Of the first line, counted from 1.
        let number: Int

        /// The lines that hold something, without the mark of RFC 8142 and white space before it.
        func eachLine(of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, _ number: Int) -> Void) {
            var (start, number) = (range.lowerBound, number)
            while start < range.upperBound {
                let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
                while start < end, bytes[start] == 0x1E || bytes[start] <= 0x20 { start += 1 }
                if start < end { body(start..<end, number) }
                (start, number) = (end + 1, number + 1)
            }
        }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var start = 0
    private var number = 1
    private static let pieceBytes = 1 << 19

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> Piece? {
        guard start < bytes.count else { return nil }
        let least = min(start + Self.pieceBytes, bytes.count)
        let end = bytes[least...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        let piece = Piece(range: start..<end, number: number)
        pass(end)
        return piece
    }

    /// The first line that holds something.
    var firstLine: (range: Range<Int>, number: Int)? {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let end = bytes[first...].firstIndex(of: 0x0A) ?? bytes.count
        return (first..<end, 1 + bytes[..<first].count { $0 == 0x0A })
    }

    /// Goes on behind these bytes.
    mutating func pass(_ offset: Int) {
        number += bytes[start..<offset].count { $0 == 0x0A }
        start = offset
    }
}
