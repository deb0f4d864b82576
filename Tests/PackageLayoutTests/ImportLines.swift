/// The modules that a Swift source text imports, in the order of its lines.
struct ImportLines {
    private(set) var modules: [String] = []

    private static let accessLevels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
    private static let declarationKinds: Set<String> = [
        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
    ]

    init(in source: String) {
        var isInText = false
        var isInComment = false
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            let wasInside = isInText || isInComment
            if line.components(of: "\"\"\"") % 2 == 1 { isInText.toggle() }
            if !isInText {
                let opened = line.components(of: "/*")
                let closed = line.components(of: "*/")
                if opened != closed { isInComment = opened > closed }
            }
            if !wasInside, let module = Self.module(importedBy: line) { modules.append(module) }
        }
    }

    /// "GeometryEngine" of `@testable internal import struct GeometryEngine.Plane`.
    private static func module(importedBy line: Substring) -> String? {
        var words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }[...]
        while let word = words.first, word.hasPrefix("@") || accessLevels.contains(String(word)) { words.removeFirst() }
        guard words.popFirst() == "import" else { return nil }
        if let word = words.first, declarationKinds.contains(String(word)) { words.removeFirst() }
        return words.first?.split(separator: ".").first.map(String.init)
    }
}

extension Substring {
    /// How often a mark stands in the line.
    fileprivate func components(of mark: String) -> Int {
        split(separator: mark, omittingEmptySubsequences: false).count - 1
    }
}
