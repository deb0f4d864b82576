import IncidentModel
import Testing

@Suite("Where bytes stop being UTF-8")
struct UTF8CheckTests {
    @Test("agrees with the standard library on every two bytes, wherever they stand in a text")
    func pairs() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes = Array("abcdefgh ز".utf8) + [first, second] + Array("é tail".utf8)
                let isSound = String(validating: bytes, as: UTF8.self) != nil
                #expect((UTF8Check.firstInvalidOffset(in: bytes) == nil) == isSound, "\(first), \(second)")
            }
        }
    }

    @Test(
        "tells the first byte that belongs to no character",
        arguments: [
            ([0x41, 0xE9, 0x42], 1), ([0xED, 0xA0, 0x80], 0), ([0xC0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0x61, 0x62, 0xD8], 2), ([0xF0, 0x9F, 0x98], 0), ([0x20, 0xE2, 0x82, 0x28], 1),
        ] as [([UInt8], Int)])
    func offset(bytes: [UInt8], offset: Int) { #expect(UTF8Check.firstInvalidOffset(in: bytes) == offset) }
}
