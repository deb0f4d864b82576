public import IncidentModel

/// Reads a single place phrase outside any report: "near the US embassy", "3 km south of the airport", "Dora".
public struct PhraseReader: Sendable {
    private let names: any PlaceNameFinding

    public init(names: any PlaceNameFinding) { self.names = names }

    /// The phrase with its relation; a bare name is taken as "in" it. Never nil: what cannot be parsed is a name as a whole.
    public func read(_ text: String) -> LocationPhrase {
        if case .arabic = ReportLanguage.of(Report(id: "phrase", sha256: "", text: Array(text.utf8))) {
            return readArabic(text)
        }
        let bytes = Self.withCapitals(Array(text.utf8))
        let report = Report(id: "phrase", sha256: "", text: bytes)
        let passage = Passage(report: report, names: names)
        let parser = LocationPhraseParser(passage: passage)
        let end = passage.tokens.count
        let found = parser.phrase(at: 0, end) ?? parser.place(at: 0, end, relation: .in, start: 0)
        if let found, found.tokens.upperBound == end { return asNames(found.phrase) }
        return bareName(text, parser, passage, end)
    }

    /// "قرب السفارة الأميركية", "جنوبي بغداد", "الدورة".
    private func readArabic(_ text: String) -> LocationPhrase {
        // "3 كم جنوب السفارة": the words that open a distance in a sentence are left out when it is asked for.
        let opensWithNumber = text.unicodeScalars.first?.properties.numericType != nil
        return arabic(opensWithNumber ? "على بعد " + text : text)
            ?? ArabicQuestion.inOrder(text).flatMap(arabic)
            ?? LocationPhrase(relation: .in, anchors: [wholeArabicName(text)])
    }

    /// nil when the words do not make a phrase to the end.
    private func arabic(_ text: String) -> LocationPhrase? {
        let report = Report(id: "phrase", sha256: "", text: Array(text.utf8))
        let passage = ArabicPassage(report: report, names: names)
        let parser = ArabicLocationParser(passage: passage)
        let end = passage.tokens.count
        let found =
            parser.phrase(at: 0, end) ?? parser.place(at: 0, end, relation: .in, slot: .inside, start: 0, isAsked: true)
        return found.flatMap { $0.found.tokens.upperBound == end ? asNames($0.found.phrase) : nil }
    }

    private func wholeArabicName(_ text: String) -> PlaceReference {
        let report = Report(id: "phrase", sha256: "", text: Array(text.utf8))
        let passage = ArabicPassage(report: report, names: names)
        return passage.tokens.isEmpty ? PlaceReference(name: text) : passage.name(0..<passage.tokens.count)
    }

    /// "between dora and zafaraniya": typed without any capital, every word that is no function word may be a name.
    private static func withCapitals(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.contains(where: { $0 &- 65 < 26 }) else { return bytes }
        var result = bytes
        for word in bytes.indices.split(whereSeparator: { bytes[$0] == 0x20 }) {
            guard let first = word.first, let last = word.last, bytes[first] &- 97 < 26,
                Lexicon.english[wordKey(bytes[first...last])] == nil
            else { continue }
            result[first] = bytes[first] - 32
        }
        return result
    }

    /// Outside a report nothing is described or points back: "us embassy" and "the airport" are meant as names.
    private func asNames(_ phrase: LocationPhrase) -> LocationPhrase {
        var phrase = phrase
        for index in phrase.anchors.indices { phrase.anchors[index].isDescription = false }
        for index in phrase.qualifiers.indices { phrase.qualifiers[index].place.isDescription = false }
        return phrase
    }

    /// "near us embassy", "zafraniya": people type without capitals, so the name is what is left after the relation.
    private func bareName(_ text: String, _ parser: LocationPhraseParser, _ passage: Passage, _ end: Int)
        -> LocationPhrase
    {
        var relation = Relation.in
        var start = 0
        if let (found, next) = parser.relation(at: 0, end), next < end {
            relation = found
            start = next
        }
        if passage.isA(start, .determiner), start + 1 < end { start += 1 }
        let name = passage.words(start..<end)
        return LocationPhrase(
            relation: relation,
            anchors: [PlaceReference(name: name.isEmpty ? text : name, range: passage.bytes(start..<end) ?? 0..<0)])
    }
}
