import Foundation
import GazetteerIndex
import Geocoding
import IncidentModel
import IncidentPipeline
import ReportReading

/// The labelled reports of the work set, read beforehand, placed with the project's own gazetteer on all cores. Answers the number
/// of placed sites.
func geocoding(_ inputs: Inputs, gazetteer: URL) throws -> Work {
    let places = try Gazetteer.load(folders: [gazetteer.path]).gazetteer
    let reader = ReportReader(names: places)
    let folder = gazetteer.deletingLastPathComponent().appending(path: "seeds/labelled")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = names.filter { name in
        // The names are "en-017.txt"; every third number is held back.
        let parts = name.split(whereSeparator: { "-.".contains($0) })
        guard parts.count == 3, ["txt", "md"].contains(parts[2]), let number = Int(parts[1]) else { return false }
        return number % 3 != 0
    }
    let reports = ReportLoader().load(files.map { folder.appending(path: $0).path }).reports
    let readings = reports.map { reader.read($0).events }
    let geocoder = Geocoder(gazetteer: places)
    return {
        let sites: [Int] = try await mapOverCores(count: readings.count) { part in
            readings[part].reduce(0) { sum, events in
                sum + geocoder.geocode(events).flatMap(\.sites).count { $0.placement != nil }
            }
        }
        return Double(sites.reduce(0, +))
    }
}
