internal import FoundationEssentials

/// A folder of labelled reports: `ID.txt` beside `ID.json`.
public struct LabelledFolder: Sendable {
    public struct Pair: Sendable {
        public var gold: GoldReport
        /// The report's file.
        public var report: String

        /// Its bytes; none when it cannot be read.
        var text: [UInt8] { (try? Data(contentsOf: URL(filePath: report))).map { [UInt8]($0) } ?? [] }
    }

    /// By id.
    public let pairs: [Pair]

    /// - Throws: when the folder holds no pair, half a pair or a malformed gold file.
    public init(_ folder: String) throws(EvaluationError) {
        let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: base)
        } catch {
            throw .noFolder(folder)
        }
        var pairs: [Pair] = []
        let golds = Self.stems(of: names, withSuffix: ".json")
        let reports = Self.stems(of: names, withSuffix: ".txt")
        for stem in golds.union(reports).sorted() {
            let (gold, report) = ("\(base)/\(stem).json", "\(base)/\(stem).txt")
            guard reports.contains(stem) else { throw .missingHalf(present: gold, missing: "\(stem).txt") }
            guard golds.contains(stem) else { throw .missingHalf(present: report, missing: "\(stem).json") }
            pairs.append(Pair(gold: try Self.gold(gold, stem: stem), report: report))
        }
        if pairs.isEmpty { throw .noPairs(folder) }
        self.pairs = pairs.sorted { $0.gold.id < $1.gold.id }
    }

    /// What another coder found, by report; files that are no answers are left alone.
    static func answers(in folder: String) throws(EvaluationError) -> [LabelledID: GoldReport] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .noFolder(folder)
        }
        var answers: [LabelledID: GoldReport] = [:]
        for stem in stems(of: names, withSuffix: ".json").sorted() {
            guard let id = LabelledID(stem) else { continue }
            answers[id] = try gold("\(folder)/\(stem).json", stem: stem)
        }
        if answers.isEmpty { throw .noPairs(folder) }
        return answers
    }

    private static func stems(of names: [String], withSuffix suffix: String) -> Set<String> {
        Set(names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.map { String($0.dropLast(suffix.count)) })
    }

    private static func gold(_ file: String, stem: String) throws(EvaluationError) -> GoldReport {
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        } catch {
            throw .unreadable(file, reason: "\(error)")
        }
        let gold = try GoldReport(json: bytes, file: file)
        guard gold.id.description == stem else {
            throw .malformed(
                file: file, field: "id", reason: "\"\(gold.id)\" is not the file's name; write \"\(stem)\".")
        }
        return gold
    }
}
