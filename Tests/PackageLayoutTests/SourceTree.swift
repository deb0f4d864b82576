import Foundation
import TestSupport

/// The package's own source folders.
enum SourceTree {
    static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Repository.file("Sources").path)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    static func swiftFiles(of module: String) throws -> [URL] {
        let folder = Repository.file("Sources/\(module)")
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
    }
}

/// The dependencies that `Package.swift` declares with its `module(…)` lines.
struct PackageManifest {
    private(set) var dependencies: [String: Set<String>] = [:]

    init(text: String) throws {
        let declaration = try Regex(
            #"(?s)\bmodule\(\s*"(\w+)"\s*(?:,\s*\[(.*?)\]\s*)?(?:,[^()\]]*resources:\s*\[[^\]]*\]\s*)?\)"#,
            as: (Substring, Substring, Substring?).self)
        for match in text.matches(of: declaration) {
            let quoted = (match.output.2 ?? "").split(separator: "\"", omittingEmptySubsequences: false)
            dependencies[String(match.output.1)] = Set(
                quoted.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
        }
    }
}
