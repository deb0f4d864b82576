import Foundation

/// What is timed: inputs are read and indexes built before, the answer is a number that the peers must reach too.
typealias Work = @Sendable () async throws -> Double

/// `timings TASK DATA_FOLDER GAZETTEER_FOLDER` prints "seconds answer".
@main struct Timings {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4 else { throw UsageError() }
        let inputs = Inputs(folder: URL(filePath: arguments[2]))
        let work: Work =
            switch arguments[1] {
            case "exact-names": try exactNames(inputs)
            case "folded-names": try foldedNames(inputs)
            case "misspelt-names": try misspeltNames(inputs, names: "names.txt", queries: "misspelt.tsv")
            case "misspelt-many": try misspeltNames(inputs, names: "many-names.txt", queries: "misspelt-many.tsv")
            case "points": try points(inputs, gazetteer: URL(filePath: arguments[3]))
            case "geodesics": try geodesics(inputs)
            case "geocode": try geocoding(inputs, gazetteer: URL(filePath: arguments[3]))
            case "read": try reading(inputs, gazetteer: URL(filePath: arguments[3]))
            case "draw": try drawing(inputs)
            case "draw-bytes": try drawing(inputs, bytes: true)
            case "labels": try labels(inputs)
            default: throw UsageError()
            }
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await work()
        let seconds = start.duration(to: clock.now) / .seconds(1)
        print(seconds, answer)
    }
}

struct UsageError: Error, CustomStringConvertible {
    let description = """
        usage: timings exact-names|folded-names|misspelt-names|misspelt-many|points|geodesics|geocode|read|\
        draw|draw-bytes|labels \
        DATA_FOLDER GAZETTEER_FOLDER
        """
}
