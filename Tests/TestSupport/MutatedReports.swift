public import Foundation

/// Real reports damaged at random, the same ones every time: bytes flipped, text cut, spliced, repeated, their words shuffled,
/// strewn with oddities.
public struct MutatedReports: Sendable {
    private let originals: [[UInt8]]
    /// Of one report: keeps thousands of them quick to read.
    private let longest = 1_500

    /// - Parameter folder: every `.txt` and `.md` under it is an original.
    public init(folder: URL) throws {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let urls = (files?.allObjects as? [URL] ?? []).filter { ["txt", "md"].contains($0.pathExtension) }
        originals = try urls.sorted { $0.path < $1.path }.map { Array(try Data(contentsOf: $0)) }.filter { !$0.isEmpty }
    }

    /// The mutated report of this number.
    public subscript(number: Int) -> [UInt8] {
        var random = SplitMix64(state: UInt64(number) &* 0x9E37_79B9 &+ 0x1D)
        var text = part(of: original(&random), &random)
        for _ in 0...random.below(4) {
            switch random.below(8) {
            case 0: flip(&text, &random)
            case 1: text = Array(text[..<random.below(text.count + 1)])
            case 2: text = Array(text[random.below(text.count + 1)...])
            case 3: splice(&text, &random)
            case 4: repeatStretch(&text, &random)
            case 5: insertOddity(&text, &random)
            case 6: shuffleWords(&text, &random)
            default: removeStretch(&text, &random)
            }
        }
        return text
    }

    private func original(_ random: inout SplitMix64) -> [UInt8] { originals[random.below(originals.count)] }

    private func part(of text: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        guard text.count > longest else { return text }
        let start = random.below(text.count - longest)
        return Array(text[start..<start + longest])
    }

    private func stretch(of text: [UInt8], _ random: inout SplitMix64, upTo most: Int) -> Range<Int> {
        let start = random.below(text.count + 1)
        return start..<min(text.count, start + random.below(most) + 1)
    }

    private func flip(_ text: inout [UInt8], _ random: inout SplitMix64) {
        guard !text.isEmpty else { return }
        for _ in 0...random.below(20) { text[random.below(text.count)] ^= UInt8(1 << random.below(8)) }
    }

    private func splice(_ text: inout [UInt8], _ random: inout SplitMix64) {
        let other = part(of: original(&random), &random)
        text.insert(contentsOf: other[stretch(of: other, &random, upTo: 400)], at: random.below(text.count + 1))
    }

    private func repeatStretch(_ text: inout [UInt8], _ random: inout SplitMix64) {
        let range = stretch(of: text, &random, upTo: 40)
        for _ in 0...random.below(20) { text.insert(contentsOf: text[range], at: range.lowerBound) }
    }

    private func removeStretch(_ text: inout [UInt8], _ random: inout SplitMix64) {
        text.removeSubrange(stretch(of: text, &random, upTo: 200))
    }

    /// Words of the report in no order at all: rules that look around a word meet neighbours no writer gave it.
    private func shuffleWords(_ text: inout [UInt8], _ random: inout SplitMix64) {
        let words = text.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        guard !words.isEmpty else { return }
        var shuffled: [UInt8] = []
        for _ in 0..<words.count {
            shuffled += words[random.below(words.count)]
            shuffled += Self.joints[random.below(Self.joints.count)]
        }
        text = shuffled
    }

    private static let joints = [" ", " ", " ", " ", " ", " ", " ", ", ", ". ", "\n\n"].map { Array($0.utf8) }

    private func insertOddity(_ text: inout [UInt8], _ random: inout SplitMix64) {
        let oddity = Self.oddities[random.below(Self.oddities.count)]
        text.insert(contentsOf: oddity, at: random.below(text.count + 1))
    }

    private static let oddities: [[UInt8]] =
        [
            "\u{FEFF}", "\u{202E}", "\u{200F}", "\u{0}", "\u{2028}", "\u{301}\u{301}\u{301}", "\"\"\"\"", "“”‘’'",
            "((((",
            "999999999999999999999999", "-1", "0", "31 February 2021", "25:61", "24:00", "ـــــ",
            "٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩",
            "\r\n\r\n", "\t", "…", "...", "!!!", "<p><script>", "&amp;&#x41;", "---\n", "%s%n", "km km km",
            "of of of of",
            "between between and and", "near near near", "one another third", "🚀", "والوبالكال",
        ].map { Array($0.utf8) } + [[0xC3], [0xFF, 0xFE], [0xE2, 0x80], [0xF0, 0x9F], [0xD8], [0xC0, 0x80]]
}

/// Vigna's generator: small, and the same numbers on every machine.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
