import Foundation
import IncidentModel
import ReportReading
import TestSupport
import Testing

@Test func dump() throws {
    let env = ProcessInfo.processInfo.environment
    guard let path = env["DUMP"] else { return }
    for p in path.split(separator: ":") {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: String(p))))
        let report = Report(
            id: ReportID(String(p.split(separator: "/").last!)), sha256: "", text: bytes, source: String(p))
        let r = ReportReader(names: ListedNames.baghdad).read(
            report, published: env["PUB"].flatMap { PartialDate(edtf: $0) })
        print("=====", report.id, "page", r.pageDate?.edtf ?? "-")
        for b in r.setAsideBlocks { print("  [\(b.kind)] \(b.evidence.quote.prefix(90))") }
        for f in r.findings { print("  !", f.code, f.message) }
        for e in r.events {
            print(" EVENT", e.status, e.findings.map(\.code))
            for s in e.sites {
                print(
                    "   ", s.role, s.phrase.relation, "|", s.name, "|", s.phrase.anchors.map { $0.classWord ?? "-" },
                    s.phrase.qualifiers.map { "\($0.relation) \($0.place.name)" }, "count",
                    s.count.map(\.description) ?? "-", s.isHedged ? "HEDGED" : "", s.speaker.kind, s.speaker.name,
                    s.phrase.anchors[0].isDescription ? "DESC" : "", s.findings.map(\.code))
                for ev in s.evidence { print("        “\(ev.quote)”") }
            }
            for c in e.claims {
                print(
                    "   .", c.fact.field, c.fact.summary, c.isHedged ? "HEDGED" : "",
                    "[\(c.speaker.kind) \(c.speaker.name)]", "“\(c.evidence.map(\.quote).joined(separator: " / "))”")
            }
        }
    }
}
