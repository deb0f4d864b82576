import Foundation
import IncidentEvaluation
import TestSupport
import Testing

@Suite("The labelled reports that ship") struct CorpusTests {
    private func pairs() throws -> [LabelledFolder.Pair] {
        try LabelledFolder(Repository.file("seeds/labelled").path).pairs
    }

    @Test("every gold file decodes and stands beside its report") func decodes() throws {
        #expect(try pairs().count >= 40)
    }

    @Test("about a third is held back, of every language") func held() throws {
        let byLanguage = Dictionary(grouping: try pairs().map(\.gold.id), by: \.language)
        #expect(Set(byLanguage.keys).isSuperset(of: ["en", "ar"]))
        for (language, ids) in byLanguage {
            let held = ids.filter { $0.set == .held }.count
            #expect((ids.count / 3 - 1...ids.count / 3 + 1).contains(held), "\(language): \(held) of \(ids.count)")
        }
    }

    @Test("every number that decides a set is read as a number")
    func sets() throws {
        #expect(LabelledID("en-003")?.set == .held)
        #expect(LabelledID("ar-010")?.set == .work)
        #expect(LabelledID("mt-12")?.set == .held)
        for text in ["en", "en-", "-3", "EN-003", "en-3a", "en-3-3", "en-99999999999999999999"] {
            #expect(LabelledID(text) == nil, "\(text)")
        }
    }
}
