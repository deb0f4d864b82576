import GazetteerIndex
import Testing

@Suite struct NameScannerTests {
    private func matches(_ names: [String], _ text: String, wholeWords: Bool = false) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            NameScanner(names: names, wholeWords: wholeWords).matches(in: buffer)
                .map { "\($0.range.lowerBound):\(names[$0.name])" }
        }
    }

    @Test("the leftmost and then the longest name counts")
    func leftmostLongest() {
        #expect(
            matches(["Green", "Green Zone", "Zone"], "Green Zone Zone Green") == [
                "0:Green Zone", "11:Zone", "16:Green",
            ])
        #expect(matches(["ab", "bcd"], "abcd") == ["0:ab"])
        #expect(matches(["a"], "aaa") == ["0:a", "1:a", "2:a"])
        #expect(matches(["الدورة"], "في الدورة") == ["5:الدورة"])
    }

    @Test("whole words only, when asked for")
    func wholeWords() {
        #expect(
            matches(["Dora", "Dora City"], "Pandora Dora Dorado Dora.", wholeWords: true) == ["8:Dora", "20:Dora"])
        #expect(matches(["Dora", "Dora City"], "Dora Citys", wholeWords: true) == ["0:Dora"])
    }

    @Test("nothing to find, nothing found")
    func nothing() {
        #expect(matches([], "Dora").isEmpty)
        #expect(matches(["", ""], "Dora").isEmpty)
        #expect(matches(["Dora"], "").isEmpty)
        #expect(matches(["Dora"], "Dor").isEmpty)
    }

    @Test("agrees with comparing every name at every byte, in one part and in several", arguments: 0..<30)
    func agreement(seed: Int) async {
        var random = SplitMix(state: UInt64(seed))
        func word(_ longest: UInt64) -> String {
            String(
                decoding: (0..<1 + random.next() % longest).map { _ in UInt8(ascii: "a") + UInt8(random.next() % 3) },
                as: UTF8.self)
        }
        let shortest = String(repeating: "a", count: seed % 6)
        let names = (0..<20).map { _ in shortest + word(5) }
        let text = Array((0..<300).map { _ in word(9) }.joined(separator: seed % 2 == 0 ? " " : "").utf8)
        let scanner = NameScanner(names: names)
        var expected: [Range<Int>] = []
        var index = 0
        while index < text.count {
            let lengths = names.map { Array($0.utf8) }.filter { text[index...].starts(with: $0) }.map(\.count)
            if let length = lengths.max() {
                expected.append(index..<index + length)
                index += length
            } else {
                index += 1
            }
        }
        #expect(text.withUnsafeBufferPointer { scanner.matches(in: $0) }.map(\.range) == expected)
        #expect(text.withUnsafeBufferPointer { scanner.count(in: $0) } == expected.count)
        for tasks in [1, 2, 3, 7] { #expect(await scanner.count(in: text, tasks: tasks) == expected.count) }
    }
}
