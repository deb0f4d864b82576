/// A command that a help text or the README shows with its answer.
struct HelpExample: Sendable, CustomStringConvertible {
    var command: String
    /// The lines below it; "…" stands for anything.
    var answer: [String]

    var description: String { command }

    /// Lines that open with `$ `, each with the lines under it as far as the next blank line, command or fence.
    static func all(in text: String) -> [HelpExample] {
        var examples: [HelpExample] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("$ ") {
                examples.append(HelpExample(command: String(bare.dropFirst(2)), answer: []))
                isOpen = true
            } else if bare.isEmpty || bare.hasPrefix("```") {
                isOpen = false
            } else if isOpen {
                examples[examples.count - 1].answer.append(String(line))
            }
        }
        return examples
    }

    /// Whether the lines say what the answer shows; indentation of the whole does not count, trailing blanks neither.
    func isAnswered(by lines: [String]) -> Bool {
        let shown = Self.outdented(answer)
        return shown.count == lines.count && zip(shown, lines).allSatisfy(Self.matches)
    }

    private static func matches(_ pattern: String, _ line: String) -> Bool {
        let parts = trimmed(pattern).split(separator: "…", omittingEmptySubsequences: false)
        var rest = Substring(trimmed(line))
        guard let first = parts.first, rest.hasPrefix(first) else { return false }
        rest = rest.dropFirst(first.count)
        for (index, part) in parts.enumerated().dropFirst() {
            if index == parts.count - 1 { return rest.hasSuffix(part) }
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty
    }

    private static func outdented(_ lines: [String]) -> [String] {
        let depth = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { String($0.dropFirst(depth)) }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
