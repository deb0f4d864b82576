internal import ConcurrentWork
internal import IncidentModel
internal import JSONReading

/// A file of ours or a GeoJSON with all that is wrong in it; read in pieces, on all cores.
public struct CheckedFile: Sendable {
    public private(set) var problems: [ReadingProblem]
    /// Of incidents or features that are sound.
    public private(set) var count: Int
    /// "incident" or "feature".
    public let noun: String

    public init(_ bytes: [UInt8]) { self.init(FileBytes(bytes)) }

    public init(_ file: FileBytes) {
        self = file.withInput(Self.check)
        if !file.isUnchanged { (problems, count) = ([.changed], 0) }
    }

    /// Of `incidents.jsonl`.
    public init(lines file: FileBytes) {
        self = file.withInput { Self.record($0, asLines: true) }
        if !file.isUnchanged { (problems, count) = ([.changed], 0) }
    }

    private init(_ problems: [ReadingProblem], _ count: Int, _ noun: String = "feature") {
        (self.problems, self.count, self.noun) = (problems, count, noun)
    }

    private static func check(_ input: FileInput) -> CheckedFile {
        var check = FeatureChecking(input)
        if IncidentFeatures.isSequence(input.bytes) {
            check.readLines()
            return CheckedFile(check.problems, check.count)
        }
        let lists: Set<String> = ["features", "incidents", "reports"]
        let beginning = JSONText.beginning(of: input.bytes, before: lists)
        if ["incidents", "reports"].contains(beginning?.end) || beginning?.members["schema"] != nil {
            return record(input)
        }
        do throws(JSONFault) {
            let root = try check.readDocument()
            return root["schema"] != nil || root["incidents"] != nil
                ? record(input) : CheckedFile(check.problems, check.count)
        } catch {
            return CheckedFile([ReadingProblem(error)], 0)
        }
    }

    private static func record(_ input: FileInput, asLines: Bool = false) -> CheckedFile {
        var (reading, count) = (RecordReading(input), 0)
        reading.read(asLines: asLines) { _ in
            count += 1
        } reserve: { _ in
        }
        return CheckedFile(reading.problems, reading.fault == nil ? count : 0, "incident")
    }
}
