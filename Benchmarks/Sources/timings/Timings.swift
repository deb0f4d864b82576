import Foundation

/// What is timed: inputs are read and indexes built before, the answer is a number that the peers must reach too.
typealias Work = @Sendable () async throws -> Double

/// `timings TASK DATA_FOLDER GAZETTEER_FOLDER` prints "seconds answer megabytes", the memory that the work took for a while.
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
            case "write-geojson": try writingPoints(inputs, as: .geoJSON)
            case "read-geojson": try readingPoints(inputs, as: .geoJSON)
            case "write-gpkg": try writingPoints(inputs, as: .geoPackage)
            case "read-gpkg": try readingPoints(inputs, as: .geoPackage)
            case "write-csv": try writingPoints(inputs, as: .table)
            case "read-csv": try readingPoints(inputs, as: .table)
            default: throw UsageError()
            }
        let before = Memory.resident
        Memory.forget()
        let clock = ContinuousClock()
        let start = clock.now
        let answer = try await work()
        let seconds = start.duration(to: clock.now) / .seconds(1)
        // Beside what it was given and what it gave, both of which are still there.
        print(seconds, answer, Int(max(0, Memory.peak - max(before, Memory.resident)).rounded()))
        Held.value = nil
    }
}

struct UsageError: Error, CustomStringConvertible {
    let description = """
        usage: timings exact-names|folded-names|misspelt-names|misspelt-many|points|geodesics|geocode|read|\
        draw|draw-bytes|labels|{write,read}-{geojson,gpkg,csv} \
        DATA_FOLDER GAZETTEER_FOLDER
        """
}
