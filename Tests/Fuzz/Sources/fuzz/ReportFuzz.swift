internal import Foundation
internal import GazetteerIndex
internal import IncidentModel
internal import ReportReading

/// The reader with the real gazetteer's names, made once.
private let reader: ReportReader = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../gazetteer")
    guard let (gazetteer, _) = try? Gazetteer.load(folders: [root.standardizedFileURL.path]) else {
        fatalError("no gazetteer at \(root.path)")
    }
    return ReportReader(names: gazetteer)
}()

private let published = PartialDate(year: 2021, month: 7, day: 8)

/// Any bytes are a report: reads them with a publication date and without, and holds the evidence to the text.
func readReport(_ text: [UInt8]) {
    let report = Report(id: "fuzz", sha256: "", text: text)
    for day in [published, nil] {
        for event in reader.read(report, published: day).events {
            for evidence in event.sites.flatMap(\.evidence) + event.claims.flatMap(\.evidence) {
                precondition(evidence.range.upperBound <= text.count && evidence.quote == report.quote(evidence.range))
            }
        }
    }
}
