import ByteWriting
import Testing

@Suite("Numbers as bytes")
struct NumberTests {
    @Test(
        "have at most the decimals asked for and no trailing zeros",
        arguments: [
            (0.0, 6, "0"), (-0.0, 6, "0"), (-1e-9, 6, "0"), (0.1 + 0.2, 6, "0.3"), (44.49944, 6, "44.49944"),
            (-44.4994449, 6, "-44.499445"), (100, 0, "100"), (99.96, 1, "100"), (0.05, 3, "0.05"), (1e-7, 6, "0"),
            (180, 9, "180"), (12_345_678.9, 0, "12345679"), (2.5, -3, "2"), (1.0 / 3, 40, "0.333333333"),
            // Times a power of ten these are half-way between two, but only rounded so: the decimal arithmetic of Python
            // says on which side they are.
            (93.255, 2, "93.25"), (81.175, 2, "81.17"), (63.865, 2, "63.87"), (99.9135, 3, "99.913"),
            (0.2765, 3, "0.277"), (96.8434635, 6, "96.843463"), (-30.7039455, 6, "-30.703945"), (0.125, 2, "0.12"),
            (0.375, 2, "0.38"),
        ] as [(Double, Int, String)])
    func decimals(number: Double, decimals: Int, text: String) {
        #expect(written { $0.write(number, decimals: decimals) } == text)
    }

    @Test(
        "keep all decimals when padded",
        arguments: [(1.5, 3, "1.500"), (0, 2, "0.00"), (-2, 0, "-2")] as [(Double, Int, String)])
    func padded(number: Double, decimals: Int, text: String) {
        #expect(written { $0.write(number, decimals: decimals, padded: true) } == text)
    }

    @Test(
        "are null when JSON has no such number",
        arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 9e9])
    func notANumber(number: Double) {
        #expect(written { $0.write(number, decimals: 6) } == "null")
    }

    @Test("are read back by the standard library within half a step")
    func readBack() throws {
        var seed: UInt64 = 11
        for _ in 0..<20_000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = (Double(seed >> 11) / Double(1 << 53) - 0.5) * 40_000
            let text = written { $0.write(number, decimals: 6) }
            let back = try #require(Double(text))
            #expect(abs(back - number) <= 0.5000001e-6, "\(number) as \(text)")
        }
    }

    @Test("are whole from end to end of the integers", arguments: [0, 7, -7, 1_000_000, Int.max, Int.min])
    func integers(number: Int) {
        #expect(written { $0.write(number) } == String(number))
    }

    private func written(_ body: (inout ByteWriter) -> Void) -> String {
        var writer = ByteWriter()
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
